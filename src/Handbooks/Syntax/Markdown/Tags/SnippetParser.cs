using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary><c>--8&lt;-- "file"</c> of PyMdown's snippets: text from elsewhere, as a tag.</summary>
internal sealed class SnippetParser : BlockParser
{
    private const string Mark = "--8<--";

    public SnippetParser() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.AsSpan().StartsWith(Mark))
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        var span = new SourceSpan(processor.Start, processor.Start + line.Length - 1);
        processor.NewBlocks.Push(new TagLine(this)
        {
            Tags = [(new Tag("snippet", TagForm.Liquid, TagArguments.Read(line[Mark.Length..].Trim())) { IsWhole = true, Spelling = Mark }, span)],
            Column = processor.Column,
            Span = span,
        });
        return BlockState.BreakDiscard;
    }
}
