using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Tags.Vocabulary;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags;

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
