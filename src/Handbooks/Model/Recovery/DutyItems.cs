using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>Items that are not responsibilities, in a list of them.</summary>
internal static class DutyItems
{
    private const string Openings = "requirement openings";

    private const string Asking = "asking sentences";

    private const string Years = "years";

    /// <summary>In characters: "A minimum of 3 years".</summary>
    private const int FarthestNumber = 24;

    /// <summary>"2 to 4 years".</summary>
    private const int MostWordsToYears = 4;

    private const string Others = "reports to|builds on|rights|pointers";

    /// <summary>The item gives a reporting line, an extended role, further reading, or a right.</summary>
    public static bool IsNone(ListItemBlock item, string text, bool withRights) =>
        (text.Length > 0 && Languages.MayHold(text, Others) && SaysOther(item, text, withRights)) || IsLettered(text);

    /// <summary>"Should know the tides", "Experience with ropes": what somebody must bring, among what nothing introduces.</summary>
    public static bool IsRequirement(string text) =>
        SaysYears(text)
        || (Languages.MayHold(text, Openings) && Languages.For(text).Any(set => set[Openings].Any(opening => Opens(text, opening, set))));

    /// <summary>"This position requires a boat licence", as a sentence of the role's text.</summary>
    public static bool AsksFor(string sentence) =>
        Languages.MayHold(sentence, Asking)
        && Languages.For(sentence).Any(set => set[Asking].Any(phrase => Phrases.IndexOf(sentence, phrase) >= 0));

    /// <summary>"3+ years of …", "2 bis 4 Jahre …", "At least 5 years in …", but not "Serves for 2 years".</summary>
    private static bool SaysYears(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 0 or > FarthestNumber
            || (text[..digit].Trim().ToLowerInvariant() is { Length: > 0 } before && !Languages.Have(text, Years, before)))
            return false;
        var words = text[digit..].Split(' ', MostWordsToYears + 1, StringSplitOptions.RemoveEmptyEntries);
        var year = Array.FindIndex(words, word => Languages.Have(text, Years, word.TrimEnd('.', ',', ';', ':').ToLowerInvariant()));
        return year is > 0 and < MostWordsToYears && char.IsAsciiDigit(words[year - 1][0]);
    }

    private static bool SaysOther(ListItemBlock item, string text, bool withRights)
    {
        if (ReportingLine.IsIn(text) || BuildsOn.IsAll(text))
            return true;
        var sets = Languages.For(text);
        return (withRights && sets.Any(set => set["rights"].Any(opening => Opens(text, opening, set))))
            || (HasLink(item) && sets.Any(set => set["pointers"].Any(opening => text.StartsWith(opening + " ", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith(opening + ":", StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>"Budget: A" is an activity and a letter.</summary>
    private static bool IsLettered(string text) =>
        text.LastIndexOfAny([':', '：']) is > 0 and var colon && text[(colon + 1)..].Trim() is { Length: > 0 and <= 3 } letters
        && letters.All(c => c is 'R' or 'A' or 'C' or 'I' or '/' or 'S');

    private static bool HasLink(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline: { } inlines } && inlines.Descendants<LinkInline>().Any(link => !link.IsImage);

    /// <summary>"Secretary: takes the minutes" is "takes the minutes" on the secretary's own page.</summary>
    public static string WithoutLabel(string text, string label)
    {
        label = label.TrimEnd(':', '：', ' ');
        var at = label.Length == 0 ? -1 : text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        // A symbol may precede the label: "✨ Secretary: takes the minutes".
        if (at < 0 || text[..at].Any(char.IsLetterOrDigit))
            return text;
        var rest = text[(at + label.Length)..];
        var trimmed = rest.TrimStart();
        // "Deckhand (two people) washes the deck".
        if (trimmed is ['(', ..] && trimmed.IndexOf(')', StringComparison.Ordinal) is > 0 and var close && close + 1 < trimmed.Length)
            return trimmed[(close + 1)..].TrimStart(' ', ':', '-', '–', '—');
        return trimmed.Length > 1 && trimmed[0] is ':' or '：' or '-' or '–' or '—' ? trimmed[1..].TrimStart() : text;
    }

    private static bool Opens(string text, string opening, WordSet set) =>
        set.IsUnspaced ? text.Contains(opening, StringComparison.Ordinal)
            : text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]));
}

/// <summary>Sentences that say what someone does or is accountable for.</summary>
internal static class DutySentences
{
    private const int MostWordsToRole = 4;

    /// <param name="title">The role's title: a sentence with it as subject is a duty, unless it only describes the role.</param>
    public static bool AreIn(string paragraph, string title, RoleLabels labels) =>
        Of(paragraph).Any(sentence => IsOne(sentence.Text, title, labels));

    public static bool IsOne(string sentence, string title, RoleLabels labels)
    {
        if (sentence.Length < 8 || sentence.EndsWith('?') || sentence.EndsWith('？'))
            return false;
        var sets = Languages.For(sentence);
        if (Languages.MayHold(sentence, "duty sentences") && sets.Any(set => set["duty sentences"]
            .Any(phrase => Phrases.IndexOf(sentence, phrase) >= 0)))
            return true;
        var words = LabelText.Of(sentence.Length > 120 ? sentence[..120] : sentence).Words;
        if (words.Length < 3)
            return false;
        // "Decides which keys are cut", with the keeper's name above.
        if (IsVerb(words))
            return true;
        var subject = new Lazy<int>(() => SubjectLength(sentence, words, title, labels));
        return sets.Any(set => !set.IsUnspaced && IsSubject(sentence, words, set, subject));
    }

    /// <summary>"Reports what was found", but not "Reports are due in May" and "Reports from the quay".</summary>
    private static bool IsVerb(ImmutableArray<LabelWord> words) =>
        LeadingVerbs.IsThird(Spelling.Of(words[0].Text)) && Languages.English is var english && !english["being"].Contains(words[1].Text)
        && !english.Of.Contains(words[1].Text) && !english.And.Contains(words[1].Text);

    /// <summary>"The scribe writes …": the name, followed by what the role does rather than what it is.</summary>
    public static bool IsSaidOf(string sentence, string title, RoleLabels labels)
    {
        if (sentence.Length < 8 || sentence[^1] is '?' or '？' or ':')
            return false;
        var words = LabelText.Of(sentence.Length > 120 ? sentence[..120] : sentence).Words;
        if (words.Length < 4 || SubjectLength(sentence, words, title, labels) is not (> 0 and var count) || sentence[words[count - 1].End] != ' ')
            return false;
        var verb = words[count].Text;
        return Languages.For(sentence).All(set => !set["being"].Contains(verb) && !set.Of.Contains(verb) && !set.And.Contains(verb))
            && IsOne(sentence, title, labels);
    }

    /// <summary>"The scribe is a role that …": the first sentence says so of this name.</summary>
    public static bool CallsRole(string paragraph, string title, RoleLabels labels)
    {
        var words = LabelText.Of(paragraph.Length > 120 ? paragraph[..120] : paragraph).Words;
        // "This is an unpaid post".
        if (words.Length > 3 && words[0].Text is "this" && Languages.English is var english && english["being"].Contains(words[1].Text))
            return words.Skip(2).Take(MostWordsToRole).Any(word => english["role"].Contains(word.Text));
        return words.Length > 3 && SubjectLength(paragraph, words, title, labels) is > 0 and var count
            && Languages.For(paragraph).Any(set => !set.IsUnspaced && set["being"].Contains(words[count].Text)
                && words.Skip(count + 1).SkipWhile(word => set.Ignored.Contains(word.Text) && !set["role"].Contains(word.Text)).FirstOrDefault() is
                { Text: { } noun } && set["role"].Contains(noun));
    }

    /// <summary>The sentence begins with the role's name: "The scribe shall …".</summary>
    public static bool IsAbout(string sentence, string title, RoleLabels labels)
    {
        var words = LabelText.Of(sentence.Length > 120 ? sentence[..120] : sentence).Words;
        return words.Length > 3 && SubjectLength(sentence, words, title, labels) > 0;
    }

    /// <summary>"The scribe writes…", "They decide…": the name or a pronoun, then a verb other than "be" or "have".</summary>
    /// <param name="subject">How many of the words are the role's name; 0 if none.</param>
    private static bool IsSubject(string sentence, ImmutableArray<LabelWord> words, WordSet set, Lazy<int> subject)
    {
        var verbs = set["being"];
        if (verbs.IsEmpty)
            return false;
        if (set["pronouns"].Contains(words[0].Text))
            return !verbs.Contains(words[1].Text);
        if (subject.Value is not (> 0 and var count))
            return false;
        var verb = words[count].Text;
        return !verbs.Contains(verb) && !set.Of.Contains(verb) && !set.And.Contains(verb) && sentence[words[count - 1].End] == ' ';
    }

    private static int SubjectLength(string sentence, ImmutableArray<LabelWord> words, string title, RoleLabels labels)
    {
        for (var count = 1; count <= Math.Min(6, words.Length - 2); count++)
        {
            if (labels.IsOneOrShort(RoleItems.Subject(sentence[words[0].Start..Math.Min(sentence.Length, words[count - 1].End)]), title))
                return count;
        }
        return 0;
    }

    /// <summary>The sentences of a paragraph, with their offsets.</summary>
    public static IEnumerable<(int Start, string Text)> Of(string paragraph)
    {
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var ends = paragraph[i] is '。' or '！' or '？'
                || (paragraph[i] is '.' or '!' or '?' && (i + 1 == paragraph.Length
                    || (char.IsWhiteSpace(paragraph[i + 1]) && i > 2 && char.IsLetterOrDigit(paragraph[i - 1])
                        && char.IsLetterOrDigit(paragraph[i - 2]))));
            if (!ends && i + 1 < paragraph.Length)
                continue;
            if (paragraph[start..(i + 1)].Trim() is { Length: > 0 } sentence)
                yield return (start, sentence);
            start = i + 1;
        }
    }
}

/// <summary>Limits the responsibilities read from one page: each becomes a matrix row and an entry in several files.</summary>
internal sealed class DutyAllowance
{
    private const int Most = 5_000;

    private int _taken;

    /// <summary>False past the limit: the item stays text, and the first is reported.</summary>
    public bool Take(SourceSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (_taken == Most)
            diagnostics.Add(SyntaxDiagnostics.OneDutyTooMany(span, Most));
        return _taken++ < Most;
    }
}
