using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>Addresses that partners may have linked to and that the new public site no longer has.</summary>
public static class VanishedAddresses
{
    private const string PublicFolder = "public/";
    private const string IndexFile = "index.html";

    /// <param name="baseline">Addresses as <see cref="Of"/> returns them, or as people write them: percent-encoded, absolute, with or
    /// without a trailing slash.</param>
    /// <param name="siteUrl">Without a trailing slash; null if not set.</param>
    /// <param name="hasHistory">Without history, all missing addresses that depend on it are reported once, together.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<OutputFile> publicFiles, ImmutableArray<Located<string>> baseline, string? siteUrl,
        bool hasHistory)
    {
        if (baseline.IsEmpty)
            return [];
        var known = All(publicFiles.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var inAnyCase = known.ToLookup(address => address, StringComparer.OrdinalIgnoreCase);
        var gone = baseline.Select(address => address.With(Plain(address.Value, siteUrl))).DistinctBy(address => address.Value)
            .Where(address => !known.Contains(address.Value) && !known.Contains(address.Value + "/")).ToList();
        var undated = hasHistory ? [] : gone.Where(address => NeedsHistory(address.Value)).ToList();
        return [
            .. gone.Except(undated).Select(address => RenderingDiagnostics.Vanished(address, inAnyCase[address.Value].FirstOrDefault())),
            .. undated.Take(1).Select(first => RenderingDiagnostics.NotDated(first, undated.Count))];
    }

    /// <summary>
    /// Addresses that people keep: pages, feeds and data, but not styles, pictures and files that only machines request, nor the pages
    /// that a long matrix is divided into.
    /// </summary>
    /// <param name="paths">Paths of output files: <c>public/roadmap/x/index.html</c>.</param>
    public static IEnumerable<string> Of(IEnumerable<string> paths) => All(paths).Where(address =>
        !address.StartsWith(SitePath.Matrix.Parts.Value, StringComparison.Ordinal)
        && !address.StartsWith(SitePath.Decisions.Parts.Value, StringComparison.Ordinal));

    private static IEnumerable<string> All(IEnumerable<string> paths) =>
        paths.Where(path => path.StartsWith(PublicFolder, StringComparison.Ordinal)).Select(path => path[(PublicFolder.Length - 1)..])
            .Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal) && !path.StartsWith("/files/", StringComparison.Ordinal)
                && path is not ("/404.html" or "/robots.txt" or "/sitemap.xml"))
            .Select(WithoutIndex);

    private static string Plain(string written, string? siteUrl)
    {
        var path = siteUrl is not null && written.StartsWith(siteUrl, StringComparison.OrdinalIgnoreCase) ? written[siteUrl.Length..] : written;
        return WithoutIndex("/" + Uri.UnescapeDataString(path).TrimStart('/'));
    }

    private static string WithoutIndex(string path) => path.EndsWith("/" + IndexFile, StringComparison.Ordinal) ? path[..^IndexFile.Length] : path;

    /// <summary>Feed entries are dated from history, and the page of changes is generated from it.</summary>
    private static bool NeedsHistory(string address) =>
        (address.StartsWith("/feeds/", StringComparison.Ordinal) && address.EndsWith(".xml", StringComparison.Ordinal))
        || address.TrimEnd('/') == "/changes";
}
