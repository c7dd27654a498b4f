namespace Handbooks.Localization;

/// <summary>What stands in and beside an author's text: boxes, footnotes, tables, and what is said in the place of things not shown.</summary>
public sealed class ProseStrings(TextSection texts, FormatStrings format)
{
    private readonly Message _footnote = texts.Message("number");
    private readonly Message _tableNumber = texts.Message("number");
    private readonly Message _tab = texts.Message("number");
    private readonly Message _unknownBox = texts.Message("name");
    private readonly Message _notShown = texts.Message("thing");
    private readonly Message _dependsOn = texts.Message("condition");
    private readonly Message _dependsOnNot = texts.Message("condition");
    private readonly Message _repeatedFor = texts.Message("condition");
    private readonly Message _versionAdded = texts.Message("version");
    private readonly Message _versionChanged = texts.Message("version");
    private readonly Message _deprecated = texts.Message("version");

    public string RolePage { get; } = texts.Text();
    public string LinkToResponsibility { get; } = texts.Text();
    public string Footnotes { get; } = texts.Text();
    public string BackToText { get; } = texts.Text();
    public string Table { get; } = texts.Text();
    public string TaskDone { get; } = texts.Text();
    public string TaskOpen { get; } = texts.Text();

    /// <summary>The button that copies a block of code, and what it says afterwards.</summary>
    public string Copy { get; } = texts.Text();

    public string Copied { get; } = texts.Text();

    /// <summary>What unfolds a box without a title.</summary>
    public string More { get; } = texts.Text();

    public string ListOfPages { get; } = texts.Text();
    public string TextFromElsewhere { get; } = texts.Text();
    public string YouTube { get; } = texts.Text();
    public string Vimeo { get; } = texts.Text();
    public string Instagram { get; } = texts.Text();
    public string Post { get; } = texts.Text();
    public string Gist { get; } = texts.Text();

    /// <summary>The usual title of each kind of box.</summary>
    public TextSet Boxes { get; } = texts.Set(
    [
        "note", "info", "seealso", "tip", "hint", "success", "important", "attention", "warning", "caution", "danger", "error", "todo",
        "versionadded", "versionchanged", "deprecated",
    ]);

    /// <summary>Titles of boxes without one whose author chose a word that says more than their kind, and of those that fold.</summary>
    public TextSet BoxWords { get; } = texts.Set(
    [
        "abstract", "summary", "tldr", "example", "question", "faq", "help", "announcement", "failure", "fail", "missing", "bug", "note", "info",
        "information", "tip", "idea", "hint", "success", "check", "done", "important", "todo", "warning", "warn", "attention", "caution", "danger",
        "critical", "alert", "error",
    ]);

    public string Footnote(string number) => _footnote.With(number);

    /// <param name="number">From 1, in the order of the page.</param>
    public string TableName(int number) => number == 1 ? Table : _tableNumber.With(format.Number(number));

    /// <inheritdoc cref="TableName"/>
    public string Tab(int number) => _tab.With(format.Number(number));

    /// <param name="name">Of a directive that is not known.</param>
    public string UnknownBox(string name) => _unknownBox.With(name);

    public string NotShown(string thing) => _notShown.With(thing);

    public string DependsOn(string condition) => _dependsOn.With(condition);

    public string DependsOnNot(string condition) => _dependsOnNot.With(condition);

    public string RepeatedFor(string condition) => _repeatedFor.With(condition);

    /// <summary>The text before and behind the version in the title of such a box; null for every other kind.</summary>
    public (string Before, string Behind)? AroundVersion(string kind) => kind switch
    {
        "versionadded" => _versionAdded.Around(),
        "versionchanged" => _versionChanged.Around(),
        "deprecated" => _deprecated.Around(),
        _ => null,
    };
}
