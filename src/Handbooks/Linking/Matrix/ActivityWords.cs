using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Words for an activity, with what identifies it.</summary>
internal sealed record ActivityWording(string Text)
{
    /// <inheritdoc cref="ActivityWords.Key"/>
    public string Key { get; } = ActivityWords.Key(Text);

    /// <summary>The id that an activity has from these words.</summary>
    public string Slug { get; } = Handbooks.Text.Slug.Of(Text);
}

/// <summary>The words by which duties are compared.</summary>
internal static class ActivityWords
{
    /// <summary>Words before a duty's verb that only say that it is a duty; longest first.</summary>
    private static readonly string[][] Openings =
    [
        ["you", "will", "be", "responsible", "for"], ["will", "be", "responsible", "for"], ["you", "are", "responsible", "for"],
        ["is", "responsible", "for"], ["are", "responsible", "for"], ["be", "responsible", "for"],
        ["responsible", "for"], ["you", "are", "expected", "to"], ["is", "expected", "to"], ["are", "expected", "to"], ["expected", "to"],
        ["you", "will"], ["youll"], ["will"], ["to"],
    ];

    /// <summary>
    /// Duties with the same key are one: case, punctuation, hyphens, articles, spelling, and the form of the leading verb are
    /// ignored.
    /// </summary>
    /// <remarks>
    /// Nothing else is ignored: an extra row is suggested for merging, but a missing row hides that two roles do different
    /// things.
    /// </remarks>
    public static string Key(string text)
    {
        var words = PlainWords.In(text).ConvertAll(Spelling.Of);
        words.RemoveAll(word => word is "a" or "an" or "the");
        if (words.Count == 0)
            return text.Trim();
        words.RemoveRange(0, Array.Find(Openings, opening => words.Count > opening.Length
            && CollectionsMarshal.AsSpan(words).StartsWith(opening))?.Length ?? 0);
        if (words.Count > 1 && words[1] == "out" && words[0] is "carry" or "carries" or "carrying")
        {
            words.RemoveAt(1);
            words[0] = LeadingVerbs.Do;
        }
        else if (words.Count > 1)
            words[0] = LeadingVerbs.Of(words[0]) ?? words[0];
        return string.Join(' ', words);
    }

    /// <summary>Whether a sentence's object matches a responsibility: most words of the shorter are in the other.</summary>
    public static bool IsAbout(string said, string duty)
    {
        var (a, b) = (Roots(said), Roots(duty));
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) >= 0.6 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Roots(string text) =>
        Key(text).Split(' ').Where(word => word.Length > 3).Select(word => word[..Math.Min(6, word.Length)]).ToHashSet(StringComparer.Ordinal);
}

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
