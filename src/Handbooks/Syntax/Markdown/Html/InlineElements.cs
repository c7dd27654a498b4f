using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// Elements within a line of text end with it: a browser would make all that follows an unclosed <c>&lt;i&gt;</c> italic, and
/// end a list's item at a stray <c>&lt;li&gt;</c>. Bold words become Markdown's.
/// </summary>
internal static class InlineElements
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var",
    };

    /// <summary>The specification leaves this to browsers, so it is done to pages and not by the pipeline.</summary>
    public static IEnumerable<Diagnostic> CloseAll(MarkdownDocument page, Func<SourceSpan, Text.SourceSpan> place)
    {
        var found = new List<Diagnostic>();
        foreach (var leaf in page.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not { } inlines)
                continue;
            Close(inlines, Add);
            foreach (var container in inlines.Descendants<ContainerInline>().ToList())
                Close(container, Add);
        }
        return found;

        void Add(HtmlInline tag, Func<Text.SourceSpan, Diagnostic> diagnostic) => found.Add(diagnostic(place(tag.Span)));
    }

    private static void Close(ContainerInline inlines, Action<HtmlInline, Func<Text.SourceSpan, Diagnostic>> add)
    {
        var open = new Dictionary<string, Stack<(int Order, HtmlInline Tag)>>(StringComparer.Ordinal);
        var order = 0;
        var tags = inlines.OfType<HtmlInline>().Select(html => (Html: html, Name: HtmlElements.NameOf(html.Tag))).ToList();
        var isList = tags.Any(tag => tag.Name is "ul" or "ol" or "dl");
        foreach (var (html, name) in tags)
        {
            if (name is "li" or "dt" or "dd" && !isList)
            {
                if (!IsEnd(html))
                    add(html, span => HtmlDiagnostics.ItemWithoutList(span, name));
                BreakLine(html);
            }
            // Anchors of our own are an element at once.
            else if (Names.Contains(name) && !html.Tag.EndsWith("/>", StringComparison.Ordinal)
                && !html.Tag.Contains("></", StringComparison.Ordinal))
                Count(open, name, html, order++);
        }
        var left = open.SelectMany(same => same.Value.Select(element => (Name: same.Key, element.Order, element.Tag)))
            .OrderByDescending(element => element.Order).ToList();
        foreach (var (name, _, tag) in left)
        {
            add(tag, span => HtmlDiagnostics.LeftOpen(span, name));
            inlines.AppendChild(new HtmlInline($"</{name}>") { Span = new SourceSpan(inlines.LastChild!.Span.End + 1, inlines.LastChild.Span.End) });
        }
    }

    private static bool IsEnd(HtmlInline tag) => tag.Tag.StartsWith("</", StringComparison.Ordinal);

    /// <summary>The end of an item, or its beginning at the line's, breaks nothing.</summary>
    private static void BreakLine(HtmlInline tag)
    {
        if (tag.PreviousSibling is null || IsEnd(tag))
            tag.Remove();
        else
            tag.Tag = "<br>";
    }

    private static void Count(Dictionary<string, Stack<(int Order, HtmlInline Tag)>> open, string name, HtmlInline tag, int order)
    {
        if (!open.TryGetValue(name, out var same))
            open[name] = same = new();
        if (!IsEnd(tag))
            same.Push((order, tag));
        else if (same.TryPop(out var begin) && name is "b" or "strong" && begin.Tag.Tag.Length == name.Length + 2)
            MakeBold(begin.Tag, tag);
    }

    /// <summary>Words that are bold in HTML are so in every other way: a label, for example.</summary>
    /// <remarks>Words alone: what stands in other elements could come to nest deeper than can be written.</remarks>
    private static void MakeBold(HtmlInline begin, HtmlInline end)
    {
        for (var inner = begin.NextSibling; inner is not null && inner != end; inner = inner.NextSibling)
        {
            if (inner is ContainerInline)
                return;
        }
        var bold = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2, Span = begin.Span with { End = end.Span.End } };
        while (begin.NextSibling is { } next && next != end)
        {
            next.Remove();
            bold.AppendChild(next);
        }
        end.Remove();
        begin.ReplaceBy(bold);
    }
}
