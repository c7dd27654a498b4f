using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Definitions;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Glossaries;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Html.Breaks;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Notes;
using Handbooks.Syntax.Markdown.References;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Markdown.Tasks;
using Handbooks.Syntax.Markdown.Unshown;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown;

/// <summary>The one Markdown that the product reads: every extension is named here.</summary>
public static class MarkdownSyntax
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>The parsed text; null where it nests deeper than anything that a person writes.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline, BracketedWords.ContextOf(text));
            OpenBrackets.ToText(document);
            return document;
        }
        // Markdig refuses more than 128 levels in this way, and some half surrogate pairs.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }
            .UsePipeTables()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough | Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Marked)
            .UseCjkFriendlyEmphasis()
            .UseDefinitionLists()
            .UseAutoLinks()
            .UseAlertBlocks();
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new DirectiveParser());
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new HtmlPageParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new TargetParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new GlossaryParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new ContentsLineParser());
        builder.BlockParsers.Insert(0, new UnshownLineParser());
        builder.BlockParsers.Insert(1, new AnchorLineParser());
        builder.BlockParsers.Insert(2, new ModuleCodeParser());
        builder.BlockParsers.Insert(0, new DefinitionParser());
        builder.BlockParsers.Find<FencedCodeBlockParser>()!.Closed += ReportOpenCode;
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiReferenceParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new SizedImageParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BlockIdParser());
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new BracketedWordsParser());
        builder.InlineParsers.Insert(0, new MystRoleParser());
        builder.InlineParsers.Insert(1, new AttributeListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new SharpLabels());
        builder.DocumentProcessed += UnusedNotes.Show;
        builder.DocumentProcessed += LinesWithoutSpaces.Join;
        builder.DocumentProcessed += CellBars.Unescape;
        builder.DocumentProcessed += ObsidianSizes.Take;
        builder.DocumentProcessed += BlockIdParser.Attach;
        builder.DocumentProcessed += CellLists.Lower;
        builder.DocumentProcessed += BreakLists.Lower;
        builder.DocumentProcessed += SignFootnotes.Join;
        // Last, so that what the others read is there when tags are lowered.
        builder.Extensions.Add(new TagExtension());
        return builder.Build();
    }

    private static void ReportOpenCode(BlockProcessor processor, Block block)
    {
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 } code)
            DialectFaults.Add(processor.Document, DialectFault.NotClosed,
                new SourceSpan(code.Span.Start, code.Span.Start + code.OpeningFencedCharCount - 1), "");
    }
}
