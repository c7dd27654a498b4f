using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks.History;

/// <summary>A commit and what the files that it changed declare after it; null for a deleted file.</summary>
/// <param name="Commit">Null for what is not committed yet.</param>
internal sealed record PastVersion(GitCommit? Commit, ImmutableArray<(string Path, PastReading? Reading)> Files);

/// <summary>The versions of the handbook, read by the same readers as the current one.</summary>
internal sealed class PastVersions
{
    /// <summary>Readings of old files, which depend on the key only: a session that compiles again and again asks one log.</summary>
    private static readonly ConditionalWeakTable<GitLog, ConcurrentDictionary<ReadingKey, PastReading>> ReadingsOfLogs = [];

    private readonly GitLog _log;
    private readonly ConcurrentDictionary<ReadingKey, PastReading> _readings;
    private readonly SourceTree _tree;
    private readonly HandbookSettings _today;
    private readonly string _settingsText;
    private readonly HashSet<string> _rolePages;
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);

    private PastVersions(GitLog log, SourceTree tree, Declarations today)
    {
        (_log, _tree, _today) = (log, tree, today.Settings);
        _readings = ReadingsOfLogs.GetOrCreateValue(log);
        _settingsText = tree.Files.FirstOrDefault(file => DataFiles.IsSettings(file.Path))?.Text.Text ?? "";
        _rolePages = WithFormerPaths(log, today.Roles.Select(role => role.Page.Path));
    }

    /// <returns>Oldest first; what is not committed yet is the last, where there is any. Null, and why, where git cannot give the
    /// old texts.</returns>
    public static Result<ImmutableArray<PastVersion>?> Read(GitLog log, SourceTree tree, Declarations today)
    {
        var versions = new PastVersions(log, tree, today);
        return versions.Fetch(versions.FirstNeeds()) ?? versions.Read();
    }

    /// <summary>The paths, now and before, of pages that hold roles today; other pages are not read.</summary>
    private static HashSet<string> WithFormerPaths(GitLog log, IEnumerable<string> paths)
    {
        var known = paths.ToHashSet(StringComparer.Ordinal);
        for (var i = log.Commits.Length - 1; i >= 0; i--)
        {
            foreach (var change in log.Commits[i].Changes)
            {
                if (change.MovedFrom is { } before && known.Contains(change.Path))
                    known.Add(before);
            }
        }
        return known;
    }

    private Result<ImmutableArray<PastVersion>?> Read()
    {
        var plan = Plan();
        var keys = plan.SelectMany(step => step.Files).Select(file => file.Key).OfType<ReadingKey>().Where(key => !_readings.ContainsKey(key))
            .Distinct().ToArray();
        if (Fetch(keys.Select(key => key.Blob)) is { } fault)
            return fault;
        Parallel.ForEach(keys, key => _readings[key] = ReadingOf(key));
        return new(
            [.. plan.Select(step => new PastVersion(step.Commit,
                [.. step.Files.Select(file => (file.Path, file.Key is null ? null : _readings[file.Key]))]))],
            []);
    }

    private PastReading ReadingOf(ReadingKey key) =>
        PastReading.Of(key.Path, _bytes.GetValueOrDefault(key.Blob), key.IsPublic ? Visibility.Public : Visibility.Internal, _today);

    /// <summary>All blobs on the first reading; later only those of settings that were not read before.</summary>
    private IEnumerable<string> FirstNeeds() =>
        from change in _log.Commits.SelectMany(commit => commit.Changes)
        let blob = change.Blob ?? ""
        where blob.Length > 0 && (DataFiles.IsSettings(change.Path) ? !_log.Settings.ContainsKey(blob) : _readings.IsEmpty && IsRead(change.Path))
        select blob;

    private Result<ImmutableArray<PastVersion>?>? Fetch(IEnumerable<string> blobs)
    {
        var needed = blobs.Where(blob => !_bytes.ContainsKey(blob)).Distinct(StringComparer.Ordinal).ToList();
        if (needed.Count == 0)
            return null;
        var read = _log.ReadBlobs(needed);
        foreach (var (id, content) in read.Value)
            _bytes.TryAdd(id, content);
        return read.Diagnostics.IsEmpty ? null : new(null, read.Diagnostics);
    }

    private List<(GitCommit? Commit, List<(string Path, ReadingKey? Key)> Files)> Plan()
    {
        var plan = new List<(GitCommit?, List<(string, ReadingKey?)>)>();
        var there = new SortedDictionary<string, ReadingKey>(StringComparer.Ordinal);
        var then = new HandbookSettings();
        foreach (var commit in _log.Commits)
        {
            var files = new List<(string, ReadingKey?)>();
            foreach (var change in commit.Changes.Where(change => DataFiles.IsSettings(change.Path)))
                then = change.Blob is null ? new HandbookSettings() : _log.Settings.GetOrAdd(change.Blob, SettingsOf);
            foreach (var change in commit.Changes.Where(change => IsRead(change.Path)))
                Put(change.Path, change.Blob is null ? null : KeyOf(change.Blob, change.Path, then));
            // What is public by a pattern changes with the patterns.
            foreach (var key in there.Values.Where(key => key.IsPublic != IsPublic(key.Path, then)).ToList())
                Put(key.Path, key with { IsPublic = !key.IsPublic });
            if (files.Count > 0)
                plan.Add((commit, files));

            void Put(string path, ReadingKey? key)
            {
                files.Add((path, key));
                if (key is null)
                    there.Remove(path);
                else
                    there[path] = key;
            }
        }
        if (Uncommitted(there) is { Count: > 0 } open)
            plan.Add((null, open));
        return plan;
    }

    /// <summary>How the input folder differs from the newest commit.</summary>
    private List<(string Path, ReadingKey? Key)> Uncommitted(SortedDictionary<string, ReadingKey> committed)
    {
        var length = committed.Values.FirstOrDefault()?.Blob.Length ?? BlobId.Sha1Length;
        var open = new List<(string, ReadingKey?)>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in _tree.Files.Where(file => IsRead(file.Path)))
        {
            present.Add(file.Path);
            var content = file.ToBytes() ?? [];
            var key = KeyOf(BlobId.Of(content, length), file.Path, _today);
            if (committed.GetValueOrDefault(file.Path) == key)
                continue;
            _bytes[key.Blob] = content;
            open.Add((file.Path, key));
        }
        open.AddRange(committed.Keys.Where(path => !present.Contains(path)).Select(path => (path, (ReadingKey?)null)));
        return open;
    }

    private ReadingKey KeyOf(string blob, string path, HandbookSettings then) =>
        new(blob, path, IsPublic(path, then), SourceTree.KindOf(path) == SourceKind.Yaml ? "" : _settingsText);

    /// <summary>A pattern publishes a version only if it did so then and does so now.</summary>
    private bool IsPublic(string path, HandbookSettings then) =>
        then.DefaultVisibility(path) == Visibility.Public && _today.DefaultVisibility(path) == Visibility.Public;

    private bool IsRead(string path) => !SourceReader.IsLeftOut(path) && !_today.IsExcluded(path) && SourceTree.KindOf(path) switch
    {
        SourceKind.Yaml => DataFiles.IsRoadmap(path),
        SourceKind.Markdown => _rolePages.Contains(path) || _today.Roles.Matches(path),
        _ => false,
    };

    /// <summary>Settings that cannot be read publish nothing.</summary>
    private HandbookSettings SettingsOf(string blob)
    {
        if (!_bytes.TryGetValue(blob, out var bytes) || SourceDecoder.Decode(HandbookSettings.Path, bytes) is not { Fault: null } decoded)
            return new HandbookSettings();
        var document = PageParser.ParseData(new SourceFile(SourceKind.Yaml, decoded.Text, decoded.Encoding));
        return document.Value.IsWhole ? DeclarationReader.ReadSettings(document.Value).Value : new HandbookSettings();
    }
}
