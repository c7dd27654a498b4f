using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Of whom a sentence says something: the roles right before a phrase, or whoever's text it stands in.</summary>
internal static class ClaimSubjects
{
    private static readonly HashSet<string> OwnSubjects = new(StringComparer.Ordinal) { "you", "they", "he", "she", "it", "we", "the role", "this role", "this person", "the person" };
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal) { "however", "ultimately", "finally", "therefore", "overall", "additionally", "also", "and", "but", "in", "this", "addition", "role", "as", "such", "here" };

    /// <summary>The roles right before a phrase, several with "and"; a null stands for whoever's text it is.</summary>
    public static List<RoleId?> Of(string sentence, List<TextMention> roles, int at, bool? needsBe)
    {
        var last = roles.FindLastIndex(role => role.Start + role.Length <= at);
        if (last >= 0 && IsJoined(sentence[(roles[last].Start + roles[last].Length)..at], needsBe) && !IsConditional(sentence[..roles[last].Start]))
        {
            var subjects = new List<RoleId?> { roles[last].Role };
            for (var i = last - 1; i >= 0 && IsAnd(sentence[(roles[i].Start + roles[i].Length)..roles[i + 1].Start]); i--)
                subjects.Insert(0, roles[i].Role);
            return subjects;
        }
        return last < 0 && IsOwn(sentence[..at], needsBe) ? [null] : [];
    }

    private static bool IsJoined(string between, bool? needsBe)
    {
        // Brackets and dashes hold an aside; the sentence goes on behind them.
        var words = Words(WithoutAsides(between));
        return words.Count <= 8 && words.TrueForAll(ClaimPhrases.Between.Contains)
            && (needsBe is null || (needsBe.Value ? words.Exists(ClaimPhrases.Be.Contains) || words.Contains("which") : words.TrueForAll(word => word is "ultimately" or "also" or "who" or "then" or "always" or "still" or "that" or "will")));
    }

    private static string WithoutAsides(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf(')', open) is var close and > 0 ? text[..open] + text[(close + 1)..] : text;
    }

    public static bool IsAnd(string between) => Words(between) is ["and"] or ["and", "the"] or ["or"] or ["or", "the"] or [] or ["the"] or ["and", "our"];

    private static bool IsConditional(string before)
    {
        var words = Words(before[(before.LastIndexOfAny(['.', ';', ':', ',']) + 1)..]);
        return words.Count > 0 && (ClaimPhrases.Conditions.Contains(words[0]) || ClaimPhrases.Conditions.Contains(words[^1]) || (words.Count > 1 && ClaimPhrases.Conditions.Contains(words[^2])));
    }

    /// <summary>"You are", "They will be", "This role is", from the sentence's start on.</summary>
    private static bool IsOwn(string before, bool? needsBe)
    {
        var words = Words(before);
        while (words.Count > 0 && Openings.Contains(words[0]) && !(words.Count > 1 && OwnSubjects.Contains($"{words[0]} {words[1]}")))
            words.RemoveAt(0);
        var length = words.Count > 1 && OwnSubjects.Contains($"{words[0]} {words[1]}") ? 2 : words.Count > 0 && OwnSubjects.Contains(words[0]) ? 1 : 0;
        // "It is responsible" may be anything; "we are" is everybody.
        if (length == 0 || (length == 1 && words[0] is "it" or "we"))
            return false;
        return IsJoined(string.Join(' ', words.Skip(length)), needsBe);
    }

    public static List<string> Words(string text) => [.. TextWord.In(text).Select(word => word.Text.ToLowerInvariant())];
}
