using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Linking;

/// <summary>What of a page other pages can refer to, and the pages that it includes; gathered in one walk.</summary>
internal sealed class PageNodes
{
    private readonly List<(string Name, string Anchor)> _targets = [];
    private readonly List<string> _htmlAnchors = [];
    private readonly List<Include> _includes = [];

    private PageNodes(PageDeclaration page)
    {
        Page = page;
        Visit(page.Document.Markdown);
    }

    public PageDeclaration Page { get; }

    /// <summary>Names of targets and glossary terms, in lower case.</summary>
    public IReadOnlyList<(string Name, string Anchor)> Targets => _targets;

    public IReadOnlyList<string> HtmlAnchors => _htmlAnchors;

    public IReadOnlyList<Include> Includes => _includes;

    /// <summary>Of all pages, in their order.</summary>
    public static PageNodes[] Of(IReadOnlyList<PageDeclaration> pages, ReadingCache? cache)
    {
        var nodes = new PageNodes[pages.Count];
        Parallel.For(0, pages.Count, i => nodes[i] = cache is null ? new(pages[i]) : cache.Of(pages[i], page => new PageNodes(page)));
        return nodes;
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock below)
                Visit(below);
            else if (block is LeafBlock leaf)
                Visit(leaf);
        }
    }

    private void Visit(LeafBlock leaf)
    {
        switch (leaf)
        {
            case TargetBlock target:
                _targets.Add((target.Name.ToLowerInvariant(), target.Anchor));
                break;
            case GlossaryTerm term:
                _targets.Add((GlossaryTerm.TargetName(term.Name), term.Anchor));
                break;
            case Include include:
                _includes.Add(include);
                break;
            case HtmlBlock html:
                Add(html);
                break;
        }
        if (leaf.Inline is { } inlines)
            Visit(inlines);
    }

    private void Visit(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline is HtmlInline html)
                Add(html);
            else if (inline is ContainerInline below)
                Visit(below);
        }
    }

    private void Add(MarkdownObject html)
    {
        var text = HtmlAttributes.HtmlOf(html);
        _htmlAnchors.AddRange(HtmlAttributes.Values(text, "id"));
        _htmlAnchors.AddRange(HtmlAttributes.Values(text, "name"));
    }
}

/// <summary>Link targets (ids) and links in HTML that an author wrote.</summary>
internal static class HtmlAttributes
{
    public static string HtmlOf(MarkdownObject node) => node switch
    {
        HtmlBlock block => block.Lines.ToString(),
        HtmlInline inline => inline.Tag,
        _ => "",
    };

    /// <summary>The values of an attribute, in order, with entities decoded.</summary>
    public static IEnumerable<string> Values(string html, string attribute)
    {
        for (var at = Next(html, attribute, 0); at >= 0; at = Next(html, attribute, at + 1))
        {
            var start = at + attribute.Length + 1;
            if (at == 0 || !char.IsWhiteSpace(html[at - 1]) || start >= html.Length)
                continue;
            var isQuoted = html[start] is '"' or '\'';
            var end = isQuoted
                ? html.IndexOf(html[start], start + 1) : html.AsSpan(start).IndexOfAny(" \t\r\n>") is var length and >= 0
                ? start + length : html.Length;
            if (end > start)
                yield return System.Net.WebUtility.HtmlDecode(html[(isQuoted ? start + 1 : start)..end]).Trim();
        }
    }

    private static int Next(string html, string attribute, int from) =>
        from > html.Length ? -1 : html.IndexOf(attribute + "=", from, StringComparison.OrdinalIgnoreCase);
}
