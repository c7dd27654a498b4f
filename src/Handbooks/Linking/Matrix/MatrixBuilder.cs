using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Matrix.Sentences;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

internal sealed record BuiltMatrix(
    ImmutableArray<Activity> Rows,
    IReadOnlyDictionary<ResponsibilityDeclaration, ActivityId> ByResponsibility,
    ImmutableArray<LinkedTable> Tables,
    ImmutableArray<DecisionRight> Rights);

/// <summary>
/// The rows of the matrix: first from roles, then from tables and sentences; every roadmap item is a row of its own.
/// </summary>
internal static class MatrixBuilder
{
    public static BuiltMatrix Build(
        ImmutableArray<Role> roles, ImmutableArray<RoadmapItem> items, ImmutableArray<PageDeclaration> pages,
        ImmutableArray<IReadOnlyList<SaidSentence>> said, LinkTools tools, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var places = tools.Places;
        var rows = new ActivityRows();
        var rowOf = new Dictionary<ResponsibilityDeclaration, ActivityRow>(ReferenceEqualityComparer.Instance);
        foreach (var role in roles)
        {
            foreach (var duty in role.Responsibilities.Where(duty => !duty.IsNone))
                rowOf[duty.Declaration] = Add(rows, role, duty, places);
        }
        var tables = new TableLinker(rows, places, tools.Names, diagnostics);
        foreach (var page in pages)
            tables.Add(page);
        // Sentences come last: they refer to rows that lists and tables have already added.
        var sentences = new SentenceLinker(rows, rowOf, places);
        for (var i = 0; i < pages.Length; i++)
            sentences.Add(pages[i], said[i]);

        var ids = rows.GiveIds();
        return new(
            [.. rows.All.Select(row => ToActivity(row, places)), .. items.Select(item => ToActivity(item, ids.Take(item.Slug)))],
            rowOf.ToDictionary(pair => pair.Key, pair => pair.Value.Id,
                (IEqualityComparer<ResponsibilityDeclaration>)ReferenceEqualityComparer.Instance),
            tables.Tables,
            [.. sentences.Rights, .. SentenceLinker.Domains(roles)]);
    }

    private static ActivityRow Add(ActivityRows rows, Role role, Responsibility duty, LinkPlaces places)
    {
        var declaration = duty.Declaration;
        var row = rows.Find(declaration.ActivityId, duty.Wording);
        row.Add(declaration.Text, new Assignment(role.Id, duty.Letters, duty.IsDeclared, declaration.Text, declaration.Span,
            places.ToDuty(role.Id, duty))
        {
            Origin = AssignmentOrigin.Duty,
        });
        return row;
    }

    private static Activity ToActivity(ActivityRow row, LinkPlaces places)
    {
        var assignments = row.Entries.Select(entry => entry.Assignment).OfType<Assignment>().ToImmutableArray();
        var activity = new Activity(row.Id, row.Title, null, null, assignments);
        // The accountable role names it best; others list it among matters on which they are consulted.
        var title = row.Entries.FirstOrDefault(entry => entry.Assignment is { } assignment && assignment.Letters.HasFlag(Letters.Accountable)).Wording
            ?? row.Title;
        var unit = activity.With(Letters.Accountable).Concat(activity.Roles).Select(role => places.Role(role).Unit)
            .FirstOrDefault(unit => unit is not null);
        return activity with
        {
            Title = title,
            Group = row.Group ?? unit ?? row.Heading,
            OtherWordings = [.. row.Entries.Select(entry => entry.Wording)
                .Where(wording => !string.Equals(wording, title, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)],
            IsNamed = row.ExplicitId is not null,
            IsAccountableHidden = row.IsAccountableHidden,
            IsResponsibleHidden = row.IsResponsibleHidden,
        };
    }

    private static Activity ToActivity(RoadmapItem item, string id)
    {
        var declaration = item.Declaration;
        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        if (item.Accountable is { } accountable)
            assignments.Add(Assigned(accountable, Letters.Accountable, declaration.Accountable!));
        foreach (var (roles, letter, written) in (ReadOnlySpan<(ImmutableArray<RoleId>, Letters, ImmutableArray<Located<string>>)>)
        [
            (item.Responsible, Letters.Responsible, declaration.Responsible),
            (item.Consulted, Letters.Consulted, declaration.Consulted),
            (item.Informed, Letters.Informed, declaration.Informed),
        ])
        {
            foreach (var role in roles)
                assignments.Add(Assigned(role, letter, written.FirstOrDefault(name => Slug.Of(name.Value) == role.Value) ?? written[0]));
        }
        return new Activity(new ActivityId(id), item.Title, declaration.Theme, item.Id, assignments.ToImmutable())
        {
            IsAccountableHidden = item.IsAccountableHidden,
        };

        Assignment Assigned(RoleId role, Letters letter, Located<string> name) =>
            new(role, letter, true, name.Value, name.Span, new ItemTarget(item.Id)) { Origin = AssignmentOrigin.Item };
    }
}

/// <summary>The rows of the matrix as they are collected: one explicit id, or the same words, make one row.</summary>
internal sealed class ActivityRows
{
    private readonly List<ActivityRow> _rows = [];
    private readonly Dictionary<string, ActivityRow> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityRow> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityRow> _byWords = new(StringComparer.Ordinal);

    public IReadOnlyList<ActivityRow> All => _rows;

    /// <summary>The row with these words; null if there is none yet.</summary>
    public ActivityRow? Of(ActivityWording wording) => _byWords.GetValueOrDefault(wording.Key);

    /// <param name="id">As its author wrote it; null if only the words identify it.</param>
    public ActivityRow Find(string? id, ActivityWording wording)
    {
        var slug = id is null ? wording.Slug : Slug.Of(id);
        // An id derived from a row's words can be written elsewhere to join that row.
        var row = id is not null
            ? _byId.GetValueOrDefault(slug) ?? _bySlug.GetValueOrDefault(slug)
            : _byWords.GetValueOrDefault(wording.Key) ?? _byId.GetValueOrDefault(slug);
        if (row is null)
        {
            row = new ActivityRow(wording);
            _rows.Add(row);
            if (id is null)
                _bySlug.TryAdd(slug, row);
        }
        if (id is not null && row.ExplicitId is null)
        {
            row.ExplicitId = slug;
            _byId.TryAdd(slug, row);
        }
        // A later wording without an id joins the row with these words, whatever the source of its id.
        _byWords.TryAdd(wording.Key, row);
        return row;
    }

    /// <summary>The explicit id, otherwise the slug of the first wording in path order.</summary>
    public SlugRegister GiveIds()
    {
        var register = new SlugRegister();
        foreach (var row in _rows.Where(row => row.ExplicitId is not null))
            row.Id = new ActivityId(register.Take(row.ExplicitId!));
        foreach (var row in _rows.Where(row => row.ExplicitId is null))
            row.Id = new ActivityId(register.Take(row.First.Slug));
        return register;
    }
}

internal sealed record ActivityRow(ActivityWording First)
{
    /// <summary>Its first wording.</summary>
    public string Title => First.Text;

    public ActivityId Id { get; set; }
    public string? ExplicitId { get; set; }

    /// <summary>The title that a table gives to a group of rows.</summary>
    public string? Group { get; set; }

    /// <summary>The heading above its table: the group if nothing better is known.</summary>
    public string? Heading { get; set; }

    public bool IsAccountableHidden { get; set; }

    public bool IsResponsibleHidden { get; set; }

    /// <summary>Each source with its wording; the assignment is null if a table has the row but no letter in it.</summary>
    public List<(string Wording, Assignment? Assignment)> Entries { get; } = [];

    public void Add(string wording, Assignment assignment) => Entries.Add((wording, assignment));
}
