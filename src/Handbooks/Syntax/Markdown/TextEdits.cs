using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Mdx;
using Handbooks.Syntax.Markdown.Tags.Edits;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown;

/// <summary>What is rewritten in a page's text before it is parsed, because no Markdown parser could read it: a line each.</summary>
internal static class TextEdits
{
    /// <summary>Edits in no order; where one lies within another, the outer one counts.</summary>
    public static Result<ImmutableArray<TextEdit>> Find(SourceText source, ProseLines lines, YamlMapping? frontMatter, string? siteTitle)
    {
        var tags = TagEdits.Find(source, lines, frontMatter, siteTitle);
        var components = new ComponentEdits(source, lines);
        return new(
            [
                .. tags.Value,
                .. EscapedShortcodes.Find(source, lines),
                .. KramdownExtensions.Find(source, lines),
                .. components.Edits,
                .. LineEdits.Find(source, lines),
            ],
            [.. tags.Diagnostics, .. components.Faults]);
    }
}

/// <summary>Leavings of other tools that are known by their line: Notion's asides, Obsidian's comments, abbreviations, MkDocs' icons.</summary>
internal static class LineEdits
{
    private const int LongestIcon = 80;

    private static readonly string[] IconSets = [":material-", ":fontawesome-", ":octicons-", ":simple-"];

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        var code = new IndentedCode();
        int? comment = null;
        foreach (var (start, end) in lines.All)
        {
            var line = text.AsSpan(start, end - start);
            if (code.Holds(line) && comment is null)
                continue;
            var content = line.Trim();
            if (content is "%%")
            {
                if (comment is { } from)
                    yield return new TextEdit(from, end, "");
                comment = comment is null ? start : null;
            }
            // Notion's export means Markdown in it, which HTML would end at an empty line only.
            else if (content is "<aside>")
                yield return new TextEdit(end, end, "\n");
            else if (content.StartsWith("*[") && content.IndexOf("]:") is var close && close > 2 && content[2..close].IndexOfAny('[', ']') < 0)
                yield return new TextEdit(start, end, "");
            else if (line.Contains("%%", StringComparison.Ordinal) || line.Contains(":", StringComparison.Ordinal))
            {
                foreach (var edit in Within(text, start, end))
                    yield return edit;
            }
        }
    }

    private static IEnumerable<TextEdit> Within(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var length = text[at] switch
            {
                '`' => ScannedTag.CodeEnd(text, at, end) - at,
                '%' => CommentLength(text, start, at, end),
                ':' => IconLength(text, at, end),
                _ => 0,
            };
            if (length > 0 && text[at] != '`')
                yield return new TextEdit(at, at + length, "");
            at += Math.Max(1, length);
        }
    }

    /// <summary>Signs of a percentage are neither behind a space nor before a word.</summary>
    private static int CommentLength(string text, int start, int at, int end)
    {
        if (at + 4 > end || text[at + 1] != '%' || (at > start && !char.IsWhiteSpace(text[at - 1])))
            return 0;
        var close = text.AsSpan(at + 2, end - at - 2).IndexOf("%%");
        return close > 0 ? close + 4 : 0;
    }

    private static int IconLength(string text, int at, int end)
    {
        var rest = text.AsSpan(at, Math.Min(end - at, LongestIcon));
        foreach (var set in IconSets)
        {
            if (!rest.StartsWith(set, StringComparison.Ordinal))
                continue;
            var close = rest[1..].IndexOf(':') + 1;
            return close > 0 && !rest[1..close].ContainsAnyExcept(IconLetters) ? close + 1 : 0;
        }
        return 0;
    }

    private static readonly System.Buffers.SearchValues<char> IconLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
