using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// No-break spaces that came with pasted text: behind the mark of a list or a heading, where they keep it from being one, at
/// the edges of lines, beside other spaces, between two ordinary words. Typography's own stay: before French punctuation,
/// between a number and its unit, behind an abbreviation.
/// </summary>
internal static class NoBreakSpaces
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        for (var at = text.AsSpan().IndexOfAny('\u00A0', '\u202F'); at >= 0;)
        {
            var end = at;
            while (end < text.Length && IsGap(text[end]))
                end++;
            if (lines.IsProse(at) && Repair(source, lines, lines.LineAt(at), at) is { } repaired)
            {
                foreach (var diagnostic in repaired)
                    yield return diagnostic;
            }
            at = text.AsSpan(end).IndexOfAny('\u00A0', '\u202F') is var next and >= 0 ? end + next : -1;
        }
    }

    private static bool IsGap(char c) => c is '\u00A0' or '\u202F' or ' ';

    /// <param name="at">The first no-break space of a gap.</param>
    private static IEnumerable<Diagnostic>? Repair(SourceText source, ProseLines lines, int line, int at)
    {
        var text = source.Text;
        var (lineStart, lineEnd) = lines.All[line];
        int start = at, end = at;
        while (start > lineStart && IsGap(text[start - 1]))
            start--;
        while (end < lineEnd && IsGap(text[end]))
            end++;
        if (start == lineStart)
            return Indentation(source, start, end, lineEnd);
        if (end == lineEnd)
            return Each(source, start, end, keepFirst: false, "at the end of a line");
        if (IsMarkBefore(text, lines, line, start, end))
            return Each(source, start, end, keepFirst: text.AsSpan(start, end - start).IndexOf(' ') < 0,
                "after a list, heading or quote marker");
        if (text[start - 1] == '|' || text[end] == '|')
            return Each(source, start, end, keepFirst: false, "at the edge of a table cell");
        if (end - start > 1)
            return Each(source, start, end, keepFirst: text.AsSpan(start, end - start).IndexOf(' ') < 0, "next to another space");
        return Neighbours.AreOrdinary(text, lineStart, lineEnd, at) ? Each(source, start, end, keepFirst: true, "between two words") : null;
    }

    private static IEnumerable<Diagnostic> Each(SourceText source, int start, int end, bool keepFirst, string where)
    {
        var isFirst = keepFirst;
        for (var i = start; i < end; i++)
        {
            if (source.Text[i] == ' ')
                continue;
            yield return RepairDiagnostics.SpaceRepaired(source, new TextEdit(i, i + 1, isFirst ? " " : ""), source.Text[i], where);
            isFirst = false;
        }
    }

    /// <summary>
    /// Before the mark of a nested item it stands for its indentation; elsewhere it is nothing, and spaces in its place could
    /// make code of a text.
    /// </summary>
    private static IEnumerable<Diagnostic> Indentation(SourceText source, int start, int end, int lineEnd)
    {
        var isNested = LineMarks.ListMarkLength(source.Text.AsSpan(end, lineEnd - end)) > 0;
        for (var i = start; i < end; i++)
        {
            if (source.Text[i] != ' ')
                yield return RepairDiagnostics.SpaceRepaired(source, new TextEdit(i, i + 1, isNested ? " " : ""), source.Text[i],
                    "at the start of a line");
        }
    }

    private static bool IsMarkBefore(string text, ProseLines lines, int line, int start, int end)
    {
        var (lineStart, lineEnd) = lines.All[line];
        var before = text.AsSpan(lineStart, start - lineStart).TrimStart(" \t");
        while (before.StartsWith("> "))
            before = before[2..].TrimStart(' ');
        if (before is "-" or "*" or "+" or ">")
            return true;
        // "# 5" may be a number, and "5. May" a date: there the lines around decide.
        if (before.Trim('#').IsEmpty && before.Length is >= 1 and <= 6)
            return before.Length > 1 || !char.IsDigit(text[end]);
        return before.Length > 1 && before[^1] is '.' or ')' && !before[..^1].ContainsAnyExceptInRange('0', '9')
            && (IsOrdered(text, lines, line - 1) || IsOrdered(text, lines, line + 1));
    }

    private static bool IsOrdered(string text, ProseLines lines, int line)
    {
        if (line < 0 || line >= lines.All.Count)
            return false;
        var content = text.AsSpan(lines.All[line].Start, lines.All[line].End - lines.All[line].Start).TrimStart(" \t");
        return !content.IsEmpty && char.IsAsciiDigit(content[0]) && LineMarks.ListMarkLength(content) > 0;
    }
}

/// <summary>The words on both sides of one no-break space.</summary>
internal static class Neighbours
{
    /// <summary>Words that are shorter may be an abbreviation, an initial, or a preposition that typography ties to its noun.</summary>
    private const int ShortestWord = 3;

    /// <summary>"Prof." and "Mrs." are abbreviations; longer words before a full stop end a sentence.</summary>
    private const int LongestAbbreviation = 4;

    private const int LongestWord = 64;

    /// <summary>Two ordinary words, or the end of a clause and a word: nothing that typography keeps together.</summary>
    public static bool AreOrdinary(string text, int lineStart, int lineEnd, int at)
    {
        var right = WordBehind(text, at + 1, lineEnd);
        if (right.Length < ShortestWord || !right.ContainsLower())
            return false;
        var left = text.AsSpan(lineStart, at - lineStart).TrimEnd("*_~`)]\"'");
        if (left.IsEmpty)
            return false;
        var word = WordBefore(left);
        return left[^1] switch
        {
            var letter when char.IsLetter(letter) => word.Length >= ShortestWord,
            '.' => WordBefore(left[..^1]).Length > LongestAbbreviation,
            ':' or ';' or ',' or '!' or '?' => left.Length > 1 && !char.IsWhiteSpace(left[^2]) && !char.IsDigit(left[^2]),
            _ => false,
        };
    }

    private static ReadOnlySpan<char> WordBehind(string text, int start, int end)
    {
        while (start < end && text[start] is '*' or '_' or '~' or '`' or '[' or '(')
            start++;
        var length = 0;
        while (start + length < end && length < LongestWord && char.IsLetter(text[start + length]))
            length++;
        return text.AsSpan(start, length);
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestWord && (char.IsLetter(text[^(length + 1)]) || text[^(length + 1)] is '’' or '\''))
            length++;
        return text[^length..];
    }

    /// <summary>Numerals of kings and acronyms have none.</summary>
    private static bool ContainsLower(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return true;
        }
        return false;
    }
}
