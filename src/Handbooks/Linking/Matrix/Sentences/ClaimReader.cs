using System.Buffers;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>What one sentence says about one role: "ultimately the Engineering Manager is accountable for capacity".</summary>
/// <param name="Role">Null for the role whose text it is: "You are responsible for…".</param>
/// <param name="Object">What it is responsible for, as written, without introductory words.</param>
internal sealed record Claim(RoleId? Role, Letters Letters, string Object);

/// <summary>Reads what a sentence says about the roles that it names.</summary>
internal static class ClaimReader
{
    private const int LongestObject = 140;

    /// <summary>
    /// In characters; a longer text without a full stop is not a sentence, and reading it would take quadratic time.
    /// </summary>
    public const int LongestSentence = 1_500;

    /// <summary>Most sentences contain no phrase, and one search for all costs less than one for each.</summary>
    private static readonly SearchValues<string> Phrases =
        SearchValues.Create([.. ClaimPhrases.Active.Select(phrase => phrase.Words), .. ClaimPhrases.Passive.Select(phrase => phrase.Words)],
            StringComparison.OrdinalIgnoreCase);

    /// <param name="roles">In sentence order.</param>
    public static IEnumerable<Claim> Read(string sentence, List<TextMention> roles)
    {
        if (sentence.TrimEnd('"', '”', '’', ')', '*').EndsWith('?') || sentence.Length > LongestSentence || !sentence.AsSpan().ContainsAny(Phrases))
            yield break;
        var taken = new List<(int Start, int End)>();
        foreach (var (words, letters, needsBe) in ClaimPhrases.Active)
        {
            for (var at = Find(sentence, words, 0); at >= 0; at = Find(sentence, words, at + words.Length))
            {
                // Already covered by a longer phrase.
                if (taken.Exists(part => at < part.End && part.Start < at + words.Length))
                    continue;
                taken.Add((at, at + words.Length));
                var subjects = ClaimSubjects.Of(sentence, roles, at, needsBe);
                if (subjects.Count == 0 || ObjectAfter(sentence, roles, at + WordsBeforeObject(words)) is not { } what)
                    continue;
                // "Ultimately responsible (and accountable)" means accountable, whoever does the work.
                var said = letters == (Letters.Responsible | Letters.Accountable) && HasUltimately(sentence, at)
                    ? Letters.Accountable : letters == Letters.Responsible && HasUltimately(sentence, at) ? Letters.Accountable : letters;
                foreach (var subject in subjects)
                    yield return new Claim(subject, said, what);
            }
        }
        foreach (var (words, letters) in ClaimPhrases.Passive)
        {
            if (Find(sentence, words, 0) is var at and >= 0 && Agents(sentence, roles, at + words.Length) is { Count: > 0 } agents
                && ObjectBefore(sentence, at) is { } what)
            {
                foreach (var agent in agents)
                    yield return new Claim(agent, letters, what);
            }
        }
    }

    /// <summary>"Whether to sail" is what is decided: without its first word the object would mean something else.</summary>
    private static int WordsBeforeObject(string phrase) =>
        phrase.EndsWith(" whether", StringComparison.Ordinal) ? phrase.Length - "whether".Length : phrase.Length;

    private static bool HasUltimately(string sentence, int at)
    {
        var clause = sentence.AsSpan(0, at);
        clause = clause[(clause.LastIndexOfAny(';', ':') + 1)..];
        return clause.Contains("ultimately", StringComparison.OrdinalIgnoreCase);
    }

    private static int Find(string sentence, string words, int from)
    {
        for (var at = sentence.IndexOf(words, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(words, at + 1,
            StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !Wording.IsWordPart(sentence[at - 1])) && end < sentence.Length && !Wording.IsWordPart(sentence[end]))
                return at;
        }
        return -1;
    }

    private static List<RoleId?> Agents(string sentence, List<TextMention> roles, int from)
    {
        var first = roles.FindIndex(role => role.Start >= from);
        if (first < 0 || ClaimSubjects.Words(sentence[from..roles[first].Start]) is not ([] or ["the"] or ["our"] or ["each"] or ["a"]))
            return [];
        var agents = new List<RoleId?> { roles[first].Role };
        for (var i = first + 1; i < roles.Count && ClaimSubjects.IsAnd(sentence[(roles[i - 1].Start + roles[i - 1].Length)..roles[i].Start]); i++)
            agents.Add(roles[i].Role);
        var end = roles[first + agents.Count - 1] is var last ? last.Start + last.Length : 0;
        // "The Lead's deputy" is someone else, and "one or the other" is ambiguous.
        return IsPossessive(sentence, end) || ClaimSubjects.Words(sentence[end..]) is ["or", ..] ? [] : agents;
    }

    private static bool IsPossessive(string sentence, int end) =>
        end + 1 < sentence.Length && sentence[end] is '\'' or '’' && sentence[end + 1] == 's';

    private static string? ObjectAfter(string sentence, List<TextMention> roles, int from)
    {
        // ", the Net Mender for the nets": another role's claim begins there.
        var next = roles.FindIndex(role => role.Start > from && sentence.AsSpan(from, role.Start - from).TrimEnd() is var before
            && (before.EndsWith(",") || before.EndsWith(", the")));
        var text = sentence[from..(next < 0 ? sentence.Length : roles[next].Start)].TrimEnd('.', '!', ' ', ')', '"', '”').TrimStart(' ', ':');
        if (next >= 0)
            text = text[..text.LastIndexOf(',')];
        if (Array.Exists(ClaimPhrases.Provisos, proviso => text.Contains(proviso, StringComparison.OrdinalIgnoreCase))
            && !text.Contains(" when to ", StringComparison.Ordinal))
            return null;
        foreach (var end in ClaimPhrases.Ends)
        {
            if (text.IndexOf(end, StringComparison.Ordinal) is var cut and > 0)
                text = text[..cut];
        }
        if (text.Length > LongestObject && text.IndexOf(',', StringComparison.Ordinal) is var comma and > 0)
            text = text[..comma];
        return Object(text);
    }

    private static string? ObjectBefore(string sentence, int until)
    {
        var text = sentence[..until];
        text = text[(text.LastIndexOfAny([';', ':', ',']) + 1)..].Trim();
        foreach (var lead in (ReadOnlySpan<string>)["However", "Ultimately", "Responsibility for ", "The responsibility for ", "Accountability for ",
            "The accountability for ", "The final decision on ", "The decision on ", "Final say on "])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                text = text[lead.Length..].Trim();
        }
        var words = ClaimSubjects.Words(text);
        return words.Count == 0 || ClaimPhrases.Conditions.Contains(words[0])
            || words[0] is "no" or "nothing" or "nobody" or "none" or "who" or "which" || words[^1] is "that" or "which" or "who"
            || text.Contains(" who ", StringComparison.Ordinal) || text.Contains(" is ", StringComparison.Ordinal) ? null : Object(text);
    }

    /// <summary>"The first, the Technology Lead for the second": the sentence before says what these are.</summary>
    private static bool IsOrdinal(string text)
    {
        var words = ClaimSubjects.Words(text);
        return words is ["the", var second, ..]
            ? ClaimPhrases.Ordinals.Contains(second) : words.Count > 0 && ClaimPhrases.Ordinals.Contains(words[0]);
    }

    private static bool SaysNothing(string text)
    {
        var words = ClaimSubjects.Words(text);
        return words.Count == 0 || ClaimPhrases.NoObjects.Contains(words[0]) || words is ["all", "but", ..] or ["up", "to", ..]
            || words[^1] is "below" or "above" or "following";
    }

    /// <summary>Empty for a pronoun: the object is the subject of the surrounding text. Null if none.</summary>
    private static string? Object(string text)
    {
        text = text.Trim().TrimEnd(',', '.');
        if (IsOrdinal(text))
            return "";
        if (SaysNothing(text))
            return null;
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in ClaimPhrases.Lead)
            {
                if (text.Length > lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    (text, again) = (text[lead.Length..], true);
            }
        }
        if (ClaimPhrases.Pronouns.Contains(text))
            return "";
        return text.Length is < 4 or > LongestObject || !text.Any(char.IsLetter) || ClaimPhrases.Unsaid.Contains(text) ? null : text;
    }
}
