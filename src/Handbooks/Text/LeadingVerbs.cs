using System.Collections.Frozen;

namespace Handbooks.Text;

/// <summary>The verbs with which responsibilities begin, in any form: "Facilitates", "Facilitating", "To facilitate".</summary>
/// <remarks>A list, not a rule: "Marketing" and "Sales" are not verbs at the start of a responsibility.</remarks>
internal static class LeadingVerbs
{
    /// <summary>Verbs that only say that someone does a thing: before the same object they make the same duty.</summary>
    private static readonly string[] Doing = ["facilitate", "conduct", "run", "hold", "perform", "do", "execute", "undertake"];

    private static readonly string[] Others = (
        "achieve acquire act adapt address adhere administer adopt advise advocate agree align allocate analyze anticipate apply " +
        "appoint approve architect arrange assemble assess assign assist assume assure attend attract audit authorize balance be " +
        "become begin break brief bring budget build calculate call capture champion chair challenge check choose clarify close coach " +
        "collaborate collect communicate compile complete comply configure confirm connect consider consult contribute control convene " +
        "coordinate correct create cultivate curate debug decide define delegate deliver demonstrate deploy design detect determine " +
        "develop devise diagnose direct discover discuss distribute document draft drive educate elicit embed empower enable encourage " +
        "enforce engage enhance ensure escalate establish estimate evaluate evolve examine exemplify expedite explain explore extend " +
        "file find fix follow forecast foster gather generate give govern grow guarantee guide handle help hire host identify " +
        "implement improve increase influence inform initiate innovate inspire install integrate interface interview introduce " +
        "investigate invite join keep launch lead learn liaise listen look maintain make manage measure mediate meet mentor migrate " +
        "mitigate model moderate monitor motivate negotiate nurture observe obtain offer onboard optimize orchestrate order organize " +
        "oversee own participate partner pay plan prepare present prevent prioritize procure produce promote propose protect provide " +
        "publish purchase raise receive recognize recommend reconcile recruit reduce refine reinforce remove report represent research " +
        "resolve respond retain review safeguard schedule scope secure seek select sell send serve set shape share ship solicit solve " +
        "source sponsor steer strengthen submit supervise supply support surface sustain take teach test track train transform " +
        "translate triage troubleshoot uncover understand unblock update uphold validate verify win work write").Split(' ');

    private static readonly FrozenSet<string> Verbs = Doing.Concat(Others).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The common form of all verbs that only say that someone does a thing.</summary>
    public const string Do = "do";

    /// <summary>A verb's base form, "do" for verbs that only mean doing; null for any other word.</summary>
    /// <param name="word">In lower case, in American spelling.</param>
    public static string? Of(string word) => PlainForm(word) is { } verb ? Array.IndexOf(Doing, verb) >= 0 ? Do : verb : null;

    /// <summary>"Facilitates", "Decides": such a verb as it is said of somebody.</summary>
    public static bool IsThird(string word) => word.Length > 3 && word[^1] == 's' && FromThird(word[..^1]) is not null;

    private static string? PlainForm(string word) =>
        Verbs.Contains(word) ? word
        : word.EndsWith("ing", StringComparison.Ordinal) ? FromGerund(word[..^3])
        : word[^1] == 's' ? FromThird(word[..^1])
        : null;

    private static string? FromGerund(string left) =>
        Known(left + "e") ?? Known(left) ?? (left.Length > 2 && left[^1] == left[^2] ? Known(left[..^1]) : null);

    private static string? FromThird(string left) =>
        Known(left) ?? (left.EndsWith('e') ? Known(left[..^1]) : null)
            ?? (left.EndsWith("ie", StringComparison.Ordinal) ? Known(left[..^2] + "y") : null);

    private static string? Known(string verb) => Verbs.Contains(verb) ? verb : null;
}
