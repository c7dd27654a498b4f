using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Attributes;

/// <summary><c>{: #id .class}</c> on a line of its own: Kramdown's attributes of the block before it. It lives until lowering.</summary>
internal sealed class AttributeLine(BlockParser parser) : LeafBlock(parser)
{
    public string? Id { get; init; }

    public required ImmutableArray<string> Classes { get; init; }

    /// <summary><c>{:toc}</c>: the list before it gives way to a table of contents.</summary>
    public bool IsContents { get; init; }

    /// <summary>Gives the attributes to the heading or paragraph before the line.</summary>
    public void Attach(Block? before)
    {
        // The last item of a list right before it has its attributes on the line below, without the indent.
        if (before is ListBlock { LastChild: ListItemBlock { LastChild: LeafBlock item } })
            before = item;
        if (before is LeafBlock { Inline: { } inlines } and (HeadingBlock or ParagraphBlock))
            inlines.AppendChild(new AttributeList { Id = Id, Classes = Classes, Span = Span });
    }
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

/// <summary><c>{#id .class}</c> on a line of its own before a block: an anchor where it names one, never text.</summary>
public sealed class AnchorLineParser : BlockParser
{
    public AnchorLineParser() => OpeningCharacters = ['{'];

    /// <summary>Within a paragraph the words belong to it.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        // A colon makes it Kramdown's, which comes after its block.
        if (processor.IsCodeIndent || line.Length < 4 || line[^1] != '}' || line[1] is not ('#' or '.') || line.IndexOf('}') != line.Length - 1
            || AttributeText.Read(line[1..^1].ToString(), isKramdown: false, isBehindLink: false) is not var (id, _))
            return BlockState.None;
        var span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(id is null
            ? new HiddenBlock(this) { Column = processor.Column, Span = span }
            : new TargetBlock(this) { Name = id, Column = processor.Column, Span = span });
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block) => HiddenBlock.TakeOut(block);
}

/// <summary>Kramdown's own tags: <c>{::comment}…{:/comment}</c> goes with what it holds, the others go alone.</summary>
internal static class KramdownExtensions
{
    private const int LongestTag = 300;

    public static IEnumerable<TextEdit> Find(SourceText source, ProseLines lines)
    {
        var text = source.Text;
        // So far no comment closes: a second look would find no more than the first.
        var noEnd = false;
        for (var at = text.IndexOf("{:", StringComparison.Ordinal); at >= 0; at = at < text.Length
            ? text.IndexOf("{:", at, StringComparison.Ordinal) : -1)
        {
            var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestTag));
            var length = rest.IndexOf('}') + 1;
            if (length == 0 || rest.Length < 4 || rest[2] is not (':' or '/') || !lines.IsProse(at) || IsCode(text, at))
            {
                at += 2;
                continue;
            }
            var tag = rest[..length];
            if (tag.StartsWith("{::comment") && tag[^2] != '/' && !noEnd)
            {
                var end = CommentEnd(text, at + length);
                noEnd = end < 0;
                length = noEnd ? length : end - at;
            }
            yield return new TextEdit(at, at + length, "");
            at += length;
        }
    }

    private static int CommentEnd(string text, int from)
    {
        var end = text.IndexOf("{:/", from, StringComparison.Ordinal);
        var close = end < 0 ? -1 : text.IndexOf('}', end);
        return close + (close < 0 ? 0 : 1);
    }

    private static bool IsCode(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        return text.AsSpan(start, at - start).Count('`') % 2 == 1;
    }
}
