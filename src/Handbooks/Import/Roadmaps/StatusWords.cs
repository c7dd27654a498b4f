using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>What other roadmaps call the states of a thing, as a key over a list or as a value.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, ItemStatus> Words = new (ItemStatus Status, string[] Words)[]
    {
        (ItemStatus.Shipped, ["past", "done", "complete", "completed", "closed", "released", "shipped", "delivered", "finished", "launched"]),
        (ItemStatus.InProgress, ["current", "now", "doing", "wip", "active", "in progress", "started", "ongoing", "development", "in development"]),
        (ItemStatus.Planned, ["future", "next", "planned", "upcoming", "todo", "to do", "open", "scheduled", "committed"]),
        (ItemStatus.Idea, ["later", "idea", "ideas", "backlog", "proposed", "exploring", "someday"]),
        (ItemStatus.Paused, ["paused", "blocked", "on hold", "hold", "skip"]),
        (ItemStatus.Dropped, ["dropped", "cancelled", "canceled", "wontfix", "rejected"]),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Status))).ToDictionary(entry => entry.word, entry => entry.Status, StringComparer.OrdinalIgnoreCase);

    public static ItemStatus? Of(string word) => Words.TryGetValue(word.Trim().Replace('_', ' ').Replace('-', ' '), out var status) ? status : null;
}
