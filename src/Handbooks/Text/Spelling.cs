using System.Collections.Frozen;

namespace Handbooks.Text;

/// <summary>One spelling for English words that have two; for matching, never to be shown.</summary>
/// <remarks>
/// The rules also take words that only look like British ones ("advise" becomes "advize"): what matters is that all forms of a word
/// are treated alike and that words of different meaning stay apart.
/// </remarks>
public static class Spelling
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["analysis"] = "analyzes",
        ["artefact"] = "artifact",
        ["artefacts"] = "artifacts",
        ["acknowledgement"] = "acknowledgment",
        ["acknowledgements"] = "acknowledgments",
        ["centred"] = "centered",
        ["centring"] = "centering",
        ["enquiry"] = "inquiry",
        ["enquiries"] = "inquiries",
        ["fulfil"] = "fulfill",
        ["fulfils"] = "fulfills",
        ["fulfilment"] = "fulfillment",
        ["enrol"] = "enroll",
        ["enrols"] = "enrolls",
        ["enrolment"] = "enrollment",
        ["instalment"] = "installment",
        ["instalments"] = "installments",
        ["judgement"] = "judgment",
        ["judgements"] = "judgments",
        ["practise"] = "practice",
        ["practises"] = "practices",
        ["practised"] = "practiced",
        ["practising"] = "practicing",
        ["programme"] = "program",
        ["programmes"] = "programs",
        ["skilful"] = "skillful",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What may follow the s of -ise and -yse.</summary>
    private static readonly string[] VerbEnds = ["e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational"];

    private static readonly string[] ColourEnds = ["", "s", "ed", "ing", "ite", "ites", "al", "able", "ful", "ly"];

    private const string Ascii = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>As Americans write it. Words of other scripts, and those with accents, stay.</summary>
    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.Length < 5 || !word.AsSpan().TrimStart(Ascii).IsEmpty)
            return word;
        if (Words.TryGetValue(word, out var other))
            return other;
        return Ise(word) ?? Our(word) ?? Ence(word) ?? Tre(word) ?? Ogue(word) ?? DoubleL(word) ?? word;
    }

    /// <summary>"prioritise", "organisation", "analysing"; not "raise", "rise", "wise".</summary>
    private static string? Ise(string word)
    {
        var end = Array.Find(VerbEnds, end => word.EndsWith(end, StringComparison.Ordinal) && word.Length > end.Length + 4
            && word[^(end.Length + 1)] == 's');
        if (end is null)
            return null;
        var s = word.Length - end.Length - 1;
        return word[s - 1] is 'i' or 'y' && !IsVowel(word[s - 2]) ? $"{word[..s]}z{end}" : null;
    }

    /// <summary>"behaviour", "favoured", "labours"; not "hour", "course", "resourceful".</summary>
    private static string? Our(string word)
    {
        var at = word.LastIndexOf("our", StringComparison.Ordinal);
        return at >= 2 && (word[at - 1] == 'i' || !IsVowel(word[at - 1])) && ColourEnds.Contains(word[(at + 3)..])
            ? $"{word[..at]}or{word[(at + 3)..]}" : null;
    }

    /// <summary>"licence", "defences": the c of the noun is the s of the verb.</summary>
    private static string? Ence(string word)
    {
        foreach (var (end, other) in (ReadOnlySpan<(string, string)>)[("ence", "ense"), ("ences", "enses"), ("enced", "ensed"), ("encing", "ensing")])
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
                return word[..^end.Length] + other;
        }
        return null;
    }

    /// <summary>"centre", "metres", "fibre".</summary>
    private static string? Tre(string word)
    {
        var (stem, plural) = word[^1] == 's' ? (word[..^1], "s") : (word, "");
        return stem[^3] is 't' or 'b' && stem.EndsWith("re", StringComparison.Ordinal) ? $"{stem[..^2]}er{plural}" : null;
    }

    /// <summary>"catalogue", "dialogues"; not "vogue".</summary>
    private static string? Ogue(string word)
    {
        var (stem, plural) = word[^1] == 's' ? (word[..^1], "s") : (word, "");
        return stem.Length > 6 && stem.EndsWith("ogue", StringComparison.Ordinal) ? stem[..^2] + plural : null;
    }

    /// <summary>"modelling", "labelled"; not "filling", which is not "filing".</summary>
    private static string? DoubleL(string word)
    {
        foreach (var end in (ReadOnlySpan<string>)["ing", "ings", "ed", "er", "ers"])
        {
            if (word.EndsWith("ll" + end, StringComparison.Ordinal))
                return Syllables(word.AsSpan(0, word.Length - end.Length - 2)) > 1 ? word.Remove(word.Length - end.Length - 1, 1) : null;
        }
        return null;
    }

    private static int Syllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
            count += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) ? 1 : 0;
        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
