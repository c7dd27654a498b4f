using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>One step on its way into the list of them.</summary>
internal sealed class StepBlock(IReadOnlyList<Block> content) : LeafBlock(null)
{
    public IReadOnlyList<Block> Content { get; } = content;
}

/// <summary>Steps are a numbered list.</summary>
internal static class StepBlocks
{
    public static IEnumerable<Block> List(IReadOnlyList<Block> content)
    {
        var blocks = new List<Block>();
        ListBlock? list = null;
        foreach (var block in content)
        {
            if (block is not StepBlock step)
            {
                blocks.Add(block);
                list = null;
                continue;
            }
            if (list is null)
                blocks.Add(list = new ListBlock(null!) { IsOrdered = true, BulletType = '1', OrderedStart = "1", IsLoose = true, Span = step.Span });
            list.Add(Item(step));
            list.Span = new SourceSpan(list.Span.Start, step.Span.End);
        }
        return blocks;
    }

    private static ListItemBlock Item(StepBlock step)
    {
        var item = new ListItemBlock(null!) { Span = step.Span };
        foreach (var block in step.Content)
            item.Add(block);
        return item;
    }
}
