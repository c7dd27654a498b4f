using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Pages.Feeds;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>A page as it is published, in UTF-8, with what remains to be checked of it.</summary>
internal sealed record FinishedPage(SitePath Address, ReadOnlyMemory<byte> Html, PageCheck Check);

/// <summary>What was found in the tags of a page: little of it remains on most pages.</summary>
internal sealed class PageCheck
{
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public List<(Func<SourceSpan, Diagnostic> Of, int Offset, int Length)> Faults { get; } = [];

    /// <summary>Links that are unsafe or that lead to another page's anchor or to nothing known, with the path to which they lead.</summary>
    public List<(string Href, string? Path, int Offset)> OpenLinks { get; } = [];
}

/// <summary>
/// Checks finished pages: every link resolves, ids are unique, nothing runs code, and each page begins with its security policy.
/// </summary>
/// <param name="pages">Addresses of all pages.</param>
/// <param name="others">Addresses of files that are not pages.</param>
internal sealed class OutputCheck(SiteFrame site, IEnumerable<SitePath> pages, IEnumerable<SitePath> others)
{
    private static readonly HashSet<string> SafeSchemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    /// <summary>In characters; longer addresses are resolved on the heap.</summary>
    private const int LongestOnStack = 256;

    private readonly HashSet<string> _pages = pages.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _files = others.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
    private readonly string? _calendar = RoadmapFeeds.CalendarSubscription(site);
    private readonly string _policy = ContentSecurityPolicy.For(site);

    /// <summary>Checks all that can be checked of a page by itself. Called from several threads.</summary>
    public PageCheck Check(SitePath address, string html)
    {
        var (scan, check) = (HtmlScan.Of(html), new PageCheck());
        foreach (var id in scan.Ids)
        {
            var value = id.Value;
            if (!check.Ids.Add(value))
                check.Faults.Add((IdTwice(value), id.Offset, value.Length));
        }
        if (scan.IsDocument && (scan.Policy != _policy || scan.LoadsBeforePolicy))
            check.Faults.Add((RenderingDiagnostics.NoPolicy, 0, 0));
        foreach (var (what, offset) in scan.Blocked)
            check.Faults.Add((place => RenderingDiagnostics.Blocked(place, what), offset, 1));
        foreach (var image in scan.Images)
        {
            if (image.Value is var source && WebAddress.IsForeign(source) && !site.Images.Allows(source))
                check.Faults.Add((place => RenderingDiagnostics.Blocked(place, "an image from elsewhere"), image.Offset, source.Length));
        }
        foreach (var link in scan.Addresses)
        {
            if (!Leads(address, check.Ids, link.Span, out var path))
                check.OpenLinks.Add((link.Value, path, link.Offset));
        }
        return check;
    }

    /// <param name="finished">All pages that could be finished.</param>
    /// <param name="cut">Pages and files that are incomplete or missing for another reason: links to them are not reported.</param>
    public static ImmutableArray<Diagnostic> Faults(string folder, IReadOnlyList<FinishedPage> finished, IReadOnlySet<SitePath> cut)
    {
        var missing = cut.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        // Two pages at one address are reported elsewhere; either will do here.
        foreach (var page in finished)
            ids.TryAdd(page.Address.Value, page.Check.Ids);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (address, html, check) in finished)
        {
            SourceText? text = null;
            foreach (var (fault, offset, length) in check.Faults)
                diagnostics.Add(fault(Place(offset, length)));
            foreach (var (href, path, offset) in check.OpenLinks)
            {
                if (path is null)
                    diagnostics.Add(RenderingDiagnostics.Unsafe(Place(offset, href.Length), href));
                else if (!missing.Contains(path) && !(ids.TryGetValue(path, out var anchors) && HasAnchor(anchors, AnchorOf(href))))
                    diagnostics.Add(RenderingDiagnostics.Broken(Place(offset, href.Length), href));
            }

            SourceSpan Place(int offset, int length) =>
                (text ??= new SourceText(folder + "/" + address.FilePath, Encoding.UTF8.GetString(html.Span))).Span(offset, offset + length);
        }
        return diagnostics.ToImmutable();
    }

    private static Func<SourceSpan, Diagnostic> IdTwice(string id) => place => RenderingDiagnostics.IdTwice(place, id);

    /// <summary>Whether a link is safe and leads somewhere, as far as this page and the list of all addresses tell.</summary>
    /// <param name="ids">Of this page.</param>
    /// <param name="path">To which a link leads that is still open; null if it is unsafe.</param>
    private bool Leads(SitePath from, HashSet<string> ids, ReadOnlySpan<char> href, out string? path)
    {
        path = null;
        if (HasScheme(href, out var scheme))
            return SafeSchemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scheme) || href.Equals(_calendar, StringComparison.Ordinal);
        // The 404 page is served at any depth and links from the root; a test of its own checks it.
        if (href.StartsWith("//", StringComparison.Ordinal) || from == SitePath.NotFound)
            return true;
        var to = href[..(href.IndexOfAny('#', '?') is >= 0 and var end ? end : href.Length)];
        if (to.Contains('%'))
            to = Uri.UnescapeDataString(to);
        var most = from.Value.Length + to.Length + 1;
        var target = Resolve(from.Value, to, most <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[most]);
        if (!_pages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(target, out path))
        {
            path = target.ToString();
            return _files.Contains(path);
        }
        var anchor = AnchorOf(href);
        return anchor.IsEmpty || (path == from.Value && HasAnchor(ids, anchor));
    }

    private static ReadOnlySpan<char> AnchorOf(ReadOnlySpan<char> href) => href[(href.IndexOf('#') is >= 0 and var hash ? hash + 1 : href.Length)..];

    private static bool HasAnchor(HashSet<string> ids, ReadOnlySpan<char> anchor) => anchor.Contains('%')
        ? ids.Contains(Uri.UnescapeDataString(anchor)) : ids.GetAlternateLookup<ReadOnlySpan<char>>().Contains(anchor);

    /// <summary>The path to which a relative one leads.</summary>
    /// <param name="path">Receives it; large enough for both.</param>
    private static ReadOnlySpan<char> Resolve(string from, ReadOnlySpan<char> to, Span<char> path)
    {
        if (to.IsEmpty)
            return from;
        var length = from.LastIndexOf('/') + 1;
        from.AsSpan(0, length).CopyTo(path);
        for (var slash = to.IndexOf('/'); slash >= 0; slash = to.IndexOf('/'))
        {
            var part = to[..(slash + 1)];
            to = to[(slash + 1)..];
            if (part is "../")
                length = length > 1 ? path[..(length - 1)].LastIndexOf('/') + 1 : length;
            else if (part is not ("./" or "/"))
            {
                part.CopyTo(path[length..]);
                length += part.Length;
            }
        }
        if (to is ".")
            to = [];
        to.CopyTo(path[length..]);
        return path[..(length + to.Length)];
    }

    private static bool HasScheme(ReadOnlySpan<char> href, out ReadOnlySpan<char> scheme)
    {
        var colon = href.IndexOf(':');
        scheme = colon > 0 ? href[..colon] : [];
        if (colon <= 0 || scheme.IndexOfAny('/', '?', '#') >= 0)
            return false;
        scheme = scheme.Trim();
        return true;
    }
}

/// <summary>
/// Checks that all finished files can be stored on one disk of any operating system. <c>SiteAddresses</c> already avoids clashes
/// between pages; this also covers the theme's own files.
/// </summary>
internal static class OutputPaths
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<string> paths)
    {
        var files = new HashSet<string>(FileNameComparer.Instance);
        var folders = new Dictionary<string, string>(FileNameComparer.Instance);
        var foldersBySpan = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (!files.Add(path))
                found.Add(RenderingDiagnostics.PathTwice(path));
            for (var slash = path.LastIndexOf('/'); slash > 0 && foldersBySpan.TryAdd(path.AsSpan(0, slash), path); slash = path.LastIndexOf('/',
                slash - 1))
            {
            }
        }
        found.AddRange(folders.Where(folder => files.Contains(folder.Key))
            .Select(folder => RenderingDiagnostics.FileAndFolder(folder.Value, folder.Key)));
        return found;
    }
}
