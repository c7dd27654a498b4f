#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Runtime.InteropServices;

namespace Handbooks.Output;

/// <summary>Puts one folder in another's place, in one step where the system can.</summary>
internal static class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>After this the target is the fresh folder, and the old one is gone.</summary>
    public static void Replace(string target, string fresh)
    {
        var old = Beside(target, "old");
        if (!Directory.Exists(target))
            Directory.Move(fresh, target);
        else if (TryExchange(fresh, target))
            Directory.Move(fresh, old);
        else
        {
            Directory.Move(target, old);
            try
            {
                Directory.Move(fresh, target);
            }
            catch (IOException)
            {
                Directory.Move(old, target);
                throw;
            }
        }
        Delete(old);
    }

    /// <summary>What a killed run left: an old tree goes back where nothing took its place, the rest goes away.</summary>
    public static void RepairLastRun(string target)
    {
        var parent = Path.GetDirectoryName(target)!;
        var name = Path.GetFileName(target);
        foreach (var old in Directory.GetDirectories(parent, $".{name}.old-*").Order(StringComparer.Ordinal))
        {
            if (!Directory.Exists(target))
                Directory.Move(old, target);
            else
                Delete(old);
        }
        foreach (var unfinished in Directory.GetDirectories(parent, $".{name}.new-*"))
            Delete(unfinished);
    }

    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The sites are published; what is left over goes with the next run.
        }
    }

    private static string Beside(string target, string kind) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{kind}-{Guid.NewGuid():N}");

    private static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054, CA2101 // One call does not warrant generated marshalling and unsafe code; paths are UTF-8 on Linux.
    private static extern int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
#pragma warning restore SYSLIB1054, CA2101
}
