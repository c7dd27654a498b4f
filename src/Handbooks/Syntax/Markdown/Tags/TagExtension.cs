using Handbooks.Syntax.Markdown.Admonitions;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Callouts;
using Handbooks.Syntax.Markdown.Embeds;
using Handbooks.Syntax.Markdown.Tags.Lowering;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>The tags and blocks of GitBook, Hugo, Jekyll, Kramdown, MkDocs and Obsidian, read and lowered into plain nodes.</summary>
internal sealed class TagExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new SnippetParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TagLineParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new AttributeLineParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new AdmonitionParser());
        pipeline.InlineParsers.Insert(0, new TagInlineParser());
        pipeline.InlineParsers.Insert(0, new CalloutParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new EmbedParser());
        pipeline.DocumentProcessed += BlockLowering.Lower;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
