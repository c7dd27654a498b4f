#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Text;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>A file that somebody asked for by its path, beside the sites.</summary>
public static class SingleFile
{
    /// <summary>Asked before the work that the file is made of.</summary>
    /// <param name="inputFolder">Between it and the file there must be no link, either: the file would be written elsewhere.</param>
    /// <exception cref="OutputException">The file is a link or no file, or lies behind a link in the input folder.</exception>
    public static void Refuse(string path, string inputFolder)
    {
        var (file, folder) = (Path.GetFullPath(path), Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder)));
        if (FileProbe.Of(file).Kind is not (FileKind.Missing or FileKind.Ordinary) and var kind)
            throw new OutputException($"{path} is {FileWords.Of(kind)}; it would be replaced. Name another file.");
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return;
        for (var place = Path.GetDirectoryName(file)!; place.Length > folder.Length; place = Path.GetDirectoryName(place)!)
        {
            if (FileProbe.Of(place).Kind == FileKind.Link)
                throw new OutputException($"{path} lies behind a link. Name another file.");
        }
    }

    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, string text) => Save(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Makes its folder, too; what was there is replaced in one step.</summary>
    /// <exception cref="OutputException">The disk refused.</exception>
    public static void Save(string path, byte[] content)
    {
        try
        {
            var target = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            AtomicFile.DeleteLeftovers([target]);
            AtomicFile.Write(target, content, replaces: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message}", e);
        }
    }
}
