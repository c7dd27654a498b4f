using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

internal sealed record BuiltMatrix(ImmutableArray<Activity> Rows, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityId> ByResponsibility);

/// <summary>
/// The rows of the matrix: responsibilities of one explicit id or of the same words are one activity, tables add theirs,
/// and every roadmap item is a row of its own.
/// </summary>
internal sealed class MatrixBuilder
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, Row> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _byWords = new(StringComparer.Ordinal);

    private sealed record Row(string? ExplicitId)
    {
        public string Id { get; set; } = "";
        public bool IsAccountableHidden { get; set; }
        public List<(string Title, Assignment? Assignment)> Entries { get; } = [];
    }

    private MatrixBuilder(ImmutableArray<Diagnostic>.Builder diagnostics) => _diagnostics = diagnostics;

    public static BuiltMatrix Build(
        ImmutableArray<Role> roles, ImmutableArray<RoadmapItem> items, ImmutableArray<PageDeclaration> pages, LinkPlaces places, NameResolver names,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var builder = new MatrixBuilder(diagnostics);
        var rowOf = new Dictionary<ResponsibilityDeclaration, Row>(ReferenceEqualityComparer.Instance);
        foreach (var role in roles)
        {
            foreach (var duty in role.Responsibilities)
                rowOf[duty.Declaration] = builder.Add(role, duty);
        }
        foreach (var page in pages)
        {
            foreach (var table in page.LetterTables)
                builder.Add(page, table, places, names);
        }
        var ids = builder.GiveIds();
        var activities = builder._rows.Select(row => ToActivity(row, places)).Concat(items.Select(item => ToActivity(item, ids.Take(item.Slug))));
        return new([.. activities], rowOf.ToDictionary(pair => pair.Key, pair => new ActivityId(pair.Value.Id), (IEqualityComparer<ResponsibilityDeclaration>)ReferenceEqualityComparer.Instance));
    }

    private Row Add(Role role, Responsibility duty)
    {
        var row = Find(duty.Declaration.ActivityId, duty.Declaration.Text);
        row.Entries.Add((duty.Declaration.Text, new Assignment(
            role.Id, duty.Letters, duty.IsDeclared, duty.Declaration.Text, duty.Declaration.Span, new RoleTarget(role.Id, duty.Anchor))
        { Origin = AssignmentOrigin.Duty }));
        return row;
    }

    private void Add(PageDeclaration page, LetterTable table, LinkPlaces places, NameResolver names)
    {
        // Columns without a letter hold notes. A table none of whose other heads is a role is about something else.
        var isLetters = table.Roles.Select((_, i) => table.Rows.Any(row => i < row.Cells.Length && row.Cells[i].Value is not (null or Letters.None))).ToArray();
        if (!table.Roles.Where((role, i) => isLetters[i] && names.IsRole(role)).Any())
            return;
        var roles = table.Roles.Select((role, i) => isLetters[i] || names.IsRole(role) ? names.Role(role) : null).ToArray();
        foreach (var line in table.Rows)
        {
            var row = Find(line.ActivityId, line.Activity.Value);
            // The row is there even where it is empty: that nobody answers is worth seeing.
            row.Entries.Add((line.Activity.Value, null));
            for (var i = 0; i < Math.Min(line.Cells.Length, roles.Length); i++)
            {
                if (line.Cells[i].Value is not { } letters)
                {
                    if (roles[i] is not null)
                        _diagnostics.Add(LinkDiagnostics.NoLetter(line.Cells[i].Span));
                    continue;
                }
                row.IsAccountableHidden |= roles[i] is null && letters.HasFlag(Letters.Accountable);
                if (roles[i] is { } role && letters != Letters.None)
                {
                    row.Entries.Add((line.Activity.Value, new Assignment(
                        role, letters, true, line.Activity.Value, line.Cells[i].Span, places.ToPage(page.Path, null))
                    { Origin = AssignmentOrigin.Table }));
                }
            }
        }
    }

    private Row Find(string? id, string text)
    {
        var words = Normal(text);
        id = id is null ? null : Slug.Of(id);
        var row = id is not null ? _byId.GetValueOrDefault(id) : _byWords.GetValueOrDefault(words);
        if (row is null)
        {
            row = new Row(id);
            _rows.Add(row);
            if (id is not null)
                _byId[id] = row;
        }
        // A later wording without an id joins the row that has these words, whoever gave it its id.
        _byWords.TryAdd(words, row);
        return row;
    }

    /// <summary>The explicit id, else the slug of the first wording in path order.</summary>
    private SlugRegister GiveIds()
    {
        var register = new SlugRegister();
        foreach (var row in _rows.Where(row => row.ExplicitId is not null))
            row.Id = register.Take(row.ExplicitId!);
        foreach (var row in _rows.Where(row => row.ExplicitId is null))
            row.Id = register.Take(Slug.Of(row.Entries[0].Title));
        return register;
    }

    private static Activity ToActivity(Row row, LinkPlaces places)
    {
        var assignments = row.Entries.Select(entry => entry.Assignment).OfType<Assignment>().ToImmutableArray();
        var activity = new Activity(new ActivityId(row.Id), row.Entries[0].Title, null, null, assignments);
        // Whoever answers for a thing names it best; others list it among what they are asked about.
        var answering = row.Entries.FirstOrDefault(entry => entry.Assignment is { } assignment && assignment.Letters.HasFlag(Letters.Accountable));
        var group = activity.With(Letters.Accountable).Concat(activity.Roles).Select(role => places.Role(role).Unit).FirstOrDefault(unit => unit is not null);
        return activity with { Title = answering.Title ?? activity.Title, Group = group, IsAccountableHidden = row.IsAccountableHidden };
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
        return new Activity(new ActivityId(id), item.Title, declaration.Theme, item.Id, assignments.ToImmutable()) { IsAccountableHidden = item.IsAccountableHidden };

        Assignment Assigned(RoleId role, Letters letter, Located<string> name) =>
            new(role, letter, true, name.Value, name.Span, new ItemTarget(item.Id)) { Origin = AssignmentOrigin.Item };
    }

    /// <summary>The words that tell two duties apart: case, punctuation and articles do not.</summary>
    private static string Normal(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Wording.IsWordPart(c))
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")));
    }
}
