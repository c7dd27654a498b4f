using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>Addresses that partners have linked to, and that the new public site would no longer have.</summary>
public static class VanishedAddresses
{
    private const string PublicFolder = "public/";

    public static IEnumerable<Diagnostic> Check(IEnumerable<OutputFile> publicFiles, ImmutableArray<Located<string>> baseline)
    {
        if (baseline.IsEmpty)
            return [];
        var known = Of(publicFiles.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        return baseline.Where(address => !known.Contains(address.Value)).Select(RenderingDiagnostics.Vanished);
    }

    /// <summary>The addresses that people keep: pages, feeds and data; styles, pictures and what only machines ask for are none.</summary>
    /// <param name="paths">Of output files: <c>public/roadmap/x/index.html</c>.</param>
    public static IEnumerable<string> Of(IEnumerable<string> paths) =>
        paths.Where(path => path.StartsWith(PublicFolder, StringComparison.Ordinal)).Select(path => path[(PublicFolder.Length - 1)..])
            .Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal) && !path.StartsWith("/files/", StringComparison.Ordinal) && path is not ("/404.html" or "/robots.txt" or "/sitemap.xml"))
            .Select(path => path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
}
