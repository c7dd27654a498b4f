using Handbooks.Model;

namespace Handbooks.Linking.Matrix;

/// <summary>Letters that an author did not write, from the words that they did.</summary>
internal static class LetterInference
{
    private static readonly string[][] Accountable =
        [["accountable", "for"], ["ultimately", "responsible"], ["final", "say"], ["last", "word"], ["decides"], ["own"], ["owns"]];

    /// <summary>What may stand between the one who acts and the words that say it: "you are also", "has the".</summary>
    private static readonly HashSet<string> OfRole = new(StringComparer.Ordinal)
    {
        "is", "are", "be", "being", "am", "you", "he", "she", "they", "it", "this", "the", "role", "position", "holder", "will", "shall", "must",
        "should", "also", "fully", "jointly", "solely",
        "ultimately", "directly", "personally", "has", "have", "having", "holds", "retains", "keeps", "to", "a",
    };

    /// <summary>"Help the guard and own the plan": what follows is another one's.</summary>
    private static readonly HashSet<string> OthersAct = new(StringComparer.Ordinal)
    {
        "help", "helps", "support", "supports", "let", "lets", "enable", "enables", "empower", "empowers", "encourage", "encourages", "coach",
        "coaches", "mentor", "mentors", "hold", "make", "makes",
        "ensure", "ensures", "ask", "asks", "recommend", "recommends", "advise", "advises", "assist", "assists", "assign", "assigns", "appoint",
        "appoints", "identify", "find", "choose", "tell", "tells",
    };

    private static readonly HashSet<string> Relatives = new(StringComparer.Ordinal)
    {
        "who", "whom", "whose", "that", "which", "what", "whoever", "where", "if", "when", "someone", "somebody", "others", "people",
    };

    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal) { "and", "&", ",", ";", "then" };

    /// <summary>Whoever lists a thing among their responsibilities does it; some words say that they answer for it, too.</summary>
    public static Letters FromDuty(string text)
    {
        var words = text.ToLowerInvariant().Replace(",", " , ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal)
            .Split((char[])[' ', '.', ':', '(', ')', '/', '*'], StringSplitOptions.RemoveEmptyEntries);
        var answers = words is ["decide", ..];
        for (var i = 0; i < words.Length && !answers; i++)
            answers = Array.Exists(Accountable, phrase => words.AsSpan(i).StartsWith(phrase)) && IsOfRole(words.AsSpan(0, i), words[i]);
        return Letters.Responsible | (answers ? Letters.Accountable : Letters.None);
    }

    /// <summary>
    /// The words before the phrase leave no doubt that whoever lists it is meant: "their own pace", "lamps you are accountable
    /// for" and "help them own it" do.
    /// </summary>
    private static bool IsOfRole(ReadOnlySpan<string> before, string first)
    {
        // "Of its own", "the own".
        if (first == "own" && before.Length > 0 && before[^1] is "the" or "a" or "it")
            return false;
        while (before.Length > 0 && OfRole.Contains(before[^1]))
            before = before[..^1];
        if (before.Length == 0)
            return true;
        if (!Joins.Contains(before[^1]) || OthersAct.Contains(before[0]))
            return false;
        foreach (var word in before)
        {
            if (Relatives.Contains(word))
                return false;
        }
        return true;
    }
}
