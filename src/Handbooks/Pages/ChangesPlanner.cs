using System.Globalization;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>"What changed": all changes to the site's items and roles, by month.</summary>
internal static class ChangesPlanner
{
    /// <summary>A longer page would not help readers; older changes are on the pages of their items and roles.</summary>
    private const int Most = 1000;

    public static ChangesPage Plan(SitePlan plan, HistoryLog history, NavigationPlanner navigation)
    {
        var at = SitePath.Changes;
        var entries = history.Items.SelectMany(item => Entries(plan, item, at, item.IsThere ? SitePath.Item(item.Key) : null))
            .Concat(history.Roles.SelectMany(role => Entries(plan, role, at, role.IsThere ? SitePath.Role(new RoleId(role.Key)) : null)))
            // The sort is stable: the changes to one thing on one day stay in order.
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

    /// <summary>Built from the day and the thing, so later changes do not move it.</summary>
    private static string AnchorOf(DateOnly? date, PastOf past) =>
        $"{date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open"}-{(past is RoleHistory ? "role" : "item")}-{past.Key}";

    /// <summary>Numbers further commits on one day to one thing.</summary>
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
