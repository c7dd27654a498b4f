using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Obsidian;

public sealed class WikiReferenceParser : InlineParser
{
    private const int LongestText = 200;

    public WikiReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 5 || text[1] != '[' || text[2] == '[' || slice.PeekCharExtra(-1) == '[')
            return false;
        var content = text[2..Math.Min(text.Length, 2 + LongestText)];
        var end = content.IndexOf("]]");
        // [[text](url)] and the like are links in brackets, not references.
        if (end <= 0 || content[..end].IndexOfAny('[', ']', '\n') >= 0)
            return false;
        var written = content[..end].ToString();
        // A link that the page defines may be in brackets, and brackets may be the text of one.
        if (processor.Document.ContainsLinkReferenceDefinition(written) || IsDefinition(content[(end + 2)..])
            || content[(end + 2)..] is ['(', ..] or ['[', ..])
            return false;
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? written : written[..bar]).Trim().TrimEnd('\\');
        var start = slice.Start;
        slice.Start += 2 + end + 2;
        processor.Inline = new WikiReference
        {
            Target = target,
            Label = bar < 0 ? target : written[(bar + 1)..].Trim(),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    /// <summary>An address follows the brackets, as in the definition of a link.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> rest) =>
        rest.StartsWith(": ") && rest[2..].TrimStart() is var address
            && (address.StartsWith("/") || address.StartsWith("<") || address.StartsWith("http", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Obsidian's <c>![[file]]</c>: a picture, or a link to the page that would be shown in its place.</summary>
internal sealed class EmbedParser : InlineParser
{
    private const int LongestText = 200;

    public EmbedParser() => OpeningCharacters = ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("![["))
            return false;
        var content = text[3..Math.Min(text.Length, 3 + LongestText)];
        var end = content.IndexOf("]]");
        if (end <= 0 || content[..end].IndexOfAny('[', ']', '\n') >= 0)
            return false;
        // What the next paragraph seems to define is no embed.
        if (slice.Text.AsSpan(slice.Start + end + 5).TrimStart().StartsWith(text.Slice(1, end + 4))
            && slice.Text.AsSpan(slice.Start + end + 5).TrimStart()[(end + 4)..].StartsWith(":"))
            return false;
        var written = content[..end].ToString();
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? written : written[..bar]).Trim().TrimEnd('\\');
        var label = bar < 0 ? null : written[(bar + 1)..].Trim();
        var span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + end + 4));
        slice.Start += end + 5;
        var inline = Node(target, label, span);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        return true;
    }

    private static Inline Node(string target, string? label, SourceSpan span)
    {
        var name = target.Split('#')[0];
        if (System.IO.Path.GetExtension(name).ToLowerInvariant() is not (".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg" or ".avif"
            or ".bmp"))
            return new WikiReference { Target = name.Length > 0 ? name : target, Label = label ?? name, HasWords = label is not null, Span = span };
        var image = new LinkInline(Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal), "")
        {
            IsImage = true,
            IsClosed = true,
            Span = span,
        };
        // A number behind the bar is a size, not words.
        var isSize = label is not null && label.All(c => char.IsAsciiDigit(c) || c == 'x');
        ImageSize.Give(image, isSize ? ImageSize.Read(label!) : null);
        var words = label is not null && !isSize ? label : System.IO.Path.GetFileNameWithoutExtension(name);
        image.AppendChild(new LiteralInline(words) { Span = span });
        return image;
    }
}

/// <summary>Obsidian's <c> ^id</c> at the end of a line: an anchor, to which <c>#^id</c> leads.</summary>
internal sealed class BlockIdParser : InlineParser
{
    private const int LongestId = 100;

    public BlockIdParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[1..Math.Min(slice.Length, LongestId)];
        var length = text.IndexOfAnyExcept(IdCharacters) is var other and >= 0 ? other : text.Length;
        var rest = text[length..].TrimStart(" \t");
        // A power or a key is written shorter, or with digits alone.
        if (length < 2 || !text[..length].ContainsAnyInRange('A', 'z') || !(rest.IsEmpty || rest[0] is '\r' or '\n')
            || slice.PeekCharExtra(-1) is not (' ' or '\t' or '\n' or '\0'))
            return false;
        if (processor.Inline is LiteralInline before)
            before.Content.TrimEnd();
        processor.Inline = new HtmlInline($"<span id=\"^{text[..length]}\"></span>")
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + length)),
            Line = line,
            Column = column,
        };
        slice.Start += length + 1;
        return true;
    }

    /// <summary>An id on a line of its own belongs to the block above it.</summary>
    public static void Attach(MarkdownDocument page)
    {
        foreach (var paragraph in page.Descendants<ParagraphBlock>().Where(IsId).ToList())
        {
            if (paragraph.Parent is not { } parent || parent.IndexOf(paragraph) is not (> 0 and var place))
                continue;
            Block? above = parent[place - 1];
            while (above is ContainerBlock container)
                above = container.LastChild;
            if (above is not LeafBlock { Inline: { } inlines })
                continue;
            var id = paragraph.Inline!.FirstChild!;
            id.Remove();
            inlines.AppendChild(id);
            parent.Remove(paragraph);
        }
    }

    private static bool IsId(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is HtmlInline { NextSibling: null } html && html.Tag.StartsWith("<span id=\"^", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> IdCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
