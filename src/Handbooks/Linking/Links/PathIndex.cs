using Handbooks.Text;

namespace Handbooks.Linking.Links;

/// <summary>Files of one kind, found by path, by the end of the path, or by similarity.</summary>
internal sealed class PathIndex
{
    /// <summary>The limit per build: each search for the nearest path reads all of them.</summary>
    private const int MostSearches = 1_000;

    private readonly string[] _paths;
    private readonly HashSet<string> _exact;
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _ignoringCase;
    private readonly Lazy<Dictionary<string, string?>> _byEnd;
    private int _searches;

    public PathIndex(IEnumerable<string> paths)
    {
        _paths = [.. paths.Order(StringComparer.Ordinal)];
        _exact = new(_paths, StringComparer.Ordinal);
        _ignoringCase = new(() => _paths.DistinctBy(path => path, FileNameComparer.Instance)
            .ToDictionary(path => path, path => path, FileNameComparer.Instance));
        _byEnd = new(Ends);
    }

    public bool Has(string path) => _exact.Contains(path);

    /// <summary>The first path that differs only in case or in the encoding of accents.</summary>
    public string? InOtherCase(string path) => _ignoringCase.Value.GetValueOrDefault(path);

    /// <summary>The only path with these last segments, or null.</summary>
    public string? OnlyOneThatEndsWith(string segments) => segments.Length == 0 ? null : _byEnd.Value.GetValueOrDefault(segments);

    /// <summary>The first file in a folder or below it.</summary>
    /// <param name="folder">With a trailing slash.</param>
    public string? FirstIn(string folder)
    {
        var at = Array.BinarySearch(_paths, folder, StringComparer.Ordinal);
        var next = at < 0 ? ~at : at;
        return next < _paths.Length && _paths[next].StartsWith(folder, StringComparison.Ordinal) ? _paths[next] : null;
    }

    /// <summary>The likely intended path: the only file with that name elsewhere, otherwise the most similar path.</summary>
    /// <remarks>For one link after the other: the limit counts them.</remarks>
    public string? Nearest(string path)
    {
        if (_nearest.TryGetValue(path, out var known))
            return known;
        var end = path.Split('/');
        // "index.md" is too generic: include its folder's name.
        var named = end.Length > 1 && InputPath.IsIndexName(InputPath.WithoutEnding(end[^1])) ? $"{end[^2]}/{end[^1]}" : end[^1];
        return _nearest[path] = OnlyOneThatEndsWith(named) ?? (++_searches > MostSearches ? null : Similar(path));
    }

    /// <summary>Compares the name itself, since a long folder path hides differences.</summary>
    private string? Similar(string path)
    {
        if (Text.Nearest.To(path, _paths) is not { } found)
            return null;
        var (written, known) = (NameOf(path), NameOf(found));
        var limit = Math.Max(2, written.Length / 3) + 1;
        return Text.Nearest.Distance(written, known, limit) < limit ? found : null;
    }

    /// <summary>The name of a page: its file's, or its folder's for an index.</summary>
    private static string NameOf(string path)
    {
        var segments = InputPath.WithoutEnding(path).Split('/');
        return segments.Length > 1 && InputPath.IsIndexName(segments[^1]) ? segments[^2] : segments[^1];
    }

    private Dictionary<string, string?> Ends()
    {
        var ends = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in _paths)
        {
            for (var at = 0; at >= 0; at = path.IndexOf('/', at) is var slash and >= 0 ? slash + 1 : -1)
            {
                if (!ends.TryAdd(path[at..], path))
                    ends[path[at..]] = null;
            }
        }
        return ends;
    }
}
