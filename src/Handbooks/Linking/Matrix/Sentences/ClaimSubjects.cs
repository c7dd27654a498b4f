using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>The subjects of a claim: the roles directly before a phrase, or the role whose text it is.</summary>
internal static class ClaimSubjects
{
    private static readonly HashSet<string> OwnSubjects = new(StringComparer.Ordinal)
    {
        "you", "they", "he", "she", "it", "we", "the role", "this role", "this person", "the person",
    };
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "however", "ultimately", "finally", "therefore", "overall", "additionally", "also", "and", "but", "in", "this", "addition", "role", "as",
        "such", "here",
    };

    /// <summary>The roles directly before a phrase, several with "and"; a null element means the role whose text it is.</summary>
    public static List<RoleId?> Of(string sentence, List<TextMention> roles, int at, bool? needsBe)
    {
        var last = roles.FindLastIndex(role => role.Start + role.Length <= at);
        if (last >= 0 && IsJoined(sentence[(roles[last].Start + roles[last].Length)..at], needsBe))
        {
            var first = last;
            while (first > 0 && IsAnd(sentence[(roles[first - 1].Start + roles[first - 1].Length)..roles[first].Start]))
                first--;
            var before = sentence[..roles[first].Start];
            return IsConditional(before) || ((IsObject(before) || !IsPlain(before))
                && !IsRelative(sentence[(roles[last].Start + roles[last].Length)..at]))
                ? [] : [.. roles[first..(last + 1)].Select(role => (RoleId?)role.Role)];
        }
        return last < 0 && IsOwn(sentence[..at], needsBe) ? [null] : [];
    }

    private static bool IsJoined(string between, bool? needsBe)
    {
        // Text in brackets or dashes is an aside; the sentence continues after it.
        var words = Words(WithoutAsides(between));
        return words.Count <= 8 && words is not ["to", ..] && words.TrueForAll(ClaimPhrases.Between.Contains)
            && (needsBe is null || (needsBe.Value
                ? words.Exists(ClaimPhrases.Be.Contains) || words.Contains("which") : words.TrueForAll(word => word is "ultimately" or "also" or "who"
                    or "then" or "always" or "still" or "that" or "will")));
    }

    private static string WithoutAsides(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf(')', open) is var close and > 0 ? text[..open] + text[(close + 1)..] : text;
    }

    public static bool IsAnd(string between) => Words(between) is ["and"] or ["and", "the"] or [] or ["the"] or ["and", "our"];

    /// <summary>"The deputy of the Lead", "works with the Lead".</summary>
    private static bool IsObject(string before)
    {
        var words = Words(before[(before.LastIndexOfAny(['.', ';', ':', ',']) + 1)..]);
        var last = words.FindLastIndex(word => word is not ("the" or "our" or "a" or "an" or "each" or "every" or "their" or "your"));
        // "…, but the Lead is" begins a clause; "everybody but the Lead" does not.
        return last >= 0 && (last > 0 || words[last] != "but") && ClaimPhrases.BeforeObjects.Contains(words[last]);
    }

    /// <summary>Only small words precede the role: "the former Lead", "no Lead" and "they say that the Lead" are not the Lead.</summary>
    private static bool IsPlain(string before) =>
        Words(before[(before.LastIndexOfAny(['.', ';', ':', ',', '–', '—', '(']) + 1)..])
        .TrueForAll(word => ClaimPhrases.BeforeSubjects.Contains(word) || !word.Any(char.IsLetter));

    /// <summary>"…, who is accountable for": refers to the last name, whatever precedes it.</summary>
    private static bool IsRelative(string between) => Words(between) is ["who" or "which" or "that", ..];

    private static bool IsConditional(string before)
    {
        if (Words(before) is [var opening, ..] && opening is "if" or "when" or "whenever" or "unless" or "until" or "while" or "whether" or "should"
            or "once")
            return true;
        var words = Words(before[(before.LastIndexOfAny(['.', ';', ':', ',']) + 1)..]);
        return words.Count > 0 && (ClaimPhrases.Conditions.Contains(words[0]) || ClaimPhrases.Conditions.Contains(words[^1])
            || (words.Count > 1 && ClaimPhrases.Conditions.Contains(words[^2])));
    }

    /// <summary>"You are", "They will be", "This role is", at the start of the sentence.</summary>
    private static bool IsOwn(string before, bool? needsBe)
    {
        var words = Words(before);
        if (words is ["in" or "as", "this", "role" or "position", ..])
            words.RemoveRange(0, 3);
        while (words.Count > 0 && Openings.Contains(words[0]) && !(words.Count > 1 && OwnSubjects.Contains($"{words[0]} {words[1]}")))
            words.RemoveAt(0);
        var length = words.Count > 1 && OwnSubjects.Contains($"{words[0]} {words[1]}")
            ? 2 : words.Count > 0 && OwnSubjects.Contains(words[0]) ? 1 : 0;
        // "It is responsible" may mean anything; "we are" means everyone.
        if (length == 0 || (length == 1 && words[0] is "it" or "we"))
            return false;
        return IsJoined(string.Join(' ', words.Skip(length)), needsBe);
    }

    public static List<string> Words(string text) => [.. TextWord.In(text).Select(word => word.Text.ToLowerInvariant())];
}
