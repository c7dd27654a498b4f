using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Matrix.Sentences;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

internal sealed record BuiltMatrix(
    ImmutableArray<Activity> Rows, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityId> ByResponsibility, ImmutableArray<LinkedTable> Tables, ImmutableArray<DecisionRight> Rights);

/// <summary>
/// The rows of the matrix: what roles list, then what tables and sentences say; every roadmap item is a row of its own.
/// </summary>
internal static class MatrixBuilder
{
    public static BuiltMatrix Build(
        ImmutableArray<Role> roles, ImmutableArray<RoadmapItem> items, ImmutableArray<PageDeclaration> pages, Identities identities,
        LinkPlaces places, NameResolver names,
        MentionFinder mentions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var rows = new ActivityRows();
        var rowOf = new Dictionary<ResponsibilityDeclaration, ActivityRow>(ReferenceEqualityComparer.Instance);
        foreach (var role in roles)
        {
            foreach (var duty in role.Responsibilities.Where(duty => !duty.IsNone))
                rowOf[duty.Declaration] = Add(rows, role, duty, places);
        }
        var tables = new TableLinker(rows, places, names, diagnostics);
        foreach (var page in pages)
            tables.Add(page);
        // Sentences come last: they name what lists and tables have as rows already.
        var sentences = new SentenceLinker(rows, rowOf, identities, places, mentions);
        sentences.Add(pages);

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
        var row = rows.Find(declaration.ActivityId, declaration.Text);
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
        // Whoever answers for a thing names it best; others list it among what they are asked about.
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
