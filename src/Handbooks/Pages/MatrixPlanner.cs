using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages.Data;

namespace Handbooks.Pages;

internal static class MatrixPlanner
{
    public static MatrixPage Plan(Edition edition, NavigationPlanner navigation)
    {
        var at = SitePath.Matrix;
        var (title, body, page) = edition.Introduction(at);
        var columns = edition.Units.SelectMany(unit => unit.Roles).ToList();
        return new MatrixPage
        {
            Site = edition.Frame,
            Address = at,
            Title = title ?? "Responsibility matrix",
            Description = page?.Declaration.Description,
            Breadcrumbs = [Edition.Home(at)],
            Navigation = navigation.ForPage(at),
            Intro = body,
            EditUrl = page is null ? null : edition.EditUrl(page.Path),
            MentionedBy = page is null ? [] : edition.Links(page.MentionedBy, at),
            Columns = [.. columns.Select(role => new MatrixColumn(role.Id.Value, edition.Link(role.Id, at), role.Unit))],
            Groups = [.. Groups(edition).Select(group => new MatrixGroup(group.Title, [.. group.Activities.Select(activity => Row(edition, activity, columns, at))]))],
            CsvHref = MatrixCsv.Address.HrefFrom(at),
            JsonHref = MatrixJson.Address.HrefFrom(at),
        };
    }

    /// <summary>Activities by unit, in the order of their titles; the roadmap by theme after them.</summary>
    public static IEnumerable<(string Title, ImmutableArray<Activity> Activities)> Groups(Edition edition) =>
        edition.Handbook.Activities
            .GroupBy(activity => (IsItem: activity.Item is not null, Name: activity.Group))
            .OrderBy(group => group.Key.IsItem).ThenBy(group => group.Key.Name is null).ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => (
                (group.Key.IsItem, group.Key.Name) switch
                {
                    (false, null) => "Other activities",
                    (false, var unit) => unit,
                    (true, null) => "Roadmap",
                    (true, var theme) => $"Roadmap: {theme}",
                },
                group.OrderBy(activity => activity.Title, StringComparer.OrdinalIgnoreCase).ToImmutableArray()));

    private static MatrixRow Row(Edition edition, Activity activity, List<Role> columns, SitePath at)
    {
        var byRole = activity.Assignments.ToLookup(assignment => assignment.Role);
        return new MatrixRow(
            activity.Id.Value, activity.Title, activity.Item is { } item ? edition.Href(new ItemTarget(item), at) : null,
            [.. columns.Select(role => Cell(edition, [.. byRole[role.Id]], at))],
            DecisionsPlanner.IsNobodyNamed(edition, activity));
    }

    private static MatrixCell Cell(Edition edition, ImmutableArray<Assignment> assignments, SitePath at)
    {
        if (assignments.IsEmpty)
            return Empty;
        var anyDeclared = assignments.Any(assignment => assignment.IsDeclared);
        var seen = new HashSet<(char, bool)>();
        return new MatrixCell(
            [.. assignments
                .OrderByDescending(assignment => assignment.IsDeclared)
                .SelectMany(assignment => LetterMarks.Of(edition, assignment, at))
                .Where(mark => seen.Add((mark.Sign, mark.IsDeclared)))
                .Select(mark => new CellMark(mark, mark.IsDeclared || !anyDeclared))]);
    }

    private static MatrixCell Empty { get; } = new([]);
}
