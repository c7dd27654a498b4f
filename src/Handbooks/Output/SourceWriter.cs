#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Writes a fixed file back into the input folder: all of it or nothing, in its own encoding, and nothing elsewhere.</summary>
public static class SourceWriter
{
    /// <exception cref="OutputException">The file is a link or lies behind one, has changed since it was read, cannot hold a
    /// letter, or the disk refused.</exception>
    public static void Write(string inputFolder, MendedFile file)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        var target = Path.GetFullPath(Path.Combine(folder, file.Path));
        try
        {
            RefuseOutside(inputFolder, target, file.Path);
            if (file.Before.ToBytes() is not { } before || !before.AsSpan().SequenceEqual(OrdinaryFile.Read(target)))
                throw new OutputException($"{file.Path} has changed since it was read, and was left alone. Run fix again.");
            AtomicFile.Write(target, Bytes(file), replaces: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{file.Path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>Writes a file that is not there yet, in UTF-8.</summary>
    /// <param name="path">Relative to the input folder.</param>
    /// <exception cref="OutputException">There is such a file, or the disk refused.</exception>
    public static void Create(string inputFolder, string path, string text) => Put(inputFolder, path, text, replaces: false);

    /// <summary>Writes a file of the tool's own, whether or not an older one is there.</summary>
    /// <param name="path">Relative to the folder.</param>
    /// <exception cref="OutputException">The file is a link or lies behind one, or the disk refused.</exception>
    public static void Replace(string folder, string path, string text) => Put(folder, path, text, replaces: true);

    private static void Put(string inputFolder, string path, string text, bool replaces)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        var target = Path.GetFullPath(Path.Combine(folder, path));
        try
        {
            RefuseOutside(inputFolder, target, path);
            if (!replaces && FileProbe.Of(target).Kind != FileKind.Missing)
                throw new OutputException($"{path} is there already, and was left as it is.");
            var parent = Path.GetDirectoryName(target)!;
            var isNew = !Directory.Exists(parent);
            Directory.CreateDirectory(parent);
            try
            {
                AtomicFile.Write(target, System.Text.Encoding.UTF8.GetBytes(text), replaces);
            }
            catch (Exception e) when (isNew && e is IOException or UnauthorizedAccessException)
            {
                Directory.Delete(parent);
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>The bytes of the fixed file.</summary>
    /// <exception cref="OutputException">Its encoding has no room for a letter that a fix brings.</exception>
    public static byte[] Bytes(MendedFile file) => file.After.ToBytes()
        ?? throw new OutputException($"{file.Path} is in the encoding of old Windows editors, which cannot hold what the fixes write. "
            + "Let HB1116 be fixed, too.");

    /// <summary>Clears away what a killed run left beside the files of the input folder.</summary>
    /// <param name="paths">Relative to the input folder, as they were read.</param>
    public static void DeleteLeftovers(string inputFolder, IEnumerable<string> paths)
    {
        try
        {
            AtomicFile.DeleteLeftovers(paths.Select(path => Path.GetFullPath(Path.Combine(inputFolder, path))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are hidden and do no harm.
        }
    }

    /// <summary>
    /// Links may have come since the folder was read, and the input folder may be one: the file, each folder on the way, the input folder
    /// and what the user named above it are looked at. A path that begins at the root of the disk is looked at from the input folder on.
    /// </summary>
    private static void RefuseOutside(string inputFolder, string target, string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder));
        if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new OutputException($"\"{path}\" leads out of the input folder.");
        var current = Path.GetFullPath(".");
        var end = !Path.IsPathRooted(inputFolder) && folder.StartsWith(current + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? current
            : folder == current ? folder
            : Path.GetDirectoryName(folder) ?? folder;
        for (var place = target; place.Length > end.Length; place = Path.GetDirectoryName(place)!)
        {
            if (FileProbe.Of(place).Kind != FileKind.Link)
                continue;
            throw new OutputException(place.Length <= folder.Length
                ? $"{path} was left alone: {inputFolder} is or lies behind a link. Name the folder itself with --input."
                : $"{path} is or lies behind a link, and was left alone.");
        }
    }
}
