#pragma warning disable RS0030 // Disk: Output is its room for writing.

namespace Handbooks.Output;

/// <summary>Writes a mended file back into the input folder: all of it or nothing, in its own encoding, and nothing elsewhere.</summary>
public static class SourceWriter
{
    /// <exception cref="OutputException">The file is a link or lies behind one, has changed since it was read, cannot hold a letter, or the disk refused.</exception>
    public static void Write(string inputFolder, MendedFile file)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        var target = Path.GetFullPath(Path.Combine(folder, file.Path));
        try
        {
            RefuseOutside(folder, target, file.Path);
            if (file.Before.ToBytes() is not { } before || !before.AsSpan().SequenceEqual(File.ReadAllBytes(target)))
                throw new OutputException($"{file.Path} has changed since it was read, and was left alone. Run fix again.");
            Replace(target, Bytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{file.Path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>Writes a file that is not there yet, in UTF-8.</summary>
    /// <param name="path">Relative to the input folder.</param>
    /// <exception cref="OutputException">There is such a file, or the disk refused.</exception>
    public static void Create(string inputFolder, string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(inputFolder, path)))!);
            using var stream = new FileStream(Path.Combine(inputFolder, path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>The bytes of the mended file.</summary>
    /// <exception cref="OutputException">Its encoding has no room for a letter that a fix brings.</exception>
    public static byte[] Bytes(MendedFile file) => file.After.ToBytes()
        ?? throw new OutputException($"{file.Path} is in the encoding of old Windows editors, which cannot hold what the fixes write. Let HB1116 be fixed, too.");

    private static void Replace(string target, byte[] bytes)
    {
        var fresh = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new-{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(target));
            File.Move(fresh, target, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Links may have come since the folder was read; each folder on the way and the file itself is looked at.</summary>
    private static void RefuseOutside(string folder, string target, string path)
    {
        if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new OutputException($"\"{path}\" leads out of the input folder.");
        for (var place = target; place.Length > folder.Length; place = Path.GetDirectoryName(place)!)
        {
            if (new FileInfo(place) is { Exists: true, LinkTarget: not null } || new DirectoryInfo(place) is { Exists: true, LinkTarget: not null })
                throw new OutputException($"{path} is or lies behind a link, and was left alone.");
        }
    }
}
