using Handbooks.Syntax;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>A sentence over a list that says what the list is: "The keeper is responsible for:", "Candidates must have:".</summary>
internal static class LeadText
{
    private const int LongestClause = 260;

    /// <summary>Null where it does not say; <see cref="RolePart.Other"/> where the list is something that is not the role's.</summary>
    /// <param name="isBeforeList">A list follows at once: a sentence that points at what follows needs no colon.</param>
    public static RolePart? PartOf(string paragraph, PartNames names, bool isBeforeList = false)
    {
        var text = paragraph.TrimEnd();
        if (text.Length < 4 || (text[^1] is not (':' or '：') && !(isBeforeList && PointsAhead(text))))
            return null;
        var clause = LastSentence(text[..^1]);
        if (clause.Length > LongestClause)
            return null;
        if (names.Read(clause) is { IsWhole: true } label)
            return label.Part;
        // "To clean the bell, lower it and:" tells any reader how.
        if (clause.StartsWith("To ", StringComparison.Ordinal) && clause.Contains(',', StringComparison.Ordinal))
            return null;
        var sets = Languages.For(clause);
        // "Here are some of the keeper's main duties:" says it with its last word.
        if (!IsExample(clause) && clause.LastIndexOf(' ') is > 0 and var last && names.Find(clause[(last + 1)..]) is RolePart.Responsibilities or RolePart.Essential && names.Find(clause[(last + 1)..]) is { } noun)
            return noun;
        if (sets.Any(set => Says(clause, set, "no leads")))
            return RolePart.Other;
        foreach (var set in sets)
        {
            if (Says(clause, set, "requirement leads"))
                return RolePart.Essential;
            if (Says(clause, set, "duty leads"))
                return RolePart.Responsibilities;
        }
        return null;
    }

    /// <summary>"Example RACI": what stands under it is nobody's.</summary>
    public static bool IsExample(string title) =>
        Languages.For(title) is var sets && LabelText.Of(title).Words.Any(word => sets.Any(set => set["examples"].Contains(word.Text)));

    private static bool PointsAhead(string text) =>
        LastSentence(text) is var sentence && Languages.MayHold(sentence, "following") && Languages.For(sentence).Any(set => set["following"].Any(word => Phrases.IndexOf(sentence, word) >= 0));

    /// <summary>Who does what the list says: the words before the verb of "The treasurer will:"; null where they name nobody.</summary>
    public static string? SubjectOf(string paragraph)
    {
        var clause = LastSentence(paragraph.TrimEnd(' ', ':', '：'));
        var at = -1;
        if (!Languages.MayHold(clause, "duty leads"))
            return null;
        foreach (var set in Languages.For(clause).Where(set => !set.IsUnspaced))
        {
            foreach (var phrase in set["duty leads"])
            {
                var found = Phrases.IndexOf(clause, phrase);
                if (found > 0 && (at < 0 || found < at))
                    at = found;
            }
        }
        if (at <= 0)
            return null;
        var subject = clause[..at].Trim();
        if (subject.LastIndexOf(',') is > 0 and var comma && comma + 2 < subject.Length)
            subject = subject[(comma + 1)..].Trim();
        // "A keeper's job is to".
        foreach (var thing in (string[])[" job", " role", " task"])
            subject = subject.EndsWith(thing, StringComparison.OrdinalIgnoreCase) && subject[..^thing.Length] is { Length: > 3 } owner && owner[^2] is '\'' or '’' ? owner[..^2] : subject;
        foreach (var ending in (string[])[" is", " are", " also", "'s", "’s", " est", " ist", " es", " é", " has", " have", " who", " can"])
            subject = subject.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? subject[..^ending.Length] : subject;
        return subject.Length is > 0 and < 60 && !subject.Contains(',', StringComparison.Ordinal) ? subject : null;
    }

    private static bool Says(string clause, WordSet set, string section) => Languages.MayHold(clause, section) && set[section].Any(phrase => Phrases.IndexOf(clause, phrase) >= 0);

    private static string LastSentence(string text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if ((text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i > 2 && (text[i - 1] is ')' || (char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2])))) || text[i] is '。' or '！')
                return text[(i + 1)..].Trim();
        }
        return text;
    }
}
