using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// The indented tags behind a Markdown list in a cell: to Markdown they are part of its last item, to their author the
/// end of the cell.
/// </summary>
internal static class ListOverhang
{
    /// <summary>Moves them out of the list, to be read next.</summary>
    public static void Take(ListBlock list, Stack<Block> next)
    {
        while (list.LastChild is ListItemBlock item)
        {
            var first = 1;
            while (first < item.Count && !OpensWithCell(item[first]))
                first++;
            while (item.Count > first)
            {
                var block = item[item.Count - 1];
                item.RemoveAt(item.Count - 1);
                next.Push(block);
            }
            if (item.LastChild is not ListBlock below)
                return;
            list = below;
        }
    }

    private static bool OpensWithCell(Block block)
    {
        if (block is not HtmlBlock html || html.Lines.Count == 0)
            return false;
        var name = HtmlTag.Name(html.Lines.Lines[0].Slice.AsSpan().TrimStart()).ToString().ToLowerInvariant();
        return name is "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "table";
    }
}
