using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Ignores;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>A Markdown page, parsed. Nothing above Syntax changes it.</summary>
public sealed record PageDocument(
    RepairedText Text,
    YamlMapping? FrontMatter,
    MarkdownDocument Markdown,
    Section Outline,
    IReadOnlyDictionary<HeadingBlock, string> Anchors)
{
    private const int MostReadForLanguage = 3000;

    private readonly Lazy<WordSet?> _language = new(() =>
        Languages.Guess(Text.Source.Text[..Math.Min(Text.Source.Text.Length, MostReadForLanguage)]));

    public SourceText Source => Text.Source;

    public string Path => Source.Path;

    /// <summary>The language of most of its small words; null if too few are known.</summary>
    internal WordSet? Language => _language.Value;

    /// <summary>False where front matter or text could not be read whole: what is missing may have said who may read it.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>False if its text is a guess, so that it is unknown whether it says who may read it.</summary>
    public bool IsLegible { get; init; } = true;

    /// <summary>Its front matter has gaps for a tool to fill in: it is a form for pages, and none itself.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>False if front matter was read only after a repair: what publishes the page counts if it is also there as written.</summary>
    public bool IsFrontMatterAsWritten { get; init; } = true;

    /// <summary>
    /// What at its head reads like a visibility and was not read as one. At most one claim of those that count on any day, behind
    /// all others.
    /// </summary>
    public ImmutableArray<VisibilityClaim> Claims { get; init; } = [];

    /// <summary>Which findings its author wants to be left unreported.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = [];

    /// <summary>Where its author wrote a block or inline. Markdig's ends are inclusive; ours are not.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => Text.Span(node.Span.Start, Math.Max(node.Span.Start, node.Span.End + 1));
}

/// <summary>A YAML file, parsed.</summary>
/// <param name="IsWhole">False where a fault cut the reading short: what is missing then is no fault of its own.</param>
public sealed record DataDocument(SourceText Source, YamlNode? Root, bool IsWhole)
{
    public string Path => Source.Path;

    /// <summary>Which findings its author wants to be left unreported.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = [];
}

/// <summary>A heading and everything under it; the root of a page has no heading.</summary>
/// <param name="Title">Cut off where it is too long to be repeated.</param>
/// <param name="Blocks">The blocks directly under the heading, before the first heading below it.</param>
public sealed record Section(HeadingBlock? Heading, string Title, ImmutableArray<Block> Blocks, ImmutableArray<Section> Children)
{
    public int Level => Heading?.Level ?? 0;

    public IEnumerable<Section> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>Every block of this section in the page's order, headings among them, the section's own heading left out.</summary>
    public IEnumerable<Block> AllBlocks =>
        Blocks.Concat(Children.SelectMany(child => child.Heading is null ? child.AllBlocks : child.AllBlocks.Prepend(child.Heading)));

    public static Section Outline(MarkdownDocument page)
    {
        var open = new Stack<Builder>();
        open.Push(new Builder(null));
        foreach (var block in page)
        {
            // Footnotes are gathered at the end of the page and belong to where they are referred to.
            if (block is FootnoteGroup)
                continue;
            if (block is not HeadingBlock heading)
            {
                open.Peek().Blocks.Add(block);
                continue;
            }
            while (open.Count > 1 && open.Peek().Heading!.Level >= heading.Level)
                Close(open);
            open.Push(new Builder(heading));
        }
        while (open.Count > 1)
            Close(open);
        return open.Pop().Build();
    }

    private static void Close(Stack<Builder> open)
    {
        var closed = open.Pop().Build();
        open.Peek().Children.Add(closed);
    }

    private sealed record Builder(HeadingBlock? Heading)
    {
        public List<Block> Blocks { get; } = [];
        public List<Section> Children { get; } = [];

        public Section Build() => new(Heading, Heading is null ? "" : LongName.Shortened(InlineText.Of(Heading)), [.. Blocks], [.. Children]);
    }
}

/// <summary>Markdown inside a data file, such as an item's summary.</summary>
/// <param name="Text">The value, as YAML gives it: without indentation, quotes and folds.</param>
/// <param name="Span">The whole value in its file.</param>
public sealed record ProseFragment(MarkdownDocument Markdown, string Text, SourceSpan Span)
{
    /// <summary>The same limits as a page's; beyond them the value is nothing, and a diagnostic at its place.</summary>
    public static Result<ProseFragment> Parse(Located<string> text)
    {
        if (text.Value.Length > PageLimits.FragmentLength)
            return new(new ProseFragment([], "", text.Span), [SyntaxDiagnostics.Complex(text.Span,
                new Excess("this text is too long for a data file", PageLimits.FragmentLength))]);
        if (PageLimits.Check(new SourceText(text.Span.Path, text.Value)) is { } refused)
            return new(new ProseFragment([], "", text.Span), [refused with { Span = text.Span }]);
        return MarkdownSyntax.Parse(text.Value) is { } markdown && Nesting.FirstTooDeep(markdown) is null
            ? new(new ProseFragment(markdown, text.Value, text.Span),
                [.. TagFaults.Of(markdown, _ => text.Span), .. DialectFaults.Of(markdown, (_, _) => text.Span)])
            : new(new ProseFragment([], "", text.Span), [SyntaxDiagnostics.TooDeepText(text.Span)]);
    }

    /// <summary>The first paragraph, without marks.</summary>
    public string FirstParagraph => Markdown.OfType<ParagraphBlock>().Select(InlineText.Of).FirstOrDefault("");

    /// <summary>
    /// Where its author wrote a node: found by its words, since YAML's folding and quoting leave no offsets to count by;
    /// the whole value where they stand otherwise in the file.
    /// </summary>
    public SourceSpan SpanOf(MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, Text.Length);
        var end = Math.Clamp(node.Span.End + 1, start, Text.Length);
        var words = Text[start..end].Split('\n')[0];
        if (words.Length == 0)
            return Span;
        // The third "[here]" of the value is the third one of the file's text.
        var place = -1;
        var written = Span.Text;
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0
            && at <= start; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            place = written.IndexOf(words, place + 1, StringComparison.Ordinal);
            if (place < 0)
                return Span;
        }
        return place < 0 ? Span : Span with { Start = Span.Start + place, End = Span.Start + place + words.Length };
    }
}

/// <summary>The blocks of a parsed text that several steps look for, in its order, gathered in one walk.</summary>
internal sealed class PageBlocks
{
    private PageBlocks()
    {
    }

    public List<HeadingBlock> Headings { get; } = [];

    public List<ListItemBlock> Items { get; } = [];

    public List<ContentsList> Contents { get; } = [];

    public List<Toctree> Toctrees { get; } = [];

    /// <param name="document">No deeper than <see cref="Markdown.Nodes.Nesting"/> allows.</param>
    public static PageBlocks Of(MarkdownDocument document)
    {
        var blocks = new PageBlocks();
        blocks.Add(document);
        return blocks;
    }

    private void Add(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case ListItemBlock item:
                    Items.Add(item);
                    Add(item);
                    break;
                case ContainerBlock below:
                    Add(below);
                    break;
                case HeadingBlock heading:
                    Headings.Add(heading);
                    break;
                case ContentsList list:
                    Contents.Add(list);
                    break;
                case Toctree tree:
                    Toctrees.Add(tree);
                    break;
            }
        }
    }
}
