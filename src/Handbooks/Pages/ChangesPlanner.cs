using System.Globalization;
using Handbooks.Comparison;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>"What changed": all changes to the site's items, roles and pages, by month.</summary>
internal static class ChangesPlanner
{
    /// <summary>A longer page would not help readers; older changes are on the pages of their items and roles.</summary>
    private const int Most = 1000;

    public static ChangesPage Plan(SitePlan plan, HistoryLog history, NavigationPlanner navigation)
    {
        var at = SitePath.Changes;
        // What is faulty today is not gone, and has no page.
        var shown = plan.Handbook.Items.Select(item => item.Address).Concat(plan.Handbook.Roles.Select(role => role.Address)).ToHashSet();
        var entries = history.Items.SelectMany(item => Entries(plan, item, Shown(SitePath.Item(item.Key))))
            .Concat(history.Roles.SelectMany(role => Entries(plan, role, Shown(SitePath.Role(new RoleId(role.Key))))))
            .Concat(OfPages(plan, history))
            .OrderByDescending(entry => entry.Date).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Anchor, StringComparer.Ordinal)
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
            Months = [.. dated.Take(Most).GroupBy(entry => new DateOnly(entry.Date!.Value.Year, entry.Date.Value.Month, 1)).Select(month =>
                new ChangeMonth(month.Key, month.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    [.. month.GroupBy(entry => entry.Date!.Value).Select(Day)]))],
            LeftOut = Math.Max(0, dated.Count - Most),
        });

        SitePath? Shown(SitePath address) => shown.Contains(address) ? address : null;
    }

    private static ChangeDay Day(IGrouping<DateOnly, ChangeEntry> entries)
    {
        var isAdded = entries.ToLookup(entry => entry.Notes is [{ Thing: ChangedThing.Added }]);
        return new ChangeDay(entries.Key, [.. isAdded[true]], [.. isAdded[false]]);
    }

    /// <summary>Where a page defines roles, a change of one of them says more than that the page's text changed.</summary>
    private static IEnumerable<ChangeEntry> OfPages(SitePlan plan, HistoryLog history)
    {
        var pages = plan.Handbook.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var past in history.PageChanges)
        {
            var page = pages[past.Key];
            var told = page.Roles.SelectMany(role => history.Role(role)?.Changes ?? []).Select(change => change.Date).ToHashSet();
            foreach (var entry in Entries(plan, past, page.Address).Where(entry => !told.Contains(entry.Date)))
                yield return entry;
        }
    }

    /// <summary>One for each day, however many commits the day had.</summary>
    private static IEnumerable<ChangeEntry> Entries(SitePlan plan, PastOf past, SitePath? address) =>
        from day in past.Changes.GroupBy(change => change.Date)
        let notes = ChangeNotes.Of(plan, DayOfChanges.Net([.. day]), SitePath.Changes)
        where !notes.IsEmpty
        select new ChangeEntry(AnchorOf(day.Key, past), day.Key, past.Title, address?.HrefFrom(SitePath.Changes), KindOf(past), notes);

    private static ChangedKind KindOf(PastOf past) =>
        past is RoleHistory ? ChangedKind.Role : past is PageHistory ? ChangedKind.Page : ChangedKind.Item;

    /// <summary>Built from the day and the thing, so later changes do not move it.</summary>
    private static string AnchorOf(DateOnly? date, PastOf past) =>
        $"{date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open"}-{KindOf(past).Key()}-"
        + $"{(past is PageHistory ? Slug.Of(past.Key) : past.Key)}";
}

/// <summary>What a day's commits changed about one thing in the end.</summary>
internal static class DayOfChanges
{
    /// <param name="changes">Of one day, oldest first.</param>
    public static IReadOnlyList<Change> Net(IReadOnlyList<Change> changes)
    {
        var (first, last) = (changes.FirstOrDefault(IsPresence), changes.LastOrDefault(IsPresence));
        // What came that day is new as a whole; what also went was never there for readers.
        if (first?.Thing == ChangedThing.Added)
            return last!.Thing == ChangedThing.Removed ? [] : [first];
        if (last?.Thing == ChangedThing.Removed)
            return [last];
        var ends = changes.Where(HasSides).GroupBy(change => change.Thing).ToDictionary(same => same.Key, same => Joined([.. same]));
        return [.. changes.Select(change => !HasSides(change) ? change : ends.Remove(change.Thing, out var joined) ? joined : null).OfType<Change>()];
    }

    private static bool IsPresence(Change change) =>
        change.Thing is ChangedThing.Added or ChangedThing.Removed or ChangedThing.Returned;

    /// <summary>It went from one value to another, not from one sentence to another among several.</summary>
    private static bool HasSides(Change change) => change is { From: not null } or { To: not null }
        && change.Thing is not (ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved or ChangedThing.ResponsibilityReworded);

    /// <summary>Null where it is again what it was.</summary>
    private static Change? Joined(Change[] same) =>
        same.Length > 1 && same[0].From == same[^1].To ? null : same[0] with { To = same[^1].To };
}
