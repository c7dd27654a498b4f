using System.Buffers;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>Lines that were meant to frame front matter and are no line of three hyphens: <c>--</c>, <c>----</c>, <c>—</c>.</summary>
internal static class OddDashes
{
    /// <summary>Nobody writes more keys.</summary>
    private const int MostLines = 60;

    private const int Longest = 12;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―‒−");

    /// <summary>
    /// The first line of the file that is not empty, where one or more lines of known keys and another line of dashes follow. Null where
    /// one of them says who may read the page: that one is reported where it is.
    /// </summary>
    public static SourceSpan? Opening(SourceText source)
    {
        // Four hyphens are a rule, and text may follow it: only keys, and nothing but keys, up to the next such line are front matter.
        var first = 1;
        while (first < MostLines && string.IsNullOrWhiteSpace(source.Line(first)))
            first++;
        var opening = source.Line(first).Trim();
        if (!IsOdd(opening) && (first == 1 || opening != "---"))
            return null;
        for (var number = first + 1; number < first + MostLines; number++)
        {
            var line = source.Line(number);
            if (number > first + 1 && line.AsSpan().Trim() is var text && (text is "---" or "..." || IsOdd(line)))
                return source.Text.IndexOf(opening, StringComparison.Ordinal) is var at ? source.Span(at, at + opening.Length) : null;
            if (!IsKey(line, mayContinue: number > first + 1) || HandbookKeys.IsVisibility(line.Split(':')[0].Trim()))
                return null;
        }
        return null;
    }

    /// <summary>The first such line below keys alone.</summary>
    public static SourceSpan? Closing(SourceText source, int start)
    {
        var first = source.PositionAt(start).Line;
        for (var (number, at) = (first, start); number < first + MostLines; number++)
        {
            var line = source.Line(number);
            if (number > first && IsOdd(line))
                return source.Span(at, at + line.Length).Trimmed();
            if (!IsKey(line, mayContinue: number > first))
                return null;
            at += line.Length;
            at += source.Text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            if (at > source.Text.Length)
                return null;
        }
        return null;
    }

    private static bool IsKey(string line, bool mayContinue) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && HandbookKeys.Has(line.AsSpan(0, colon).Trim())
        || (mayContinue && line is [' ' or '-' or '#', ..]);

    private static bool IsOdd(string line)
    {
        var dashes = line.AsSpan().Trim();
        return dashes.Length is > 0 and <= Longest && dashes is not "---" && dashes is not "-"
            && !dashes.ContainsAnyExcept(Dashes);
    }
}
