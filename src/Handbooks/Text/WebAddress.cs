namespace Handbooks.Text;

/// <summary>Addresses in links.</summary>
public static class WebAddress
{
    /// <summary>The address leads off the site: browsers find a scheme or another host in it.</summary>
    /// <remarks>They read a backslash as a slash, and do not see line breaks and tabs.</remarks>
    public static bool IsForeign(string address)
    {
        var seen = address.AsSpan().ContainsAnyInRange('\0', ' ') ? string.Concat(address.Where(c => c > ' ')) : address;
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        return seen is ['/' or '\\', '/' or '\\', ..] || (colon >= 0 && seen.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0);
    }

    /// <summary>A path for a link: each of its segments percent-encoded, the slashes between them kept.</summary>
    public static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
