using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Pages.Data;

namespace Handbooks.Pages;

internal static class MatrixPlanner
{
    public static MatrixPage Plan(SitePlan plan, NavigationPlanner navigation)
    {
        var at = SitePath.Matrix;
        var columns = plan.Units.SelectMany(unit => unit.Roles).ToList();
        var columnOf = columns.Select((role, i) => (role.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var groups = Groups(plan)
            .Select(group => new MatrixGroup(group.Title, [.. group.Activities.Select(activity => Row(plan, activity, columnOf, at))]))
            .ToImmutableArray();
        return plan.Introduced(new MatrixPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Matrix.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Columns = [.. columns.Select(role => new MatrixColumn(role.Id.Value, plan.Link(role.Id, at), role.Unit))],
            Groups = groups,
            Key = LettersInUse.Of(groups),
            CsvHref = MatrixCsv.HasTable(plan) ? FixedAddresses.MatrixTable.HrefFrom(at) : null,
            AssignmentsHref = FixedAddresses.AssignmentList.HrefFrom(at),
            JsonHref = MatrixJson.Address.HrefFrom(at),
        });
    }

    /// <summary>Activities by unit, sorted by title; then the roadmap by theme.</summary>
    public static IEnumerable<(string Title, ImmutableArray<Activity> Activities)> Groups(SitePlan plan) =>
        plan.Handbook.Activities
            .GroupBy(activity => (IsItem: activity.Item is not null, Name: activity.Group))
            .OrderBy(group => group.Key.IsItem).ThenBy(group => group.Key.Name is null)
            .ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => (
                (group.Key.IsItem, group.Key.Name) switch
                {
                    (false, null) =>
                        plan.Handbook.Activities.Any(activity => activity.Item is null && activity.Group is not null)
                        ? plan.Strings.Matrix.OtherActivities : plan.Strings.Matrix.Activities,
                    (false, var unit) => unit,
                    (true, null) => plan.Strings.Matrix.Roadmap,
                    (true, var theme) => plan.Strings.Matrix.RoadmapOf(theme),
                },
                group.OrderBy(activity => activity.Title, StringComparer.OrdinalIgnoreCase).ToImmutableArray()));

    private static MatrixRow Row(SitePlan plan, Activity activity, Dictionary<RoleId, int> columnOf, SitePath at) => new(
        activity.Id.Value, activity.Title, activity.Item is { } item ? plan.Href(new ItemTarget(item), at) : null,
        [.. activity.Assignments
            .GroupBy(assignment => columnOf[assignment.Role])
            .OrderBy(column => column.Key)
            .Select(column => Cell(plan, column.Key, [.. column], at))],
        DecisionsPlanner.IsNobodyNamed(plan, activity), activity.With(Letters.Accountable).Count())
    {
        OtherWordings = activity.OtherWordings,
    };

    private static MatrixCell Cell(SitePlan plan, int column, ImmutableArray<Assignment> assignments, SitePath at)
    {
        var seen = new HashSet<(string, char, bool, string?)>();
        return new MatrixCell(
            column,
            [.. assignments
                .OrderByDescending(assignment => assignment.IsDeclared)
                .SelectMany(assignment => LetterMarks.Of(plan, assignment, at), (assignment, mark) => new CellMark(mark, assignment.Counts))
                .Where(cell => seen.Add((cell.Mark.Sign, cell.Mark.Kind, cell.Mark.IsDeclared, cell.Mark.Qualifier)))]);
    }
}
