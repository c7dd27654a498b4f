using Handbooks.Cli.Printing;
using Handbooks.Sources;

namespace Handbooks.Cli.Preview;

/// <summary>Waits for the input folder to change. What the system tells is taken as a hint to look; what counts is the look itself.</summary>
internal sealed class InputWatcher : IDisposable
{
    /// <summary>
    /// Half-written files and renames settle in this time; a longer pause once more than one look saw changes, as a branch switch
    /// brings them.
    /// </summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan BurstPause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(2);

    /// <summary>How often to look although nothing was told: hints get lost on network drives, in containers and in a flood.</summary>
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Polling = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly SemaphoreSlim _hint = new(0, 1);
    private FileSystemWatcher? _watcher;

    public InputWatcher(string folder, bool poll, Screen screen)
    {
        _folder = folder;
        if (poll)
            return;
        try
        {
            _watcher = Watch();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Complain($"the system cannot watch {folder} ({e.Message}); looking at the files every third of a second instead.");
        }
    }

    /// <summary>The next state of the folder that is not <paramref name="seen"/>, once it has come to rest.</summary>
    public async Task<InputSnapshot> NextAsync(InputSnapshot seen, CancellationToken end)
    {
        while (true)
        {
            var isTold = await _hint.WaitAsync(_watcher is null ? Polling : SafetyNet, end).ConfigureAwait(false);
            var current = InputSnapshot.Of(_folder);
            if (current.IsSameAs(seen))
                continue;
            if (!isTold)
                Revive();
            return await RestAsync(current, end).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _hint.Dispose();
    }

    private async Task<InputSnapshot> RestAsync(InputSnapshot current, CancellationToken end)
    {
        var pause = FirstPause;
        for (var waited = TimeSpan.Zero; waited < LongestBurst; waited += pause, pause = BurstPause)
        {
            await Task.Delay(pause, end).ConfigureAwait(false);
            var next = InputSnapshot.Of(_folder);
            if (next.IsSameAs(current))
                break;
            current = next;
        }
        return current;
    }

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(_folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => Hint();
        watcher.Created += (_, _) => Hint();
        watcher.Deleted += (_, _) => Hint();
        watcher.Renamed += (_, _) => Hint();
        watcher.Error += (_, _) => Hint();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>A change that nobody told of: the watcher may be dead, as when the folder itself was deleted and made anew.</summary>
    private void Revive()
    {
        if (_watcher is null)
            return;
        _watcher.Dispose();
        try
        {
            _watcher = Watch();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _watcher = null;
        }
    }

    private void Hint()
    {
        try
        {
            _hint.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // One hint is as good as many, and none is needed at the end.
        }
    }
}

/// <summary>
/// Every file of the input folder with its length and time of change: enough to see that something changed, cheap enough to take
/// often.
/// </summary>
/// <remarks>Leaves out what <see cref="SourceReader"/> leaves out, or an editor's swap file would rebuild the site.</remarks>
internal sealed class InputSnapshot
{
    private readonly Dictionary<string, (long Length, long Changed)> _files = new(StringComparer.Ordinal);

    public static InputSnapshot Of(string folder)
    {
        var snapshot = new InputSnapshot();
        snapshot.Walk(new DirectoryInfo(folder), "");
        return snapshot;
    }

    public bool IsSameAs(InputSnapshot other) =>
        _files.Count == other._files.Count && _files.All(file => other._files.TryGetValue(file.Key, out var theirs) && theirs == file.Value);

    /// <summary>In words: "roles/designer.md", "roles/designer.md and 3 more".</summary>
    public string ChangesSince(InputSnapshot before)
    {
        var changed = _files.Where(file => !before._files.TryGetValue(file.Key, out var old) || old != file.Value).Select(file => file.Key)
            .Concat(before._files.Keys.Where(path => !_files.ContainsKey(path)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return changed switch
        {
            [] => "again",
            [var one] => one,
            [var one, ..] => $"{one} and {changed.Count - 1} more",
        };
    }

    private void Walk(DirectoryInfo folder, string prefix)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            if (entries.Any(entry => entry.Name == SourceReader.OutputMarker))
                return;
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                    continue;
                if (entry is DirectoryInfo below && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    Walk(below, prefix + entry.Name + "/");
                else
                    _files[prefix + entry.Name] = (entry is FileInfo { Exists: true } file ? file.Length : 0, entry.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It went away while we looked, or may not be read; the compiler tells about that.
            _files[prefix.Length == 0 ? "." : prefix] = default;
        }
    }
}
