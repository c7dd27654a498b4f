using System.Collections.Frozen;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>Which files of one state of a folder are files of another under a new name, by their text alone.</summary>
public static class FileRenames
{
    /// <summary>A renamed file may be edited, too, but keeps at least this part of its lines.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>A line that stands in more files than that tells none of them from another.</summary>
    private const int MostFilesOfLine = 20;

    /// <summary>The new path of each renamed file, by its old path. In time linear in the text of the files that came and went.</summary>
    public static FrozenDictionary<string, string> Between(SourceTree before, SourceTree after)
    {
        var (then, now) = (Paths(before), Paths(after));
        var gone = before.Files.Where(file => !now.Contains(file.Path)).Select(Fingerprint).ToList();
        var added = after.Files.Where(file => !then.Contains(file.Path)).Select(Fingerprint).ToList();
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, to, _) in Candidates(gone, added).OrderByDescending(pair => pair.Alike)
            .ThenByDescending(pair => Name(pair.From) == Name(pair.To))
            .ThenBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal))
        {
            if (!renames.ContainsKey(from) && taken.Add(to))
                renames.Add(from, to);
        }
        return renames.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static HashSet<string> Paths(SourceTree tree) => [.. tree.Files.Select(file => file.Path)];

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static IEnumerable<(string From, string To, double Alike)> Candidates(List<Lines> gone, List<Lines> added)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < gone.Count; i++)
        {
            foreach (var line in gone[i].Own)
            {
                if (!places.TryGetValue(line, out var files))
                    places.Add(line, files = []);
                if (files.Count <= MostFilesOfLine)
                    files.Add(i);
            }
        }
        foreach (var file in added)
        {
            var shared = new Dictionary<int, int>();
            foreach (var i in file.Own.SelectMany(line => places.GetValueOrDefault(line) is { Count: <= MostFilesOfLine } files ? files : []))
                shared[i] = shared.GetValueOrDefault(i) + 1;
            foreach (var (i, count) in shared)
            {
                if (2.0 * count / (gone[i].Own.Count + file.Own.Count) is var alike and >= LeastAlike && gone[i].Kind == file.Kind)
                    yield return (gone[i].Path, file.Path, alike);
            }
        }
    }

    private static Lines Fingerprint(SourceFile file) => new(file.Path, file.Kind,
        [.. file.Text.Text.Split('\r', '\n').Select(Whitespace.Collapse).Where(line => line.Length > 0)]);

    /// <summary>What a file says: its lines, without blank ones, each once.</summary>
    private sealed record Lines(string Path, SourceKind Kind, HashSet<string> Own);
}
