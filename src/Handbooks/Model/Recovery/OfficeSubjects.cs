using System.Collections.Immutable;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>The offices that sentences of statutes begin with.</summary>
internal sealed class OfficeSubjects(RoleNames names, ImmutableArray<WordSet> languages)
{
    private const int LongestOpening = 120;
    private const int LongestAside = 80;
    private const int MostWordsOfName = 6;

    private static readonly HashSet<string> BeingDuties = new(StringComparer.Ordinal)
        { "responsible", "accountable", "chair", "chairman", "chairperson", "head", "charged", "entrusted", "tasked", "in", "the" };

    /// <summary>Who a sentence is about, and the sentence without what stands between commas behind the name.</summary>
    public (string Name, NameKind Kind, string Sentence)? Of(string sentence)
    {
        var opening = sentence.Length > LongestOpening ? sentence[..(LongestOpening)] : sentence;
        var words = LabelText.Of(opening).Words;
        var first = words.TakeWhile(word => languages.Any(set => set.Ignored.Contains(word.Text))).Count();
        // "This committee" is one of several.
        if (first > 1 || words.Length - first < 3 || char.IsAsciiDigit(opening[words[first].Start])
            || (first == 1 && words[0].Text is "this" or "that" or "these" or "those" or "its" or "their" or "your" or "our"))
            return null;
        for (var count = 1; count <= MostWordsOfName && first + count < words.Length; count++)
        {
            var last = words[first + count - 1];
            if (Says(last, "being") || Says(last, "modal verbs") || Says(last, "pronouns") || languages.Any(set => set.And.Contains(last.Text)
                || set.Of.Contains(last.Text) || set.Ignored.Contains(last.Text)))
                return null;
            if (!IsOffice(opening[words[first].Start..last.End]))
            {
                // "Cada miembro": a noun comes first.
                if (names.Language.NounOpens)
                    return null;
                continue;
            }
            var end = WithWhatFollows(opening, words, first, first + count);
            if (opening.AsSpan(words[first].Start, end - words[first].Start).ContainsAny(",;:.(") || end >= opening.Length)
                return null;
            var name = RoleItems.Subject(opening[words[first].Start..end]);
            var rest = sentence[end..];
            // "The president, with the consent of the board, shall …".
            if (rest[0] == ',' && rest.IndexOf(',', 1) is > 0 and < LongestAside and var aside)
            {
                if (IsOffice(RoleItems.Subject(rest[1..aside].Trim())))
                    return null;
                rest = rest[(aside + 1)..];
            }
            return (name, names.KindOf(name), $"{name} {rest.TrimStart()}");
        }
        return null;
    }

    /// <summary>"Board" is followed by "of directors", "Junta" by "Directiva", "president" by "elect" in front of "shall".</summary>
    private int WithWhatFollows(string opening, ImmutableArray<LabelWord> words, int first, int next)
    {
        var end = next;
        while (end + 1 < words.Length && (char.IsUpper(opening[words[end].Start]) || (end == next && Says(words[next + 1], "modal verbs")))
            && !Says(words[end], "modal verbs"))
            end++;
        if (end + 1 < words.Length && opening[words[end - 1].End] == ' ' && languages.Any(set => set.Of.Contains(words[end].Text)))
        {
            var noun = end + 1;
            while (noun < words.Length && languages.Any(set => set.Ignored.Contains(words[noun].Text)))
                noun++;
            end = noun + 1;
            while (end < words.Length && char.IsUpper(opening[words[end].Start]) && char.IsUpper(opening[words[end - 1].Start]))
                end++;
        }
        for (; end > next; end--)
        {
            if (end < words.Length && IsOffice(opening[words[first].Start..words[end - 1].End]))
                return words[end - 1].End;
        }
        return words[next - 1].End;
    }

    private bool Says(LabelWord word, string section) => languages.Any(set => set[section].Contains(word.Text));

    /// <summary>A job or a group of people, but not those who hold any office: "members of the board", "directors".</summary>
    public bool IsOffice(string written) =>
        RoleItems.Subject(written) is { Length: > 2 } name && written.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)
        && names.KindOf(name) is NameKind.Job or NameKind.Group
        && !LabelText.Of(written).Words.Any(word => languages.Any(set => set["people heads"].Contains(word.Text)))
        && !(names.KindOf(name) is NameKind.Job && names.Language.Language == "en"
            && !written.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase));

    /// <summary>"The treasurer shall not …", "The treasurer shall be elected …".</summary>
    public static bool IsNoDuty(string sentence)
    {
        var opening = sentence.Length > LongestOpening ? sentence[..(LongestOpening)] : sentence;
        if (Languages.For(opening).Any(set => Negations.AreIn(opening, set)))
            return true;
        if (Languages.For(opening).Any(set => set["consists of"].Any(phrase => Phrases.IndexOf(opening, phrase) >= 0)))
            return true;
        var words = LabelText.Of(opening).Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (Languages.English["modal verbs"].Contains(words[i - 1].Text))
                return words[i].Text is "consist" or "constitute" or "comprise" or "then" or "hold" or "serve"
                    || (words[i].Text is "be" && !BeingDuties.Contains(words[i + 1].Text));
        }
        return false;
    }

    /// <summary>Only words of a name: "Board of the club", not "Clerk has" and "Event the office".</summary>
    public bool IsName(string name)
    {
        var words = LabelText.Of(name).Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Says(words[i], "being") || Says(words[i], "modal verbs") || Says(words[i], "pronouns")
                || languages.Any(set => set.And.Contains(words[i].Text)
                || (set.Ignored.Contains(words[i].Text) && i > 0 && !languages.Any(other => other.Of.Contains(words[i - 1].Text)))))
                return false;
        }
        return words.Length is > 0 and <= MostWordsOfName;
    }
}
