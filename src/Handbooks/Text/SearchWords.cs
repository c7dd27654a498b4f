using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Handbooks.Text;

/// <summary>The stems by which a text is found, and the synonyms of words in a query.</summary>
/// <remarks>Generous on purpose: readers choose among the results of a search. Nothing is merged by these words.</remarks>
public static class SearchWords
{
    private const string JoinedPairs = "back up,code review,day off,decision making,follow up,hand over,lay off,off boarding,on boarding,on call,"
        + "post mortem,pull request,road map,sign off,stand up,time off,town hall";

    /// <summary>Words that are written as two or as one.</summary>
    private static readonly FrozenDictionary<(string, string), string> Joined = (
        from pair in JoinedPairs.Split(',')
        let words = pair.Split(' ')
        select (Stems: (WordStem.Of(words[0]), WordStem.Of(words[1])), One: words[0] + words[1])).ToFrozenDictionary(pair =>
            pair.Stems, pair => pair.One);

    private static readonly FrozenSet<string> JoinedForms = JoinedPairs.Split(',').Select(pair => pair.Replace(" ", "", StringComparison.Ordinal))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FirstWords = JoinedPairs.Split(',').Select(pair => pair.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word may be the first of two that are also written as one.</summary>
    internal static bool BeginsJoined(string word) => FirstWords.Contains(word);

    /// <summary>Whether two words are also written as one.</summary>
    /// <param name="pair">The two, without anything between them.</param>
    internal static bool IsJoined(ReadOnlySpan<char> pair) => JoinedForms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair);

    /// <summary>The stems of all words but stop words; of all words where there are only stop words.</summary>
    public static HashSet<string> StemsOf(string text) => StemsOf(PlainWords.In(text));

    /// <inheritdoc cref="StemsOf(string)"/>
    public static HashSet<string> StemsOf(List<string> words)
    {
        var stems = words.Where(word => !StopWords.Contains(word)).Select(WordStem.Of).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (JoinedAt(words, i) is { } joined)
                stems.Add(WordStem.Of(joined));
        }
        return stems.Count > 0 ? stems : words.Select(WordStem.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The stems by which a word can be found: its own first, then those of words that mean much the same.</summary>
    public static ImmutableArray<string> Alternatives(string word)
    {
        var stem = string.Join(' ', PlainWords.In(word).Select(WordStem.Of));
        return SynonymGroups.ByStem.TryGetValue(stem, out var others) ? others : [stem];
    }

    /// <summary>
    /// The words of a query, each with its alternatives. Stop words are left out unless there are no
    /// others.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Asked(string query)
    {
        var words = PlainWords.In(query);
        var asked = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (JoinedAt(words, i) is { } joined)
            {
                asked.Add(Alternatives(joined));
                i++;
            }
            else if (!StopWords.Contains(words[i]))
                asked.Add(Alternatives(words[i]));
        }
        return asked.Count > 0 ? asked.ToImmutable() : [.. words.Select(Alternatives)];
    }

    private static string? JoinedAt(List<string> words, int at) =>
        at + 1 < words.Count ? Joined.GetValueOrDefault((WordStem.Of(words[at]), WordStem.Of(words[at + 1]))) : null;
}

/// <summary>English function words, which a search ignores.</summary>
/// <remarks>"no", "not" and "without" are not among them: they reverse the meaning.</remarks>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above across after all along also am among amongst an and any anyone are around as at be been before being below between both "
        + "but by can could during each either etc even every for from further had has have having he her here him his how i if in into is it "
        + "its itself just like may me might more most much must my of off on once one only onto or other others our ours out over own per "
        + "rather s same shall she should so some such than that the their theirs them then there these they this those through throughout to "
        + "too toward towards under until up upon us very via was we well were what when where whether which while who whom whose why will with "
        + "within would you your yours yourself vs versus").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
