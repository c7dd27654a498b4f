#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Runtime.InteropServices;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>
/// Every step that publishing takes on a disk. Tests put another one in its place: a disk that is full, that refuses, or that is
/// looked at after each step. All of them throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal class PublishDisk
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>With all folders above it.</summary>
    public virtual void MakeFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>A folder that only its owner can read, so that a web server does not serve it.</summary>
    public virtual void MakePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>One finished file, where there was none.</summary>
    public virtual void Write(string path, OutputFile file)
    {
        if (!file.IsStreamed)
        {
            File.WriteAllBytes(path, file.Content.Span);
            return;
        }
        using var source = file.Open();
        using var target = File.Create(path);
        source.CopyTo(target);
    }

    /// <summary>The list of files. It is flushed: a list that a power cut emptied would lock its owner out of the folder.</summary>
    public virtual void WriteMarker(string path, byte[] list)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(list);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>To a name that does not exist.</summary>
    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    /// <summary>Two folders change places in one step; false where the system or the file system cannot do that.</summary>
    public virtual bool TryExchange(string a, string b)
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

    /// <summary>In one step, also where there is a file of that name.</summary>
    public virtual void MoveFile(string from, string to) => File.Move(from, to, overwrite: true);

    public virtual void DeleteFile(string path) => File.Delete(path);

    /// <summary>An empty folder.</summary>
    public virtual void DeleteFolder(string path) => Directory.Delete(path);

    /// <summary>A file system begins here, so the folder can be neither moved nor replaced.</summary>
    public virtual bool IsMount(string folder) =>
        FileProbe.Of(folder) is { Kind: FileKind.Folder } facts
        && (facts.IsMountRoot || (Path.GetDirectoryName(folder) is { } parent && FileProbe.Of(parent, followLinks: true).Device != facts.Device));

    /// <summary>
    /// Files and folders below, links never followed. The list of files goes last, so that what a kill leaves of the tree is still
    /// recognised as ours.
    /// </summary>
    public void DeleteTree(string folder)
    {
        foreach (var name in Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)!)
            .OrderBy(name => name == SourceReader.OutputMarker))
        {
            var path = Path.Combine(folder, name);
            if (FileProbe.Of(path).Kind == FileKind.Folder)
                DeleteTree(path);
            else
                DeleteFile(path);
        }
        DeleteFolder(folder);
    }

    /// <summary>Deletes what it can; the next run deletes the rest.</summary>
    public void DeleteLeftover(string folder)
    {
        try
        {
            if (FileProbe.Of(folder).Kind == FileKind.Folder)
                DeleteTree(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054, CA2101 // One call does not warrant generated marshalling and unsafe code; paths are UTF-8 on Linux.
    private static extern int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
#pragma warning restore SYSLIB1054, CA2101
}
