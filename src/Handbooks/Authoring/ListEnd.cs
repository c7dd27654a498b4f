using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>The end of a list in a YAML file, and how its entries are written: where and as what one more can be put.</summary>
/// <param name="At">An offset into the text, at the start of a line or at the end of the text.</param>
/// <param name="Dash">What stands before the first key of an entry.</param>
/// <param name="HasGaps">A blank line stands between entries.</param>
internal sealed partial record ListEnd(int At, string Dash, bool HasGaps)
{
    /// <summary>Null where the list is no block with a dash a line.</summary>
    public static ListEnd? Of(SourceText source, ImmutableArray<YamlNode> entries)
    {
        if (entries is not [.., YamlMapping { Entries: [var first, ..] } last])
            return null;
        var line = last.Span.StartPosition.Line;
        if (Entry().Match(source.Line(line)) is not { Success: true } dash || first.Key.Span.StartPosition.Line != line)
            return null;
        var indent = dash.Groups[1].Length;
        var (at, end) = (line, line);
        for (var below = line + 1; HasLine(source, below); below++)
        {
            var text = source.Line(below);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (text.Length - text.TrimStart(' ').Length <= indent)
                break;
            end = below;
        }
        var hasGaps = entries.Length > 1 && at > 1 && string.IsNullOrWhiteSpace(source.Line(at - 1));
        return new(StartOf(source, end + 1), dash.Value, hasGaps);
    }

    /// <summary>In a file without entries: behind all that it has.</summary>
    public static ListEnd OfEmpty(SourceText source) => new(source.Text.Length, "- ", HasGaps: false);

    private static bool HasLine(SourceText source, int line) => source.PositionAt(source.Text.Length).Line >= line;

    /// <summary>The end of the text for the line behind the last one.</summary>
    private static int StartOf(SourceText source, int line)
    {
        var text = source.Text;
        var (at, number) = (0, 1);
        while (number < line && at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (end < 0)
                return text.Length;
            at += end + (text.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1);
            number++;
        }
        return at;
    }

    [GeneratedRegex("^( *)- +")]
    private static partial Regex Entry();
}
