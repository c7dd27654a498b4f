using System.Collections.Immutable;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>Sentences that say what somebody does or answers for.</summary>
internal static class DutySentences
{
    /// <param name="title">Of the role: what it is the subject of is what it does, unless the sentence says what it is.</param>
    public static bool AreIn(string paragraph, string title, RoleWeigher weigher) =>
        Of(paragraph).Any(sentence => IsOne(sentence.Text, title, weigher));

    public static bool IsOne(string sentence, string title, RoleWeigher weigher)
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
        var subject = new Lazy<int>(() => SubjectLength(sentence, words, title, weigher));
        return sets.Any(set => !set.IsUnspaced && IsSubject(sentence, words, set, subject));
    }

    /// <summary>"The scribe writes …": the name, and then what it does rather than what it is.</summary>
    public static bool IsSaidOf(string sentence, string title, RoleWeigher weigher)
    {
        if (sentence.Length < 8 || sentence[^1] is '?' or '？' or ':')
            return false;
        var words = LabelText.Of(sentence.Length > 120 ? sentence[..120] : sentence).Words;
        if (words.Length < 4 || SubjectLength(sentence, words, title, weigher) is not (> 0 and var count) || sentence[words[count - 1].End] != ' ')
            return false;
        var verb = words[count].Text;
        return Languages.For(sentence).All(set => !set["being"].Contains(verb) && !set.Of.Contains(verb) && !set.And.Contains(verb))
            && IsOne(sentence, title, weigher);
    }

    /// <summary>It begins with the role's name: "The scribe shall …".</summary>
    public static bool IsAbout(string sentence, string title, RoleWeigher weigher)
    {
        var words = LabelText.Of(sentence.Length > 120 ? sentence[..120] : sentence).Words;
        return words.Length > 3 && SubjectLength(sentence, words, title, weigher) > 0;
    }

    /// <summary>"The scribe writes…", "They decide…": the name or a pronoun, then a verb that is none of being or having.</summary>
    /// <param name="subject">How many of the words are the role's name; 0 where none are.</param>
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

    private static int SubjectLength(string sentence, ImmutableArray<LabelWord> words, string title, RoleWeigher weigher)
    {
        for (var count = 1; count <= Math.Min(6, words.Length - 2); count++)
        {
            if (weigher.IsOneOrShort(RoleItems.Subject(sentence[words[0].Start..Math.Min(sentence.Length, words[count - 1].End)]), title))
                return count;
        }
        return 0;
    }

    /// <summary>The sentences of a paragraph with their places in it.</summary>
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
