using System.Security.Cryptography;
using System.Text;

namespace Handbooks.Pages.Feeds;

/// <summary>Names by which subscribers know a feed and its entries: the same for as long as a thing keeps its id.</summary>
internal static class FeedIds
{
    /// <param name="site">From <see cref="Edition.SiteName"/>: two handbooks have different names for "search".</param>
    public static Guid Of(string site, string kind, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{site}\n{kind}\n{id}"), hash);
        var name = hash[..16];
        // Version 8, "custom", of RFC 9562: a name of our own making.
        name[6] = (byte)((name[6] & 0x0f) | 0x80);
        name[8] = (byte)((name[8] & 0x3f) | 0x80);
        return new Guid(name, bigEndian: true);
    }
}
