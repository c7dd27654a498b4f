using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// Rows between pipes without the line of dashes below the first: Markdown makes no table of them. The line is put in, so that the
/// first row is the head of a table.
/// </summary>
internal static class TableRules
{
    private const int MostIndent = 3;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("|-:=+ \t");

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        if (!source.Text.Contains('|', StringComparison.Ordinal))
            yield break;
        for (var line = 0; line < lines.All.Count; line++)
        {
            var cells = Cells(source.Text, lines, line);
            if (cells == 0)
                continue;
            var (last, isTable) = (line, IsRule(source.Text, lines.All[line]));
            while (lines.IsFollowed(last) && !lines.IsBlank(last + 1))
            {
                last++;
                isTable |= Cells(source.Text, lines, last) != cells || IsRule(source.Text, lines.All[last]);
            }
            if (!isTable && last > line && IsApart(lines, line))
                yield return RepairDiagnostics.TableRuleMissing(source.Span(lines.All[line].Start, lines.All[line].End), cells,
                    LineEnds.At(source, lines.All[line].End));
            line = last;
        }
    }

    /// <summary>A paragraph of its own.</summary>
    private static bool IsApart(ProseLines lines, int line) => line == 0 || !lines.IsFollowed(line - 1) || lines.IsBlank(line - 1);

    /// <summary>How many cells a row has that begins and ends with a pipe, and has two cells at least; 0 for any other line.</summary>
    private static int Cells(string text, ProseLines lines, int line)
    {
        var (start, end) = lines.All[line];
        var row = text.AsSpan(start, end - start);
        var trimmed = row.TrimStart(' ');
        if (row.Length - trimmed.Length > MostIndent || !trimmed.StartsWith('|') || !trimmed.TrimEnd().EndsWith('|'))
            return 0;
        var pipes = 0;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '|' && text[at - (at > start ? 1 : 0)] != '\\' && lines.IsProse(at))
                pipes++;
        }
        return pipes > 2 ? pipes - 1 : 0;
    }

    private static bool IsRule(string text, (int Start, int End) line) =>
        !text.AsSpan(line.Start, line.End - line.Start).ContainsAnyExcept(RuleSigns);
}
