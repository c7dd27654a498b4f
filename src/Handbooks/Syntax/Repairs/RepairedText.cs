using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The reader's copy of a source text, put right, and the way back from its offsets to the author's.</summary>
public sealed class RepairedText
{
    private readonly ImmutableArray<(int Repaired, int RepairedEnd, int Original, int OriginalEnd)> _edits;

    private RepairedText(SourceText source, string text, ImmutableArray<(int, int, int, int)> edits)
    {
        Source = source;
        Text = text;
        _edits = edits;
    }

    public SourceText Source { get; }

    public string Text { get; }

    public bool IsAsWritten => _edits.IsEmpty;

    /// <summary>Applies edits in any order; one that lies within an earlier one is part of what that replaces.</summary>
    public static RepairedText Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        TextEdit[] ordered = [.. edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End)];
        if (ordered.Length == 0)
            return new(source, source.Text, []);
        var text = new StringBuilder(source.Text.Length + 16);
        var map = ImmutableArray.CreateBuilder<(int, int, int, int)>(ordered.Length);
        var copied = 0;
        foreach (var edit in ordered)
        {
            if (edit.Start < copied)
                continue;
            text.Append(source.Text, copied, edit.Start - copied);
            map.Add((text.Length, text.Length + edit.Replacement.Length, edit.Start, edit.End));
            text.Append(edit.Replacement);
            copied = edit.End;
        }
        text.Append(source.Text, copied, source.Text.Length - copied);
        return new(source, text.ToString(), map.ToImmutable());
    }

    /// <summary>The author's span for a half-open range of the repaired text.</summary>
    public SourceSpan Span(int start, int end)
    {
        var from = ToOriginal(start, atEnd: false);
        return Source.Span(from, Math.Max(from, ToOriginal(end, atEnd: true)));
    }

    private int ToOriginal(int offset, bool atEnd)
    {
        int low = 0, high = _edits.Length - 1, last = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].Repaired < offset || (!atEnd && _edits[middle].Repaired == offset))
                (last, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        if (last < 0)
            return offset;
        var edit = _edits[last];
        if (offset >= edit.RepairedEnd)
            return offset - edit.RepairedEnd + edit.OriginalEnd;
        // Inside a replacement there is no character of the author's to point at: its nearer edge is used.
        return atEnd ? edit.OriginalEnd : edit.Original;
    }
}

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

    /// <summary>The edited text with the rest of the words around it.</summary>
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
