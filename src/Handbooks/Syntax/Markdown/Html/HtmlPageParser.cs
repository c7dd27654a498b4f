using Markdig.Parsers;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Finds blocks of HTML as CommonMark does, and has them lowered once the page's blocks are known.</summary>
internal sealed class HtmlPageParser : HtmlBlockParser
{
    private static readonly object Key = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.Document.GetData(Key) is null)
        {
            var (page, text) = (processor.Document, processor.Line.Text);
            page.SetData(Key, text);
            page.ProcessInlinesBegin += (_, _) => HtmlLowering.Lower(page, text);
        }
        return state;
    }
}
