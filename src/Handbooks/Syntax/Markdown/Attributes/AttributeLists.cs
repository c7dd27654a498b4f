using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Attributes;

public sealed class AttributeListParser : InlineParser
{
    private const int LongestText = 200;

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var from = text.StartsWith("{:") ? 2 : 1;
        var end = text[..Math.Min(text.Length, LongestText)].IndexOf('}');
        if (end <= from || AttributeText.Read(text[from..end].ToString(), from == 2, slice.PeekCharExtra(-1) is ')' or ']' or '`') is not var (id,
            classes))
            return false;
        if (processor.Inline is LinkInline link)
            ImageSize.Give(link, AttributeText.Size(text[from..end].ToString()));
        var start = slice.Start;
        slice.Start += end + 1;
        processor.Inline = new AttributeList
        {
            Id = id,
            Classes = classes,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }
}

/// <summary>Pandoc's <c>[words]{.class}</c>: the words, without the brackets.</summary>
internal static class BracketedSpans
{
    private const int LongestSpan = 100;

    public static void Unwrap(AttributeList attributes)
    {
        if (attributes.PreviousSibling is not LiteralInline closing || !closing.Content.AsSpan().EndsWith("]"))
            return;
        var depth = 0;
        Inline? at = closing;
        for (var steps = 0; at is not null && steps < LongestSpan; at = at.PreviousSibling, steps++)
        {
            if (at is not LiteralInline literal)
                continue;
            var text = literal.Content.AsSpan();
            for (var i = text.Length - 1; i >= 0; i--)
            {
                depth += text[i] == ']' ? 1 : text[i] == '[' ? -1 : 0;
                if (depth > 0)
                    continue;
                closing.Content = new(closing.Content.AsSpan()[..^1].ToString());
                // Both brackets may be in one literal, which has just lost its last character.
                var words = literal.Content.AsSpan();
                literal.Content = new(string.Concat(words[..i], words[(i + 1)..]));
                return;
            }
        }
    }
}

/// <summary>The text between the braces of attributes.</summary>
internal static class AttributeText
{
    /// <summary>Keys that authors give to links and pictures without Kramdown's colon.</summary>
    private static readonly HashSet<string> HtmlKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "target", "rel", "width", "height", "style", "class", "id", "align", "title", "loading", "lang", "alt", "start", "type", "role", "download",
        "hreflang", "dir", "linenums", "hl_lines", "markdown", "fig-align", "fig-alt",
    };

    /// <summary>Ids, classes and attributes; null if it holds anything else, and then it is text.</summary>
    /// <param name="isKramdown">Behind a colon every key is an attribute's.</param>
    /// <param name="isBehindLink">There, those that HTML gives to links and pictures are.</param>
    public static (string? Id, ImmutableArray<string> Classes)? Read(string written, bool isKramdown, bool isBehindLink)
    {
        string? id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        var any = false;
        foreach (var word in Words(written))
        {
            if (word[0] is '#' or '.')
            {
                if (word.Length < 2 || !word[1..].All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                    return null;
                if (word[0] == '#')
                    id = word[1..];
                else
                    classes.Add(word[1..]);
            }
            else if (!IsAttribute(word, isKramdown, isBehindLink))
                return null;
            any = true;
        }
        return any ? (id, classes.ToImmutable()) : null;
    }

    /// <summary>As <see cref="Read"/>, with everything else as words: names of attribute lists, <c>toc</c>.</summary>
    public static (string? Id, ImmutableArray<string> Classes, ImmutableArray<string> Words) ReadAll(string written)
    {
        var words = Words(written);
        return (
            words.FirstOrDefault(word => word.Length > 1 && word[0] == '#')?[1..],
            [.. words.Where(word => word.Length > 1 && word[0] == '.').Select(word => word[1..])],
            [.. words.Where(word => word[0] is not ('#' or '.'))]);
    }

    /// <summary>The values by their keys, without quotes.</summary>
    public static Dictionary<string, string> Values(string written) =>
        Words(written).Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair[0], pair => pair[1].Trim('"', '\''), StringComparer.OrdinalIgnoreCase);

    /// <summary>What <c>{width=50% height=20}</c> says, or a style in it.</summary>
    public static ImageSize? Size(string written)
    {
        var values = Values(written);
        var style = values.GetValueOrDefault("style", "").Split(';', StringSplitOptions.TrimEntries)
            .Select(rule => rule.Split(':', StringSplitOptions.TrimEntries))
            .Where(rule => rule.Length == 2).DistinctBy(rule => rule[0])
            .ToDictionary(rule => rule[0], rule => rule[1], StringComparer.OrdinalIgnoreCase);
        return ImageSize.Of(Value("width"), Value("height"));

        string Value(string name) => values.GetValueOrDefault(name) ?? style.GetValueOrDefault(name, "");
    }

    private static bool IsAttribute(string word, bool isKramdown, bool isBehindLink)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            return isKramdown && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':');
        return isKramdown || (isBehindLink && (HtmlKeys.Contains(word[..equals]) || word.StartsWith("data-", StringComparison.Ordinal)));
    }

    /// <summary>At blanks; a quoted value keeps its own.</summary>
    private static List<string> Words(string written)
    {
        var words = new List<string>();
        for (var at = 0; at < written.Length;)
        {
            if (char.IsWhiteSpace(written[at]))
            {
                at++;
                continue;
            }
            var start = at;
            char quote = default;
            for (; at < written.Length && (quote != default || !char.IsWhiteSpace(written[at])); at++)
            {
                if (quote == default && written[at] is '"' or '\'')
                    quote = written[at];
                else if (written[at] == quote)
                    quote = default;
            }
            words.Add(written[start..at]);
        }
        return words;
    }
}
