#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Collections.Immutable;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>
/// Publishes inside an output folder that cannot be replaced as a whole: a mount, or a folder whose parent may not be written to. The
/// new tree is written into a hidden folder inside it, which then gets another name: before that the old tree counts, after it the new
/// one, and a run that finds it under that name completes what a killed one began. Each site is put in place in one step where the file
/// system can exchange folders, and else file by file (<see cref="FileMoves"/>).
/// </summary>
internal sealed class InPlaceUpdate(string target, PublishDisk disk)
{
    public const string WorkFolder = SourceReader.OutputWorkFolder;

    public const string FreshFolder = "new";

    /// <summary>The name of a complete tree.</summary>
    public const string ReadyFolder = "ready";

    private string Work => Path.Combine(target, WorkFolder);

    private string Ready => Path.Combine(Work, ReadyFolder);

    /// <summary>It holds only trees that this tool wrote.</summary>
    public static bool IsOurs(string work) =>
        FileProbe.Of(work).Kind == FileKind.Folder
        && Directory.GetFileSystemEntries(work).All(path => Path.GetFileName(path) is FreshFolder or ReadyFolder
            && FileProbe.Of(path).Kind == FileKind.Folder && TreeWriter.IsOurs(path));

    /// <exception cref="OutputException">Only part of the sites could be put in place.</exception>
    /// <exception cref="IOException">The disk refused, and the folder is as it was.</exception>
    /// <exception cref="OperationCanceledException">The user ended it, and the folder is as it was.</exception>
    public void Publish(ImmutableArray<OutputFile> files, Manifest manifest, Manifest? before, CancellationToken end)
    {
        try
        {
            disk.MakePrivateFolder(Work);
            var fresh = Path.Combine(Work, FreshFolder);
            TreeWriter.Write(fresh, files, manifest, disk, end);
            disk.MoveFolder(fresh, Ready);
        }
        catch (Exception)
        {
            disk.DeleteLeftover(Work);
            throw;
        }
        Finish(manifest, before, isFirstTry: true);
    }

    /// <summary>Completes a killed run whose tree was complete, and removes any other.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public void CompleteLastRun(OutputContents contents)
    {
        if (FileProbe.Of(Work).Kind == FileKind.Missing)
            return;
        if (contents.Interrupted is { } manifest)
            Finish(manifest, contents.Before, isFirstTry: false);
        else
            disk.DeleteLeftover(Work);
    }

    /// <param name="isFirstTry">Nothing is in place yet; otherwise the content shows what is.</param>
    private void Finish(Manifest manifest, Manifest? before, bool isFirstTry)
    {
        var moves = new FileMoves(target, Ready, disk);
        var undo = new Stack<Action>();
        try
        {
            foreach (var top in manifest.Tops.Where(top => isFirstTry || !manifest.IsWhole(target, top)))
                Put(top, manifest, moves, undo);
            moves.DeleteGone(before?.Paths.Where(path => !manifest.Has(path)) ?? []);
            disk.MoveFile(Path.Combine(Ready, SourceReader.OutputMarker), Path.Combine(target, SourceReader.OutputMarker));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!isFirstTry || moves.HasBegun || !TryUndo(undo))
            {
                throw new OutputException(
                    $"{target} was published in part, and the rest could not be moved into place: {e.Message} The next build completes it.", e);
            }
            disk.DeleteLeftover(Work);
            throw;
        }
        disk.DeleteLeftover(Work);
    }

    private void Put(string top, Manifest manifest, FileMoves moves, Stack<Action> undo)
    {
        var (fresh, place) = (Path.Combine(Ready, top), Path.Combine(target, top));
        var (ours, theirs) = (FileProbe.Of(fresh).Kind, FileProbe.Of(place).Kind);
        if (ours == FileKind.Folder && theirs == FileKind.Missing)
        {
            disk.MoveFolder(fresh, place);
            undo.Push(() => disk.MoveFolder(place, fresh));
        }
        else if (ours == FileKind.Folder && theirs == FileKind.Folder && manifest.IsComplete(Ready, top) && disk.TryExchange(fresh, place))
            undo.Push(() => _ = disk.TryExchange(fresh, place) ? true : throw new IOException("the folders did not change back"));
        else
            moves.Move(manifest.Below(top));
    }

    private static bool TryUndo(Stack<Action> undo)
    {
        try
        {
            foreach (var step in undo)
                step();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

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

    /// <summary>The old tree may have a file where the new one has a folder, and the other way round.</summary>
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
