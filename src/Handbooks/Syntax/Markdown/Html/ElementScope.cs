namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Elements whose ends others can bring about.</summary>
internal enum ElementKind
{
    Root,
    Table,
    Row,
    Cell,
    Caption,
    List,
    Item,
    Definitions,
    Definition,
    Quote,
}

/// <summary>How far a tag reaches: a cell ends all that is open in the cell before it, an item nothing outside its list.</summary>
internal static class ElementScope
{
    public static ElementKind? KindOf(string name) => name switch
    {
        "table" => ElementKind.Table,
        "tr" => ElementKind.Row,
        "td" or "th" => ElementKind.Cell,
        "caption" => ElementKind.Caption,
        "ul" or "ol" or "menu" or "dir" => ElementKind.List,
        "li" => ElementKind.Item,
        "dl" => ElementKind.Definitions,
        "dt" or "dd" => ElementKind.Definition,
        "blockquote" => ElementKind.Quote,
        _ => null,
    };

    /// <summary>No element of the kind that is sought is looked for beyond this one.</summary>
    public static bool Bounds(ElementKind around, ElementKind sought) => sought switch
    {
        ElementKind.Table or ElementKind.Cell or ElementKind.Caption => false,
        ElementKind.Row => around == ElementKind.Table,
        ElementKind.List => IsPlace(around) || around == ElementKind.Definition,
        ElementKind.Item => IsPlace(around) || around is ElementKind.Definition or ElementKind.List,
        ElementKind.Definitions => IsPlace(around) || around == ElementKind.Item,
        ElementKind.Definition => IsPlace(around) || around is ElementKind.Item or ElementKind.Definitions,
        _ => IsPlace(around) || around is ElementKind.Item or ElementKind.Definition,
    };

    private static bool IsPlace(ElementKind kind) => kind is ElementKind.Cell or ElementKind.Caption or ElementKind.Table or ElementKind.Quote;
}
