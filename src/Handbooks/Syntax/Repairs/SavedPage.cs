using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// A page of a Sphinx site saved as text: every block is one line, every heading ends in the # of its permalink,
/// and levels and bullets are gone. Levels come back from what the headings name; bullets where a part is a list.
/// </summary>
internal static class SavedPage
{
    private const int LongestHeading = 120;

    /// <summary>A part is a list when it is at least this many bare lines; two may well be two paragraphs.</summary>
    private const int ShortestList = 3;

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines, PartNames parts)
    {
        var text = source.Text;
        if (lines.All.Count(line => IsHeading(text, line)) < 2 || lines.All.Any(line => text.AsSpan(line.Start).StartsWith("# ") || text.AsSpan(line.Start).StartsWith("## ")))
            yield break;

        var level = 0;
        RolePart? part = null;
        for (var i = 0; i < lines.All.Count; i++)
        {
            var line = lines.All[i];
            if (IsHeading(text, line))
            {
                var named = parts.Find(text[line.Start..(line.End - 1)]);
                level = level == 0 ? 1 : named is not null || part is null ? 2 : 3;
                part = level == 3 ? part : named;
                var span = source.Span(line.Start, line.End);
                yield return new TextEdit(line.Start, line.Start, new string('#', level) + " ", SyntaxDiagnostics.HeadingRepaired(span, level));
                yield return new TextEdit(line.End - 1, line.End, "", null);
                continue;
            }
            var run = RunFrom(text, lines.All, i);
            if (run < 2)
                continue;
            var whole = source.Span(line.Start, lines.All[i + run - 1].End);
            var list = level == 2 && run >= ShortestList
                && part is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable or RolePart.Interactions or RolePart.Metrics;
            for (var j = 0; j < run; j++)
            {
                var report = j > 0 ? null : list ? SyntaxDiagnostics.ListRepaired(whole, run) : SyntaxDiagnostics.ParagraphsRepaired(whole, run);
                if (list)
                    yield return new TextEdit(lines.All[i + j].Start, lines.All[i + j].Start, "- ", report);
                else if (j < run - 1)
                    yield return new TextEdit(lines.All[i + j].End, lines.All[i + j].End, "\n", report);
            }
            i += run - 1;
        }
    }

    private static bool IsHeading(string text, (int Start, int End) line) =>
        line.End - line.Start is > 2 and <= LongestHeading
        && text[line.End - 1] == '#' && !char.IsWhiteSpace(text[line.End - 2]) && text[line.End - 2] is not ('#' or '\\')
        && char.IsLetterOrDigit(text[line.Start]) && !EndsInLanguage(text.AsSpan(line.Start, line.End - line.Start));

    /// <summary>C# and F# are names.</summary>
    private static bool EndsInLanguage(ReadOnlySpan<char> line) =>
        char.IsAsciiLetterUpper(line[^2]) && !char.IsLetterOrDigit(line[^3]);

    private static int RunFrom(string text, IReadOnlyList<(int Start, int End)> lines, int first)
    {
        var run = 0;
        while (first + run < lines.Count && IsBare(text, lines[first + run]) && (run == 0 || IsNext(text, lines[first + run - 1], lines[first + run])))
            run++;
        return run;
    }

    private static bool IsBare(string text, (int Start, int End) line) =>
        line.End > line.Start && !IsHeading(text, line) && !char.IsWhiteSpace(text[line.Start])
        && text[line.Start] is not ('-' or '*' or '+' or '>' or '|' or '#' or '<' or ':' or '`') && !char.IsAsciiDigit(text[line.Start]);

    private static bool IsNext(string text, (int Start, int End) before, (int Start, int End) line) =>
        text[before.End..line.Start] is "\n" or "\r\n" or "\r";
}
