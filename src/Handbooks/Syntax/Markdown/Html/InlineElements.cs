using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// Elements within a line of text end with it: a browser would make all that follows an unclosed <c>&lt;b&gt;</c> bold, and
/// end a list's item at a stray <c>&lt;li&gt;</c>.
/// </summary>
internal static class InlineElements
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
    };

    public static void CloseAll(MarkdownDocument page)
    {
        foreach (var leaf in page.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not { } inlines)
                continue;
            Close(inlines);
            foreach (var container in inlines.Descendants<ContainerInline>().ToList())
                Close(container);
        }
    }

    private static void Close(ContainerInline inlines)
    {
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        var order = 0;
        var tags = inlines.OfType<HtmlInline>().Select(html => (Html: html, Name: HtmlElements.NameOf(html.Tag))).ToList();
        var isList = tags.Any(tag => tag.Name is "ul" or "ol" or "dl");
        foreach (var (html, name) in tags)
        {
            if (name is "li" or "dt" or "dd" && !isList)
                BreakLine(html);
            else if (Names.Contains(name) && !html.Tag.EndsWith("/>", StringComparison.Ordinal))
                Count(open, name, html.Tag.StartsWith("</", StringComparison.Ordinal), order++);
        }
        foreach (var (name, _) in open.SelectMany(same => same.Value.Select(place => (same.Key, place))).OrderByDescending(element => element.place).ToList())
            inlines.AppendChild(new HtmlInline($"</{name}>") { Span = new SourceSpan(inlines.LastChild!.Span.End + 1, inlines.LastChild.Span.End) });
    }

    /// <summary>The end of an item, or its beginning at the line's, breaks nothing.</summary>
    private static void BreakLine(HtmlInline tag)
    {
        if (tag.PreviousSibling is null || tag.Tag.StartsWith("</", StringComparison.Ordinal))
            tag.Remove();
        else
            tag.Tag = "<br>";
    }

    private static void Count(Dictionary<string, Stack<int>> open, string name, bool isEnd, int place)
    {
        if (!open.TryGetValue(name, out var same))
            open[name] = same = new Stack<int>();
        if (!isEnd)
            same.Push(place);
        else
            same.TryPop(out _);
    }
}
