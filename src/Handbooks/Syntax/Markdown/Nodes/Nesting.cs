using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Nodes;

/// <summary>How deep nodes nest: Markdig writes no more than 128 levels and throws at the next.</summary>
internal static class Nesting
{
    /// <summary>Levels, of which a list has two: itself and its item. Leaves room for what is written around a text.</summary>
    public const int Most = 110;

    /// <summary>The first node in the text that is deeper than <see cref="Most"/>; null where there is none.</summary>
    /// <remarks>By a stack of its own, since thousands of levels would be too many for the thread's.</remarks>
    public static MarkdownObject? FirstTooDeep(MarkdownDocument document)
    {
        MarkdownObject? first = null;
        var open = new Stack<(MarkdownObject Node, int Level)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Level > Most)
            {
                if (first is null || next.Node.Span.Start < first.Span.Start)
                    first = next.Node;
                continue;
            }
            PushContainers(open, next.Node, next.Level + 1);
        }
        return first;
    }

    private static void PushContainers(Stack<(MarkdownObject Node, int Level)> open, MarkdownObject node, int level)
    {
        if (node is ContainerBlock blocks)
        {
            foreach (var block in blocks)
            {
                if (block is ContainerBlock or LeafBlock { Inline: not null })
                    open.Push((block, level));
            }
        }
        var inlines = node is LeafBlock leaf ? leaf.Inline : node as ContainerInline;
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline)
                open.Push((inline, level));
        }
    }
}

/// <summary>The inlines of a text one after the other, without a list of them.</summary>
internal static class InlineWalk
{
    /// <summary>The next one in the text's order, at any depth within the root; null behind the last.</summary>
    public static Inline? NextIn(this Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
            return child;
        Inline? at = inline;
        while (at is not null && at != root && at.NextSibling is null)
            at = at.Parent;
        return at == root ? null : at?.NextSibling;
    }
}

/// <summary>A bracket that begins no link is text. Markdig leaves it as a node that holds everything after it.</summary>
internal static class OpenBrackets
{
    /// <summary>Among the children of one container: what follows a bracket becomes its sibling.</summary>
    public static void Flatten(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not DelimiterInline delimiter)
                continue;
            var text = new LiteralInline(delimiter.ToLiteral()) { Span = delimiter.Span, Line = delimiter.Line, Column = delimiter.Column };
            delimiter.ReplaceBy(text, copyChildren: false);
            Inline last = text;
            while (delimiter.FirstChild is { } child)
            {
                child.Remove();
                last.InsertAfter(child);
                last = child;
            }
            inline = text;
        }
    }
}
