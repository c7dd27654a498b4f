using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Handbooks.History.Git;

/// <summary>The id that git would give a file: whether it is committed as it stands can be told without asking.</summary>
internal static class BlobId
{
    public const int Sha1Length = 40;

    /// <param name="length">Of the repository's ids: 40 hex digits, or 64 where it uses SHA-256.</param>
    public static string Of(byte[] content, int length)
    {
        byte[] framed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
#pragma warning disable CA5350 // Git's own naming of contents; nothing is protected by it here.
        return Convert.ToHexStringLower(length == Sha1Length ? SHA1.HashData(framed) : SHA256.HashData(framed));
#pragma warning restore CA5350
    }
}
