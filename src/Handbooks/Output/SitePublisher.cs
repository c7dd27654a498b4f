#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Collections.Immutable;
using Handbooks.Rendering;

namespace Handbooks.Output;

/// <summary>How many files were created, updated, left unchanged and deleted.</summary>
public sealed record PublishResult(int Created, int Updated, int Unchanged, int Deleted);

/// <summary>
/// Puts finished sites into the output folder, all at once: the new tree is written beside the old one and takes its
/// place in one step, so that readers of the folder see one or the other, even when the build is killed. A folder
/// that cannot be replaced, such as a mount, is published to from within: each site in one step (<see cref="InPlaceUpdate"/>).
/// </summary>
public static class SitePublisher
{
    /// <param name="end">Leaves the folder as it was, with nothing beside it, if it comes before the new tree takes its place.</param>
    /// <exception cref="OutputException">The folder is not ours, another build is writing to it, or the disk refused.</exception>
    /// <exception cref="OperationCanceledException">It was ended, and the folder is as it was.</exception>
    public static PublishResult Publish(string outputFolder, ImmutableArray<OutputFile> files, CancellationToken end = default) =>
        Publish(outputFolder, files, new PublishDisk(), end);

    internal static PublishResult Publish(string outputFolder, ImmutableArray<OutputFile> files, PublishDisk disk, CancellationToken end)
    {
        try
        {
            var target = OutputTarget.Of(outputFolder);
            if (Path.GetDirectoryName(target) is null)
                throw new OutputException($"{outputFolder} is the root of a disk; choose a folder below it.");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var outer = TakeOuter(target);
            using (outer)
            using (outer is null ? PublishLock.Take(Path.Combine(target, PublishLock.InnerName), target) : null)
                return Publish(new Place(target, outputFolder, CanBeReplaced: outer is not null), files, disk, end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{outputFolder} could not be written: {e.Message}", e);
        }
    }

    /// <param name="CanBeReplaced">The folder that holds it may be written to.</param>
    private sealed record Place(string Target, string AsWritten, bool CanBeReplaced);

    private static PublishResult Publish(Place place, ImmutableArray<OutputFile> files, PublishDisk disk, CancellationToken end)
    {
        var target = place.Target;
        if (place.CanBeReplaced)
            FolderSwap.RepairLastRun(target, disk);
        var contents = OutputContents.Inspect(target, place.AsWritten, disk);
        var inner = new InPlaceUpdate(target, disk);
        inner.CompleteLastRun(contents);
        var before = contents.Interrupted ?? contents.Before;
        var manifest = Manifest.Of(files);
        var result = manifest.ComparedWith(before);
        if (before is not null && result is { Created: 0, Updated: 0, Deleted: 0 } && manifest.IsIntact(target))
            return result;
        end.ThrowIfCancellationRequested();
        var isFixed = !place.CanBeReplaced || contents.IsMountRoot || disk.IsMount(target);
        if (isFixed || !TryReplace(target, files, manifest, disk, end))
            inner.Publish(files, manifest, before, end);
        return result;
    }

    private static bool TryReplace(string target, ImmutableArray<OutputFile> files, Manifest manifest, PublishDisk disk, CancellationToken end)
    {
        var fresh = FolderSwap.Fresh(target);
        TreeWriter.Write(fresh, files, manifest, disk, end);
        try
        {
            if (FolderSwap.TryReplace(target, fresh, disk))
                return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            disk.DeleteLeftover(fresh);
            throw;
        }
        disk.DeleteLeftover(fresh);
        return false;
    }

    /// <summary>Null where the folder that holds the output folder may not be written to.</summary>
    private static PublishLock? TakeOuter(string target)
    {
        try
        {
            return PublishLock.Take(PublishLock.Beside(target), target);
        }
        catch (Exception e) when ((e is UnauthorizedAccessException || IsReadOnly(e)) && Directory.Exists(target))
        {
            return null;
        }
    }

    /// <remarks>EROFS, which has the same number on Linux and macOS.</remarks>
    private static bool IsReadOnly(Exception e) => e is IOException { HResult: 30 };
}

/// <summary>The sites could not be written; the message is for the person who runs the tool.</summary>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);
