using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax.Inlines;

namespace Handbooks.Linking;

/// <summary>
/// Decides which pages are shown within others. Cycles, and more text than anyone reads on one page, stay links: ten lines
/// could produce gigabytes.
/// </summary>
internal sealed class IncludeResolver
{
    private const int LongestPage = 256 * 1024;
    private const int Deepest = 8;

    private readonly FrozenDictionary<string, PageNodes> _pages;
    private readonly FrozenDictionary<Inline, LinkTarget> _links;
    private readonly Func<RoleId, string> _pageOf;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, (long Length, int Depth)> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<Include, PageDocument> _shown = [];

    private IncludeResolver(FrozenDictionary<string, PageNodes> pages, FrozenDictionary<Inline, LinkTarget> links, Func<RoleId, string> pageOf,
        ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_pages, _links, _pageOf, _diagnostics) = (pages, links, pageOf, diagnostics);

    public static FrozenDictionary<Include, PageDocument> Resolve(
        PageNodes[] pages, FrozenDictionary<Inline, LinkTarget> links, Func<RoleId, string> pageOf, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Array.TrueForAll(pages, page => page.Includes.Count == 0))
            return FrozenDictionary<Include, PageDocument>.Empty;
        var resolver = new IncludeResolver(pages.ToFrozenDictionary(page => page.Page.Path, StringComparer.Ordinal), links, pageOf, diagnostics);
        foreach (var page in pages)
            resolver.Measure(page.Page.Document, 0);
        return resolver._shown.ToFrozenDictionary();
    }

    /// <summary>The page's length with all its includes, and their depth.</summary>
    private (long Length, int Depth) Measure(PageDocument page, int level)
    {
        if (_whole.TryGetValue(page.Path, out var known))
            return known;
        _open.Add(page.Path);
        (long Length, int Depth) whole = (page.Text.Text.Length, 0);
        foreach (var include in _pages[page.Path].Includes)
        {
            if (TargetOf(include) is not { } target)
                continue;
            if (WhyNot(target, level, whole.Length) is { } why)
                _diagnostics.Add(DialectDiagnostics.NotIncluded(page.SpanOf(include.Link), why));
            else if (Measure(target, level + 1) is var inner && whole.Length + inner.Length > LongestPage)
                _diagnostics.Add(DialectDiagnostics.NotIncluded(page.SpanOf(include.Link), "the text would exceed 262,144 characters"));
            else
            {
                _shown[include] = target;
                whole = (whole.Length + inner.Length, Math.Max(whole.Depth, inner.Depth + 1));
            }
        }
        _open.Remove(page.Path);
        return _whole[page.Path] = whole;
    }

    private string? WhyNot(PageDocument target, int level, long length) =>
        _open.Contains(target.Path) ? "it would include itself"
        : level >= Deepest || (_whole.TryGetValue(target.Path, out var known) && level + known.Depth >= Deepest) ? "includes are nested too deeply"
        : length > LongestPage ? "the text would exceed 262,144 characters"
        : null;

    private PageDocument? TargetOf(Include include) => _links.GetValueOrDefault(include.Link) switch
    {
        PageTarget page => _pages.GetValueOrDefault(page.Path)?.Page.Document,
        RoleTarget role => _pages.GetValueOrDefault(_pageOf(role.Id))?.Page.Document,
        _ => null,
    };
}
