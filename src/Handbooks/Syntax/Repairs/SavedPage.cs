using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
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
        if (Permalinks.StartIn(content) is > 1 and var sign)
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

/// <summary>What a web page shows behind a heading as a link to it: ¶, the link sign of an icon font, <c>[#](#here)</c>, its tooltip.</summary>
internal static class Permalinks
{
    /// <summary>One heading that ends in # may be a name.</summary>
    private const int FewestHashes = 2;

    private static readonly string[] Tooltips = ["Permalink to this heading", "Permalink to this headline", "Permalink to this section",
        "Link to this heading", "Link to this headline"];

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        var headings = lines.All.Where(line => IsHeading(source.Text, line)).ToList();
        var hashes = headings.Count(line => EndsInHash(source.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd()));
        foreach (var (start, end) in headings)
        {
            var content = source.Text.AsSpan(start, end - start).TrimEnd();
            var at = StartIn(content);
            if (at < 0 && hashes >= FewestHashes && hashes * 2 >= headings.Count && EndsInHash(content))
                at = content.Length - 1;
            var length = at < 0 ? 0 : content[..at].TrimEnd().Length;
            // A heading of nothing else says something by it.
            if (length > LineMarks.HeadingMarkLength(content))
                yield return RepairDiagnostics.PermalinkRepaired(source, TextEdit.Remove(start + length, end));
        }
    }

    /// <summary>Where the sign at a line's end begins; -1 where there is none. A bare # alone is not one.</summary>
    public static int StartIn(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return -1;
        if (line[^1] is '¶' or '\uF0C1')
            return line.Length - 1;
        foreach (var tooltip in Tooltips)
        {
            if (line.EndsWith(tooltip, StringComparison.Ordinal))
                return StartIn(line[..^tooltip.Length].TrimEnd()) is var before and >= 0 ? before : line.Length - tooltip.Length;
        }
        return line[^1] switch
        {
            ')' => LinkStart(line),
            '>' => AnchorStart(line),
            _ => -1,
        };
    }

    private static bool IsHeading(string text, (int Start, int End) line)
    {
        var mark = LineMarks.HeadingMarkLength(text.AsSpan(line.Start, line.End - line.Start));
        return mark > 0 && line.Start + mark < line.End;
    }

    private static bool EndsInHash(ReadOnlySpan<char> line) =>
        line.Length > 3 && line[^1] == '#' && !char.IsWhiteSpace(line[^2]) && line[^2] is not ('#' or '\\' or '`') && !SavedPage.EndsInLanguage(line);

    /// <summary><c>[#](#here "Permalink")</c>: a link within the page whose text is a sign or whose title says what it is.</summary>
    private static int LinkStart(ReadOnlySpan<char> line)
    {
        var start = line.LastIndexOf('[');
        if (start < 0)
            return -1;
        var link = line[start..];
        var middle = link.IndexOf("](#");
        if (middle < 0)
            return -1;
        var label = link[1..middle];
        return label is "#" or "¶" or "\uF0C1" or "🔗" || (label.IsEmpty && link.IndexOf('"') > 0)
            || link.Contains("\"Permalink", StringComparison.OrdinalIgnoreCase) || link.Contains("\"Link to this", StringComparison.OrdinalIgnoreCase)
            ? start
            : -1;
    }

    private static int AnchorStart(ReadOnlySpan<char> line)
    {
        var start = line.EndsWith("</a>", StringComparison.OrdinalIgnoreCase) ? line.LastIndexOf("<a ") : -1;
        return start >= 0 && (line[start..].Contains("headerlink", StringComparison.Ordinal)
            || line[start..].Contains("ermalink", StringComparison.Ordinal)) ? start : -1;
    }
}
