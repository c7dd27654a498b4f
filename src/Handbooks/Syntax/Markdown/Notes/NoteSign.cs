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

    /// <summary>The signs of a leaf's text, in its order.</summary>
    public static IEnumerable<NoteSign> In(VisibleCharacters characters)
    {
        var text = characters.Text;
        for (var at = text.AsSpan().IndexOfAny(Signs); at >= 0; at = Next(text, at))
        {
            var end = at + 1;
            while (end < text.Length && text[end] == text[at])
                end++;
            if (end - at <= Longest && characters.At(at).Node is LiteralInline or HtmlEntityInline && Role(text, at, end) is { } opensNote)
                yield return new NoteSign(text[at..end], at, opensNote);
            at = end - 1;
        }
    }

    /// <summary>True for a note's, false for a phrase's, null where the sign is neither.</summary>
    private static bool? Role(string text, int start, int end)
    {
        var lineStart = start == 0 || text.AsSpan(0, start).TrimEnd(' ') is "" or [.., '\n'];
        if (lineStart)
            return end < text.Length && (text[end] == ' ' || char.IsLetter(text[end])) ? true : null;
        var behindPhrase = char.IsLetterOrDigit(text[start - 1]) || ")]\"'’”».,;:!?%".Contains(text[start - 1]) || text[start - 1] == VisibleCharacters.Thing;
        return behindPhrase && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] != VisibleCharacters.Thing)) ? false : null;
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at + 1).IndexOfAny(Signs) is var found and >= 0 ? at + 1 + found : -1;
}
