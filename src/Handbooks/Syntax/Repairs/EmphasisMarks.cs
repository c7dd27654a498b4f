namespace Handbooks.Syntax.Repairs;

/// <summary>Whether a place stands just inside the marks of an emphasis on its line.</summary>
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

    /// <summary>An odd number of the same marks stands before: one of them is open. A list's own mark counts for none.</summary>
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
