using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.History.Git;

/// <summary>The history of the input folder: the commits of the main line, oldest first.</summary>
/// <param name="Commits">Each is compared with the one before it: a merge is one step, on the day on which it was merged.</param>
/// <param name="ReadBlobs">The bytes of blobs by id. A diagnostic means that git could not be asked.</param>
public sealed record GitLog(
    ImmutableArray<GitCommit> Commits,
    Func<IReadOnlyCollection<string>, Result<IReadOnlyDictionary<string, byte[]>>> ReadBlobs)
{
    /// <summary>A cache of old settings, by blob.</summary>
    internal ConcurrentDictionary<string, HandbookSettings> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>A log from texts in memory, for tests and hosts that have no repository.</summary>
    /// <param name="commits">Oldest first; a null text is a file that was deleted.</param>
    public static GitLog Of(params IEnumerable<(string Id, DateOnly Date, (string Path, string? Text)[] Files)> commits)
    {
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var log = commits.Select(commit => new GitCommit(commit.Id, new DateTimeOffset(commit.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            [.. commit.Files.Select(file => new GitChange(file.Path, Blob(file.Text)))])).ToImmutableArray();
        return new GitLog(log, _ => new(blobs, []));

        string? Blob(string? text)
        {
            if (text is null)
                return null;
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            var id = BlobId.Of(bytes, BlobId.Sha1Length);
            blobs[id] = bytes;
            return id;
        }
    }
}

/// <param name="At">When it came onto the main line (git's committer date), in UTC.</param>
public sealed record GitCommit(string Id, DateTimeOffset At, ImmutableArray<GitChange> Changes)
{
    public DateOnly Date => DateOnly.FromDateTime(At.UtcDateTime);
}

/// <summary>A file's new content.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="Blob">Null where the file is gone; a link or a submodule counts as gone.</param>
/// <param name="MovedFrom">The path that git finds the content under before; the file there is gone.</param>
public sealed record GitChange(string Path, string? Blob, string? MovedFrom = null);

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
