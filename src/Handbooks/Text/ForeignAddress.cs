namespace Handbooks.Text;

/// <summary>Tells an address that leads off the site from one that is relative to a page.</summary>
public static class ForeignAddress
{
    /// <summary>Whether browsers find a scheme or another host in it: they read a backslash as a slash and do not see line breaks and tabs.</summary>
    public static bool Is(string address)
    {
        var seen = address.AsSpan().ContainsAnyInRange('\0', ' ') ? string.Concat(address.Where(c => c > ' ')) : address;
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        return seen is ['/' or '\\', '/' or '\\', ..] || (colon >= 0 && seen.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0);
    }
}
