namespace Handbooks.Linking.Links;

/// <summary>A link within the handbook, split into its parts; escapes are decoded, and a query is dropped.</summary>
/// <param name="File">Empty for a link within the page.</param>
/// <param name="Anchor">Null if there is none, or if it is not a real anchor: a text fragment, line numbers, the top of the page.</param>
internal sealed record WrittenLink(string File, string? Anchor)
{
    public bool IsFolder => File.EndsWith('/');

    public bool IsAbsolute => File.StartsWith('/') || File.StartsWith('\\');

    /// <summary>The link is empty.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>With the query, which may be part of a name: "Who decides?.md". Null without one.</summary>
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
        // "#:~:text=words" is resolved by the browser, independent of the page's anchors.
        var text = written.IndexOf(":~:", StringComparison.Ordinal);
        var anchor = Uri.UnescapeDataString(text < 0 ? written : written[..text]).TrimStart('#').Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["user-content-", "/"])
        {
            if (anchor.StartsWith(prefix, StringComparison.Ordinal))
                anchor = anchor[prefix.Length..];
        }
        // Authors write "#", "#_" and "#top" for a link that stays on the page.
        return anchor.Length == 0 || anchor is "_" or "top" or "_top" ? null : anchor;
    }

    /// <summary>"L10", "L10-L20", "L10C3": line numbers as code hosts write them.</summary>
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
