using Handbooks.Model;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Phrases that say who is responsible, accountable, consulted or informed.</summary>
internal static class ClaimPhrases
{
    private const Letters R = Letters.Responsible;
    private const Letters A = Letters.Accountable;
    private const Letters C = Letters.Consulted;
    private const Letters I = Letters.Informed;

    /// <summary>Subject, phrase, object. Longer phrases come before those that they contain.</summary>
    /// <remarks>
    /// Those that begin with an adjective need a form of "be" before them; those that begin with a verb directly follow their
    /// subject.
    /// </remarks>
    public static readonly (string Words, Letters Letters, bool NeedsBe)[] Active =
    [
        ("ultimately responsible and accountable for", A, true), ("responsible (and accountable) for", R | A, true),
        ("responsible and accountable for", R | A, true), ("accountable and responsible for", R | A, true),
        ("ultimately responsible for", A, true), ("ultimately accountable for", A, true), ("finally responsible for", A, true),
        ("accountable for", A, true), ("answerable for", A, true), ("directly responsible for", R | A, true), ("responsible for", R, true),
        ("in charge of", R, true),
        ("the directly responsible individual for", R | A, true), ("the dri for", R | A, true), ("the owner of", A, true),
        ("the final decision maker on", A, true), ("the decision maker for", A, true), ("the decision maker on", A, true),
        ("answers for", A, false), ("answer for", A, false), ("have the final say on", A, false), ("have the final say in", A, false),
        ("have the final say over", A, false), ("has the final say on", A, false), ("has the final say in", A, false),
        ("has the final say over", A, false), ("has final say on", A, false), ("has final say over", A, false), ("has the last word on", A, false),
        ("has the last word in", A, false),
        ("makes the final decision on", A, false), ("makes the final decision about", A, false), ("makes the final call on", A, false),
        ("has final authority over", A, false), ("has the final authority over", A, false),
        ("decides on", A, false), ("decides whether", A, false), ("decides about", A, false), ("signs off on", A, false), ("owns", R | A, false),
        ("consulted on", C, true), ("consulted about", C, true), ("consulted before", C, true), ("kept informed of", I, true),
        ("kept informed about", I, true), ("informed of", I, true), ("informed about", I, true),
    ];

    /// <summary>Object, phrase, role.</summary>
    public static readonly (string Words, Letters Letters)[] Passive =
    [
        ("is the responsibility of", A), ("are the responsibility of", A), ("is owned by", R | A), ("are owned by", R | A),
        ("is decided by", A), ("are decided by", A), ("must be approved by", A), ("is approved by", A), ("are approved by", A),
        ("is signed off by", A), ("are signed off by", A),
        ("lies with", A), ("rests with", A), ("sits with", A),
    ];

    /// <summary>Words allowed between a subject and its phrase. Any others ("works with … to be") change the sentence.</summary>
    public static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "is", "are", "will", "shall", "must", "should", "be", "remain", "remains", "stay", "stays", "also", "ultimately", "solely", "fully",
        "jointly", "directly", "then", "still", "always",
        "who", "which", "that", "the", "a", "an", "our", "one", "single", "primary", "primarily", "main", "mainly", "overall", "both", "each",
        "person", "people", "role", "member", "members", "team", "leadership",
        "individual", "most", "generally", "usually", "collectively", "together", "therefore", "has", "have", "held", "senior", "level", "needs",
        "to", "regularly", "given", "granted", "clear", "full",
    };

    public static readonly HashSet<string> Be = new(StringComparer.Ordinal) { "is", "are", "be", "remain", "remains", "stay", "stays", "held" };

    /// <summary>Words that make what follows a condition, a wish or a question.</summary>
    public static readonly HashSet<string> Conditions = new(StringComparer.Ordinal)
    {
        "if", "whether", "when", "unless", "until", "while", "not", "neither", "nor", "without", "should", "whenever", "once", "where", "what", "how",
        "why", "whom", "or",
    };

    /// <summary>Words that make a role the object rather than the subject: "the deputy of", "works with".</summary>
    public static readonly HashSet<string> BeforeObjects = new(StringComparer.Ordinal)
    {
        "of", "to", "with", "for", "by", "from", "under", "without", "than", "like", "beside", "except", "but", "helps", "help", "helping",
        "supports", "support", "supporting", "asks", "ask", "tells", "tell", "for",
    };

    /// <summary>Words that make what precedes conditional.</summary>
    public static readonly string[] Provisos = [" if ", " unless ", " when ", " whenever ", " as long as ", " provided ", " in the absence of "];

    /// <summary>Words and marks that end the object.</summary>
    public static readonly string[] Ends =
    [
        ";", ":", " — ", " – ", " - ", ", but ", ", which ", ", who ", ", while ", ", whereas ", ", although ", ", so ", ", with ", ", as ",
        " while ", " whereas ", " although ", " because ", " (", ", and they ", ", and the ", ", and will ", ", and is ", ", and are ",
        " and responsible for ", " and accountable for ", " and is ", " and are ", " and answers for ", " and consulted ", " and informed ",
    ];

    public static readonly string[] Lead = ["the ", "our ", "your ", "their ", "its ", "his ", "her ", "a ", "an ", "all ", "any ", "all of the ",
        "both ", "making sure that ", "making sure ", "ensuring that ", "ensuring "];

    public static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "this", "that", "it", "these", "those", "them", "everything", "this area", "this work", "decision", "final decision", "responsibility",
        "accountability", "final say", "last word",
    };

    /// <summary>Words that refer to something outside the sentence.</summary>
    public static readonly HashSet<string> Unsaid = new(StringComparer.OrdinalIgnoreCase)
    {
        "first", "second", "third", "former", "latter", "same", "rest", "other", "others", "both", "following", "what", "who",
    };

    /// <summary>Words allowed before a subject in its clause.</summary>
    public static readonly HashSet<string> BeforeSubjects = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "our", "your", "their", "its", "each", "every", "all", "both", "and", "but", "however", "ultimately", "finally", "then",
        "so", "also", "therefore", "overall", "instead", "currently", "today",
        "always", "usually", "generally", "typically", "only", "in", "end", "addition", "this", "that", "case", "here", "as", "such", "for", "now",
        "yet", "still", "likewise", "similarly", "accordingly", "additionally", "together",
    };

    /// <summary>First words that make an object void: "nothing", "all but the paint".</summary>
    public static readonly HashSet<string> NoObjects = new(StringComparer.Ordinal) { "nothing", "no", "none", "but", "neither", "nobody" };

    public static readonly HashSet<string> Ordinals = new(StringComparer.Ordinal)
    {
        "first", "second", "third", "former", "latter", "rest", "other", "one", "both", "same",
    };

    /// <summary>A page without any of these contains no claims.</summary>
    public static readonly string[] Signs =
    [
        "accountab", "responsib", "answerable", "answers for", "answer for", "in charge", "owner", "owns ", "owned by", "decide", "decision",
        "final say", "last word", "final call", "authori", "right to ", "sign off", "signs off", "signed off",
        "consulted", "informed", "approve", "lies with", "rests with", "sits with", "escalat", "empowered", "mandate", "consensus",
    ];
}
