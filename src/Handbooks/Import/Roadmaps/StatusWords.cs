using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>What other roadmaps call the states of a thing, as a key over a list or as a value.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, ItemStatus> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["past"] = ItemStatus.Shipped, ["done"] = ItemStatus.Shipped, ["complete"] = ItemStatus.Shipped, ["completed"] = ItemStatus.Shipped, ["closed"] = ItemStatus.Shipped,
        ["released"] = ItemStatus.Shipped, ["shipped"] = ItemStatus.Shipped, ["delivered"] = ItemStatus.Shipped, ["finished"] = ItemStatus.Shipped, ["launched"] = ItemStatus.Shipped,
        ["current"] = ItemStatus.InProgress, ["now"] = ItemStatus.InProgress, ["doing"] = ItemStatus.InProgress, ["wip"] = ItemStatus.InProgress, ["active"] = ItemStatus.InProgress,
        ["in progress"] = ItemStatus.InProgress, ["started"] = ItemStatus.InProgress, ["ongoing"] = ItemStatus.InProgress, ["development"] = ItemStatus.InProgress, ["in development"] = ItemStatus.InProgress,
        ["future"] = ItemStatus.Planned, ["next"] = ItemStatus.Planned, ["planned"] = ItemStatus.Planned, ["upcoming"] = ItemStatus.Planned, ["todo"] = ItemStatus.Planned, ["to do"] = ItemStatus.Planned,
        ["open"] = ItemStatus.Planned, ["scheduled"] = ItemStatus.Planned, ["committed"] = ItemStatus.Planned,
        ["later"] = ItemStatus.Idea, ["idea"] = ItemStatus.Idea, ["ideas"] = ItemStatus.Idea, ["backlog"] = ItemStatus.Idea, ["proposed"] = ItemStatus.Idea, ["exploring"] = ItemStatus.Idea, ["someday"] = ItemStatus.Idea,
        ["paused"] = ItemStatus.Paused, ["blocked"] = ItemStatus.Paused, ["on hold"] = ItemStatus.Paused, ["hold"] = ItemStatus.Paused, ["skip"] = ItemStatus.Paused,
        ["dropped"] = ItemStatus.Dropped, ["cancelled"] = ItemStatus.Dropped, ["canceled"] = ItemStatus.Dropped, ["wontfix"] = ItemStatus.Dropped, ["rejected"] = ItemStatus.Dropped,
    };

    public static ItemStatus? Of(string word) => Words.TryGetValue(word.Trim().Replace('_', ' ').Replace('-', ' '), out var status) ? status : null;
}
