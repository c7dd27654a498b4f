using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html.Breaks;

/// <summary>What stands between two <c>&lt;br&gt;</c> of a cell.</summary>
/// <param name="Break">The one in front of it.</param>
internal sealed record CellLine(Inline? Break, List<Inline> Inlines)
{
    public ItemSign? Sign { get; private set; }

    public bool IsEmpty => Inlines.Count == 0;

    public static List<CellLine> Of(ContainerInline inlines)
    {
        var lines = new List<CellLine> { new(null, []) };
        foreach (var inline in inlines)
        {
            if (IsBreak(inline))
                lines.Add(new CellLine(inline, []));
            else if (!lines[^1].IsEmpty || !IsSpace(inline))
                lines[^1].Inlines.Add(inline);
        }
        foreach (var line in lines)
            line.Sign = ItemSign.Of(line.Inlines);
        return lines;
    }

    public static bool IsBreak(Inline inline) => inline is HtmlInline html && HtmlElements.NameOf(html.Tag) == "br";

    private static bool IsSpace(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());
}
