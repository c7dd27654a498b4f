using System.Buffers;
using Handbooks.Model;

namespace Handbooks.Linking.Matrix;

/// <summary>Infers letters from an author's text.</summary>
internal static class LetterInference
{
    private static readonly string[][] Accountable =
        [["accountable", "for"], ["ultimately", "responsible"], ["final", "say"], ["last", "word"], ["decides"], ["own"], ["owns"]];

    /// <summary>Most duties have none of the phrases' first words, and are not split into words.</summary>
    private static readonly SearchValues<string> Signs =
        SearchValues.Create([.. Accountable.Select(phrase => phrase[0]), "decide"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that may come between the subject and the phrase: "you are also", "has the".</summary>
    private static readonly HashSet<string> OfRole = new(StringComparer.Ordinal)
    {
        "is", "are", "be", "being", "am", "you", "he", "she", "they", "it", "this", "the", "role", "position", "holder", "will", "shall", "must",
        "should", "also", "fully", "jointly", "solely",
        "ultimately", "directly", "personally", "has", "have", "having", "holds", "retains", "keeps", "to", "a",
    };

    /// <summary>"Help the guard and own the plan": someone else does what follows.</summary>
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

    /// <summary>A role does what its responsibilities list; some phrases say that it is accountable, too.</summary>
    public static Letters FromDuty(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            return Letters.Responsible;
        var words = text.ToLowerInvariant().Replace(",", " , ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal)
            .Split((char[])[' ', '.', ':', '(', ')', '/', '*'], StringSplitOptions.RemoveEmptyEntries);
        var answers = words is ["decide", ..];
        for (var i = 0; i < words.Length && !answers; i++)
            answers = Array.Exists(Accountable, phrase => words.AsSpan(i).StartsWith(phrase)) && IsOfRole(words.AsSpan(0, i), words[i]);
        return Letters.Responsible | (answers ? Letters.Accountable : Letters.None);
    }

    /// <summary>
    /// The words before the phrase clearly refer to the role: not so in "their own pace", "lamps you are accountable for" and
    /// "help them own it".
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
