using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>The elements that are open at one place of the HTML, the innermost last, and the blocks that they become.</summary>
internal sealed class OpenElements
{
    private sealed class Element(ElementKind kind, ContainerBlock? block)
    {
        public ElementKind Kind => kind;

        /// <summary>Null for those whose content belongs to the place around them.</summary>
        public ContainerBlock? Block => block;

        /// <summary>A table between <c>thead</c> and <c>tbody</c>; a definition before its <c>dd</c>.</summary>
        public bool AtHead { get; set; }

        public HtmlTableShape? Shape { get; init; }
    }

    private readonly List<Element> _open = [new(ElementKind.Root, null)];
    private readonly List<Block> _result;

    /// <param name="result">Receives what is in no element that becomes a block.</param>
    public OpenElements(List<Block> result) => _result = result;

    private Element Top => _open[^1];

    /// <summary>Text at this place is a term of a definition list.</summary>
    public bool IsTerm => Top is { Kind: ElementKind.Definition, AtHead: true };

    /// <summary>Adds to the innermost element that can hold text.</summary>
    public void Add(Block block, SourceSpan span)
    {
        block.Span = span;
        MakeRoom(span);
        Place(block);
    }

    public void Open(HtmlToken token, SourceSpan span)
    {
        switch (token.Name)
        {
            case "table":
                OpenTable(token, span);
                break;
            case "thead" or "tbody" or "tfoot":
                if (PopTo(ElementKind.Table))
                    Top.AtHead = token.Name == "thead";
                break;
            case "caption":
                if (PopTo(ElementKind.Table))
                    _open.Add(new Element(ElementKind.Caption, null));
                break;
            case "tr":
                if (PopTo(ElementKind.Table))
                    OpenRow(span);
                break;
            case "td" or "th":
                OpenCell(token, span);
                break;
            case "ul" or "ol" or "menu" or "dir":
                OpenList(token, span);
                break;
            case "li":
                if (!PopTo(ElementKind.List))
                    OpenList(token, span);
                Push(ElementKind.Item, NewItem(), span);
                break;
            case "dl":
                Push(ElementKind.Definitions, new DefinitionList(null!), span);
                break;
            case "dt" or "dd":
                OpenDefinition(token.Name == "dt", span);
                break;
            case "blockquote":
                Push(ElementKind.Quote, new QuoteBlock(null!), span);
                break;
            case "hr":
                Add(new ThematicBreakBlock(null!) { ThematicChar = '-', ThematicCharCount = 3 }, span);
                break;
        }
    }

    public void Close(HtmlToken token, SourceSpan span)
    {
        if (token.Name is "thead" or "tbody" or "tfoot" && PopTo(ElementKind.Table))
            Top.AtHead = false;
        if (ElementScope.KindOf(token.Name) is not { } closed || !PopTo(closed))
            return;
        if (closed == ElementKind.Definition)
            Top.AtHead = false;
        else
            Pop(span.End);
    }

    public void CloseAll()
    {
        while (_open.Count > 1)
            Pop(-1);
    }

    private void OpenTable(HtmlToken token, SourceSpan span)
    {
        MakeRoom(span);
        var table = new Table { Span = span };
        _open.Add(new Element(ElementKind.Table, table) { Shape = new HtmlTableShape(table, token) });
    }

    private void OpenRow(SourceSpan span) => Push(ElementKind.Row, new TableRow { IsHeader = Top.AtHead }, span);

    private void OpenCell(HtmlToken token, SourceSpan span)
    {
        if (!PopTo(ElementKind.Row))
        {
            if (!PopTo(ElementKind.Table))
                return;
            OpenRow(span);
        }
        // What its cell holds is its place: a tag would be no words to point at.
        Push(ElementKind.Cell, HtmlTableShape.Cell(token), new SourceSpan(span.End + 1, span.End));
    }

    private void OpenList(HtmlToken token, SourceSpan span)
    {
        // A list in a list, without an item between them, belongs to the item before it.
        if (Top.Kind == ElementKind.List && Top.Block!.LastChild is ListItemBlock last)
            _open.Add(new Element(ElementKind.Item, last));
        var ordered = token.Name == "ol";
        var start = ordered && token.Attribute("start") is { Length: > 0 and < 9 } written && written.All(char.IsAsciiDigit) ? written : "1";
        Push(ElementKind.List, new ListBlock(null!)
        {
            IsOrdered = ordered,
            BulletType = ordered ? '1' : '-',
            OrderedStart = ordered ? start : null
        }, span);
    }

    private ListItemBlock NewItem() => new(null!) { Order = Top.Block!.Count + 1 };

    private void OpenDefinition(bool isTerm, SourceSpan span)
    {
        if (!PopTo(ElementKind.Definitions))
            return;
        // Terms that follow one another share a definition; every further definition is an entry of its own.
        if (Top.Block!.LastChild is DefinitionItem { LastChild: null or DefinitionTerm } item)
            _open.Add(new Element(ElementKind.Definition, item) { AtHead = isTerm });
        else
        {
            Push(ElementKind.Definition, new DefinitionItem(null!), span);
            Top.AtHead = isTerm;
        }
    }

    private void Push(ElementKind kind, ContainerBlock block, SourceSpan span)
    {
        if (kind is ElementKind.List or ElementKind.Definitions or ElementKind.Quote)
            MakeRoom(span);
        block.Span = span;
        Place(block);
        _open.Add(new Element(kind, block));
    }

    /// <summary>A list holds items only: all else gets one around it.</summary>
    private void MakeRoom(SourceSpan span)
    {
        if (Top.Kind == ElementKind.List)
            Push(ElementKind.Item, NewItem(), span);
        else if (Top.Kind == ElementKind.Definitions)
            Push(ElementKind.Definition, new DefinitionItem(null!), span);
    }

    /// <summary>A table holds rows only, and a row cells only: all else comes before it.</summary>
    private void Place(Block block)
    {
        var at = _open.Count - 1;
        while (_open[at].Kind == ElementKind.Caption
            || (_open[at].Kind == ElementKind.Table && block is not TableRow)
            || (_open[at].Kind == ElementKind.Row && block is not TableCell))
            at--;
        if (_open[at].Block is { } container)
            container.Add(block);
        else
            _result.Add(block);
    }

    /// <summary>Closes what is open within the nearest element of a kind; false, and nothing closed, where none is in reach.</summary>
    private bool PopTo(ElementKind kind)
    {
        var at = _open.Count - 1;
        while (at > 0 && _open[at].Kind != kind && !ElementScope.Bounds(_open[at].Kind, kind))
            at--;
        if (_open[at].Kind != kind)
            return false;
        while (_open.Count - 1 > at)
            Pop(-1);
        return true;
    }

    private void Pop(int end)
    {
        var element = Top;
        _open.RemoveAt(_open.Count - 1);
        if (element.Block is not { } block)
            return;
        if (block is TableCell && block.Count > 0)
            block.Span = new SourceSpan(block[0].Span.Start, block.LastChild!.Span.End);
        else if (block is not TableCell)
            block.Span.End = Math.Max(block.Span.End, Math.Max(end, block.LastChild?.Span.End ?? -1));
        if (block is ListBlock list)
            list.IsLoose = list.OfType<ListItemBlock>().Any(item => item.Count > 1 && item[1] is ParagraphBlock);
        // A table that shows nothing is no table.
        if (element.Shape is { } shape && shape.Finish())
            Place(block);
    }
}
