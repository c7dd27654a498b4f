using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Glossaries;
using Handbooks.Syntax.Markdown.References;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>One written reference to what it leads to; null, with a diagnostic, where it leads nowhere.</summary>
internal sealed class LinkResolver(LinkPlaces places, NameResolver names, RoleIndex index, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly HashSet<string> SafeSchemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    /// <summary>A Markdown link or image, as it stands in the file at <paramref name="path"/>.</summary>
    public LinkTarget? Link(string url, bool isImage, string path, SourceSpan span)
    {
        url = url.Trim();
        if (Scheme(url) is { } scheme && !scheme.Equals("role", StringComparison.OrdinalIgnoreCase))
        {
            if (SafeSchemes.Contains(scheme))
                return new ExternalTarget(Encoded(url));
            // MyST writes the target's name where others write an address.
            if (places.Target(url) is { } named)
                return places.ToPage(named.Path, named.Anchor);
            diagnostics.Add(LinkDiagnostics.Unsafe(span, scheme));
            return null;
        }
        if (url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("\\\\", StringComparison.Ordinal))
            return new ExternalTarget(Encoded("https://" + url.TrimStart('/', '\\')));
        if (url.StartsWith("#role:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("role:", StringComparison.OrdinalIgnoreCase))
            return names.Role(new(url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..], span)) is { } role ? new RoleTarget(role) : null;
        return Local(url, isImage, path, span);
    }

    public LinkTarget? Myst(MystRole role, string path, string? unit, SourceSpan span)
    {
        switch (role.Name)
        {
            case "role":
                return names.Role(new(role.Target, span), unit) is { } id ? new RoleTarget(id) : null;
            case "doc" or "ref" or "numref" or "any" or "download":
                if (places.Target(role.Target) is { } target)
                    return places.ToPage(target.Path, target.Anchor);
                return Local(role.Target, isImage: false, path, span);
            case "button" when role.Target != role.Label:
                return Link(role.Target, isImage: false, path, span);
            case "term":
                if (places.Target(GlossaryTerm.TargetName(role.Target)) is { } term)
                    return places.ToPage(term.Path, term.Anchor);
                diagnostics.Add(DialectDiagnostics.NoSuchTerm(span, role.Target, places.Terms));
                return null;
            default:
                return null;
        }
    }

    /// <summary><c>[[Name]]</c>: a role, an item or a page, in this order.</summary>
    public LinkTarget? Named(Located<string> name, string path, string? unit)
    {
        var (found, candidates) = index.Find(name.Value, path, unit);
        if (found is { } role)
            return new RoleTarget(role);
        if (names.ItemCalled(name.Value) is { } item)
            return new ItemTarget(item);
        if (places.PageCalled(name.Value) is { } page)
            return places.ToPage(page, null);
        diagnostics.Add(candidates.IsEmpty
            ? LinkDiagnostics.NoSuchName(name.Span, name.Value, index.Names.Concat(names.KnownItems).Concat(names.KnownItemTitles).Concat(places.PageTitles))
            : LinkDiagnostics.Ambiguous(name, candidates.Select(id => id.Value)));
        return null;
    }

    private LinkTarget? Local(string url, bool isImage, string path, SourceSpan span)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash >= 0 && hash + 1 < url.Length ? Uri.UnescapeDataString(url[(hash + 1)..]) : null;
        var file = Uri.UnescapeDataString((hash >= 0 ? url[..hash] : url).Split('?')[0]);
        if (file.Length == 0)
            return url.Length == 0 || isImage ? Missing(url, isImage, path, span) : Anchored(path, anchor, span);

        var full = Combine(path, file);
        if (full is null)
            return Missing(file, isImage, path, span);
        if (isImage)
            return places.HasAsset(full) ? Asset(full, span) : Missing(file, isImage, path, span);
        foreach (var candidate in Candidates(full, file.EndsWith('/')))
        {
            if (places.HasPage(candidate))
                return Anchored(candidate, anchor, span);
        }
        if (places.IsRoadmapFile(full))
            return anchor is null ? new GeneratedTarget(SitePath.Roadmap) : names.Item(anchor) is { } item ? new ItemTarget(item) : Anchorless(anchor, full, span);
        if (places.HasAsset(full))
            return Asset(full, span);
        // A file's headings are not there without the file; an address's anchors are the generated page's own.
        if (LinkPlaces.Generated(WithoutEnding(full), full.EndsWith(".md", StringComparison.Ordinal) ? null : anchor) is { } generated)
            return generated;
        if (full.Length == 0)
            return new GeneratedTarget(SitePath.Home);
        if (hash < 0 && places.Target(file) is { } target)
            return places.ToPage(target.Path, target.Anchor);
        return Missing(file, isImage, path, span);
    }

    private LinkTarget Anchored(string page, string? anchor, SourceSpan span)
    {
        if (anchor is null || places.Anchors(page).Contains(anchor))
            return places.ToPage(page, anchor);
        // Other tools make other anchors of the same heading: what differs only in case and signs is the same to an author.
        if (places.Anchors(page).FirstOrDefault(known => Slug.Of(known) == Slug.Of(anchor)) is { } same)
            return places.ToPage(page, same);
        if (places.Target(anchor) is { } target)
            return places.ToPage(target.Path, target.Anchor);
        diagnostics.Add(LinkDiagnostics.NoSuchAnchor(span, anchor, page, places.Anchors(page)));
        return places.ToPage(page, null);
    }

    private GeneratedTarget Anchorless(string anchor, string file, SourceSpan span)
    {
        diagnostics.Add(LinkDiagnostics.NoSuchAnchor(span, anchor, file, names.KnownItems));
        return new GeneratedTarget(SitePath.Roadmap);
    }

    /// <summary>A file that a browser would run on the site's own address does not travel with it.</summary>
    private AssetTarget? Asset(string path, SourceSpan span)
    {
        if (System.IO.Path.GetExtension(path).ToLowerInvariant() is not (".html" or ".htm" or ".xhtml" or ".shtml" or ".js" or ".mjs" or ".xml" or ".wasm"))
            return new AssetTarget(path);
        diagnostics.Add(LinkDiagnostics.RunsCode(span, path));
        return null;
    }

    private LinkTarget? Missing(string written, bool isImage, string path, SourceSpan span)
    {
        diagnostics.Add(isImage || IsFile(written)
            ? LinkDiagnostics.NoSuchFile(span, written, AsWritten(places.AssetPaths, path))
            : LinkDiagnostics.NoSuchPage(span, written, AsWritten(places.PagePaths, path)));
        return null;
    }

    /// <summary>Paths as the author of a page would write them: from its own folder, and from the input folder.</summary>
    private static IEnumerable<string> AsWritten(IEnumerable<string> paths, string from) =>
        paths.SelectMany(path => (string[])[Relative(path, from), "/" + path]);

    private static string Relative(string path, string from)
    {
        var (to, at) = (path.Split('/'), from.Split('/')[..^1]);
        var shared = 0;
        while (shared < at.Length && shared < to.Length - 1 && at[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", at.Length - shared)) + string.Join('/', to[shared..]);
    }

    /// <summary>An address is one word: spaces, quotes and angle brackets in it are escaped.</summary>
    private static string Encoded(string url) =>
        url.AsSpan().IndexOfAny(NotInAddresses) < 0 ? url
        : string.Concat(url.Select(c => c is ' ' or '"' or '<' or '>' or '`' || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString()));

    private static IEnumerable<string> Candidates(string full, bool isFolder)
    {
        if (!isFolder && full.Length > 0)
        {
            yield return full;
            yield return full + ".md";
            if (full.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
                yield return full[..^5] + ".md";
        }
        var folder = full.Length == 0 ? "" : full + "/";
        yield return folder + "index.md";
        yield return folder + "README.md";
    }

    /// <summary>Relative to the file's folder, or to the input folder after a slash; null where it leads out of it.</summary>
    private static string? Combine(string from, string to)
    {
        var segments = to.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var segment in to.Replace('\\', '/').Split('/'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count == 0)
                return null;
            else
                segments.RemoveAt(segments.Count - 1);
        }
        return string.Join('/', segments);
    }

    private static string WithoutEnding(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^11] : path;

    private static bool IsFile(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is { Length: > 1 and < 6 } ending && ending is not (".md" or ".html" or ".htm");

    /// <summary>The scheme before a colon, with control characters and spaces left out as browsers do.</summary>
    private static string? Scheme(string url)
    {
        var text = string.Concat(url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 || !char.IsAsciiLetter(text[0]))
            return null;
        return text.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0 ? text[..colon] : null;
    }

    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create(" \"<>`\t\r\n");

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
