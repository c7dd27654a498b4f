using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>What a web page shows behind a heading as a link to it: ¶, the link sign of an icon font, <c>[#](#here)</c>, its tooltip.</summary>
internal static class PermalinkSigns
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

    /// <summary>Where the sign at a line's end begins; -1 where there is none. A bare # is no sign by itself.</summary>
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
