using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>The words of a role's title, as its abbreviations are made of them.</summary>
/// <param name="Words">Without "of", "the", "and".</param>
internal sealed record TitleWords(ImmutableArray<string> Words, ImmutableArray<string> All)
{
    private static readonly string[] Small = ["of", "the", "and", "for", "in", "de", "du", "da", "do", "des", "del"];

    /// <summary>One stem, two endings: Technology and Technical.</summary>
    private static readonly string[] Endings = ["", "s", "al", "ic", "ics", "ical", "ology", "ologies"];

    public static TitleWords Of(string title)
    {
        var words = TextWord.In(title).Select(word => word.Text).ToImmutableArray();
        return new([.. words.Where(word => !IsSmall(word))], words);
    }

    /// <summary>"of" and its like: they carry no initial and are written in many ways.</summary>
    public static bool IsSmall(string word) => Small.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>PEL for Product Engineering Lead; CoS, COS and CS for Chief of Staff.</summary>
    public bool HasInitials(string word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsUpper(word[^1]))
            return false;
        return Spells(word, Words) || Spells(word, All);
    }

    /// <summary>"BD Lead": each word is one of ours, or the initials of some.</summary>
    public bool IsAbbreviatedBy(string text)
    {
        var at = 0;
        foreach (var word in TextWord.In(text).Select(word => word.Text))
        {
            var run = Enumerable.Range(1, Math.Max(0, Words.Length - at))
                .FirstOrDefault(length => length == 1 ? IsNear(word, Words[at]) || Same(word, Words[at]) : Spells(word, Words.Slice(at, length)));
            if (run == 0)
                return false;
            at += run;
        }
        return at == Words.Length;
    }

    /// <summary>Whether the capitalised words from there on are this title with some words shortened.</summary>
    public bool IsSaidBy(IReadOnlyList<TextWord> text, int at)
    {
        var differs = false;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = text[at + i];
            if (!word.IsCapital)
                return false;
            if (Same(word.Text, Words[i]))
                continue;
            // The last word is the noun: were it another one, so would be the role.
            if (i == Words.Length - 1 || !IsNear(word.Text, Words[i]))
                return false;
            differs = true;
        }
        return differs;
    }

    private static bool IsNear(string written, string word)
    {
        var shared = 0;
        while (shared < Math.Min(written.Length, word.Length) && char.ToLowerInvariant(written[shared]) == char.ToLowerInvariant(word[shared]))
            shared++;
        // A short beginning of the word is its abbreviation; a long one is another word (Product, Production).
        if (shared == written.Length && written.Length is >= 3 and <= 5 && word.Length > written.Length)
            return true;
        for (var stem = shared; stem >= 4; stem--)
        {
            if (Endings.Contains(written[stem..], StringComparer.Ordinal) && Endings.Contains(word[stem..], StringComparer.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Spells(string word, ImmutableArray<string> words) =>
        words.Length == word.Length && words.Length >= 2 && !words.Where((part,
            i) => char.ToUpperInvariant(part[0]) != char.ToUpperInvariant(word[i])).Any();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
