using Handbooks.Sources;

namespace Handbooks.Cli.Preview;

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
