#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Writes one file all at once: it is written beside its place and then moved there, so it is never half written.</summary>
internal static class AtomicFile
{
    /// <exception cref="IOException">The disk refused, or there is such a file and it may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string target, byte[] bytes, bool replaces)
    {
        var fresh = Path.Combine(Path.GetDirectoryName(target)!, $"{Prefix(target)}{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && replaces && FileProbe.Of(target).Kind == FileKind.Ordinary)
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(target));
            File.Move(fresh, target, replaces);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>What a killed run left beside a file that it was writing.</summary>
    /// <param name="targets">Full paths of files that may have been written.</param>
    public static void DeleteLeftovers(IEnumerable<string> targets)
    {
        foreach (var folder in targets.GroupBy(target => Path.GetDirectoryName(target)!, StringComparer.Ordinal))
        {
            var prefixes = folder.Select(Prefix).ToHashSet(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder.Key, ".*.new-*"))
            {
                var name = Path.GetFileName(path);
                var end = name.LastIndexOf('-') + 1;
                if (prefixes.Contains(name[..end]) && Guid.TryParseExact(name.AsSpan(end), "N", out _)
                    && FileProbe.Of(path).Kind == FileKind.Ordinary)
                    File.Delete(path);
            }
        }
    }

    private static string Prefix(string target) => $".{Path.GetFileName(target)}.new-";
}
