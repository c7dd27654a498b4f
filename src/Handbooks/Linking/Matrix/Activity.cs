using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>A row of the matrix: something that roles do or are accountable for.</summary>
/// <param name="Group">Its unit or theme; null if unknown.</param>
/// <param name="Item">The row's roadmap item; null for an activity.</param>
/// <param name="Assignments">In the order found.</param>
public sealed record Activity(ActivityId Id, string Title, string? Group, ItemId? Item, ImmutableArray<Assignment> Assignments)
{
    /// <summary>In the order found; each says whether it counts.</summary>
    public ImmutableArray<Assignment> Assignments { get; init => field = Counted(value); } = Counted(Assignments);

    /// <summary>Other wordings in its sources, without the title's own, in the order found.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>An author gave it an id in at least one place; otherwise the id comes from the first wording.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Someone outside this site is named accountable.</summary>
    public bool IsAccountableHidden { get; init; }

    /// <summary>Someone is named responsible whom no page defines, or who is outside this site.</summary>
    public bool IsResponsibleHidden { get; init; }

    private readonly AssignmentsByRole _byRole = new();

    /// <summary>A role's letters that count.</summary>
    public Letters LettersOf(RoleId role) => _byRole.Of(Assignments, role)?.Counting ?? Letters.None;

    /// <summary>No role of this site is accountable, whether or not someone outside it is.</summary>
    public bool IsNoOneAccountable => !With(Letters.Accountable).Any();

    /// <summary>The roles that have a letter here, in the order found.</summary>
    public IEnumerable<RoleId> Roles => _byRole.All(Assignments).Select(own => own.Role);

    /// <summary>One role's assignments, in the order found.</summary>
    public IReadOnlyList<Assignment> For(RoleId role) => _byRole.Of(Assignments, role)?.Assignments ?? [];

    /// <summary>A role's letters that count, as written in their scheme, without duplicates.</summary>
    public IEnumerable<SchemeLetter> WrittenFor(RoleId role) =>
        For(role).Where(assignment => assignment.Counts).SelectMany(assignment => assignment.Written).Distinct();

    public IEnumerable<RoleId> With(Letters letter) => _byRole.All(Assignments).Where(own => own.Counting.HasFlag(letter)).Select(own => own.Role);

    /// <summary>The only place that decides what counts: a role's declared letters override its inferred ones.</summary>
    private static ImmutableArray<Assignment> Counted(ImmutableArray<Assignment> assignments)
    {
        if (assignments.All(assignment => assignment.IsDeclared) || !assignments.Any(assignment => assignment.IsDeclared))
            return assignments;
        var declared = assignments.Where(assignment => assignment.IsDeclared).Select(assignment => assignment.Role).ToHashSet();
        return [.. assignments.Select(assignment =>
            assignment.IsDeclared || !declared.Contains(assignment.Role) ? assignment : assignment with { Counts = false })];
    }
}

/// <summary>Where an assignment was found.</summary>
public enum AssignmentOrigin
{
    /// <summary>A responsibility on the role's own page: an item or a heading, with or without letters in its attributes.</summary>
    Duty,

    /// <summary>A cell of a table, or a heading that names who is accountable for what is below it.</summary>
    Table,

    /// <summary>A sentence in running text, possibly another role's.</summary>
    Sentence,

    /// <summary>A key of a roadmap item.</summary>
    Item,

    /// <summary>Text about deciding, a right or a domain of the role, without a letter.</summary>
    Right,
}

/// <summary>A role's letters for an activity, from one quoted source.</summary>
/// <param name="Quote">The source's text without markup, which is in the lines of the span.</param>
/// <param name="Source">Where a reader of the site finds the source.</param>
public sealed record Assignment(RoleId Role, Letters Letters, bool IsDeclared, string Quote, SourceSpan Span, LinkTarget Source)
{
    public required AssignmentOrigin Origin { get; init; }

    /// <summary>False for an inferred letter if the role has a declared one for the same activity.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>The letters as written, in their scheme.</summary>
    public ImmutableArray<SchemeLetter> Written { get; init; } = [.. Letters.Each()];

    /// <summary>The place of the letter itself, for diagnostics; the quote may begin on an earlier line.</summary>
    public SourceSpan LetterSpan { get; init; } = Span;

    /// <summary>The author's remark in brackets after the letter: "budget only". Null if there is none.</summary>
    public string? Qualifier { get; init; }
}

/// <summary>
/// An activity's assignments by role, computed once: otherwise each lookup by role would read them all.
/// </summary>
/// <remarks>A cache, not part of an activity's value: all instances are equal, and a copy with other assignments recomputes it.</remarks>
internal sealed class AssignmentsByRole : IEquatable<AssignmentsByRole>
{
    private Grouped? _grouped;

    /// <summary>In the order in which the roles were found.</summary>
    public IReadOnlyList<OneRole> All(ImmutableArray<Assignment> assignments) => Of(assignments).Roles;

    /// <summary>Null for a role without an assignment.</summary>
    public OneRole? Of(ImmutableArray<Assignment> assignments, RoleId role) => Of(assignments).Find(role);

    public bool Equals(AssignmentsByRole? other) => other is not null;

    public override bool Equals(object? obj) => obj is AssignmentsByRole;

    public override int GetHashCode() => 0;

    private Grouped Of(ImmutableArray<Assignment> assignments) =>
        _grouped is { } known && known.From == assignments ? known : _grouped = new Grouped(assignments);

    /// <summary>One role's assignments in the activity.</summary>
    internal sealed class OneRole(RoleId role)
    {
        private readonly List<Assignment> _assignments = new(1);

        public RoleId Role { get; } = role;

        public IReadOnlyList<Assignment> Assignments => _assignments;

        /// <summary>The letters of all assignments that count.</summary>
        public Letters Counting { get; private set; }

        public void Add(Assignment assignment)
        {
            _assignments.Add(assignment);
            if (assignment.Counts)
                Counting |= assignment.Letters;
        }
    }

    private sealed class Grouped
    {
        /// <summary>For up to this many, a linear search is faster.</summary>
        private const int Few = 8;

        private readonly List<OneRole> _roles = new(1);
        private Dictionary<RoleId, OneRole>? _byRole;

        public Grouped(ImmutableArray<Assignment> assignments)
        {
            From = assignments;
            foreach (var assignment in assignments)
            {
                if (Find(assignment.Role) is not { } role)
                    Add(role = new OneRole(assignment.Role));
                role.Add(assignment);
            }
        }

        public ImmutableArray<Assignment> From { get; }

        public IReadOnlyList<OneRole> Roles => _roles;

        public OneRole? Find(RoleId role) => _byRole is not null ? _byRole.GetValueOrDefault(role) : _roles.Find(known => known.Role == role);

        private void Add(OneRole role)
        {
            _roles.Add(role);
            if (_roles.Count > Few)
                _byRole ??= _roles.ToDictionary(known => known.Role);
            _byRole?.TryAdd(role.Role, role);
        }
    }
}
