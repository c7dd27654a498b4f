namespace Handbooks.Localization;

/// <summary>What changed: its page, and the history of items and roles.</summary>
public sealed class HistoryStrings(TextSection texts, FormatStrings format)
{
    private readonly Plural _olderChanges = texts.Plural();
    private readonly Message _linkTo = texts.Message("title");
    private readonly Plural _times = texts.Plural();
    private readonly Message _delayed = texts.Message("times");
    private readonly Message _broughtForward = texts.Message("times");
    private readonly Message _slips = texts.Message(["first", "moves", "now"]);
    private readonly Plural _responsibilitiesAdded = texts.Plural();
    private readonly Plural _responsibilitiesRemoved = texts.Plural();
    private readonly Plural _responsibilitiesReworded = texts.Plural();

    public string Title { get; } = texts.Text();
    public string History { get; } = texts.Text();
    public string NotCommitted { get; } = texts.Text();
    public string NotCommittedExplained { get; } = texts.Text();
    public string EveryDate { get; } = texts.Text();
    public string NothingChanged { get; } = texts.Text();
    public string Added { get; } = texts.Text();

    /// <summary>Behind the name of a thing that is gone.</summary>
    public string Gone { get; } = texts.Text();

    public string Nobody { get; } = texts.Text();
    public string None { get; } = texts.Text();

    /// <summary>In front of former words.</summary>
    public string Was { get; } = texts.Text();

    public string Commit { get; } = texts.Text();

    /// <summary>A target that was written anew and neither delayed nor brought forward.</summary>
    public string Restated { get; } = texts.Text();

    /// <summary>Of a target.</summary>
    public TextSet Moves { get; } = texts.Set(["later", "earlier", "more_exact", "less_exact"]);

    public TextSet TargetMoves { get; } = texts.Set(["later", "earlier", "more_exact", "less_exact", "removed"]);

    /// <summary>What was changed, in front of what it was and is.</summary>
    public TextSet Changes { get; } = texts.Set(
    [
        "removed", "returned", "moved", "title", "status", "horizon", "target", "accountable", "confidence", "summary", "details", "reports_to",
        "unit",
        "purpose", "text", "visibility",
    ]);

    /// <summary>"Delayed twice."</summary>
    public string Delayed(int times) => _delayed.With(format.Plural(_times, times));

    public string OlderChanges(int count) => format.Plural(_olderChanges, count);

    public string LinkTo(string title) => _linkTo.With(title);

    public string ResponsibilitiesAdded(int count) => format.Plural(_responsibilitiesAdded, count);

    public string ResponsibilitiesRemoved(int count) => format.Plural(_responsibilitiesRemoved, count);

    public string ResponsibilitiesReworded(int count) => format.Plural(_responsibilitiesReworded, count);

    /// <summary>"First planned for 2026-Q1, delayed three times, now 2026-Q4."</summary>
    /// <param name="later">How often the target was delayed.</param>
    /// <param name="earlier">How often it was brought forward.</param>
    public string Slips(string first, int later, int earlier, string now)
    {
        var moves = new List<string>();
        if (later > 0)
            moves.Add(Delayed(later));
        if (earlier > 0)
            moves.Add(_broughtForward.With(format.Plural(_times, earlier)));
        return _slips.With(first, moves.Count == 0 ? Restated : format.List(moves), now);
    }
}
