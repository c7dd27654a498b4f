namespace Handbooks.Localization;

public sealed class RoadmapStrings(TextSection texts, FormatStrings format)
{
    private static readonly string[] StatusNames = ["idea", "planned", "in_progress", "shipped", "paused", "dropped"];
    private static readonly string[] ColumnNames = ["now", "next", "later", "shipped", "dropped"];

    private readonly Plural _undated = texts.Plural();
    private readonly Plural _hiddenDependencies = texts.Plural();
    private readonly Plural _moreHiddenDependencies = texts.Plural();
    private readonly Message _firstTarget = texts.Message("target");
    private readonly Message _nextQuarter = texts.Message("quarter");
    private readonly Message _lineAt = texts.Message("day");
    private readonly Message _bar = texts.Message(["item", "status", "target"]);
    private readonly Message _waits = texts.Message(["item", "others"]);
    private readonly Message _subscribeTo = texts.Message("feeds");
    private readonly Message _feedTitle = texts.Message("handbook");
    private readonly Message _due = texts.Message("target");
    private readonly Message _partDone = texts.Message("percent");
    private readonly Message _accountable = texts.Message("role");
    private readonly Message _sentence = texts.Message("facts");

    public string Title { get; } = texts.Text();

    /// <summary>Items, lanes and facets of no theme.</summary>
    public string OtherThemes { get; } = texts.Text();

    public string Timeline { get; } = texts.Text();
    public string TimelineExplained { get; } = texts.Text();
    public string Filter { get; } = texts.Text();
    public string ShowAll { get; } = texts.Text();

    /// <summary>The choice of a filter that filters nothing.</summary>
    public string AnyChoice { get; } = texts.Text();

    /// <summary>The filters that are ready to use, as a group.</summary>
    public string Presets { get; } = texts.Text();

    public string Slipped { get; } = texts.Text();
    public string NoDate { get; } = texts.Text();
    public string Subscribe { get; } = texts.Text();
    public string SubscribeToCalendar { get; } = texts.Text();
    public string SubscribeToCalendarExplained { get; } = texts.Text();
    public string SubscribeToPart { get; } = texts.Text();
    public string Themes { get; } = texts.Text();
    public string Key { get; } = texts.Text();
    public string AllItems { get; } = texts.Text();
    public string Item { get; } = texts.Text();
    public string Target { get; } = texts.Text();
    public string TargetMeaning { get; } = texts.Text();
    public string Status { get; } = texts.Text();
    public string Horizon { get; } = texts.Text();
    public string Theme { get; } = texts.Text();
    public string Role { get; } = texts.Text();
    public string Period { get; } = texts.Text();
    public string Confidence { get; } = texts.Text();
    public string ConfidenceMeaning { get; } = texts.Text();
    public string Progress { get; } = texts.Text();
    public string Internal { get; } = texts.Text();
    public string NothingHere { get; } = texts.Text();
    public string Milestones { get; } = texts.Text();
    public string Done { get; } = texts.Text();
    public string Open { get; } = texts.Text();
    public string DependsOn { get; } = texts.Text();
    public string RequiredBy { get; } = texts.Text();
    public string Who { get; } = texts.Text();
    public string Links { get; } = texts.Text();
    public string HiddenAccountable { get; } = texts.Text();
    public string NobodyAccountable { get; } = texts.Text();

    public TextSet Statuses { get; } = texts.Set(StatusNames);

    public TextSet StatusMeanings { get; } = texts.Set(StatusNames);

    /// <summary>Titles of the board's columns.</summary>
    public TextSet Columns { get; } = texts.Set(ColumnNames);

    public TextSet ColumnMeanings { get; } = texts.Set(["now", "next", "later", "shipped"]);

    public TextSet Horizons { get; } = texts.Set(["now", "next", "later"]);

    public TextSet Confidences { get; } = texts.Set(["low", "medium", "high"]);

    public TextSet Visibilities { get; } = texts.Set(["internal", "public"]);

    public TextSet Feeds { get; } = texts.Set(["atom", "json", "calendar"]);

    public string Undated(int count) => format.Plural(_undated, count);

    /// <param name="isAlone">There are no others beside them.</param>
    public string HiddenDependencies(int count, bool isAlone) => format.Plural(isAlone ? _hiddenDependencies : _moreHiddenDependencies, count);

    public string FirstTarget(string target) => _firstTarget.With(target);

    /// <summary>The text before and behind the first target, where that is markup of its own.</summary>
    public (string Before, string Behind) AroundFirstTarget => _firstTarget.Around();

    /// <param name="day">In that quarter.</param>
    public string NextQuarter(DateOnly day) => _nextQuarter.With(format.QuarterOf(day));

    public string LineAt(DateOnly day) => _lineAt.With(format.Day(day));

    /// <summary>All that a bar of the timeline says.</summary>
    /// <param name="first">The target that was given first, if that was another one.</param>
    /// <param name="waitsFor">Titles of items.</param>
    public string Bar(string item, string status, string target, string? first, IReadOnlyCollection<string> waitsFor)
    {
        var bar = _bar.With(item, status, target);
        if (first is not null)
            bar = format.List([bar, FirstTarget(first)]);
        return waitsFor.Count == 0 ? bar : _waits.With(bar, format.List(waitsFor));
    }

    /// <summary>The text before and behind links to feeds.</summary>
    public (string Before, string Behind) SubscribeTo => _subscribeTo.Around();

    public string FeedTitle(string handbook) => _feedTitle.With(handbook);

    /// <inheritdoc cref="Bar"/>
    public string Due(string target, string? first) =>
        first is null ? _due.With(target) : format.List([_due.With(target), FirstTarget(first)]);

    /// <param name="progress">1 is all of it.</param>
    public string PartDone(double progress) => _partDone.With(format.Percent(progress));

    public string AccountableRole(string role) => _accountable.With(role);

    /// <summary>Facts of an item as a sentence.</summary>
    public string Sentence(IEnumerable<string> facts) => _sentence.With(format.Clauses(facts));
}
