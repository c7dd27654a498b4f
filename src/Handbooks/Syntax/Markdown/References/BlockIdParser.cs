using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.References;

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

    /// <summary>An id on a line of its own belongs to what stands above it.</summary>
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
