using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// GitBook's cards: a table with a row a card, and columns that are not shown, one of which says where the card leads. That
/// becomes a link of the card's first words.
/// </summary>
internal static class CardColumns
{
    public static void Hide(Table table)
    {
        if (table.FirstOrDefault() is not TableRow head)
            return;
        var columns = head.Select(cell => cell as HeadCell).ToList();
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = Math.Min(row.Count, columns.Count) - 1; i >= 0; i--)
            {
                if (columns[i] is not { IsHidden: true } column)
                    continue;
                var hidden = (TableCell)row[i];
                row.RemoveAt(i);
                if (column.IsTarget)
                    Lead(row, hidden);
            }
        }
    }

    private static void Lead(TableRow row, TableCell target)
    {
        var words = row.OfType<TableCell>().Select(cell => cell.FirstOrDefault()).OfType<ParagraphBlock>().FirstOrDefault();
        if (words is not null && target.FirstOrDefault() is ParagraphBlock { Lines.Count: > 0 } written
            && HtmlTag.Attribute(written.Lines.Lines[0].Slice.AsSpan(), "href") is { Length: > 0 } address)
            words.ProcessInlinesEnd += (_, _) => Link(words, address, written.Span);
    }

    private static void Link(ParagraphBlock words, string address, SourceSpan span)
    {
        if (words.Inline is null || words.Inline.Descendants().Any(inline => inline is LinkInline or HtmlInline { Tag: ['<', 'a' or 'A', ' ', ..] }))
            return;
        var link = new LinkInline(address, "") { IsClosed = true, Span = span, Line = words.Line };
        while (words.Inline.FirstChild is { } child)
        {
            child.Remove();
            link.AppendChild(child);
        }
        words.Inline.AppendChild(link);
    }
}
