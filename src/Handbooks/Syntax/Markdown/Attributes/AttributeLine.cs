using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Tags.Lowering;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Attributes;

/// <summary><c>{: #id .class}</c> on a line of its own: Kramdown's attributes of the block before it. It lives until lowering.</summary>
internal sealed class AttributeLine(BlockParser parser) : LeafBlock(parser)
{
    public string? Id { get; init; }

    public required ImmutableArray<string> Classes { get; init; }

    /// <summary><c>{:toc}</c>: the list before it gives way to a table of contents.</summary>
    public bool IsContents { get; init; }
}

/// <summary>A line of Kramdown attributes, which may follow a paragraph, a table or a list directly.</summary>
internal sealed class AttributeLineParser : BlockParser
{
    private const int LongestText = 400;

    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        if (line.Length > LongestText || !line.StartsWith("{:", StringComparison.Ordinal)
            || line.IndexOf('}', StringComparison.Ordinal) != line.Length - 1)
            return BlockState.None;
        var (id, classes, words) = AttributeText.ReadAll(line[2..^1]);
        processor.NewBlocks.Push(new AttributeLine(this)
        {
            Id = id,
            Classes = classes,
            IsContents = words.Contains("toc"),
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }
}

internal static class AttributeLines
{
    /// <summary>Gives the attributes to the heading or paragraph that was taken last; a list before <c>{:toc}</c> becomes the contents.</summary>
    public static void Attach(AttributeLine line, List<Piece> pieces)
    {
        var last = pieces.Count > 0 ? pieces[^1].Block : null;
        if (line.IsContents)
        {
            if (last is ListBlock { Count: 1 })
                pieces.RemoveAt(pieces.Count - 1);
            pieces.Add(Piece.Of(MarkdownNodes.Directive("contents", "", line.Span, [])));
            return;
        }
        // The last item of a list right before it has its attributes on the line below, without the indent.
        if (last is ListBlock { LastChild: ListItemBlock { LastChild: LeafBlock item } })
            last = item;
        if (last is LeafBlock { Inline: { } inlines } and (HeadingBlock or ParagraphBlock))
            inlines.AppendChild(new AttributeList { Id = line.Id, Classes = line.Classes, Span = line.Span });
    }
}
