namespace Handbooks.Localization;

public sealed class SearchStrings(TextSection texts)
{
    private static readonly string[] KindNames = ["role", "item", "page", "section", "responsibility", "decision"];

    private readonly Message _aliasOf = texts.Message("role");
    private readonly Message _count = texts.Message("count");
    private readonly Message _none = texts.Message("query"), _allResults = texts.Message("query");
    private readonly Message _readAs = texts.Message("words");
    private readonly Message _accountableFor = texts.Message("things"), _responsibleFor = texts.Message("things");

    public string Title { get; } = texts.Text();

    /// <summary>The list of everything.</summary>
    public string Letters { get; } = texts.Text();

    /// <summary>What begins with a digit.</summary>
    public string Number { get; } = texts.Text();

    /// <summary>The label of the field.</summary>
    public string Field { get; } = texts.Text();

    /// <summary>In the empty field.</summary>
    public string Hint { get; } = texts.Text();

    public string Close { get; } = texts.Text();
    public string Results { get; } = texts.Text();

    /// <summary>Above results that have some of the words only.</summary>
    public string SomeWords { get; } = texts.Text();

    public string More { get; } = texts.Text();

    /// <summary>Where the files of the index cannot be loaded.</summary>
    public string Unavailable { get; } = texts.Text();

    public string Alias { get; } = texts.Text();
    public TextSet Kinds { get; } = texts.Set(KindNames);

    // For the script, which puts its values at {0}.
    public string Count => _count.With("{0}");

    public string None => _none.With("{0}");

    public string AllResults => _allResults.With("{0}");

    public string ReadAs => _readAs.With("{0}");

    public string AccountableFor => _accountableFor.With("{0}");

    public string ResponsibleFor => _responsibleFor.With("{0}");

    public string AliasOf(string role) => _aliasOf.With(role);
}
