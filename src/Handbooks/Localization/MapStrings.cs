namespace Handbooks.Localization;

public sealed class MapStrings(TextSection texts, FormatStrings format)
{
    private readonly Message _loop = texts.Message(["role", "count"]);
    private readonly Message _unknown = texts.Message("name");
    private readonly Message _tie = texts.Message(["first", "second"]);
    private readonly Plural _times = texts.Plural();
    private readonly Message _below = texts.Message("role");

    public string Title { get; } = texts.Text();
    public string Description { get; } = texts.Text();
    public string NoRoles { get; } = texts.Text();

    /// <summary>In front of the only one.</summary>
    public string OneRole { get; } = texts.Text();

    public string WhoReports { get; } = texts.Text();
    public string NobodyReports { get; } = texts.Text();
    public string Apart { get; } = texts.Text();
    public string ReportingPicture { get; } = texts.Text();
    public string ReportingPictureExplained { get; } = texts.Text();
    public string WhoWorksTogether { get; } = texts.Text();
    public string NobodyMentions { get; } = texts.Text();
    public string MentionedByNone { get; } = texts.Text();
    public string TiesPicture { get; } = texts.Text();
    public string TiesPictureExplained { get; } = texts.Text();
    public string WorksKey { get; } = texts.Text();
    public string MentionsKey { get; } = texts.Text();
    public string AsList { get; } = texts.Text();
    public string TooManyToDraw { get; } = texts.Text();
    public string WorksWith { get; } = texts.Text();
    public string Mentions { get; } = texts.Text();
    public string ReportsToItself { get; } = texts.Text();
    public string ReportsToHidden { get; } = texts.Text();

    public string ReportsInLoop(string role, int count) => _loop.With(role, format.Number(count));

    public string ReportsToUnknown(string name) => _unknown.With(name);

    /// <summary>Two roles that an arc joins.</summary>
    public string Tie(string first, string second) => _tie.With(first, second);

    public string Times(int count) => format.Plural(_times, count);

    /// <summary>Behind a role that is too deep to be listed below the one that it reports to.</summary>
    public string Below(string role) => _below.With(role);
}
