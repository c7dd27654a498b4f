using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>Addresses that partners have linked to, and that the new public site would no longer have.</summary>
public static class VanishedAddresses
{
    private const string PublicFolder = "public/";
    private const string IndexFile = "index.html";

    /// <param name="baseline">Addresses as <see cref="Of"/> gives them, or as people write them: percent-encoded, with the site's
    /// own before them, with or without a slash at the end.</param>
    /// <param name="siteUrl">Without a slash at its end; null where nobody said.</param>
    /// <param name="hasHistory">Without one, what only a history makes is not missed one by one: it is told once why none of it is there.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<OutputFile> publicFiles, ImmutableArray<Located<string>> baseline, string? siteUrl,
        bool hasHistory)
    {
        if (baseline.IsEmpty)
            return [];
        var known = Of(publicFiles.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var inAnyCase = known.ToLookup(address => address, StringComparer.OrdinalIgnoreCase);
        var gone = baseline.Select(address => address.With(Plain(address.Value, siteUrl))).DistinctBy(address => address.Value)
            .Where(address => !known.Contains(address.Value) && !known.Contains(address.Value + "/")).ToList();
        var undated = hasHistory ? [] : gone.Where(address => NeedsHistory(address.Value)).ToList();
        return [
            .. gone.Except(undated).Select(address => RenderingDiagnostics.Vanished(address, inAnyCase[address.Value].FirstOrDefault())),
            .. undated.Take(1).Select(first => RenderingDiagnostics.NotDated(first, undated.Count))];
    }

    /// <summary>The addresses that people keep: pages, feeds and data; styles, pictures and what only machines ask for are none.</summary>
    /// <param name="paths">Of output files: <c>public/roadmap/x/index.html</c>.</param>
    public static IEnumerable<string> Of(IEnumerable<string> paths) =>
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

    /// <summary>A feed must say when each of its entries changed, and the page of changes is made of nothing else.</summary>
    private static bool NeedsHistory(string address) =>
        (address.StartsWith("/feeds/", StringComparison.Ordinal) && address.EndsWith(".xml", StringComparison.Ordinal))
        || address.TrimEnd('/') == "/changes";
}
