using Handbooks.Syntax.Markdown.Glossaries;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Which of the open directives a closing line closes.</summary>
internal static class OpenFences
{
    /// <summary>
    /// The innermost directive whose fence is just as long, else the innermost with a shorter one: authors close what they
    /// opened last, whether or not they count the marks as their tool wants them counted.
    /// </summary>
    public static bool Closes(BlockProcessor processor, Block block, DirectiveHead head, Fence closing)
    {
        if (closing.Mark != head.Fence.Mark || closing.Length < head.Fence.Length)
            return false;
        var isExact = closing.Length == head.Fence.Length;
        for (var inner = Below(processor, block); inner is not null; inner = Below(processor, inner))
        {
            var (mark, length) = FenceOf(inner);
            if (mark == closing.Mark && length > 0 && (isExact ? length == closing.Length : length <= closing.Length))
                return false;
        }
        return true;
    }

    /// <summary>Without a closing line, a block at the top of a page ends where the next heading begins: a page is more than a box.</summary>
    public static void GiveBack(Directive open, MarkdownDocument page)
    {
        var first = open.Count;
        for (var i = 0; i < open.Count && first == open.Count; i++)
        {
            if (open[i] is HeadingBlock && i > (open.Title is null ? 0 : 1))
                first = i;
        }
        var rest = open.Skip(first).ToList();
        for (var i = open.Count - 1; i >= first; i--)
            open.RemoveAt(i);
        foreach (var block in rest)
            page.Add(block);
    }

    private static Block? Below(BlockProcessor processor, Block block) => block switch
    {
        Directive { Count: > 0 } directive when IsOpen(directive.LastChild) => directive.LastChild,
        ListItemBlock { Count: > 0 } or GlossaryEntry { Count: > 0 } => ((ContainerBlock)block).LastChild,
        // The line belongs to a list inside only if it is as far in as the list's content.
        ListBlock { Count: > 0 } list when list.LastChild is ListItemBlock item && processor.Column > item.Column => item,
        _ => null,
    };

    private static bool IsOpen(Block? block) => block switch
    {
        IDirective directive => !directive.Head.IsClosed,
        FencedCodeBlock code => code.ClosingFencedCharCount == 0,
        GlossaryEntry => true,
        ListBlock => true,
        _ => false,
    };

    private static (char Mark, int Length) FenceOf(Block block) => block switch
    {
        IDirective { Head: var head } => head.IsClosed ? default : (head.Fence.Mark, head.Fence.Length),
        FencedCodeBlock { ClosingFencedCharCount: 0 } code => (code.FencedChar, code.OpeningFencedCharCount),
        _ => default,
    };
}
