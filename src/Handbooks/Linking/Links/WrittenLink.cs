namespace Handbooks.Linking.Links;

/// <summary>A link within the handbook, taken apart as its author wrote it; escapes are undone, a query is left out.</summary>
/// <param name="File">Empty for a link within the page.</param>
/// <param name="Anchor">Null where none is written, and where what is written is none: a place in a text, lines of a file, the top.</param>
internal sealed record WrittenLink(string File, string? Anchor)
{
    public bool IsFolder => File.EndsWith('/');

    public bool IsAbsolute => File.StartsWith('/') || File.StartsWith('\\');

    /// <summary>Whether anything is written at all.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>With the query, which may be the rest of a name: "Who decides?.md". Null where there is none.</summary>
    public string? FileWithQuery { get; init; }

    public static WrittenLink Of(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var whole = hash < 0 ? url : url[..hash];
        var file = whole.Split('?')[0];
        return new(Uri.UnescapeDataString(file), hash < 0 ? null : AnchorIn(url[(hash + 1)..]))
        {
            IsEmpty = url.Length == 0,
            FileWithQuery = file.Length < whole.Length ? Uri.UnescapeDataString(whole) : null,
        };
    }

    private static string? AnchorIn(string written)
    {
        // "#:~:text=words" is for the browser to find, whatever the page's anchors are.
        var text = written.IndexOf(":~:", StringComparison.Ordinal);
        var anchor = Uri.UnescapeDataString(text < 0 ? written : written[..text]).TrimStart('#').Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["user-content-", "/"])
        {
            if (anchor.StartsWith(prefix, StringComparison.Ordinal))
                anchor = anchor[prefix.Length..];
        }
        // "#", "#_" and "#top" are how authors write a link that stays on the page.
        return anchor.Length == 0 || anchor is "_" or "top" or "_top" ? null : anchor;
    }

    /// <summary>"L10", "L10-L20", "L10C3": lines of a source as code hosts number them.</summary>
    public static bool IsLines(string anchor)
    {
        if (anchor.Length < 2 || anchor[0] != 'L' || !char.IsAsciiDigit(anchor[1]))
            return false;
        foreach (var c in anchor)
        {
            if (!char.IsAsciiDigit(c) && c is not ('L' or 'C' or '-'))
                return false;
        }
        return true;
    }
}
