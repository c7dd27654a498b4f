using System.Collections.Immutable;
using Handbooks.Syntax;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Navigation;

/// <summary>The <c>{toctree}</c> blocks of a page: MyST and Sphinx name in them the pages that stand below it.</summary>
/// <remarks>Read from the text of the block, so that it does not matter which node the syntax makes of it.</remarks>
internal static class ToctreeReader
{
    private const string Opening = "{toctree}";

    public static ImmutableArray<NavigationItem> Read(PageDocument page)
    {
        if (!page.Text.Text.Contains(Opening, StringComparison.Ordinal))
            return [];
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var block in page.Markdown.Descendants<Block>().Where(block => block is IFencedBlock))
        {
            var end = Math.Min(block.Span.End + 1, page.Text.Text.Length);
            var start = Math.Clamp(block.Span.Start, 0, end);
            var text = page.Text.Text.AsSpan(start, end - start);
            if (text.TrimStart("`~:").TrimStart(' ').StartsWith(Opening))
                items.AddRange(Tree(page, start, end));
        }
        return items.ToImmutable();
    }

    private static ImmutableArray<NavigationItem> Tree(PageDocument page, int start, int end)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationItem>();
        string? caption = null;
        bool isPattern = false, inOptions = false;
        foreach (var (line, at) in Lines(page.Text.Text, start, end).Skip(1))
        {
            if (line == "---")
                inOptions = !inOptions;
            else if (inOptions || line.StartsWith(':') && line.IndexOf(':', 1) > 0)
            {
                var option = line.Trim(':').Split(':', 2);
                if (option[0].Trim() == "caption" && option.Length > 1)
                    caption = option[1].Trim().Trim('"', '\'');
                isPattern |= option[0].Trim() == "glob";
            }
            else if (Entry(line, page.Text.Span(at, at + line.Length), isPattern) is { } entry)
                entries.Add(entry);
        }
        return caption is null ? entries.ToImmutable() : [new(caption, null, entries.ToImmutable())];
    }

    private static NavigationItem? Entry(string line, SourceSpan span, bool isPattern)
    {
        if (line.Length == 0 || line == "self" || line[0] is '`' or '~' or ':' or '#')
            return null;
        var open = line.EndsWith('>') ? line.LastIndexOf('<') : -1;
        return open > 0
            ? new(line[..open].Trim(), new(line[(open + 1)..^1].Trim(), span), [])
            : new(null, new(line, span), [], isPattern && line.AsSpan().IndexOfAny("*?[") >= 0);
    }

    private static IEnumerable<(string Line, int At)> Lines(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var next = text.IndexOf('\n', at, end - at) is var found and >= 0 ? found + 1 : end;
            var line = text[at..next];
            yield return (line.Trim(), at + line.Length - line.TrimStart().Length);
            at = next;
        }
    }
}
