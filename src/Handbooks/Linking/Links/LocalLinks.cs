using Handbooks.Text;

namespace Handbooks.Linking.Links;

/// <summary>
/// Resolves a link within the handbook by the rules of the tool that it was written for. Readings without a guess come first:
/// the file's own folder, the page's address as a folder, the site's root under its former prefix, a path in another case,
/// a folder without a page.
/// </summary>
internal sealed class LocalLinks(LinkPlaces places, LinkFaults faults, LinkedContent content)
{
    /// <summary>Common prefixes of handbook sites, used when the folder itself is not part of the address.</summary>
    private static readonly string[] Prefixes = ["handbook/", "docs/", "doc/", "wiki/"];

    /// <summary>Folders in which other tools keep the files of a site's root.</summary>
    private static readonly string[] FileRoots = ["static/", "public/", "assets/", "docs/", ".gitbook/"];

    /// <summary>Null if nothing is there; reports only targets that are found and need a remark.</summary>
    /// <param name="path">The file that contains the link.</param>
    public LinkTarget? Find(WrittenLink link, bool isImage, string path, SourceSpan span) => Published(Found(link, isImage, path, span), span);

    /// <summary>Null for a file that a browser would run on the site's own address: it is not published.</summary>
    private LinkTarget? Published(LinkTarget? found, SourceSpan span)
    {
        if (found is not AssetTarget { Path: var path })
            return found;
        content.Files.Add(path);
        var attachment = places.Attachment(path);
        faults.Of(attachment, span, path);
        return attachment.IsRefused ? null : found;
    }

    private LinkTarget? Found(WrittenLink link, bool isImage, string path, SourceSpan span)
    {
        var readings = new List<string>(2);
        foreach (var full in Readings(link, path))
        {
            if (readings.Contains(full))
                continue;
            if (Exactly(full, link, isImage, span) is { } found)
                return found;
            if (faults.IsReported(span))
                return null;
            readings.Add(full);
        }
        return isImage ? OtherFile(link, readings, span) : OtherPage(link, readings, span) ?? OtherFile(link, readings, span);
    }

    /// <summary>A file in the same folder whose name contains a colon: otherwise the text before a colon is a scheme.</summary>
    public LinkTarget? Exactly(WrittenLink link, bool isImage, string path, SourceSpan span) =>
        InputPath.Combine(InputPath.Folder(path), link.FileWithQuery ?? link.File) is { } full && (places.Pages.Has(full) || places.HasAsset(full))
            ? Exactly(full, link, isImage, span) : null;

    private static IEnumerable<string> Readings(WrittenLink link, string path)
    {
        var folder = InputPath.Folder(path);
        if (InputPath.Combine(folder, link.File) is { } own)
            yield return own;
        if (!link.IsAbsolute)
        {
            // A page served as a folder: "../other/" from a/page.md is a/other.
            var name = InputPath.WithoutEnding(path[folder.Length..]);
            if (!InputPath.IsIndexName(name) && InputPath.Combine($"{folder}{name}/", link.File) is { } served)
                yield return served;
        }
        else if (InputPath.Combine("", link.File) is { } full)
        {
            foreach (var prefix in Prefixes.Where(prefix => full.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                yield return full[prefix.Length..];
        }
        // Characters that are separators in an address, but may be part of a file name on some systems.
        var root = link.IsAbsolute ? "" : folder;
        if (link.FileWithQuery is { } whole && InputPath.Combine(root, whole) is { } named)
            yield return named;
        if (link.File.Contains('\\', StringComparison.Ordinal))
            yield return root + link.File.TrimStart('/');
    }

    private LinkTarget? Exactly(string full, WrittenLink link, bool isImage, SourceSpan span)
    {
        if (isImage)
            return places.HasAsset(full) ? new AssetTarget(full) : null;
        if (places.Pages.Find(full, link.IsFolder) is { } page)
            return ToPage(page, link.Anchor, span);
        if (places.IsRoadmapFile(full))
            return ToRoadmap(full, link.Anchor, span);
        if (places.HasAsset(full))
            return new AssetTarget(full);
        if (places.Pages.ByAddress(full) is { } addressed)
            return ToPage(addressed, link.Anchor, span);
        // A file's headings do not exist without the file; an address's anchors belong to the generated page.
        var isFile = full.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        if (places.Generated(WithoutIndex(InputPath.WithoutEnding(full)), isFile ? null : link.Anchor) is { } generated)
            return generated;
        return full.Length == 0 || (!full.Contains('/') && InputPath.IsIndexName(InputPath.WithoutEnding(full)))
            ? new GeneratedTarget(SitePath.Home) : null;
    }

    /// <summary>A link within the file itself, which is a page or a roadmap file.</summary>
    public LinkTarget Within(string path, string? anchor, SourceSpan span) =>
        places.Pages.Has(path) ? ToPage(path, anchor, span) : ToRoadmap(path, anchor, span);

    private LinkTarget ToPage(string page, string? anchor, SourceSpan span)
    {
        if (anchor is null)
            return places.ToPage(page, null);
        content.Pages.Add(page);
        var anchors = places.Anchors(page);
        if (anchors.Find(anchor) is { } found)
            return places.ToPage(page, found);
        if (places.Target(anchor) is { } target)
        {
            content.Pages.Add(target.Path);
            return places.ToPage(target.Path, target.Anchor);
        }
        if (!WrittenLink.IsLines(anchor))
            faults.NoSuchAnchor(span, anchor, page, anchors.Exact);
        return places.ToPage(page, null);
    }

    private LinkTarget ToRoadmap(string file, string? anchor, SourceSpan span)
    {
        if (anchor is not null && places.Item(anchor) is { } item)
            return new ItemTarget(item);
        if (anchor is not null && !WrittenLink.IsLines(anchor))
            faults.NoSuchAnchor(span, anchor, file, places.KnownItems);
        return new GeneratedTarget(SitePath.Roadmap);
    }

    private LinkTarget? OtherPage(WrittenLink link, List<string> readings, SourceSpan span)
    {
        foreach (var full in readings)
        {
            if (places.Pages.InOtherCase(full, link.IsFolder) is { } page)
            {
                faults.OtherCase(span, link.File, page);
                return ToPage(page, link.Anchor, span);
            }
        }
        if (link.IsAbsolute && readings is [var absolute, ..] && places.Pages.ByEnd(absolute, link.IsFolder) is { } deeper)
            return ToPage(deeper, link.Anchor, span);
        foreach (var folder in readings)
        {
            if (places.Pages.FirstIn(folder) is not { } first)
                continue;
            faults.NoPageOfFolder(span, folder, first);
            return places.ToPage(first, null);
        }
        return null;
    }

    private AssetTarget? OtherFile(WrittenLink link, List<string> readings, SourceSpan span)
    {
        foreach (var full in readings)
        {
            if (places.Assets.InOtherCase(full) is not { } asset)
                continue;
            faults.OtherCase(span, link.File, asset);
            return new AssetTarget(asset);
        }
        if (!link.IsAbsolute || readings is not [var absolute, ..])
            return null;
        foreach (var root in FileRoots)
        {
            if (places.HasAsset(root + absolute))
                return new AssetTarget(root + absolute);
        }
        return places.Assets.OnlyOneThatEndsWith(absolute) is { } deeper ? new AssetTarget(deeper) : null;
    }

    private static string WithoutIndex(string path) => path.EndsWith("/index", StringComparison.Ordinal) ? path[..^6] : path;
}
