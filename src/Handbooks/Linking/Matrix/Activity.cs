using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>A row of the matrix: a thing that roles do or answer for.</summary>
/// <param name="Group">The unit or theme that it belongs to; null where nothing says so.</param>
/// <param name="Item">The roadmap item that the row stands for; null for an activity.</param>
/// <param name="Assignments">In the order in which they were found.</param>
public sealed record Activity(ActivityId Id, string Title, string? Group, ItemId? Item, ImmutableArray<Assignment> Assignments)
{
    /// <summary>In the order in which they were found; each says whether it counts.</summary>
    public ImmutableArray<Assignment> Assignments { get; init => field = Counted(value); } = Counted(Assignments);

    /// <summary>Other words in which its sources say the same thing, without the title's own; in the order in which they were found.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>An author wrote its id, in one place at least; otherwise the id is made of the words of the first.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Somebody is named accountable who is not part of this site.</summary>
    public bool IsAccountableHidden { get; init; }

    /// <summary>Somebody is named responsible whom no page defines, or who is not part of this site.</summary>
    public bool IsResponsibleHidden { get; init; }

    private readonly AssignmentsByRole _byRole = new();

    /// <summary>The letters that count for one role.</summary>
    public Letters LettersOf(RoleId role) => _byRole.Of(Assignments, role)?.Counting ?? Letters.None;

    /// <summary>No role of this site is accountable, whether or not someone outside it is.</summary>
    public bool IsNoOneAccountable => !With(Letters.Accountable).Any();

    /// <summary>The roles that have a letter here, in the order in which their letters were found.</summary>
    public IEnumerable<RoleId> Roles => _byRole.All(Assignments).Select(own => own.Role);

    /// <summary>One role's assignments, in the order in which they were found.</summary>
    public IReadOnlyList<Assignment> For(RoleId role) => _byRole.Of(Assignments, role)?.Assignments ?? [];

    /// <summary>The letters that count for one role, under the names of their scheme, each once.</summary>
    public IEnumerable<SchemeLetter> WrittenFor(RoleId role) =>
        For(role).Where(assignment => assignment.Counts).SelectMany(assignment => assignment.Written).Distinct();

    public IEnumerable<RoleId> With(Letters letter) => _byRole.All(Assignments).Where(own => own.Counting.HasFlag(letter)).Select(own => own.Role);

    /// <summary>The one place that decides what counts: a role's declared letters override its inferred ones.</summary>
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
    /// <summary>A responsibility of the role's own: an item, a heading, with or without letters in its attributes.</summary>
    Duty,

    /// <summary>A cell of a table, or a heading that says who answers for what stands under it.</summary>
    Table,

    /// <summary>A sentence in running text; it may stand in another role's text.</summary>
    Sentence,

    /// <summary>A key of a roadmap item.</summary>
    Item,

    /// <summary>Words about deciding, a right or a field of the role's own, which give no letter.</summary>
    Right,
}

/// <summary>A role's letters for an activity, from one source that it quotes.</summary>
/// <param name="Quote">The source's words, markup taken off: they stand in the lines of the span.</param>
/// <param name="Source">Where a reader of the site finds the source.</param>
public sealed record Assignment(RoleId Role, Letters Letters, bool IsDeclared, string Quote, SourceSpan Span, LinkTarget Source)
{
    public required AssignmentOrigin Origin { get; init; }

    /// <summary>False for an inferred letter of a role that has a declared one for the same activity.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>The letters under the names of the scheme in which they were written.</summary>
    public ImmutableArray<SchemeLetter> Written { get; init; } = [.. Letters.Each()];

    /// <summary>Where the letter itself stands, for what is wrong with it; the quote may begin on a line before.</summary>
    public SourceSpan LetterSpan { get; init; } = Span;

    /// <summary>What the author put in brackets beside the letter: "budget only". Null where nothing was.</summary>
    public string? Qualifier { get; init; }
}

/// <summary>
/// An activity's assignments by role, worked out once: whoever asks for each role in turn would otherwise read all of them each
/// time.
/// </summary>
/// <remarks>It is no part of what an activity is: any two are equal, and a copy with other assignments works them out anew.</remarks>
internal sealed class AssignmentsByRole : IEquatable<AssignmentsByRole>
{
    private Grouped? _grouped;

    /// <summary>In the order in which the roles were found.</summary>
    public IReadOnlyList<OneRole> All(ImmutableArray<Assignment> assignments) => Of(assignments).Roles;

    /// <summary>Null for a role that has no assignment.</summary>
    public OneRole? Of(ImmutableArray<Assignment> assignments, RoleId role) => Of(assignments).Find(role);

    public bool Equals(AssignmentsByRole? other) => other is not null;

    public override bool Equals(object? obj) => obj is AssignmentsByRole;

    public override int GetHashCode() => 0;

    private Grouped Of(ImmutableArray<Assignment> assignments) =>
        _grouped is { } known && known.From == assignments ? known : _grouped = new Grouped(assignments);

    /// <summary>What one role has to do with the activity.</summary>
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
        /// <summary>Up to so many are found sooner by looking at each.</summary>
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
