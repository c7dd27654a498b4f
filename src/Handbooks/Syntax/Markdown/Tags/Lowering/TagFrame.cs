using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>An opening tag and the blocks behind it, up to its closing one; the outermost has no tag.</summary>
internal sealed class TagFrame(Tag? tag, SourceSpan span, bool isTabSet = false)
{
    private readonly List<Block> _blocks = [];

    public Tag? Tag { get; } = tag;

    /// <summary>Of the opening tag.</summary>
    public SourceSpan Span { get; } = span;

    public int Height { get; private set; }

    public TagMeaning Meaning { get; } = tag is null ? TagMeaning.Frame : TagNames.MeaningOf(tag);

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>What it holds, tabs without a set put into one; the blocks have no parent yet.</summary>
    public IReadOnlyList<Block> Finished() => isTabSet || Meaning == TagMeaning.Tabs || !_blocks.Any(IsTab) ? _blocks : WithTabSets();

    public void Add(Block block, int height)
    {
        _blocks.Add(block);
        Height = Math.Max(Height, height);
    }

    public void AddAll(IEnumerable<Block> blocks, int height)
    {
        foreach (var block in blocks)
            Add(block, height);
    }

    private List<Block> WithTabSets()
    {
        var finished = new List<Block>();
        Directive? set = null;
        foreach (var block in _blocks)
        {
            if (!IsTab(block))
                finished.Add(block);
            else if (set is not null)
                set.Add(block);
            else
                finished.Add(set = (Directive)MarkdownNodes.Directive("tab-set", "", block.Span, [block]));
            if (!IsTab(block))
                set = null;
            else if (set is not null)
                set.Span = new SourceSpan(set.Span.Start, block.Span.End);
        }
        return finished;
    }

    public static bool IsTab(Block block) => block is Directive { Name: "tab-item" };
}

/// <summary>A child of a container on its way through: a block, or a tag between blocks.</summary>
/// <param name="Height">How deep boxes that were tags nest in the block.</param>
internal readonly record struct Piece(Block? Block, Tag? Tag, SourceSpan Span, int Height)
{
    public static Piece Of(Block block, int height = 0) => new(block, null, block.Span, height);

    public static Piece Of(Tag tag, SourceSpan span) => new(null, tag, span, 0);
}

/// <summary>A paragraph with tags for blocks among its words: <c>{% hint %}Words{% endhint %}</c> on one line.</summary>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs and tags that it falls into; null where it stays whole.</summary>
    public static List<Piece>? Split(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines)
            return null;
        OpenBrackets.Flatten(inlines);
        if (!HasTagForBlocks(inlines))
            return null;
        var pieces = new List<Piece>();
        var words = new List<Inline>();
        foreach (var inline in inlines.ToList())
        {
            inline.Remove();
            if (!IsForBlocks(inline))
            {
                words.Add(inline);
                continue;
            }
            AddWords(words, pieces);
            pieces.Add(Piece.Of(((TagInline)inline).Tag, inline.Span));
        }
        AddWords(words, pieces);
        return pieces;
    }

    private static bool HasTagForBlocks(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (IsForBlocks(inline))
                return true;
        }
        return false;
    }

    private static bool IsForBlocks(Inline inline) => inline is TagInline tag && TagNames.MeaningOf(tag.Tag).EndsParagraph();

    private static void AddWords(List<Inline> words, List<Piece> pieces)
    {
        while (words.Count > 0 && IsBlank(words[^1]))
            words.RemoveAt(words.Count - 1);
        var blank = words.TakeWhile(IsBlank).Count();
        if (words.Count > blank)
        {
            var span = new SourceSpan(words[blank].Span.Start, words[^1].Span.End);
            pieces.Add(Piece.Of(MarkdownNodes.ParagraphOf(span, words.Skip(blank))));
        }
        words.Clear();
    }

    private static bool IsBlank(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());
}
