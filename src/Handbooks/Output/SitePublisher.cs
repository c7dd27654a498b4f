#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Collections.Immutable;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Files that were made, changed, left and taken away.</summary>
public sealed record PublishResult(int Created, int Updated, int Unchanged, int Deleted);

/// <summary>
/// Puts finished sites into the output folder, all at once: the new tree is written beside the old one and takes its
/// place in one step, so that whoever reads the folder sees the one or the other, also when the build is killed.
/// </summary>
public static class SitePublisher
{
    /// <exception cref="OutputException">The folder is not ours, another build is writing to it, or the disk refused.</exception>
    public static PublishResult Publish(string outputFolder, ImmutableArray<OutputFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        // A link stays a link: what it leads to is replaced.
        if (new DirectoryInfo(target) is { Exists: true, LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } real)
            target = Path.TrimEndingDirectorySeparator(real.FullName);
        var parent = Path.GetDirectoryName(target) ?? throw new OutputException($"{outputFolder} is the root of a disk; choose a folder below it.");
        try
        {
            Directory.CreateDirectory(parent);
            using var held = Lock(target);
            FolderSwap.RepairLastRun(target);
            RefuseForeign(target, outputFolder);
            var manifest = Manifest.Of(files);
            var before = Manifest.Read(target);
            if (before?.FirstForeignFile(target) is { } foreign)
                throw new OutputException($"{outputFolder} holds \"{foreign}\", which this tool did not write and publishing would delete. Move it away, or publish to another folder.");
            var result = manifest.ComparedWith(before);
            if (result is { Created: 0, Updated: 0, Deleted: 0 } && manifest.IsIntact(target))
                return result;
            var fresh = Path.Combine(parent, $".{Path.GetFileName(target)}.new-{Guid.NewGuid():N}");
            WriteTree(fresh, files, manifest);
            FolderSwap.Replace(target, fresh);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{outputFolder} could not be written: {e.Message}", e);
        }
    }

    private static void WriteTree(string folder, ImmutableArray<OutputFile> files, Manifest manifest)
    {
        try
        {
            var targets = files.Select(file => (Path: Inside(folder, file.Path), file.Content)).ToList();
            foreach (var directory in targets.Select(file => Path.GetDirectoryName(file.Path)!).Append(folder).Distinct(StringComparer.Ordinal))
                Directory.CreateDirectory(directory);
            Parallel.ForEach(targets, file => File.WriteAllBytes(file.Path, file.Content.Span));
            File.WriteAllBytes(Path.Combine(folder, SourceReader.OutputMarker), manifest.ToBytes());
        }
        catch (Exception e)
        {
            FolderSwap.Delete(folder);
            // One file's refusal is what a person can act on, not that several were written at once.
            if (e is AggregateException { InnerExceptions: [var first, ..] })
                throw new IOException(first.Message, first);
            throw;
        }
    }

    /// <summary>A last guard: whatever made the path, nothing is written outside the folder.</summary>
    private static string Inside(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : throw new IOException($"\"{path}\" leads out of the output folder");
    }

    /// <summary>A folder that we did not fill is never replaced: it may be somebody's home.</summary>
    private static void RefuseForeign(string target, string asWritten)
    {
        if (File.Exists(target))
            throw new OutputException($"{asWritten} is a file; choose a folder for --output.");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, SourceReader.OutputMarker)))
            throw new OutputException($"{asWritten} holds files that this tool did not write, and publishing would replace them. Empty the folder yourself, or choose another one for --output.");
    }

    private static FileStream Lock(string target)
    {
        var path = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new OutputException($"another build is writing to {target}; wait for it, or choose another --output.", e);
        }
    }
}
