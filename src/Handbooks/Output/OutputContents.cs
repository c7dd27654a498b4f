#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>The contents of an output folder before publishing.</summary>
/// <param name="Before">What the last run wrote; null in an empty folder.</param>
/// <param name="Interrupted">What a run that was killed was about to move into place; see <see cref="InPlaceUpdate"/>.</param>
/// <param name="IsMountRoot">The folder holds something that file systems keep at their root, such as lost+found.</param>
internal sealed record OutputContents(Manifest? Before, Manifest? Interrupted, bool IsMountRoot)
{
    /// <summary>Names that systems create at the root of a file system. They are left in place.</summary>
    private static readonly string[] RootNames = ["lost+found", "System Volume Information", "$RECYCLE.BIN", ".Trashes", ".fseventsd",
        ".Spotlight-V100"];

    /// <summary>Inspects the whole folder. One that this tool did not fill is never replaced.</summary>
    /// <param name="asWritten">The folder as the user named it.</param>
    /// <exception cref="OutputException">Something in the folder is not ours, and publishing would delete it.</exception>
    public static OutputContents Inspect(string target, string asWritten, PublishDisk disk)
    {
        var kind = FileProbe.Of(target).Kind;
        if (kind == FileKind.Missing)
            return new(null, null, false);
        if (kind != FileKind.Folder)
            throw new OutputException($"{asWritten} is {FileWords.Of(kind)}; choose a folder for --output.");
        var (before, damage) = ManifestReader.Read(target);
        if (damage is not null)
        {
            throw new OutputException(
                $"{asWritten}/{SourceReader.OutputMarker} is not the list of files that this tool wrote: {damage}. "
                + $"So nothing in {asWritten} was touched. "
                + "Restore that file, or look through the folder, delete it yourself and build again, or choose another --output.");
        }
        var work = Path.Combine(target, InPlaceUpdate.WorkFolder);
        var interrupted = ManifestReader.Read(Path.Combine(work, InPlaceUpdate.ReadyFolder)).Manifest;
        var top = Directory.GetFileSystemEntries(target).Select(path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);
        top.ExceptWith([SourceReader.OutputMarker, PublishLock.InnerName]);
        var isRoot = RootNames.Where(top.Remove).ToList() is not [];
        if (top.Remove(InPlaceUpdate.WorkFolder) && before is null && interrupted is null && !InPlaceUpdate.IsOurs(work))
            throw Foreign(asWritten, InPlaceUpdate.WorkFolder);
        if (before is null && interrupted is null && top.Count > 0)
        {
            throw new OutputException(
                $"{asWritten} holds files that this tool did not write, and publishing would replace them. "
                + "Empty the folder yourself, or choose another one for --output.");
        }
        foreach (var name in top.Order(StringComparer.Ordinal))
            RefuseForeign(target, name, path => before?.Has(path) == true || interrupted?.Has(path) == true, asWritten, disk);
        return new(before, interrupted, isRoot);
    }

    private static void RefuseForeign(string target, string path, Predicate<string> isOurs, string asWritten, PublishDisk disk)
    {
        var place = Path.Combine(target, path);
        if (FileProbe.Of(place).Kind is not FileKind.Folder and var kind)
        {
            if (kind == FileKind.Ordinary ? !isOurs(path) : kind != FileKind.Missing)
                throw Foreign(asWritten, path, kind);
            return;
        }
        if (disk.IsMount(place))
        {
            throw new OutputException($"{asWritten}/{path} is a mount of its own, and a site is replaced as a whole. "
                + $"Mount {asWritten} instead, or choose another --output.");
        }
        foreach (var name in Directory.GetFileSystemEntries(place).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal))
            RefuseForeign(target, path + "/" + name, isOurs, asWritten, disk);
    }

    private static OutputException Foreign(string asWritten, string path, FileKind kind = FileKind.Ordinary) => new(
        $"{asWritten} holds \"{path}\"{(kind == FileKind.Ordinary ? "" : $", {FileWords.Of(kind)}")}, "
        + "which this tool did not write and publishing would delete. "
        + "Move it away, or publish to another folder.");
}

/// <summary>The folder that --output names.</summary>
public static class OutputTarget
{
    /// <summary>Its full path. A link stays a link: what it leads to is published to.</summary>
    /// <exception cref="OutputException">It is not a folder, or it is a broken link.</exception>
    public static string Of(string outputFolder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        var (kind, end) = (FileProbe.Of(target).Kind, FileProbe.Of(target, followLinks: true).Kind);
        if (kind is FileKind.Missing or FileKind.Folder)
            return target;
        if (kind != FileKind.Link)
            throw new OutputException($"{outputFolder} is {FileWords.Of(kind)}; choose a folder for --output.");
        var link = new FileInfo(target);
        if (end == FileKind.Missing)
        {
            throw new OutputException($"{outputFolder} is a link to {link.LinkTarget}, which leads nowhere. "
                + "Make that folder, remove the link, or choose another --output.");
        }
        if (end != FileKind.Folder)
            throw new OutputException($"{outputFolder} is a link to {link.LinkTarget}, which is {FileWords.Of(end)}; choose a folder for --output.");
        return Path.TrimEndingDirectorySeparator(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
