using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>
/// A last look at the paths of finished files: all of them can lie on one disk, whichever system it belongs to. Addresses
/// are given out so that they can; a theme's own files, and what nobody thought of, are found here.
/// </summary>
internal static class OutputPaths
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<string> paths)
    {
        var files = new HashSet<string>(FileNameComparer.Instance);
        var folders = new Dictionary<string, string>(FileNameComparer.Instance);
        var foldersBySpan = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (!files.Add(path))
                found.Add(RenderingDiagnostics.PathTwice(path));
            for (var slash = path.LastIndexOf('/'); slash > 0 && foldersBySpan.TryAdd(path.AsSpan(0, slash), path); slash = path.LastIndexOf('/',
                slash - 1))
            {
            }
        }
        found.AddRange(folders.Where(folder => files.Contains(folder.Key))
            .Select(folder => RenderingDiagnostics.FileAndFolder(folder.Value, folder.Key)));
        return found;
    }
}
