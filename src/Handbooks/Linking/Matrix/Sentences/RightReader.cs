using System.Buffers;
using Handbooks.Model;

namespace Handbooks.Linking.Matrix.Sentences;

/// <param name="Role">Null for the role whose text it is.</param>
internal sealed record SaidRight(DecisionKind Kind, RoleId? Role, string Text, string? Condition);

/// <summary>Reads what a sentence says a role may decide, and who receives an escalation.</summary>
internal static class RightReader
{
    private static readonly string[] Rights =
    [
        "authority and responsibility to ", "responsibility and authority to ", "authority to ", "right to decide ", "the right to ", "empowered to ",
        "the mandate to ", "a mandate to ", "mandated to ", "authorised to ", "authorized to ",
        "may decide ", "can decide ", "may approve ", "can approve ", "has the final say on ", "has the final say in ", "has the final say over ",
        "have the final say on ", "have the final say in ", "have the final say over ",
        "has final say on ", "has final say over ", "have final say on ", "have final say over ", "has the last word on ", "have the last word on ",
        "decides on ", "decides whether ",
        "makes the final decision on ", "make the final decision on ", "makes the final call on ", "make the final call on ",
    ];

    private static readonly string[] EscalationFor = ["point of escalation for ", "escalation point for ", "escalation path for ",
        "escalation contact for "];

    private static readonly string[] EscalationTo = ["escalates to ", "escalated to ", "escalate to ", "escalate it to ", "escalate them to ",
        "escalate this to "];

    private static readonly SearchValues<string> All = SearchValues.Create([.. Rights, .. EscalationFor, .. EscalationTo],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Conditions = [" when ", " whenever ", " if ", " where ", " unless ", " in case ", " up to ", " within ",
        " as long as ", " once "];

    /// <param name="isOwn">The text is a role's: phrases without a subject refer to it.</param>
    public static SaidRight? Read(string sentence, List<TextMention> roles, bool isOwn)
    {
        if (sentence.EndsWith('?') || sentence.Length > ClaimReader.LongestSentence || !sentence.AsSpan().ContainsAny(All))
            return null;
        if (Find(sentence, Rights) is var (at, right) && Subject(sentence, roles, at, isOwn) is { Length: 1 } whose)
        {
            var (text, condition) = Split(right);
            // "Authority to decide" needs the words before it for its subject matter.
            return new SaidRight(DecisionKind.Right, whose[0], text.Contains(' ', StringComparison.Ordinal) ? text : sentence.TrimEnd('.'),
                condition);
        }
        if (Find(sentence, EscalationFor) is var (start, matter) && (isOwn || roles.Count > 0))
            return new SaidRight(DecisionKind.Escalation, roles.FindLast(role => role.Start < start)?.Role, matter, null);
        // "To the office, and never to the Lead" does not escalate to the Lead.
        if (Find(sentence, EscalationTo) is var (from, receiver) && roles.Find(role => role.Start >= from) is { } to
            && IsFirst(receiver, sentence[to.Start..]))
        {
            var (_, condition) = Split(sentence[(to.Start + to.Length)..].TrimEnd('.', ' '));
            return new SaidRight(DecisionKind.Escalation, to.Role, condition ?? sentence.TrimEnd('.'), null);
        }
        return null;
    }

    private static bool IsFirst(string receiver, string name)
    {
        var words = ClaimSubjects.Words(receiver);
        return words.Count > 0 && ClaimSubjects.Words(name) is [var first, ..]
            && words[words[0] is "the" or "our" or "your" or "their" or "a" && words.Count > 1 ? 1 : 0] == first;
    }

    /// <summary>One role or none; empty if the phrase refers to someone else ("engineers are empowered to").</summary>
    private static RoleId?[] Subject(string sentence, List<TextMention> roles, int at, bool isOwn)
    {
        var subjects = ClaimSubjects.Of(sentence, roles, at, needsBe: null);
        if (subjects.Count == 1)
            return subjects[0] is not null || isOwn ? [subjects[0]] : [];
        return isOwn && ClaimSubjects.Words(sentence[..at]).Count <= 1 ? [null] : [];
    }

    private static (string Text, string? Condition) Split(string rest)
    {
        foreach (var word in Conditions)
        {
            if (rest.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && (at > 3 || at == 0))
                return (rest[..at].TrimEnd(',', ' '), rest[at..].Trim());
        }
        return (rest, null);
    }

    /// <summary>"authority to", but not "no authority to": the phrase's index, and the text after it.</summary>
    private static (int At, string After)? Find(string sentence, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var at = sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(sentence[at - 1])) || IsDenied(sentence.AsSpan(0, at)))
                continue;
            var rest = sentence[(at + phrase.Length)..].TrimEnd('.', '!', ' ');
            if (rest.EndsWith(')') && !rest.Contains('(', StringComparison.Ordinal))
                rest = rest[..^1];
            if (rest.Length >= 4)
                return (at, rest);
        }
        return null;
    }

    private static bool IsDenied(ReadOnlySpan<char> before) =>
        before.Contains(" not ", StringComparison.OrdinalIgnoreCase) || before.Contains("n't ", StringComparison.OrdinalIgnoreCase)
            || before.Contains("n’t ", StringComparison.OrdinalIgnoreCase)
        || before.TrimEnd().EndsWith(" no", StringComparison.OrdinalIgnoreCase)
        || before.TrimEnd().EndsWith(" without", StringComparison.OrdinalIgnoreCase);
}
