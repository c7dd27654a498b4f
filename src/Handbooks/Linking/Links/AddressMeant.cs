using System.Collections.Frozen;

namespace Handbooks.Linking.Links;

/// <summary>The address that a path was meant for whose author forgot, or mistyped, what it begins with.</summary>
/// <param name="Full">"https://www.example.org/map"</param>
/// <param name="Host">"www.example.org"</param>
internal sealed record AddressMeant(string Full, string Host)
{
    private static readonly FrozenSet<string> Domains =
        ["com", "org", "net", "edu", "gov", "info", "io", "dev", "app", "eu", "at", "au", "be", "br", "ca", "ch", "cz", "de", "dk", "es", "fi",
            "fr", "ie", "in", "it", "jp", "nl", "no", "nz", "pl", "pt", "se", "uk", "us"];

    /// <summary>No files have these endings; "notes.org" is one of Emacs.</summary>
    private static readonly FrozenSet<string> DomainsOfHosts = ["com", "net", "edu", "gov"];

    /// <summary>Null for what is more likely a path.</summary>
    public static AddressMeant? Of(string written)
    {
        var at = written.IndexOf("//", StringComparison.Ordinal);
        // "https//", "http;//"
        if (at > 0 && at + 2 < written.Length && written[..at].TrimEnd(';', ',', '.').ToLowerInvariant() is ("http" or "https") and var scheme)
            return new($"{scheme}://{written[(at + 2)..]}", HostOf(written[(at + 2)..]));
        var host = HostOf(written);
        if (host.Length == 0 || host.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')) || host[0] is '.' or '-')
            return null;
        var ending = host[(host.LastIndexOf('.') + 1)..];
        return ending.Length < host.Length
            && (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || (host.Length < written.Length ? Domains : DomainsOfHosts).Contains(ending))
            ? new("https://" + written, host) : null;
    }

    private static string HostOf(string written) => written.Split('/', '?', '#')[0];
}
