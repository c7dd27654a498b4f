using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>A star or dagger, or several of one kind, that marks a phrase or opens the note for it.</summary>
/// <param name="Start">In the text of the leaf.</param>
/// <param name="OpensNote">At the start of a line, as opposed to the end of a phrase.</param>
internal readonly record struct NoteSign(string Sign, int Start, bool OpensNote)
{
    private const string Signs = "*†‡";
    private const int Longest = 3;

    public int End => Start + Sign.Length;

    public static bool IsIn(LiteralInline literal) => literal.Content.AsSpan().IndexOfAny(Signs) >= 0;

    /// <summary>The signs of a leaf's text, in its order. Where one is at both ends of a phrase, as in *phrase*, neither is a mark.</summary>
    public static IEnumerable<NoteSign> In(VisibleCharacters characters)
    {
        var signs = new List<NoteSign?>();
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (start, end) in Runs(characters))
        {
            var sign = new NoteSign(characters.Text[start..end], start, OpensLine(characters.Text, start));
            var counts = (sign.OpensNote ? IsNote(characters.Text, end) : IsMark(characters.Text, start, end)) && IsMeant(characters, sign);
            if (counts && !sign.OpensNote && opened.Remove(sign.Sign, out var first))
                signs[first] = null;
            else
            {
                if (end < characters.Text.Length && !char.IsWhiteSpace(characters.Text[end]) && (sign.OpensNote || !counts))
                    opened[sign.Sign] = signs.Count;
                signs.Add(counts ? sign : null);
            }
        }
        return signs.OfType<NoteSign>();
    }

    private static IEnumerable<(int Start, int End)> Runs(VisibleCharacters characters)
    {
        var text = characters.Text;
        for (var at = text.AsSpan().IndexOfAny(Signs); at >= 0; at = Next(text, at))
        {
            var start = at;
            while (at + 1 < text.Length && text[at + 1] == text[start])
                at++;
            if (at + 1 - start <= Longest && characters.At(start).Node is LiteralInline or HtmlEntityInline)
                yield return (start, at + 1);
        }
    }

    private static bool OpensLine(string text, int start) => text.AsSpan(0, start).TrimEnd(' ') is "" or [.., '\n'];

    private static bool IsNote(string text, int end) => end < text.Length && (text[end] == ' ' || char.IsLetter(text[end]));

    private static bool IsMark(string text, int start, int end) =>
        (char.IsLetterOrDigit(text[start - 1]) || ")]\"'’”».,;:!?%".Contains(text[start - 1]) || text[start - 1] == VisibleCharacters.Thing)
        && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] != VisibleCharacters.Thing));

    /// <summary>
    /// Bare stars are more often emphasis that went wrong, "**Hours: **from six": only one that no word follows is taken for a
    /// sign.
    /// </summary>
    private static bool IsMeant(VisibleCharacters characters, NoteSign sign)
    {
        if (sign.Sign[0] != '*' || characters.At(sign.Start).Node.PreviousSibling is HtmlInline { Tag: "<sup>" })
            return true;
        var isEscaped = Enumerable.Range(sign.Start, sign.Sign.Length)
            .All(at => characters.At(at) is (HtmlEntityInline or LiteralInline { IsFirstCharacterEscaped: true }, 0));
        return isEscaped || (sign.Sign.Length == 1 && (!sign.OpensNote || characters.Text[sign.End] == ' '));
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at + 1).IndexOfAny(Signs) is var found and >= 0 ? at + 1 + found : -1;
}
