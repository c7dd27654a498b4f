namespace Handbooks.Localization;

public sealed class DecisionStrings(TextSection texts, FormatStrings format)
{
    private static readonly string[] KindNames = ["activity", "item", "right", "domain", "escalation"];

    private readonly Plural _nobodyAccountable = texts.Plural();

    public string Title { get; } = texts.Text();
    public string RightsAndDomains { get; } = texts.Text();
    public string Filter { get; } = texts.Text();
    public string FilterText { get; } = texts.Text();
    public string Kind { get; } = texts.Text();
    public string AllKinds { get; } = texts.Text();
    public string OnlyNobodyAccountable { get; } = texts.Text();
    public string LinkToDecision { get; } = texts.Text();
    public string AlsoWordedAs { get; } = texts.Text();
    public string Condition { get; } = texts.Text();
    public string Escalation { get; } = texts.Text();
    public string MayDecide { get; } = texts.Text();
    public string Decides { get; } = texts.Text();
    public string GoesTo { get; } = texts.Text();

    public TextSet Kinds { get; } = texts.Set(KindNames);

    /// <summary>Several of each.</summary>
    public TextSet KindsInPlural { get; } = texts.Set(KindNames);

    public string NobodyAccountable(int count) => format.Plural(_nobodyAccountable, count);
}
