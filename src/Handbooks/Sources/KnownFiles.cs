using System.Diagnostics.CodeAnalysis;

namespace Handbooks.Sources;

/// <summary>Files as an earlier look at a folder found them. One that has not changed since, as far as the system knows, is not read again.</summary>
internal sealed class KnownFiles
{
    /// <summary>
    /// Two changes within one tick of the file system's clock look like one. Where another file changed this much later than a file
    /// that was read, every later change to that file has another time.
    /// </summary>
    private const long Settled = 1_000_000_000;

    private Dictionary<string, (FileFacts Facts, object Read)> _before = new(StringComparer.Ordinal);
    private Dictionary<string, (FileFacts Facts, object Read)> _now = new(StringComparer.Ordinal);

    /// <summary>Begins a look at the folder: what the last one found is known from here on.</summary>
    public void Begin()
    {
        var newest = _now.Count == 0 ? 0 : _now.Values.Max(file => file.Facts.Changed);
        _before = _now.Where(file => file.Value.Facts.Changed < newest - Settled).ToDictionary(StringComparer.Ordinal);
        _now = new(StringComparer.Ordinal);
    }

    public bool Has<T>(string path, FileFacts facts, [NotNullWhen(true)] out T? read) where T : class
    {
        read = _before.TryGetValue(path, out var known) && known.Facts == facts && facts.Changed != 0 ? known.Read as T : null;
        return read is not null;
    }

    /// <param name="facts">From before it was read.</param>
    public void Add(string path, FileFacts facts, object read) => _now[path] = (facts, read);
}
