using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Contents;
using Markdig.Syntax;

namespace Handbooks.Model.Navigation;

/// <summary>The <c>{toctree}</c> blocks of a page: MyST and Sphinx name in them the pages that stand below it.</summary>
internal static class ToctreeReader
{
    public static ImmutableArray<NavigationItem> Read(PageDocument page) =>
        [.. page.Markdown.Descendants<Toctree>().SelectMany(tree => Tree(page, tree))];

    private static ImmutableArray<NavigationItem> Tree(PageDocument page, Toctree tree)
    {
        var entries = tree.Entries.Where(entry => entry.Target != "self").Select(entry => new NavigationItem(
            entry.Title, new(entry.Target, page.Text.Span(entry.Span.Start, entry.Span.End + 1)), [], entry.IsPattern)).ToImmutableArray();
        return tree.Caption is null ? entries : [new(tree.Caption, null, entries)];
    }
}
