using Markdig.Parsers;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Finds blocks of HTML as CommonMark does, and has them lowered once the page's blocks are known.</summary>
internal sealed class HtmlPageParser : HtmlBlockParser
{
    private static readonly object Key = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var words = BracketedWords.Of(processor.Context);
        if (OpensWithWords(processor.Line.AsSpan(), words))
            return BlockState.None;
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.Document.GetData(Key) is null)
        {
            var (page, text) = (processor.Document, processor.Line.Text);
            page.SetData(Key, text);
            page.ProcessInlinesBegin += (_, _) => HtmlLowering.Lower(page, text, words);
        }
        return state;
    }

    private static bool OpensWithWords(ReadOnlySpan<char> line, BracketedWords words) =>
        HtmlTag.Length(line) is > 0 and var length && words.Is(line[..length]);
}
