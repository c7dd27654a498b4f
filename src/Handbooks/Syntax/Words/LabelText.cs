using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>A word of a label, in lower case, with its offsets in the label.</summary>
internal readonly record struct LabelWord(string Text, int Start, int End);

/// <summary>
/// The words of a heading, bold line, table head or item label, normalised for comparison: case, punctuation, numbering,
/// symbols and gendered endings ("Trainer*in") are ignored.
/// </summary>
internal sealed class LabelText
{
    private static readonly string[] GenderEndings =
        ["in", "innen", "e", "es", "r", "n", "a", "as", "o", "os", "se", "trice", "rice", "euse", "ère", "ière", "ne", "ne.s", "nes", "ice", "frau",
            "s", "ora", "eira", "x"];

    private LabelText(string label, ImmutableArray<LabelWord> words) => (Label, Words) = (label, words);

    public string Label { get; }

    public ImmutableArray<LabelWord> Words { get; }

    /// <summary>The words, separated by spaces.</summary>
    public string Joined => Join(Words);

    /// <summary>Only the label's first words.</summary>
    public LabelText UpTo(int count) => new(Label[..Words[count - 1].End], Words[..count]);

    public static string Join(IEnumerable<LabelWord> words) => string.Join(' ', words.Select(word => word.Text));

    public static LabelText Of(string label)
    {
        var text = Accents.Compose(label).Replace('’', '\'').ToLowerInvariant();
        var words = ImmutableArray.CreateBuilder<LabelWord>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && IsPart(text, i, start);
            if (inWord && start < 0)
                start = i;
            if (!inWord && start < 0 && i < text.Length && text[i] == '&')
                words.Add(new("&", i, i + 1));
            if (inWord || start < 0)
                continue;
            Add(start, i);
            start = -1;
            if (GenderEnding(text, i) is var end and > 0)
                i = end - 1;
            else if (i < text.Length && text[i] == '&')
                words.Add(new("&", i, i + 1));
        }
        return new(text.Length == label.Length ? label : text, WithoutNumber(words));

        void Add(int from, int to)
        {
            // An emoji name is a picture: ":rocket:".
            var isSign = from > 0 && to < text.Length && text[from - 1] == ':' && text[to] == ':';
            if (!isSign)
                words.Add(new(text[from..to], from, to));
        }
    }

    /// <summary>Letters, digits and combining marks; a hyphen within a word ("co-chair") is part of it.</summary>
    private static bool IsPart(string text, int i, int start)
    {
        if (char.IsSurrogate(text[i]))
            return char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && Rune.TryCreate(text[i], text[i + 1], out var rune) && Rune.IsLetter(rune)
                : i > 0 && IsPart(text, i - 1, start);
        return Wording.IsWordPart(text[i]) || (text[i] == '-' && start >= 0 && i + 1 < text.Length && char.IsLetter(text[i + 1])
            && char.IsLetter(text[i - 1]));
    }

    /// <summary>The end index of "*in", "(a)" or "·e" after a word; 0 if there is none.</summary>
    private static int GenderEnding(string text, int i)
    {
        if (i + 1 >= text.Length || text[i] is not ('*' or ':' or '_' or '·' or '(' or '/' or '•'))
            return 0;
        var from = text[i + 1] == '-' ? i + 2 : i + 1;
        var end = from;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '·'))
            end++;
        var ending = text[from..end].Replace("·", "", StringComparison.Ordinal);
        if (end == from || !GenderEndings.Contains(ending, StringComparer.Ordinal) || (text[i] == '/' && ending.Length > 2))
            return 0;
        return text[i] != '(' ? end : end < text.Length && text[end] == ')' ? end + 1 : 0;
    }

    /// <summary>Nouns with which statutes number their parts.</summary>
    private static readonly FrozenSet<string> NumberedNouns = FrozenSet.ToFrozenSet(
        ["article", "art", "section", "sec", "part", "chapter", "artikel", "abschnitt", "teil", "kapitel", "titre", "chapitre", "artículo", "título",
            "capítulo", "sección", "artigo", "seção",
            "articolo", "titolo", "capo", "część", "rozdział", "paragraf", "hoofdstuk", "avsnitt", "článek", "článok", "статья", "глава", "раздел",
            "madde", "bölüm", "điều", "pasal", "bab"],
        StringComparer.Ordinal);

    /// <summary>Its first word is such a noun: a cheap check before the label is split into words.</summary>
    public static bool MayBeNumbered(string label)
    {
        var end = label.AsSpan().IndexOfAny(' ', '.', '\u00a0');
        return label.Length > 0 && (label[0] == '第' || (end > 0 && end < 12 && NumberedNouns.Contains(label[..end].ToLowerInvariant())));
    }

    /// <summary>"2.1 Duties" is the heading "Duties"; so are "§ 5 Duties", "Article IV. Duties" and "第九條 Duties".</summary>
    private static ImmutableArray<LabelWord> WithoutNumber(ImmutableArray<LabelWord>.Builder words)
    {
        var first = words.Count > 2 && NumberedNouns.Contains(words[0].Text)
            && words[1].Text.All(c => char.IsAsciiDigit(c) || c is 'i' or 'v' or 'x' or 'l') ? 2
            : words.Count > 1 && words[0].Text is ['第', .., '條' or '条' or '章' or '节' or '節' or '款' or '項' or '项'] ? 1
            : 0;
        while (first + 1 < words.Count && words[first].Text.All(char.IsAsciiDigit))
            first++;
        words.RemoveRange(0, first);
        return words.DrainToImmutable();
    }
}
