using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>Characters that nobody sees, that keep words from being found and marks from being marks. What a script needs stays.</summary>
internal static class InvisibleCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
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
        // What a program takes for a break stands for a space, unless one is there.
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
