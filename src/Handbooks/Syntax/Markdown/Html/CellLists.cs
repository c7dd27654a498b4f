using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// Lists in the cells of a Markdown table, which only HTML can write there. To Markdown they are tags within one line of
/// text; here they become lists.
/// </summary>
internal sealed class CellLists
{
    private readonly List<Block> _result = [];
    private readonly OpenElements _open;
    private ContainerInline _line = new();

    private CellLists() => _open = new OpenElements(_result);

    public static void Lower(MarkdownDocument page)
    {
        foreach (var cell in page.Descendants<TableCell>().ToList())
        {
            if (cell is [ParagraphBlock { Inline: { } inlines }] && inlines.Any(inline => IsTag(inline, out var token) && token.Name is "ul" or "ol")
                && Depth(inlines) <= HtmlRefusal.DeepestNesting)
                new CellLists().Lower(cell, inlines);
        }
    }

    private void Lower(TableCell cell, ContainerInline inlines)
    {
        while (inlines.FirstChild is { } inline)
        {
            inline.Remove();
            if (IsTag(inline, out var token))
                Take(token, inline.Span);
            else if (_line.FirstChild is not null || inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace())
                _line.AppendChild(inline);
        }
        EndLine();
        _open.CloseAll();
        cell.Clear();
        foreach (var block in _result)
            cell.Add(block);
    }

    private void Take(HtmlToken token, SourceSpan span)
    {
        EndLine();
        if (token.Kind == HtmlTokenKind.Open)
            _open.Open(token, span);
        else
            _open.Close(token, span);
    }

    private void EndLine()
    {
        if (_line.FirstChild is not { } first)
            return;
        var paragraph = new ParagraphBlock { Inline = _line, Line = first.Line, IsOpen = false };
        _open.Add(paragraph, new SourceSpan(first.Span.Start, _line.LastChild!.Span.End));
        _line = new ContainerInline();
    }

    private static int Depth(ContainerInline inlines)
    {
        int depth = 0, deepest = 0;
        foreach (var inline in inlines)
        {
            if (IsTag(inline, out var token) && token.Name is "ul" or "ol")
                deepest = Math.Max(deepest, depth = Math.Max(0, depth + (token.Kind == HtmlTokenKind.Open ? 1 : -1)));
        }
        return deepest;
    }

    /// <summary>A list's or an item's tag, or one of a paragraph within it.</summary>
    private static bool IsTag(Inline inline, out HtmlToken token)
    {
        token = default;
        if (inline is not HtmlInline html)
            return false;
        var name = HtmlElements.NameOf(html.Tag);
        if (name is not ("ul" or "ol" or "li" or "p"))
            return false;
        token = new HtmlToken(html.Tag.StartsWith("</", StringComparison.Ordinal) ? HtmlTokenKind.Close : HtmlTokenKind.Open, name, 0, 0,
            null, null!);
        return true;
    }
}
