using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// A page of a Sphinx site saved as text: every block is one line, every heading ends in the # or ¶ of its permalink,
/// and levels and bullets are gone. Levels come back from what the headings name; bullets where a part is a list.
/// </summary>
internal static class SavedPage
{
    private const int LongestHeading = 120;

    /// <summary>A part is a list when it is at least this many bare lines; two may well be two paragraphs.</summary>
    private const int ShortestList = 3;

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines, PartNames parts)
    {
        var text = source.Text;
        if (lines.All.Count(line => TitleLength(text, line) > 0) < 2
            || lines.All.Any(line => text.AsSpan(line.Start).StartsWith("# ") || text.AsSpan(line.Start).StartsWith("## ")))
            yield break;

        var level = 0;
        RolePart? part = null;
        for (var i = 0; i < lines.All.Count; i++)
        {
            var line = lines.All[i];
            if (TitleLength(text, line) is > 0 and var length)
            {
                var title = text.Substring(line.Start, length);
                var named = parts.Find(title);
                level = level == 0 ? 1 : named is not null || part is null ? 2 : 3;
                part = level == 3 ? part : named;
                yield return Heading(source, line, title, level);
                continue;
            }
            var run = RunFrom(text, lines, i);
            if (run < 2)
                continue;
            var isList = level == 2 && run >= ShortestList
                && part is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable or RolePart.Interactions or RolePart.Metrics;
            yield return isList ? List(source, lines, i, run) : Paragraphs(source, lines, i, run);
            i += run - 1;
        }
    }

    private static Diagnostic Heading(SourceText source, (int Start, int End) line, string title, int level) =>
        RepairDiagnostics.HeadingRepaired(source.Span(line.Start, line.End), title, level,
            Fix.Of(TextEdit.Insert(line.Start, new string('#', level) + " "), TextEdit.Remove(line.Start + title.Length, line.End)));

    private static Diagnostic List(SourceText source, ProseLines lines, int first, int run) =>
        RepairDiagnostics.ListRepaired(source.Span(lines.All[first].Start, lines.All[first + run - 1].End), run,
            new Fix([.. lines.All.Skip(first).Take(run).Select(line => TextEdit.Insert(line.Start, "- "))]));

    private static Diagnostic Paragraphs(SourceText source, ProseLines lines, int first, int run)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = first; i < first + run - 1; i++)
            edits.Add(TextEdit.Insert(lines.All[i].End, source.Text[lines.All[i].End..lines.All[i + 1].Start]));
        return RepairDiagnostics.ParagraphsRepaired(source.Span(lines.All[first].Start, lines.All[first + run - 1].End), run,
            new Fix(edits.ToImmutable()));
    }

    /// <summary>How much of a heading's line is its title; 0 where it is no heading.</summary>
    private static int TitleLength(string text, (int Start, int End) line)
    {
        var content = text.AsSpan(line.Start, line.End - line.Start);
        if (content.Length is <= 2 or > LongestHeading || !char.IsLetterOrDigit(content[0]))
            return 0;
        if (PermalinkSigns.StartIn(content) is > 1 and var sign)
            return content[..sign].TrimEnd().Length;
        return content[^1] == '#' && !char.IsWhiteSpace(content[^2]) && content[^2] is not ('#' or '\\') && !EndsInLanguage(content)
            ? content.Length - 1 : 0;
    }

    /// <summary>C# and F# are names.</summary>
    internal static bool EndsInLanguage(ReadOnlySpan<char> line) =>
        char.IsAsciiLetterUpper(line[^2]) && !char.IsLetterOrDigit(line[^3]);

    private static int RunFrom(string text, ProseLines lines, int first)
    {
        var run = 0;
        while (first + run < lines.All.Count && IsBare(text, lines.All[first + run]) && (run == 0 || lines.IsFollowed(first + run - 1)))
            run++;
        return run;
    }

    private static bool IsBare(string text, (int Start, int End) line) =>
        line.End > line.Start && TitleLength(text, line) == 0 && !char.IsWhiteSpace(text[line.Start])
        && text[line.Start] is not ('-' or '*' or '+' or '>' or '|' or '#' or '<' or ':' or '`') && !char.IsAsciiDigit(text[line.Start]);
}
