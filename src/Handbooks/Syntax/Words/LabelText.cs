using System.Buffers;
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
    public string Joined => field ??= Join(Words);

    /// <summary>Only the label's first words.</summary>
    public LabelText UpTo(int count) => new(Label[..Words[count - 1].End], Words[..count]);

    public static string Join(IEnumerable<LabelWord> words) => string.Join(' ', words.Select(word => word.Text));

    public static string Join(ImmutableArray<LabelWord> words) =>
        words.Length == 1 ? words[0].Text : Join((IEnumerable<LabelWord>)words);

    public static LabelText Of(string label)
    {
        var text = Normal(label);
        var places = Places(text);
        var words = ImmutableArray.CreateBuilder<LabelWord>(places.Count);
        foreach (var (start, end) in places)
            words.Add(new(text[start..end], start, end));
        return new(text.Length == label.Length ? label : text, words.MoveToImmutable());
    }

    /// <summary>How often the words of <see cref="Of"/> are among these, without a string for each.</summary>
    public static void Count(string label, Dictionary<string, int> known, Action<int> count)
    {
        var text = Normal(label);
        var among = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (start, end) in Places(text))
        {
            if (among.TryGetValue(text.AsSpan(start, end - start), out var value))
                count(value);
        }
    }

    private static string Normal(string label) => Accents.Compose(label).Replace('’', '\'').ToLowerInvariant();

    /// <summary>Where the words are, without the number before them.</summary>
    private static List<(int Start, int End)> Places(string text)
    {
        var words = new List<(int Start, int End)>(4 + (text.Length / 8));
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsAsciiLetter(text[i]) || IsPart(text, i, start));
            if (inWord && start < 0)
                start = i;
            if (!inWord && start < 0 && i < text.Length && text[i] == '&')
                words.Add((i, i + 1));
            if (inWord || start < 0)
                continue;
            // An emoji name is a picture: ":rocket:".
            if (!(start > 0 && i < text.Length && text[start - 1] == ':' && text[i] == ':'))
                words.Add((start, i));
            start = -1;
            if (GenderEnding(text, i) is var end and > 0)
                i = end - 1;
            else if (i < text.Length && text[i] == '&')
                words.Add((i, i + 1));
        }
        words.RemoveRange(0, NumberLength(text, words));
        return words;
    }

    /// <summary>Letters, digits and combining marks; a hyphen within a word ("co-chair") is part of it.</summary>
    private static bool IsPart(string text, int i, int start)
    {
        if (char.IsAscii(text[i]) && text[i] != '-')
            return char.IsAsciiLetterOrDigit(text[i]);
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
        if (end == from)
            return 0;
        var ending = text[from..end].Replace("·", "", StringComparison.Ordinal);
        if (!GenderEndings.Contains(ending, StringComparer.Ordinal) || (text[i] == '/' && ending.Length > 2))
            return 0;
        return text[i] != '(' ? end : end < text.Length && text[end] == ')' ? end + 1 : 0;
    }

    /// <summary>Nouns with which statutes number their parts.</summary>
    private static readonly HashSet<string> NumberedNouns = new(
        ["article", "art", "section", "sec", "part", "chapter", "artikel", "abschnitt", "teil", "kapitel", "titre", "chapitre", "artículo", "título",
            "capítulo", "sección", "artigo", "seção",
            "articolo", "titolo", "capo", "część", "rozdział", "paragraf", "hoofdstuk", "avsnitt", "článek", "článok", "статья", "глава", "раздел",
            "madde", "bölüm", "điều", "pasal", "bab"],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789ivxl");

    /// <summary>Its first word is such a noun: a cheap check before the label is split into words.</summary>
    public static bool MayBeNumbered(string label)
    {
        var end = label.AsSpan().IndexOfAny(' ', '.', '\u00a0');
        return label.Length > 0 && (label[0] == '第' || (end > 0 && end < 12 && NumberedNouns.Contains(label[..end].ToLowerInvariant())));
    }

    /// <summary>"2.1 Duties" is the heading "Duties"; so are "§ 5 Duties", "Article IV. Duties" and "第九條 Duties".</summary>
    private static int NumberLength(string text, List<(int Start, int End)> words)
    {
        var first = words.Count > 2 && NumberedNouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(0))
            && !Word(1).ContainsAnyExcept(Numerals) ? 2
            : words.Count > 1 && Word(0) is ['第', .., '條' or '条' or '章' or '节' or '節' or '款' or '項' or '项'] ? 1
            : 0;
        while (first + 1 < words.Count && !Word(first).ContainsAnyExceptInRange('0', '9'))
            first++;
        return first;

        ReadOnlySpan<char> Word(int i) => text.AsSpan(words[i].Start, words[i].End - words[i].Start);
    }
}
