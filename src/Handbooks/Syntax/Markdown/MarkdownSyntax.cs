using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Basics;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Footnotes;
using Handbooks.Syntax.Markdown.Formulas;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Mdx;
using Handbooks.Syntax.Markdown.MkDocs;
using Handbooks.Syntax.Markdown.Myst;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Obsidian;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Markdown.Tags.Lowering;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown;

/// <summary>
/// The one Markdown that the product reads. Each dialect has a folder beside this file and its lines in the lists below; what its blocks
/// are called is in <see cref="BlockNames"/>.
/// </summary>
public static class MarkdownSyntax
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>The parsed text; null where it nests more deeply than the parser can follow.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline, BracketedWords.ContextOf(text));
            foreach (var (isNeeded, step) in Steps)
            {
                if (isNeeded(text))
                    step(document);
            }
            return document;
        }
        // Markdig reports more than 128 levels, and some half surrogate pairs, in this way.
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// What is done to a parsed text, in this order: tags come last, so that whatever they hold has been read. Most steps walk
    /// the whole page, and do so only if the text has the signs that they look for, or HTML, which may hold anything.
    /// </summary>
    private static readonly (Func<string, bool> IsNeeded, Action<MarkdownDocument> Step)[] Steps =
    [
        (_ => true, UnusedFootnotes.Show),
        (text => text.Contains("<!--", StringComparison.Ordinal), OpenComments.Close),
        (text => text.AsSpan().ContainsAnyInRange('\u3001', '\uFF60') || Has(text, "<"), LinesWithoutSpaces.Join),
        (text => Has(text, "<\\"), CellBars.Unescape),
        (text => Has(text, "<|"), ObsidianSizes.Take),
        (text => Has(text, "<^"), BlockIdParser.Attach),
        (text => Has(text, "<"), CellLists.Lower),
        (text => Has(text, "<"), BreakLists.Lower),
        (text => Has(text, "<&*†‡"), StarFootnotes.Join),
        (_ => true, BlockLowering.Lower),
    ];

    private static bool Has(string text, string signs) => text.AsSpan().ContainsAny(signs);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
            .UseCjkFriendlyEmphasis()
            .UseDefinitionLists()
            .UseAutoLinks()
            .UseAlertBlocks();
        // Last, so that the parsers of Markdig's extensions are there to be put in order.
        builder.Extensions.Add(new Dialects());
        return builder.Build();
    }

    private sealed class Dialects : IMarkdownExtension
    {
        /// <summary>
        /// Parsers of blocks and the one of Markdig's that each comes directly before, or takes the place of. Parsers with the same
        /// neighbour stand in the order of this list.
        /// </summary>
        private static void AddBlocks(OrderedList<BlockParser> parsers)
        {
            // Ours reads definition lists in its place.
            parsers.TryRemove<DefinitionListParser>();
            Before<ThematicBreakParser>(parsers,
                new DefinitionParser(),
                new CommentLineParser(),
                new AnchorLineParser(),
                new ModuleCodeParser(),
                new FootnoteParser(),
                new SnippetParser());
            Before<FencedCodeBlockParser>(parsers, new DirectiveParser(), new FormulaBlockParser());
            Before<ParagraphBlockParser>(parsers,
                new TargetParser(),
                new GlossaryParser(),
                new ContentsLineParser(),
                new TagLineParser(),
                new AttributeLineParser(),
                new AdmonitionParser());
            parsers.Replace<HtmlBlockParser>(new HtmlPageParser());
            parsers.Replace<ParagraphBlockParser>(new SharpLabels());
            parsers.Find<FencedCodeBlockParser>()!.Closed += ReportOpenCode;
        }

        /// <summary>The same for parsers of inlines.</summary>
        private static void AddInlines(OrderedList<InlineParser> parsers)
        {
            Before<AutoLinkParser>(parsers, new CalloutParser(), new TagInlineParser());
            Before<HtmlEntityParser>(parsers, new MystRoleParser(), new AttributeListParser());
            Before<AlertInlineParser>(parsers, new WikiReferenceParser(), new TaskParser(), new SizedImageParser(), new BlockIdParser());
            Before<LinkInlineParser>(parsers, new EmbedParser());
            parsers.Replace<LinkInlineParser>(new ClosedBracketParser());
            Before<EmphasisInlineParser>(parsers, new RaisedTextParser(), new FormulaParser());
            Before<AutolinkInlineParser>(parsers, new BracketedWordsParser());
        }

        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            AddBlocks(pipeline.BlockParsers);
            AddInlines(pipeline.InlineParsers);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }

        private static void Before<T>(OrderedList<BlockParser> parsers, params ReadOnlySpan<BlockParser> added) where T : BlockParser
        {
            foreach (var parser in added)
                parsers.InsertBefore<T>(parser);
        }

        private static void Before<T>(OrderedList<InlineParser> parsers, params ReadOnlySpan<InlineParser> added) where T : InlineParser
        {
            foreach (var parser in added)
                parsers.InsertBefore<T>(parser);
        }
    }

    private static void ReportOpenCode(BlockProcessor processor, Block block)
    {
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 } code)
            DialectFaults.Add(processor.Document, DialectFault.NotClosed,
                new SourceSpan(code.Span.Start, code.Span.Start + code.OpeningFencedCharCount - 1), "");
    }
}
