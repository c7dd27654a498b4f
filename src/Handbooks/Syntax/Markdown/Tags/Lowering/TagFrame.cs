using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Tags.Vocabulary;
using Markdig.Syntax;

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
