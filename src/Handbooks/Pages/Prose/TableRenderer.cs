using System.Globalization;
using Handbooks.Syntax.Markdown.Html;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>A wide table scrolls in its own labelled frame, also by keyboard.</summary>
internal sealed class TableRenderer(ProseScope scope) : HtmlObjectRenderer<Table>
{
    /// <summary>In characters of the source: a shorter first cell is a number or a sign.</summary>
    private const int NameLength = 12;

    private int _count;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"").Write(ClassesOf(table)).Write("\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .WriteEscape(scope.Strings.Prose.TableName(++_count)).WriteLine("\"><table>");
        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, table, "thead", rows.TakeWhile(row => row.IsHeader));
        WriteRows(renderer, table, "tbody", rows.SkipWhile(row => row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    /// <summary>
    /// "named": the first column holds names, which need some width. "spans": a row's first cell need not stand in the first column, so the
    /// column cannot stay in sight while the others scroll.
    /// </summary>
    private static string ClassesOf(Table table)
    {
        var (isNamed, hasSpans) = (false, false);
        foreach (var row in table.OfType<TableRow>())
        {
            isNamed |= !row.IsHeader && row is [TableCell first, _, ..] && first is [ParagraphBlock { Span.Length: >= NameLength }];
            foreach (var cell in row.OfType<TableCell>())
                hasSpans |= cell.RowSpan > 1 || cell.ColumnSpan > 1;
        }
        return hasSpans ? "table spans" : isNamed ? "table named" : "table";
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any)
                renderer.WriteLine($"<{part}>");
            any = true;
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(renderer, (TableCell)row[i], row.IsHeader, i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null);
            renderer.WriteLine("</tr>");
        }
        if (any)
            renderer.WriteLine($"</{part}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHead, TableColumnAlign? align)
    {
        // An empty head labels nothing: it is an ordinary cell.
        var names = (isHead || cell is HeadCell) && cell.Any(block => block is not LeafBlock { Inline.FirstChild: null });
        var element = !names ? "td" : isHead ? "th scope=\"col\"" : "th scope=\"row\"";
        renderer.Write("<").Write(element);
        if (align is TableColumnAlign.Center or TableColumnAlign.Right)
            renderer.Write(align == TableColumnAlign.Center ? " class=\"center\"" : " class=\"right\"");
        WriteSpan(renderer, "colspan", cell.ColumnSpan);
        WriteSpan(renderer, "rowspan", cell.RowSpan);
        renderer.Write(">");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write("</").Write(element[..2]).Write(">");
    }

    private static void WriteSpan(HtmlRenderer renderer, string name, int span)
    {
        if (span > 1)
            renderer.Write(" ").Write(name).Write("=\"").Write(span.ToString(CultureInfo.InvariantCulture)).Write("\"");
    }
}
