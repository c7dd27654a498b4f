using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A sentence that introduces a list: "The keeper is responsible for:", "Candidates must have:".</summary>
internal static class LeadText
{
    private const int LongestClause = 260;

    /// <summary>Spaces in a sentence that may contain a label's words by chance.</summary>
    private const int FewestSpaces = 8;

    /// <summary>Null if it does not say; <see cref="RolePart.Other"/> if the list is not the role's.</summary>
    /// <param name="isBeforeList">A list follows directly: a sentence that refers to it needs no colon.</param>
    public static RolePart? PartOf(string paragraph, PartNames names, bool isBeforeList = false)
    {
        var text = paragraph.TrimEnd();
        // A semicolon right before a list was meant as a colon.
        if (text.Length < 4 || (text[^1] is not (':' or '：') && !(isBeforeList && (text[^1] is ';' || PointsAhead(text)))))
            return null;
        var clause = LastSentence(text[..^1]);
        if (clause.Length > LongestClause)
            return null;
        if (Languages.MayHold(clause, "duty leads") && Languages.For(clause)
            .Any(set => set["duty leads"].Any(phrase => phrase.EndsWith(';') && Phrases.IndexOf(clause, phrase) >= 0)))
            return RolePart.Responsibilities;
        // "This team:" continues with what it does; it does not label a team.
        if (names.Read(clause) is { IsWhole: true } label && !EndsWithVerb(clause) && (!label.HasGap || clause.Count(c => c == ' ') < FewestSpaces))
            return label.Part;
        // "To clean the bell, lower it and:" is an instruction to any reader.
        if (clause.StartsWith("To ", StringComparison.Ordinal) && clause.Contains(',', StringComparison.Ordinal))
            return null;
        if (WhomItFallsTo(clause) is not null)
            return RolePart.Responsibilities;
        // "The duties of the treasurer shall be the following:".
        if (LabelIn(clause) is { } named && names.ReadWithName(named) is { Part: RolePart.Responsibilities, IsWeak: false })
            return RolePart.Responsibilities;
        if (NamesRolesOf(clause))
            return RolePart.Responsibilities;
        var sets = Languages.For(clause);
        if (SaysWhoBelongs(clause))
            return RolePart.Holders;
        // "Here are some of the keeper's main duties:": the last word says what the list is.
        if (!IsExample(clause) && clause.LastIndexOf(' ') > 0 && names.FindLastOf(clause) is RolePart.Responsibilities or RolePart.Essential)
            return names.FindLastOf(clause);
        if (sets.Any(set => Says(clause, set, "no leads")))
            return RolePart.Other;
        foreach (var set in sets)
        {
            if (Says(clause, set, "requirement leads"))
                return RolePart.Essential;
            if (Says(clause, set, "duty leads"))
                return Negations.TurnRound(clause, set, set["duty leads"]) ? RolePart.Other : RolePart.Responsibilities;
        }
        return null;
    }

    /// <summary>"The board consists of:": the sentence names a group of people, and a list of its members follows.</summary>
    public static bool SaysWhoBelongs(string clause) =>
        Languages.For(clause).Any(set => Says(clause, set, "consists of")
            && LabelText.Of(clause).Words.Any(word => set["groups"].Contains(word.Text)
                || set.Names.Read(LabelText.Of(word.Text), isOwn: true) is NameKind.Group));

    /// <summary>"Roles of a treasurer": what the treasurer does, in a writer's plural.</summary>
    private static bool NamesRolesOf(string clause)
    {
        var words = LabelText.Of(clause).Words;
        return words.Length is > 2 and < FewestSpaces && Languages.For(clause).Any(IsIn);

        bool IsIn(WordSet set)
        {
            var at = words.TakeWhile(word => set.Ignored.Contains(word.Text)).Count();
            if (set.IsUnspaced || at + 2 >= words.Length || !set["roles"].Contains(words[at].Text) || !set.Of.Contains(words[at + 1].Text))
                return false;
            var name = words.Skip(at + 2).SkipWhile(word => set.Ignored.Contains(word.Text)).FirstOrDefault();
            return name.Text is not null && set.Names.Read(LabelText.Of(clause[name.Start..]), isOwn: true) is NameKind.Job;
        }
    }

    /// <summary>The lists right after a sentence such as "Every boat needs the following roles".</summary>
    public static IEnumerable<ListBlock> RolesAnnounced(RoleSection section) =>
        section.Blocks.Zip(section.Blocks.Skip(1)).Where(blocks => blocks is (ParagraphBlock paragraph, ListBlock)
            && InlineText.Of(paragraph) is { Length: < LongestClause } text && PointsAheadToRoles(text)).Select(blocks => (ListBlock)blocks.Second);

    private static bool PointsAheadToRoles(string text) =>
        Languages.MayHold(text, "following") && Languages.For(text).Any(set => !set.IsUnspaced && set["following"].Any(word =>
            set["roles"].Any(roles => Phrases.IndexOf(text, $"{word} {roles}") >= 0)));

    /// <summary>"Example RACI": what is below belongs to no role.</summary>
    public static bool IsExample(string title) =>
        LabelText.Of(title).Words.Any(word => Languages.Have(title, "examples", word.Text));

    private static bool PointsAhead(string text) =>
        LastSentence(text) is var sentence && Languages.MayHold(sentence, "following")
            && Languages.For(sentence).Any(set => set["following"].Any(word => Phrases.IndexOf(sentence, word) >= 0));

    /// <summary>"The duties of the treasurer are:" without its verb, which leaves a label; null for a longer sentence.</summary>
    public static string? LabelIn(string paragraph)
    {
        var clause = LastSentence(paragraph.TrimEnd(' ', ':', '：'));
        var words = LabelText.Of(clause).Words;
        foreach (var set in Languages.For(clause).Where(set => !set.IsUnspaced && !set["being"].IsEmpty))
        {
            var first = words.Length > 1 && set["being"].Contains(words[0].Text) ? 1 : 0;
            var end = words.Length;
            while (end > first + 1 && (set["being"].Contains(words[end - 1].Text) || words[end - 1].Text is "shall"
                || set["following"].Any(phrase => phrase.Split(' ').Contains(words[end - 1].Text))
                || (end < words.Length && set.Ignored.Contains(words[end - 1].Text))))
                end--;
            if (end - first is > 1 and < FewestSpaces && (first > 0 || end < words.Length))
                return clause[words[first].Start..words[end - 1].End];
        }
        return null;
    }

    /// <summary>"The treasurer shall:", "You are responsible for:": ends with a verb whose object is below.</summary>
    public static bool EndsWithVerb(string text)
    {
        var clause = text.TrimEnd(' ', ':', '：');
        if (!Languages.MayHold(clause, "duty leads"))
            return false;
        // "The duties of the treasurer are:" also ends with a verb.
        var last = clause[(clause.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return Languages.For(clause).Any(set => set["duty leads"].Any(phrase => EndsWith(clause, phrase.TrimEnd(';'), set))
            || (set["being"].Contains(last) && Says(LastSentence(clause), set, "duty leads")));
    }

    /// <summary>A short word may follow: "responsible" and "for".</summary>
    private static bool EndsWith(string clause, string phrase, WordSet set)
    {
        var at = clause.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsLetter(clause[at - 1])))
            return false;
        var end = at + phrase.Length;
        while (end < clause.Length && char.IsLetter(clause[end]))
            end++;
        var rest = clause[end..].Trim().ToLowerInvariant();
        return rest.Length == 0 || set.Of.Contains(rest);
    }

    /// <summary>Who does what is listed: the words before the verb in "The treasurer will:"; null if they name no one.</summary>
    public static string? SubjectOf(string paragraph)
    {
        var clause = LastSentence(paragraph.TrimEnd(' ', ':', '：', ';'));
        if (WhomItFallsTo(clause) is { } named)
            return named;
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
        {
            // "The wardens, together with the clerk, are responsible for": the text between commas names others involved.
            var last = subject[(comma + 1)..].Trim();
            subject = last.Contains(' ', StringComparison.Ordinal) || last.Length > 5
                ? last : $"{subject[..subject.IndexOf(',', StringComparison.Ordinal)]} {last}";
        }
        // "A keeper's job is to".
        foreach (var thing in (string[])[" job", " role", " task"])
            subject = subject.EndsWith(thing, StringComparison.OrdinalIgnoreCase) && subject[..^thing.Length] is { Length: > 3 } owner
                && owner[^2] is '\'' or '’' ? owner[..^2] : subject;
        foreach (var ending in (string[])[" is", " are", " also", "'s", "’s", " est", " sont", " ist", " sind", " es", " son", " é", " são", " è",
            " sono", " has", " have", " who", " can"])
            subject = subject.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? subject[..^ending.Length] : subject;
        foreach (var verb in Languages.For(clause).SelectMany(set => set["modal verbs"]))
            subject = subject.EndsWith(" " + verb, StringComparison.OrdinalIgnoreCase) ? subject[..^(verb.Length + 1)] : subject;
        return subject.Length is > 0 and < 60 && !subject.Contains(',', StringComparison.Ordinal) ? subject : null;
    }

    /// <summary>"Corresponde especialmente al presidente": the name after the verb, adverb and preposition; null for other wording.</summary>
    private static string? WhomItFallsTo(string clause)
    {
        if (!Languages.MayHold(clause, "falls to"))
            return null;
        var words = LabelText.Of(clause).Words;
        foreach (var set in Languages.For(clause).Where(set => !set["falls to"].IsEmpty))
        {
            var verb = words.Length > 1 && set["falls to"].Contains(words[0].Text)
                ? 0 : words.Length > 2 && set["falls to"].Contains(words[1].Text) ? 1 : -1;
            if (verb < 0)
                continue;
            for (var to = verb + 1; to < Math.Min(verb + 3, words.Length - 1); to++)
            {
                if (set.Of.Contains(words[to].Text))
                    return clause[words[to + (to + 2 < words.Length && set.Ignored.Contains(words[to + 1].Text) ? 2 : 1)].Start..];
            }
        }
        return null;
    }

    private static bool Says(string clause, WordSet set, string section) =>
        Languages.MayHold(clause, section) && set[section].Any(phrase => Phrases.IndexOf(clause, phrase) >= 0);

    /// <summary>"… at level 6. You will:", but not "1. You will:".</summary>
    private static bool EndsWithNumber(string text, int stop) =>
        char.IsDigit(text[stop - 1]) && stop > 8 && stop + 2 < text.Length && char.IsUpper(text[stop + 2]);

    private static string LastSentence(string text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if ((text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i > 2
                && (text[i - 1] is ')' || (char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2])) || EndsWithNumber(text, i)))
                || text[i] is '。' or '！')
                return text[(i + 1)..].Trim();
        }
        return text;
    }
}
