using System.Buffers;
using System.Globalization;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>Invisible characters that keep words from being found and marks from being marks. What a script needs stays.</summary>
internal static class InvisibleCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
            + "\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095"
        + "\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u2060\uFEFF");

    public static bool IsSuspect(char c) => Suspects.Contains(c);

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        for (var at = text.AsSpan().IndexOfAny(Suspects); at >= 0; at = text.AsSpan(at + 1).IndexOfAny(Suspects) is var next and >= 0
            ? at + 1 + next : -1)
        {
            if (lines.IsProse(at) && Repair(source, lines.All[lines.LineAt(at)], at) is { } repaired)
                yield return repaired;
        }
    }

    private static Diagnostic? Repair(SourceText source, (int Start, int End) line, int at)
    {
        var text = source.Text;
        var (kind, what) = text[at] switch
        {
            '\u200B' => (RepairDiagnostics.ZeroWidth, "a zero-width space"),
            '\u200C' => (RepairDiagnostics.ZeroWidth, "a zero-width non-joiner"),
            '\u200D' => (RepairDiagnostics.ZeroWidth, "a zero-width joiner"),
            '\u200E' or '\u200F' => (RepairDiagnostics.ZeroWidth, "a direction mark in text with one direction"),
            '\u2060' => (RepairDiagnostics.ZeroWidth, "a word joiner"),
            '\u00AD' => (RepairDiagnostics.SoftHyphen, "a soft hyphen, which hides the word from search"),
            '\uFEFF' => (RepairDiagnostics.MarkInText, "a byte order mark belongs at the start of a file"),
            '\u2028' => (RepairDiagnostics.LineSeparator, "a line separator, which editors do not show"),
            '\u2029' => (RepairDiagnostics.LineSeparator, "a paragraph separator, which editors do not show"),
            _ => (RepairDiagnostics.ControlCharacter, "a control character"),
        };
        if (kind == RepairDiagnostics.ZeroWidth && (ScriptNeeds.Keep(text, line, at) || HoldsEmphasisApart(text, line, at)))
            return null;
        // What a program takes for a break becomes a space, unless there is one.
        var breaks = text[at] is '\u2028' or '\u2029' or '\v' or '\f' or '\u0085';
        var isGap = breaks && at > line.Start && at + 1 < line.End && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);
        return RepairDiagnostics.CharacterRepaired(kind, source, new TextEdit(at, at + 1, isGap ? " " : ""), what);
    }

    /// <summary>"**end.**&#x200B;Next": without it, the marks would not be marks any more.</summary>
    private static bool HoldsEmphasisApart(string text, (int Start, int End) line, int at)
    {
        var isAfterMark = at > line.Start && EmphasisMarks.IsMark(text[at - 1]);
        var isBeforeMark = at + 1 < line.End && EmphasisMarks.IsMark(text[at + 1]);
        if (isAfterMark && isBeforeMark)
            return true;
        if (isAfterMark)
            return at + 1 < line.End && !char.IsWhiteSpace(text[at + 1]) && EmphasisMarks.OpeningStart(text, line, at) is null;
        return isBeforeMark && at > line.Start && !char.IsWhiteSpace(text[at - 1]) && EmphasisMarks.ClosingEnd(text, line, at, at + 1) is null;
    }
}

/// <summary>Embeddings, overrides and isolates of bidirectional text: one that is not closed in its line, or closes nothing, is removed.</summary>
internal static class DirectionControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        // A range is found faster than its members.
        if (!source.Text.AsSpan().ContainsAnyInRange('\u202A', '\u2069') || !source.Text.AsSpan().ContainsAny(Controls))
            yield break;
        foreach (var line in lines.All)
        {
            var unbalanced = Unbalanced(source.Text, line);
            for (var at = line.Start; at < line.End; at++)
            {
                if (!Controls.Contains(source.Text[at]) || !lines.IsProse(at))
                    continue;
                if (unbalanced.Contains(at))
                    yield return RepairDiagnostics.CharacterRepaired(RepairDiagnostics.Direction, source, TextEdit.Remove(at, at + 1),
                        "a text direction character without its counterpart");
                // An override shows text backwards, and in a line of one direction there is nothing to embed or isolate.
                else if (source.Text[at] is '\u202D' or '\u202E' || (source.Text[at] is not ('\u202C' or '\u2069')
                    && !ScriptNeeds.HasRightToLeft(source.Text, line, at)))
                    yield return RepairDiagnostics.DirectionTurned(source.Span(at, at + 1));
            }
        }
    }

    private static HashSet<int> Unbalanced(string text, (int Start, int End) line)
    {
        var unbalanced = new HashSet<int>();
        var open = new Stack<int>();
        for (var at = line.Start; at < line.End; at++)
        {
            if (text[at] is '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068')
                open.Push(at);
            else if (text[at] is '\u202C' or '\u2069')
            {
                if (open.TryPeek(out var opened) && text[opened] >= '\u2066' == (text[at] == '\u2069'))
                    open.Pop();
                else
                    unbalanced.Add(at);
            }
        }
        unbalanced.UnionWith(open);
        return unbalanced;
    }
}

/// <summary>
/// Where a zero-width character is part of how a script is written: joiners in Persian and Indic words and in emoji, breaks in
/// Thai.
/// </summary>
internal static class ScriptNeeds
{
    public static bool Keep(string text, (int Start, int End) line, int at)
    {
        var before = Before(text, line.Start, at);
        var after = After(text, at + 1, line.End);
        return text[at] switch
        {
            '\u200B' => IsWithoutSpaces(before) || IsWithoutSpaces(after),
            '\u200C' => IsJoining(before) || IsJoining(after),
            '\u200D' => IsJoining(before) || IsJoining(after) || (IsSymbol(before) && IsSymbol(after)),
            '\u200E' or '\u200F' => HasRightToLeft(text, line, at),
            _ => false,
        };
    }

    private static Rune Before(string text, int start, int at) =>
        at > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, at - start), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune : new Rune(' ');

    private static Rune After(string text, int at, int end) =>
        at < end && Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune : new Rune(' ');

    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer: words have no spaces between them, and a line breaks only where a character allows it.</summary>
    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0xA9E0 and <= 0xA9FF)
        or (>= 0xAA60 and <= 0xAADF);

    /// <summary>Arabic, Syriac, N'Ko, the scripts of India and South East Asia, Mongolian: the form of a letter depends on the next one.</summary>
    private static bool IsJoining(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0x1900 and <= 0x1CFF)
            or (>= 0xA840 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10A00 and <= 0x11FFF)
            or (>= 0x1E900 and <= 0x1E95F);

    /// <summary>Emoji, their skin tones and the selector that makes one of a sign.</summary>
    private static bool IsSymbol(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>Near enough to matter: the bound keeps a line of thousands of marks cheap.</summary>
    public static bool HasRightToLeft(string text, (int Start, int End) line, int at)
    {
        const int near = 500;
        var start = Math.Max(line.Start, at - near);
        foreach (var c in text.AsSpan(start, Math.Min(line.End, at + near) - start))
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or (>= '\uD802' and <= '\uD803')
                or '\uD83A' or '\uD83B')
                return true;
        }
        return false;
    }
}
