using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages;

/// <summary>"On this page": two levels of headings, in steps of one whatever levels were written.</summary>
internal static class OutlinePlanner
{
    public static ImmutableArray<OutlineEntry> Of(PageDocument page, IEnumerable<Block> blocks)
    {
        var open = new Stack<int>();
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (var heading in PageBody.Headings(blocks))
        {
            while (open.Count > 0 && open.Peek() >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            if (open.Count <= 2 && LongName.Shortened(InlineText.Of(heading)) is { Length: > 0 } text
                && page.Anchors.TryGetValue(heading, out var anchor))
                entries.Add(new OutlineEntry(text, "#" + Uri.EscapeDataString(anchor), open.Count + 1));
        }
        return entries.ToImmutable();
    }
}
