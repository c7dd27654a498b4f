using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>Footnotes as Markdig reads them, and a list of all that were written: it drops those that no text refers to.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.NewBlocks.TryPeek(out var block) && block is Footnote note)
            Written(processor.Document).Add(note);
        return state;
    }

    /// <summary>In the page's order.</summary>
    public static IEnumerable<Footnote> Unused(MarkdownDocument page) =>
        page.ContainsData(Key) ? Written(page).Where(note => note.Links.Count == 0) : [];

    /// <summary>Words that their author wrote are shown, where they were written, also when no mark leads to them.</summary>
    public static void ShowUnused(MarkdownDocument page)
    {
        var unused = new Queue<Footnote>(Unused(page).OrderBy(note => note.Span.Start));
        if (unused.Count == 0)
            return;
        var blocks = page.ToList();
        page.Clear();
        foreach (var block in blocks)
        {
            while (unused.TryPeek(out var note) && (block is FootnoteGroup || note.Span.Start < block.Span.Start))
                unused.Dequeue().TransferChildrenTo(page);
            page.Add(block);
        }
    }

    private static List<Footnote> Written(MarkdownDocument page)
    {
        if (page.GetData(Key) is not List<Footnote> written)
            page.SetData(Key, written = []);
        return written;
    }
}
