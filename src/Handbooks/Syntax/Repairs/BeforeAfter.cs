using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The words around a repair as they were and as they were read, short enough for a sentence.</summary>
internal static class BeforeAfter
{
    private const int LongestContext = 24;
    private const int LongestText = 80;

    /// <summary><c>"the&lt;U+00A0&gt;gate" was read as "the gate"</c>: what cannot be seen is shown by its number.</summary>
    /// <param name="edits">Of one line, in order.</param>
    public static string Sentence(SourceText source, params ReadOnlySpan<TextEdit> edits)
    {
        var (before, after) = Words(source.Text, edits);
        return after.AsSpan().Trim().IsEmpty
            ? $"\"{Visible(before)}\" was read as nothing" : $"\"{Visible(before)}\" was read as \"{Visible(after)}\"";
    }

    /// <summary>The edited text with the rest of the words that it stands in.</summary>
    private static (string Before, string After) Words(string text, ReadOnlySpan<TextEdit> edits)
    {
        int start = edits[0].Start, end = edits[^1].End;
        var (least, most) = (Math.Max(0, start - LongestContext), Math.Min(text.Length, end + LongestContext));
        while (start > least && !IsBreak(text[start - 1]))
            start--;
        while (end < most && !IsBreak(text[end]))
            end++;
        var after = new StringBuilder();
        var copied = start;
        foreach (var edit in edits)
        {
            after.Append(text, copied, edit.Start - copied).Append(edit.Replacement);
            copied = edit.End;
        }
        return (text[start..end], after.Append(text, copied, end - copied).ToString());
    }

    public static string Visible(string text) => Visible(text, LongestText);

    public static string Visible(string text, int longest)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
                return shown.Append('…').ToString();
            if (IsInvisible(rune))
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else if (rune.IsBmp)
                shown.Append((char)rune.Value);
            else
                shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    public static string Number(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");

    private static bool IsBreak(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsInvisible(Rune rune) =>
        rune.Value != ' '
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
