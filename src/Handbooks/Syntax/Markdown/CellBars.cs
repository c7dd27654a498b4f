using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown;

/// <summary>In the cell of a table a bar is written <c>\|</c>, in code as well: the backslash is for the table and no part of the code.</summary>
internal static class CellBars
{
    public static void Unescape(MarkdownDocument page)
    {
        foreach (var code in page.Descendants<TableCell>().SelectMany(cell => cell.Descendants<CodeInline>()))
        {
            if (code.Content.Contains("\\|", StringComparison.Ordinal))
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }
}
