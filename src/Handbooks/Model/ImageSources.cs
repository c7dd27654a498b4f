using System.Buffers;
using System.Collections.Immutable;

namespace Handbooks.Model;

/// <summary>Where the pages of a site may show images from, apart from the site itself: nowhere, any host over https, or listed hosts.</summary>
public sealed class ImageSources
{
    private const string AnySubdomain = "*.";
    private const int HttpsPort = 443;

    /// <summary>What a host is made of in a Content-Security-Policy; anything else could end the policy or the attribute that holds it.</summary>
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>What would make more than a host of it, or something else.</summary>
    private static readonly SearchValues<char> NotInHosts = SearchValues.Create(" /\\?#@*'\";,");

    private readonly ImmutableArray<ImageHost> _hosts;
    private readonly bool _isAny;

    private ImageSources(ImmutableArray<ImageHost> hosts, bool isAny) => (_hosts, _isAny) = (hosts, isAny);

    /// <summary>The site's own images only.</summary>
    public static ImageSources Own { get; } = new([], isAny: false);

    /// <summary>Any host, over https.</summary>
    public static ImageSources Any { get; } = new([], isAny: true);

    public static ImageSources Of(IEnumerable<ImageHost> hosts) => new([.. hosts.Distinct()], isAny: false);

    /// <param name="url">An absolute address, or one that begins with two slashes; anything else is not allowed.</param>
    public bool Allows(string url) =>
        Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps && (_isAny || _hosts.Any(host => host.Has(address)));

    /// <summary>The sources as <c>img-src</c> of a Content-Security-Policy lists them; empty for the site's own images only.</summary>
    public override string ToString() => _isAny ? "https:" : string.Join(' ', _hosts);

    /// <summary>One host that images may come from.</summary>
    /// <param name="Name">In lower case and ASCII; begins with <c>*.</c> where every subdomain is meant.</param>
    public sealed record ImageHost(string Name, int Port)
    {
        /// <param name="written">A host with or without <c>https://</c>, such as <c>https://img.example.org</c> or <c>*.example.org</c>.</param>
        /// <returns>Null where that names no host, or names more than a host.</returns>
        public static ImageHost? Parse(string written)
        {
            var text = written.Trim();
            if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                text = text["https://".Length..];
            var prefix = text.StartsWith(AnySubdomain, StringComparison.Ordinal) ? AnySubdomain : "";
            text = text[prefix.Length..].TrimEnd('/');
            if (text.AsSpan().ContainsAny(NotInHosts) || !Uri.TryCreate("https://" + text + "/", UriKind.Absolute, out var address))
                return null;
            var name = address.IdnHost.ToLowerInvariant();
            var isHost = address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 && !name.AsSpan().ContainsAnyExcept(HostLetters);
            return isHost && (name == "localhost" || name.Contains('.', StringComparison.Ordinal))
                ? new ImageHost(prefix + name, address.Port) : null;
        }

        public bool Has(Uri address)
        {
            var name = address.IdnHost.ToLowerInvariant();
            return address.Port == Port && (Name.StartsWith(AnySubdomain, StringComparison.Ordinal)
                ? name.EndsWith(Name[1..], StringComparison.Ordinal) : name == Name);
        }

        public override string ToString() =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://{Name}{(Port == HttpsPort ? "" : $":{Port}")}");
    }
}
