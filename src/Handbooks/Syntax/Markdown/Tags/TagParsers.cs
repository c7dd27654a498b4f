using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>A line of tags and nothing else. It lives until it is lowered.</summary>
internal sealed class TagLine(BlockParser parser) : LeafBlock(parser)
{
    public required ImmutableArray<(Tag Tag, SourceSpan Span)> Tags { get; init; }
}

/// <summary>A tag among words. It lives until it is lowered.</summary>
internal sealed class TagInline : LeafInline
{
    public required Tag Tag { get; init; }
}

/// <summary>Makes a block of each line that is tags and nothing else; it may end a paragraph, a list item or a quote.</summary>
internal sealed class TagLineParser : BlockParser
{
    public TagLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var tags = Read(processor.Line.Text, processor.Start, processor.Line.End + 1);
        // A value, or a link, may well be a paragraph of its own.
        if (!tags.Any(tag => TagNames.MeaningOf(tag.Tag).IsBlock()))
            return BlockState.None;
        processor.NewBlocks.Push(new TagLine(this)
        {
            Tags = tags,
            Column = processor.Column,
            Span = new SourceSpan(tags[0].Span.Start, tags[^1].Span.End),
        });
        return BlockState.BreakDiscard;
    }

    /// <summary>The tags of a line; none where it holds anything else.</summary>
    private static ImmutableArray<(Tag Tag, SourceSpan Span)> Read(string text, int start, int end)
    {
        var tags = ImmutableArray.CreateBuilder<(Tag, SourceSpan)>();
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (text[at] != '{' || TagReader.Read(text, at, end, out var length) is not { } tag)
                return [];
            tags.Add((tag, new SourceSpan(at, at + length - 1)));
            at += length;
        }
        return tags.ToImmutable();
    }
}

internal sealed class TagInlineParser : InlineParser
{
    public TagInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TagReader.Read(slice.Text, slice.Start, slice.End + 1, out var length) is not { } tag)
            return false;
        processor.Inline = new TagInline
        {
            Tag = tag,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

/// <summary>Which closing tag belongs to which opening one, among siblings.</summary>
internal static class TagPairs
{
    /// <summary>
    /// For each place the place of the other half, or -1. A closing tag takes the nearest open one of its name; what is open
    /// within that stays without.
    /// </summary>
    public static int[] Of(IReadOnlyList<Tag?> tags)
    {
        var partners = new int[tags.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] is not { Form: not TagForm.Expression, IsWhole: false } tag)
                continue;
            if (!tag.IsClose)
            {
                open.Push(i);
                count[tag.Name] = count.GetValueOrDefault(tag.Name) + 1;
                continue;
            }
            if (count.GetValueOrDefault(tag.Name) == 0)
                continue;
            int opening;
            do
            {
                opening = open.Pop();
                count[tags[opening]!.Name]--;
            }
            while (tags[opening]!.Name != tag.Name);
            (partners[opening], partners[i]) = (i, opening);
        }
        return partners;
    }
}
