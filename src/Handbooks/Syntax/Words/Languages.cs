using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;

namespace Handbooks.Syntax.Words;

/// <summary>Every language with a word file; each is loaded on first use.</summary>
internal static class Languages
{
    private static readonly (string Code, Lazy<WordSet> Words)[] Known =
        [.. Spaced("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "pl", "cs", "id", "vi", "tr", "ru"), .. Spaced("ja", "zh", "ko")];

    private static readonly Lazy<ImmutableArray<WordSet>> Latin = new(() => [.. Known.Where(known => known.Code is not ("ja" or "zh" or "ko" or "ru"))
        .Select(known => known.Words.Value)]);

    public static WordSet English => Known[0].Words.Value;

    /// <summary>Null for a language without a file; Norwegian uses Danish, Slovak Czech, and Malay Indonesian.</summary>
    public static WordSet? Of(string code)
    {
        var plain = code.Split('-', '_')[0].ToLowerInvariant();
        var like = plain switch
        {
            "nb" or "nn" or "no" => "da",
            "sk" => "cs",
            "ms" => "id",
            "uk" or "be" => "ru",
            "gl" => "pt",
            "ca" => "es",
            _ => plain
        };
        return Array.Find(Known, known => known.Code == like).Words?.Value;
    }

    /// <summary>The languages written in the text's script.</summary>
    public static ImmutableArray<WordSet> For(string text)
    {
        var script = ScriptOf(text);
        return script switch
        {
            Script.Kana => [Of("ja")!],
            Script.Han => [Of("ja")!, Of("zh")!],
            Script.Hangul => [Of("ko")!],
            Script.Cyrillic => [Of("ru")!],
            _ => Latin.Value,
        };
    }

    /// <summary>
    /// False if no language in this script has a phrase that the text contains: most texts contain none, and one search for all
    /// phrases costs less than one for each.
    /// </summary>
    /// <param name="sections">Of the word files, with a bar between them.</param>
    public static bool MayHold(ReadOnlySpan<char> text, string sections) =>
        ScriptOf(text) != Script.Latin || text.ContainsAny(LatinPhrases.GetOrAdd(sections, static names =>
            SearchValues.Create([.. names.Split('|').SelectMany(name => Latin.Value.SelectMany(set => set[name]))
                .Select(phrase => phrase.TrimEnd(';')).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase)));

    private static readonly ConcurrentDictionary<string, SearchValues<string>> LatinPhrases = new(StringComparer.Ordinal);

    /// <summary>For each small word, the languages that have it, as bits in their order.</summary>
    private static readonly Lazy<Dictionary<string, int>> SmallWords = new(() =>
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Latin.Value.Length; i++)
        {
            foreach (var word in Latin.Value[i].Of.Concat(Latin.Value[i].And).Concat(Latin.Value[i].Ignored))
                words[word] = words.GetValueOrDefault(word) | (1 << i);
        }
        return words;
    });

    /// <summary>An article or similar word in some language in this script.</summary>
    public static bool IsIgnored(string word) => LatinWords("ignored").Contains(word);

    /// <summary>Some language in the text's script has that word or phrase.</summary>
    /// <param name="section">The section of the word files.</param>
    public static bool Have(string text, string section, string word) =>
        ScriptOf(text) == Script.Latin ? LatinWords(section).Contains(word)
            : For(text).Any(set => set[section].Contains(word));

    private static readonly ConcurrentDictionary<string, HashSet<string>> LatinSections = new(StringComparer.Ordinal);

    /// <summary>Those of all languages: one look instead of fourteen.</summary>
    private static HashSet<string> LatinWords(string section) => LatinSections.GetOrAdd(section, static name =>
        Latin.Value.SelectMany(set => set[name]).ToHashSet(StringComparer.Ordinal));

    /// <summary>The language of most of the text's small words; null if too few are known.</summary>
    public static WordSet? Guess(string text)
    {
        var sets = For(text);
        if (sets.Length < 3)
            return ScriptOf(text) == Script.Han ? Of("zh") : sets[0];
        var counts = new int[sets.Length];
        LabelText.Count(text, SmallWords.Value, languages =>
        {
            for (var bits = languages; bits != 0; bits &= bits - 1)
                counts[BitOperations.TrailingZeroCount(bits)]++;
        });
        var most = Array.IndexOf(counts, counts.Max());
        return counts[most] < 2 ? null : sets[most];
    }

    private enum Script
    {
        Latin,
        Cyrillic,
        Han,
        Kana,
        Hangul,
    }

    private static Script ScriptOf(ReadOnlySpan<char> text)
    {
        // All letters of the other scripts are in these ranges.
        if (!text.ContainsAnyInRange('\u0400', '\u04ff') && !text.ContainsAnyInRange('\u3041', '\ud7a3'))
            return Script.Latin;
        var (han, cyrillic, latin) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c is >= '\u3041' and <= '\u30ff')
                return Script.Kana;
            if (c is >= '\uac00' and <= '\ud7a3')
                return Script.Hangul;
            han += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u04ff' ? 1 : 0;
            latin += c < '\u0250' && char.IsLetter(c) ? 1 : 0;
        }
        return han > 0 ? Script.Han : cyrillic > latin ? Script.Cyrillic : Script.Latin;
    }

    private static IEnumerable<(string, Lazy<WordSet>)> Spaced(params string[] codes) =>
        codes.Select(code => (code, new Lazy<WordSet>(() => new WordSet(code, WordFile.Load(code)))));
}
