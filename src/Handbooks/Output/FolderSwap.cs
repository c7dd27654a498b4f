#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Puts a finished tree that was written beside the output folder in its place, in one step where the system can.</summary>
internal static class FolderSwap
{
    private const string FreshKind = "new";
    private const string OldKind = "old";

    /// <summary>Where to write the tree: beside the folder, so on the same file system.</summary>
    public static string Fresh(string target) => Beside(target, FreshKind);

    /// <summary>After this the target is the fresh folder, and the old one is gone.</summary>
    /// <returns>False where the system moves the target nowhere, such as a mount; both folders are as they were.</returns>
    public static bool TryReplace(string target, string fresh, PublishDisk disk)
    {
        if (!Directory.Exists(target))
        {
            disk.MoveFolder(fresh, target);
            return true;
        }
        if (disk.TryExchange(fresh, target))
        {
            disk.DeleteLeftover(fresh);
            return true;
        }
        var old = Beside(target, OldKind);
        try
        {
            disk.MoveFolder(target, old);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        try
        {
            disk.MoveFolder(fresh, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            disk.MoveFolder(old, target);
            throw;
        }
        disk.DeleteLeftover(old);
        return true;
    }

    /// <summary>Repairs what a killed run left: an old tree is restored where nothing replaced it, the rest is deleted.</summary>
    public static void RepairLastRun(string target, PublishDisk disk)
    {
        foreach (var old in Leftovers(target, OldKind))
        {
            if (FileProbe.Of(target).Kind == FileKind.Missing)
                disk.MoveFolder(old, target);
            else
                disk.DeleteLeftover(old);
        }
        foreach (var unfinished in Leftovers(target, FreshKind))
            disk.DeleteLeftover(unfinished);
    }

    /// <summary>Folders of exactly such a name that are ours.</summary>
    private static List<string> Leftovers(string target, string kind)
    {
        var prefix = $".{Path.GetFileName(target)}.{kind}-";
        return [.. Directory.GetDirectories(Path.GetDirectoryName(target)!)
            .Where(path => Path.GetFileName(path) is var name && name.StartsWith(prefix, StringComparison.Ordinal)
                && Guid.TryParseExact(name.AsSpan(prefix.Length), "N", out _))
            .Where(path => FileProbe.Of(path).Kind == FileKind.Folder && TreeWriter.IsOurs(path))
            .Order(StringComparer.Ordinal)];
    }

    private static string Beside(string target, string kind) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{kind}-{Guid.NewGuid():N}");
}
