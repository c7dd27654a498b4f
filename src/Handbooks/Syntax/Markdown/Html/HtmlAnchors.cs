using System.Net;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Ids of tags that become blocks: a link to one still leads to what stood in it.</summary>
internal static class HtmlAnchors
{
    /// <summary>Moves the ids to the start of a leaf, once its line of text is parsed.</summary>
    public static void Put(List<string> ids, LeafBlock leaf)
    {
        if (ids.Count == 0)
            return;
        var tags = string.Concat(ids.Select(id => $"<span id=\"{WebUtility.HtmlEncode(id)}\"></span>"));
        ids.Clear();
        leaf.ProcessInlinesEnd += (_, _) => Prepend(leaf, tags);
    }

    private static void Prepend(LeafBlock leaf, string tags)
    {
        var anchor = new HtmlInline(tags) { Span = new SourceSpan(leaf.Span.Start, leaf.Span.Start - 1), Line = leaf.Line };
        leaf.Inline ??= new ContainerInline();
        if (leaf.Inline.FirstChild is { } first)
            first.InsertBefore(anchor);
        else
            leaf.Inline.AppendChild(anchor);
    }
}
