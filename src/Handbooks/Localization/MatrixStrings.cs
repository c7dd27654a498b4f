namespace Handbooks.Localization;

/// <summary>The matrix, and letters wherever they stand.</summary>
public sealed class MatrixStrings(TextSection texts, FormatStrings format)
{
    private static readonly string[] Words =
    [
        "responsible", "accountable", "consulted", "informed", "supports", "driver", "approver", "contributor", "recommends", "agrees", "performs",
        "gives input", "decides", "directly responsible individual",
    ];

    private readonly Plural _several = texts.Plural();
    private readonly Plural _roles = texts.Plural();
    private readonly Message _inferredLetter = texts.Message("letter");
    private readonly Message _overriddenLetter = texts.Message("letter");
    private readonly Message _condition = texts.Message("text");
    private readonly Message _quote = texts.Message("text");
    private readonly Message _roadmapOf = texts.Message("theme");
    private readonly Message _declaredMark = texts.Message("letter");
    private readonly Message _inferredMark = texts.Message("letter");

    public string Title { get; } = texts.Text();
    public string Caption { get; } = texts.Text();
    public string Activity { get; } = texts.Text();
    public string Group { get; } = texts.Text();
    public string Activities { get; } = texts.Text();

    /// <summary>Those of no unit, beside units.</summary>
    public string OtherActivities { get; } = texts.Text();

    public string Roadmap { get; } = texts.Text();
    public string Filter { get; } = texts.Text();
    public string AllUnits { get; } = texts.Text();
    public string AllGroups { get; } = texts.Text();
    public string Letter { get; } = texts.Text();
    public string AllLetters { get; } = texts.Text();
    public string Gaps { get; } = texts.Text();
    public string AllRows { get; } = texts.Text();
    public string AnyGap { get; } = texts.Text();
    public string SeveralAccountable { get; } = texts.Text();
    public string NobodyAccountable { get; } = texts.Text();
    public string LinkToRow { get; } = texts.Text();
    public string ByRole { get; } = texts.Text();
    public string RolePage { get; } = texts.Text();
    public string ByRoleExplained { get; } = texts.Text();

    /// <summary>The rows with so many roles that the table leaves them out.</summary>
    public string SharedByMany { get; } = texts.Text();

    public string Legend { get; } = texts.Text();
    public string Declared { get; } = texts.Text();
    public string Inferred { get; } = texts.Text();
    public string Overridden { get; } = texts.Text();
    public string Qualified { get; } = texts.Text();
    public string EveryLetterLinks { get; } = texts.Text();
    public string TapAgain { get; } = texts.Text();
    public string SkipTable { get; } = texts.Text();

    /// <summary>The file with one line for each assignment, and the titles and values of its columns.</summary>
    public string AssignmentList { get; } = texts.Text();

    public string Basis { get; } = texts.Text();
    public string DeclaredBasis { get; } = texts.Text();
    public string InferredBasis { get; } = texts.Text();
    public string Source { get; } = texts.Text();

    /// <summary>In front of other words for an activity.</summary>
    public string Also { get; } = texts.Text();

    /// <summary>The four letters as titles of lists.</summary>
    public string Accountable { get; } = texts.Text();

    public string Responsible { get; } = texts.Text();
    public string Consulted { get; } = texts.Text();
    public string Informed { get; } = texts.Text();

    /// <summary>What the letters of all schemes stand for, in lower case.</summary>
    public TextSet Letters { get; } = texts.Set(Words);

    /// <summary>The same in plain words, as a predicate.</summary>
    public TextSet Meanings { get; } = texts.Set(Words);

    public string Several(int count) => format.Plural(_several, count);

    public string Roles(int count) => format.Plural(_roles, count);

    public string RoadmapOf(string theme) => _roadmapOf.With(theme);

    public string InBrackets(string condition) => _condition.With(condition);

    /// <summary>"Responsible, inferred"; a stated letter needs no more words.</summary>
    /// <param name="word">As files write it: "responsible".</param>
    /// <param name="counts">False where a stated letter overrides it.</param>
    public string LetterWords(string word, bool isDeclared, bool counts)
    {
        var letter = FormatStrings.Capital(Letters[word]);
        return isDeclared ? letter : (counts ? _inferredLetter : _overriddenLetter).With(letter);
    }

    /// <summary>The title of a letter on a role's page, which leads to the matrix.</summary>
    public string MarkTitle(string word, bool isDeclared) =>
        (isDeclared ? _declaredMark : _inferredMark).With(FormatStrings.Capital(Letters[word]));

    public string Quoted(string text) => _quote.With(text);
}
