using System.Globalization;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>"What changed": all changes of the site's items and roles, by month.</summary>
internal static class ChangesPlanner
{
    /// <summary>A page of more would be of no use to a reader; what is older stands on the pages of its items and roles.</summary>
    private const int Most = 1000;

    public static ChangesPage Plan(SitePlan plan, HistoryLog history, NavigationPlanner navigation)
    {
        var at = SitePath.Changes;
        var entries = history.Items.SelectMany(item => Entries(plan, item, at, item.IsThere ? SitePath.Item(item.Key) : null))
            .Concat(history.Roles.SelectMany(role => Entries(plan, role, at, role.IsThere ? SitePath.Role(new RoleId(role.Key)) : null)))
            // The order of sorting is stable: of one day, what a thing went through stays in its order.
            .OrderByDescending(entry => entry.Date).ThenBy(entry => entry.IsRole).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var dated = entries.Where(entry => entry.Date is not null).ToList();
        return plan.Introduced(new ChangesPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.History.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Open = [.. entries.Where(entry => entry.Date is null)],
            Months = [.. Unique(dated.Take(Most)).GroupBy(entry => new DateOnly(entry.Date!.Value.Year, entry.Date.Value.Month, 1)).Select(month =>
                new ChangeMonth(month.Key, month.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    [.. month.GroupBy(entry => entry.Date!.Value).Select(Day)]))],
            LeftOut = Math.Max(0, dated.Count - Most),
        });
    }

    private static ChangeDay Day(IGrouping<DateOnly, ChangeEntry> entries)
    {
        var isAdded = entries.ToLookup(entry => entry.Notes is [{ Thing: ChangedThing.Added }]);
        return new ChangeDay(entries.Key, [.. isAdded[true]], [.. isAdded[false]]);
    }

    private static IEnumerable<ChangeEntry> Entries(SitePlan plan, PastOf past, SitePath at, SitePath? address) =>
        PastPlanner.Commits(past).Select(commit => new ChangeEntry(
            AnchorOf(commit.Date, past), commit.Date, past.Title, address?.HrefFrom(at), past is RoleHistory,
                ChangeNotes.Of(plan, commit.Changes, at)));

    /// <summary>A day and a thing: more changes in later months do not move it.</summary>
    private static string AnchorOf(DateOnly? date, PastOf past) =>
        $"{date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open"}-{(past is RoleHistory ? "role" : "item")}-{past.Key}";

    /// <summary>A second commit of one day to one thing gets a number.</summary>
    private static IEnumerable<ChangeEntry> Unique(IEnumerable<ChangeEntry> entries)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var number = counts[entry.Anchor] = counts.GetValueOrDefault(entry.Anchor) + 1;
            yield return number == 1 ? entry : entry with { Anchor = string.Create(CultureInfo.InvariantCulture, $"{entry.Anchor}.{number}") };
        }
    }
}
