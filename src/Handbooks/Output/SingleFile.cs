#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Text;

namespace Handbooks.Output;

/// <summary>A file that somebody asked for by its path, beside the sites.</summary>
public static class SingleFile
{
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
