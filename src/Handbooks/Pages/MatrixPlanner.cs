using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Pages.Data;

namespace Handbooks.Pages;

internal static class MatrixPlanner
{
    /// <summary>The whole matrix, or an index and a page for each group.</summary>
    public static IEnumerable<PlannedPage> Plan(SitePlan plan, NavigationPlanner navigation) =>
    [
        plan.Matrix.Parts.IsEmpty
            ? new(SitePath.Matrix, () => plan.Introduced(Plan(plan, navigation, SitePath.Matrix, plan.Matrix.Groups)))
            : new(SitePath.Matrix, () => plan.Matrix.Index(
                plan, navigation, plan.Strings.Matrix.Title, activity => DecisionsPlanner.IsNobodyNamed(plan, activity)) with
            {
                Downloads =
                [
                    new(plan.Strings.Matrix.AssignmentList, FixedAddresses.AssignmentList.HrefFrom(SitePath.Matrix)),
                    new("JSON", MatrixJson.Address.HrefFrom(SitePath.Matrix)),
                ],
            }),
        .. plan.Matrix.Parts.Select(part => new PlannedPage(part.Address,
            () => Plan(plan, navigation, part.Address, [new(part.Group, part.Rows)]) with
            {
                Title = plan.Strings.Format.Labelled(plan.Strings.Matrix.Title, part.Name),
                Breadcrumbs = [plan.Home(part.Address), plan.Matrix.CrumbAt(part.Address, plan.Strings.Matrix.Title)],
            })),
    ];

    private static MatrixPage Plan(SitePlan plan, NavigationPlanner navigation, SitePath at, ImmutableArray<RowGroup<Activity>> shown)
    {
        // A page of one group has no columns without letters.
        var named = at == SitePath.Matrix ? null : shown.SelectMany(group => group.Rows).SelectMany(row => row.Roles).ToHashSet();
        var columns = plan.Units.SelectMany(unit => unit.Roles).Where(role => named is null || named.Contains(role.Id)).ToList();
        var columnOf = columns.Select((role, i) => (role.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var groups = shown
            .Select(group => new MatrixGroup(group.Title, [.. group.Rows.Select(activity => Row(plan, activity, columnOf, at))]))
            .ToImmutableArray();
        return new MatrixPage
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
        };
    }

    /// <summary>Without a declared letter, and nobody else takes part: such rows are not in the table but in the list by role.</summary>
    public static bool IsAlone(Activity row) =>
        row.Item is null && row.Roles.Take(2).Count() == 1 && row.Assignments.All(assignment => !assignment.IsDeclared);

    /// <summary>
    /// A row's HTML: in the list by role; else its head, and each letter in the table and in the list by role, with its share of the columns'
    /// heads; or the names of very many roles.
    /// </summary>
    public static int BytesOf(Activity row)
    {
        var roles = row.Roles.Count();
        var quotes = row.Assignments.Sum(own => own.Quote == row.Title ? 0 : own.Quote.Length);
        var words = 300 + (2 * row.Id.Value.Length) + (2 * row.Title.Length) + row.OtherWordings.Sum(words => words.Length);
        return IsAlone(row) ? words + quotes + 100
            : roles > MatrixPage.MostInRow ? words + (200 * row.Assignments.Length)
            : words + (2 * quotes) + ((380 + row.Title.Length) * row.Assignments.Length) + (300 * roles);
    }

    /// <summary>Activities by unit, sorted by title; then the roadmap by theme.</summary>
    public static IEnumerable<RowGroup<Activity>> Groups(SitePlan plan) =>
        plan.Handbook.Activities
            .GroupBy(activity => (IsItem: activity.Item is not null, Name: activity.Group))
            .OrderBy(group => group.Key.IsItem).ThenBy(group => group.Key.Name is null)
            .ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => new RowGroup<Activity>(
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
        IsAlone = IsAlone(activity),
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
