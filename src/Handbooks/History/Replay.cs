using Handbooks.Comparison;
using Handbooks.History.Git;

namespace Handbooks.History;

/// <summary>The history of one item or role.</summary>
internal sealed class Track<T>(string key) where T : class, IVersionedState
{
    public string Key { get; } = key;

    /// <summary>Null while it does not exist.</summary>
    public T? Current { get; set; }

    /// <summary>The current state, or the last before it was removed.</summary>
    public T? Last { get; set; }

    public List<Change> Changes { get; } = [];

    /// <summary>Each state that differs from the one before it, with its day.</summary>
    public List<(DateOnly? Date, T State)> States { get; } = [];
}

/// <summary>Goes through the versions of files in order and records the changes of each thing that they declare.</summary>
/// <param name="keys">Former keys of things.</param>
/// <param name="compare">What differs between two states of one thing.</param>
internal sealed class Replay<T>(FormerKeys keys, Func<T, T, IEnumerable<Change>> compare) where T : class, IVersionedState
{
    private readonly Dictionary<string, Dictionary<string, T>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, T>> _places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Track<T>> _tracks = new(StringComparer.Ordinal);

    /// <summary>In ordinal order of key.</summary>
    public IEnumerable<Track<T>> Tracks => _tracks.Values;

    /// <param name="files">Every file that changed, with what it declares now; null where it was deleted.</param>
    public void Step(GitCommit? commit, IEnumerable<(string Path, bool IsWhole, IEnumerable<T>? States)> files)
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, isWhole, states) in files)
            Exchange(path, Merged(_files.GetValueOrDefault(path) ?? [], isWhole, states), touched);
        // Only after all files of the commit: a thing that moved from one file to another was never removed.
        foreach (var key in touched)
            Follow(commit, key);
    }

    /// <summary>Something that a broken version does not declare is not counted as removed.</summary>
    private Dictionary<string, T> Merged(Dictionary<string, T> before, bool isWhole, IEnumerable<T>? states)
    {
        var merged = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var state in states ?? [])
        {
            var today = keys.Today(state.Key);
            merged.TryAdd(today, state.IsDoubtful && before.TryGetValue(today, out var earlier) ? earlier : state);
        }
        foreach (var (key, state) in isWhole || states is null ? [] : before)
            merged.TryAdd(key, state);
        return merged;
    }

    private void Exchange(string path, Dictionary<string, T> after, SortedSet<string> touched)
    {
        foreach (var key in _files.GetValueOrDefault(path)?.Keys.ToArray() ?? [])
        {
            _places[key].Remove(path);
            touched.Add(key);
        }
        foreach (var (key, state) in after)
        {
            if (!_places.TryGetValue(key, out var places))
                _places[key] = places = new SortedDictionary<string, T>(StringComparer.Ordinal);
            places[path] = state;
            touched.Add(key);
        }
        _files[path] = after;
    }

    private void Follow(GitCommit? commit, string key)
    {
        if (!_tracks.TryGetValue(key, out var track))
            _tracks[key] = track = new Track<T>(key);
        var (before, last, now) = (track.Current, track.Last, _places[key].Values.FirstOrDefault());
        if (now is null && before is not null)
            Note(ChangedThing.Removed);
        else if (now is not null && before is null)
            Note(last is null ? ChangedThing.Added : ChangedThing.Returned);
        // A change while it was absent is reported on its return.
        if (now is not null && last is not null && !now.Equals(last))
            track.Changes.AddRange(compare(last, now).Select(change => change with { At = commit?.At, Commit = commit?.Id }));
        if (now is not null && !now.Equals(last))
            track.States.Add((commit?.Date, now));
        track.Current = now;
        track.Last = now ?? last;

        void Note(ChangedThing what) => track.Changes.Add(new Change(commit?.At, commit?.Id, what));
    }
}
