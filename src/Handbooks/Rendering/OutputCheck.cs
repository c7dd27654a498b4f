using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>A page as it is published, in UTF-8, with what was found in its tags.</summary>
internal sealed record FinishedPage(SitePath Address, ReadOnlyMemory<byte> Html, HtmlScan Scan);

/// <summary>
/// Checks finished pages: every link resolves, ids are unique, nothing runs code, and each page begins with its security policy.
/// </summary>
internal static class OutputCheck
{
    private static readonly HashSet<string> SafeSchemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    /// <param name="cut">Pages and files that are incomplete or missing for another reason: links to them are not reported.</param>
    /// <param name="others">Addresses of files that are not pages.</param>
    public static ImmutableArray<Diagnostic> Check(string folder, SiteFrame site, IReadOnlyList<FinishedPage> pages,
        IEnumerable<SitePath> others, IReadOnlySet<SitePath> cut)
    {
        var unknown = cut.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        // Two pages at one address are reported elsewhere; either will do here.
        var anchors = pages.DistinctBy(page => page.Address.Value, StringComparer.Ordinal)
            .ToDictionary(page => page.Address.Value, page => page.Scan.Ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
        var files = others.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        var policy = ContentSecurityPolicy.For(site);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (address, html, scan) in pages)
        {
            SourceText? text = null;
            SourceSpan Place(int offset, int length) =>
                (text ??= new SourceText(folder + "/" + address.FilePath, Encoding.UTF8.GetString(html.Span))).Span(offset, offset + length);

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (id, offset) in scan.Ids)
            {
                if (!seen.Add(id))
                    diagnostics.Add(RenderingDiagnostics.IdTwice(Place(offset, id.Length), id));
            }
            if (scan.IsDocument && (scan.Policy != policy || scan.LoadsBeforePolicy))
                diagnostics.Add(RenderingDiagnostics.NoPolicy(Place(0, 0)));
            foreach (var (what, offset) in scan.Blocked)
                diagnostics.Add(RenderingDiagnostics.Blocked(Place(offset, 1), what));
            foreach (var (image, offset) in scan.Images.Where(image => WebAddress.IsForeign(image.Value) && !site.Images.Allows(image.Value)))
                diagnostics.Add(RenderingDiagnostics.Blocked(Place(offset, image.Length), "an image from elsewhere"));
            foreach (var (href, offset) in scan.Addresses)
            {
                if (IsUnsafe(href))
                    diagnostics.Add(RenderingDiagnostics.Unsafe(Place(offset, href.Length), href));
                // The 404 page is served at any depth and links from the root; a test of its own checks it.
                else if (address != SitePath.NotFound && !Leads(address, href, anchors, files, unknown))
                    diagnostics.Add(RenderingDiagnostics.Broken(Place(offset, href.Length), href));
            }
        }
        return diagnostics.ToImmutable();
    }

    private static bool Leads(SitePath from, string href, Dictionary<string, HashSet<string>> anchors, HashSet<string> files, HashSet<string> unknown)
    {
        if (SchemeOf(href) is not null || href.StartsWith("//", StringComparison.Ordinal))
            return true;
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var path = Resolve(from.Value, Uri.UnescapeDataString((hash < 0 ? href : href[..hash]).Split('?')[0]));
        if (unknown.Contains(path))
            return true;
        if (!anchors.TryGetValue(path, out var ids))
            return files.Contains(path);
        return hash < 0 || hash + 1 == href.Length || ids.Contains(Uri.UnescapeDataString(href[(hash + 1)..]));
    }

    private static string Resolve(string from, string to)
    {
        if (to.Length == 0)
            return from;
        var segments = from.Split('/')[1..^1].ToList();
        var parts = to.Split('/');
        foreach (var part in parts[..^1])
        {
            if (part == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (part is not ("." or ".." or ""))
                segments.Add(part);
        }
        var last = parts[^1] is "." ? "" : parts[^1];
        return "/" + string.Concat(segments.Select(segment => segment + "/")) + last;
    }

    private static bool IsUnsafe(string href) =>
        SchemeOf(href) is { } scheme && !SafeSchemes.Contains(scheme);

    private static string? SchemeOf(string href)
    {
        var colon = href.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || href.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 ? null : href[..colon].Trim();
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
