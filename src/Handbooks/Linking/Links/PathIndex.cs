using Handbooks.Text;

namespace Handbooks.Linking.Links;

/// <summary>Files of one kind, found by their path, by its end, or by what comes near it.</summary>
internal sealed class PathIndex
{
    /// <summary>Looking for the nearest path reads all of them: so many times a build, then "did you mean" is no longer worth it.</summary>
    private const int MostSearches = 1_000;

    private readonly string[] _paths;
    private readonly HashSet<string> _exact;
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _ignoringCase;
    private Dictionary<string, string?>? _byEnd;
    private int _searches;

    public PathIndex(IEnumerable<string> paths)
    {
        _paths = [.. paths.Order(StringComparer.Ordinal)];
        _exact = new(_paths, StringComparer.Ordinal);
    }

    public bool Has(string path) => _exact.Contains(path);

    /// <summary>The path that differs in case, or in how accents are stored, alone; the first one of several.</summary>
    public string? InOtherCase(string path)
    {
        if (_ignoringCase is null)
        {
            _ignoringCase = new(FileNameComparer.Instance);
            foreach (var known in _paths)
                _ignoringCase.TryAdd(known, known);
        }
        return _ignoringCase.GetValueOrDefault(path);
    }

    /// <summary>The only path that ends with these segments.</summary>
    public string? OnlyOneThatEndsWith(string segments)
    {
        _byEnd ??= Ends();
        return segments.Length == 0 ? null : _byEnd.GetValueOrDefault(segments);
    }

    /// <summary>The first file in a folder or below it.</summary>
    /// <param name="folder">With a slash at its end.</param>
    public string? FirstIn(string folder)
    {
        var at = Array.BinarySearch(_paths, folder, StringComparer.Ordinal);
        var next = at < 0 ? ~at : at;
        return next < _paths.Length && _paths[next].StartsWith(folder, StringComparison.Ordinal) ? _paths[next] : null;
    }

    /// <summary>What an author most likely meant: a file of that name in one other place, else the path that differs least.</summary>
    public string? Nearest(string path)
    {
        if (_nearest.TryGetValue(path, out var known))
            return known;
        var end = path.Split('/');
        // "index.md" alone says nothing: there it is the folder that names the page.
        var named = end.Length > 1 && InputPath.IsIndexName(InputPath.WithoutEnding(end[^1])) ? $"{end[^2]}/{end[^1]}" : end[^1];
        return _nearest[path] = OnlyOneThatEndsWith(named) ?? (++_searches > MostSearches ? null : Similar(path));
    }

    /// <summary>A long folder forgives too much: the name itself must be near.</summary>
    private string? Similar(string path)
    {
        if (Text.Nearest.To(path, _paths) is not { } found)
            return null;
        var (written, known) = (NameOf(path), NameOf(found));
        var limit = Math.Max(2, written.Length / 3) + 1;
        return Text.Nearest.Distance(written, known, limit) < limit ? found : null;
    }

    /// <summary>What names a page: its file, or the folder that its file stands for.</summary>
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
