#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>
/// Moves a tree into another file by file. Each file changes in one step, and a page that both trees have is never missing. What pages
/// load and link to comes first, pages that lead to others come after them, and what is gone goes last.
/// </summary>
internal sealed class FileMoves(string target, string ready, PublishDisk disk)
{
    /// <summary>Something of the old tree is gone and cannot be brought back.</summary>
    public bool HasBegun { get; private set; }

    /// <param name="paths">Those that an earlier run moved are passed over.</param>
    public void Move(IEnumerable<string> paths)
    {
        foreach (var path in paths.OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal))
        {
            var from = Path.Combine(ready, path);
            if (FileProbe.Of(from).Kind != FileKind.Ordinary)
                continue;
            MakeRoom(path);
            HasBegun = true;
            disk.MoveFile(from, Path.Combine(target, path));
        }
    }

    public void DeleteGone(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var place = Path.Combine(target, path);
            if (FileProbe.Of(place).Kind == FileKind.Ordinary)
            {
                HasBegun = true;
                disk.DeleteFile(place);
            }
            for (var folder = Path.GetDirectoryName(place)!; folder.Length > target.Length
                && IsEmpty(folder); folder = Path.GetDirectoryName(folder)!)
                disk.DeleteFolder(folder);
        }
    }

    /// <summary>Files that are no page, then pages from the deepest up: the home page last.</summary>
    private static int Rank(string path) => path.EndsWith(".html", StringComparison.Ordinal) ? 1000 - Math.Min(path.Count(c => c == '/'), 999) : 0;

    /// <summary>A file of the old tree may stand where the new one has a folder, and the other way round.</summary>
    private void MakeRoom(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = Path.Combine(target, path[..slash]);
            if (FileProbe.Of(folder).Kind == FileKind.Ordinary)
                disk.DeleteFile(folder);
            if (FileProbe.Of(folder).Kind == FileKind.Missing)
                disk.MakeFolder(folder);
        }
        var place = Path.Combine(target, path);
        if (FileProbe.Of(place).Kind == FileKind.Folder)
            disk.DeleteTree(place);
    }

    private static bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
}
