using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    /// <summary>A cache of readings of old files for sessions that compile again and again: they depend on the key only.</summary>
    internal ConcurrentDictionary<ReadingKey, PastReading> Readings { get; } = new();

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
