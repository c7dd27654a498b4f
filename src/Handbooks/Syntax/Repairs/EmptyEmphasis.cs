using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>****</c> and <c>** **</c> among words: the marks of an emphasis from which an editor took the words. On a line of their own
/// they may be a rule, and between two words the end of one emphasis and the beginning of another: those stay.
/// </summary>
internal static class EmptyEmphasis
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        foreach (var (start, end) in lines.All)
        {
            var line = source.Text.AsSpan(start, end - start);
            if (line.IndexOf("**") < 0 || !HasWords(line))
                continue;
            foreach (var edit in Edits(source.Text, start, end).Where(edit => lines.IsProse(edit.Start)))
                yield return RepairDiagnostics.EmphasisRepaired(source, edit);
        }
    }

    private static List<TextEdit> Edits(string text, int start, int end)
    {
        var edits = new List<TextEdit>();
        var (opening, closing) = (-1, -1);
        for (var at = start; at < end;)
        {
            var length = MarksLength(text, at, end);
            var (before, after) = (at == start || char.IsWhiteSpace(text[at - 1]), at + length >= end || char.IsWhiteSpace(text[at + length]));
            if (length >= 4 && (before || after) && (at == start || text[at - 1] != '\\'))
            {
                (opening, closing) = (before && !after ? edits.Count : opening, after && !before ? edits.Count : closing);
                edits.Add(Edit(text, (start, end), at, at + length));
            }
            at += Math.Max(1, length);
        }
        // Around words they are an emphasis in an emphasis.
        return opening >= 0 && closing >= 0 ? [] : edits;
    }

    /// <summary>The length of a run of marks: 4 for marks around nothing, more if there are spaces between them.</summary>
    private static int MarksLength(string text, int at, int end)
    {
        var first = Run(text, at, end);
        if (first != 2)
            return first == 4 || first == 0 ? first : Math.Min(first, 3);
        var next = at + 2;
        while (next < end && text[next] == ' ')
            next++;
        var isPair = next > at + 2 && Run(text, next, end) == 2 && (at == 0 || char.IsWhiteSpace(text[at - 1]))
            && (next + 2 >= end || char.IsWhiteSpace(text[next + 2]));
        return isPair ? next + 2 - at : 2;
    }

    private static int Run(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && text[at + length] == '*')
            length++;
        return length;
    }

    /// <summary>Of the spaces around it one stays between words, and none at the end of a line.</summary>
    private static TextEdit Edit(string text, (int Start, int End) line, int start, int end)
    {
        var after = end;
        while (after < line.End && text[after] == ' ')
            after++;
        if (after == line.End)
        {
            while (start > line.Start && text[start - 1] is ' ' or '\t')
                start--;
            return TextEdit.Remove(start, line.End);
        }
        return TextEdit.Remove(start, start == line.Start || char.IsWhiteSpace(text[start - 1]) ? after : end);
    }

    private static bool HasWords(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}

/// <summary>Whether a place is just inside the marks of an emphasis on its line.</summary>
internal static class EmphasisMarks
{
    /// <summary>How far back an emphasis may begin; the bound keeps a line of thousands of marks cheap.</summary>
    private const int Longest = 400;

    /// <summary>The end of the closing marks that begin at <paramref name="end"/>; null where none do.</summary>
    public static int? ClosingEnd(string text, (int Start, int End) line, int start, int end)
    {
        var closed = end;
        while (closed < line.End && IsMark(text[closed]) && text[closed] == text[end])
            closed++;
        return closed > end && IsOpen(text.AsSpan(line.Start, start - line.Start), text.AsSpan(end, closed - end)) ? closed : null;
    }

    /// <summary>The start of the opening marks that end at <paramref name="start"/>; null where none do.</summary>
    public static int? OpeningStart(string text, (int Start, int End) line, int start)
    {
        var opened = start;
        while (opened > line.Start && IsMark(text[opened - 1]) && text[opened - 1] == text[start - 1])
            opened--;
        return opened < start && !IsOpen(text.AsSpan(line.Start, opened - line.Start), text.AsSpan(opened, start - opened)) ? opened : null;
    }

    public static bool IsMark(char c) => c is '*' or '_' or '~';

    /// <summary>An odd number of the same marks precedes it: one of them is open. A list's own mark does not count.</summary>
    private static bool IsOpen(ReadOnlySpan<char> before, ReadOnlySpan<char> marks)
    {
        var content = before[Math.Max(0, before.Length - Longest)..].TrimStart();
        content = content[LineMarks.ListMarkLength(content)..];
        var count = 0;
        for (var i = 0; i < content.Length;)
        {
            var length = 0;
            while (i + length < content.Length && content[i + length] == marks[0])
                length++;
            count += length == marks.Length ? 1 : 0;
            i += Math.Max(1, length);
        }
        return count % 2 == 1;
    }
}
