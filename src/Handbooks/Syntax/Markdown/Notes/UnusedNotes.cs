using Handbooks.Syntax.Markdown.Directives;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>Words that their author wrote are shown, where they were written, also when no mark leads to them.</summary>
internal static class UnusedNotes
{
    public static void Show(MarkdownDocument page)
    {
        var unused = new Queue<Footnote>(WrittenNotes.Unused(page).OrderBy(note => note.Span.Start));
        if (unused.Count > 0)
            Show(page, unused);
        while (unused.TryDequeue(out var note))
            note.TransferChildrenTo(page);
    }

    private static void Show(ContainerBlock container, Queue<Footnote> unused)
    {
        var holds = container is MarkdownDocument or ListItemBlock or QuoteBlock or DefinitionItem or Directive;
        var blocks = container.ToList();
        if (holds)
            container.Clear();
        foreach (var block in blocks)
        {
            while (holds && unused.TryPeek(out var note) && (block is FootnoteGroup || note.Span.Start < block.Span.Start))
                unused.Dequeue().TransferChildrenTo(container);
            if (holds)
                container.Add(block);
            if (block is ContainerBlock below and not FootnoteGroup && IsWithin(unused, below))
                Show(below, unused);
        }
        while (holds && IsWithin(unused, container))
            unused.Dequeue().TransferChildrenTo(container);
    }

    private static bool IsWithin(Queue<Footnote> unused, ContainerBlock container) =>
        unused.TryPeek(out var note) && note.Span.Start >= container.Span.Start && note.Span.Start <= container.Span.End;
}
