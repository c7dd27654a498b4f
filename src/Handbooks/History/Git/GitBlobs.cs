using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Handbooks.History.Git;

/// <summary>The contents of blobs, from one <c>git cat-file --batch</c>.</summary>
internal static class GitBlobs
{
    /// <param name="ids">Of blobs, in the repository of <paramref name="git"/>.</param>
    /// <exception cref="GitException">One is not there, or git could not be asked.</exception>
    public static Dictionary<string, byte[]> Read(GitProcess git, IReadOnlyCollection<string> ids)
    {
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (ids.Count == 0)
            return blobs;
        var answer = git.Run(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Join('\n', ids.Distinct(StringComparer.Ordinal)) + "\n"));
        if (answer.ExitCode != 0)
            throw new GitException(HistoryDiagnostics.Partial());
        var rest = answer.Output.AsSpan();
        while (!rest.IsEmpty)
        {
            // "ID blob LENGTH", the bytes, a line end; or "ID missing".
            var line = rest.IndexOf((byte)'\n');
            var head = Encoding.ASCII.GetString(rest[..line]).Split(' ');
            if (head.Length < 3)
                throw new GitException(HistoryDiagnostics.Partial());
            var length = int.Parse(head[2], CultureInfo.InvariantCulture);
            blobs[head[0]] = rest.Slice(line + 1, length).ToArray();
            rest = rest[(line + 1 + length + 1)..];
        }
        return blobs;
    }
}

/// <summary>Computes the id that git would give a file, to see without running git whether it is committed.</summary>
internal static class BlobId
{
    public const int Sha1Length = 40;

    /// <param name="length">Of the repository's ids: 40 hex digits, or 64 where it uses SHA-256.</param>
    public static string Of(byte[] content, int length)
    {
        byte[] framed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
#pragma warning disable CA5350 // Git's own ids, not used for security.
        return Convert.ToHexStringLower(length == Sha1Length ? SHA1.HashData(framed) : SHA256.HashData(framed));
#pragma warning restore CA5350
    }
}
