#pragma warning disable RS0030 // Disk: this is its room for reading.
using Handbooks.Diagnostics;

namespace Handbooks.Sources;

/// <summary>Reads the input folder. Nothing outside it is ever read: links are not followed.</summary>
public static class SourceReader
{
    /// <summary>The most bytes that one page or data file may have: twice the largest real one we know.</summary>
    public const long TextLimit = 1024 * 1024;

    /// <summary>Publishing leaves this file in an output folder; a folder that has it is never taken for input.</summary>
    public const string OutputMarker = ".handbook-output.json";

    public static Result<SourceTree> Read(string folder)
    {
        var reading = new Reading();
        reading.Walk(new DirectoryInfo(folder), "");
        return reading.Finish(folder);
    }

    /// <summary>One YAML file from anywhere, such as a roadmap of another tool; null where it cannot be read, and a diagnostic says why.</summary>
    public static Result<SourceFile?> ReadData(string path)
    {
        var reading = new Reading();
        var file = new FileInfo(path);
        if (file.Exists)
            reading.TakeText(path, Entry.Of(file), SourceKind.Yaml);
        else
            reading.Diagnostics.Add(SourceDiagnostics.Unreadable(path, "it is not there"));
        return new(reading.Files.FirstOrDefault(), [.. reading.Diagnostics]);
    }

    /// <summary>The same for files that are in memory, in order of path.</summary>
    internal static Result<SourceTree> Read(IEnumerable<(string Path, byte[] Content)> files)
    {
        var reading = new Reading();
        foreach (var (path, content) in files)
            reading.Take(path, new Entry(path, () => content.Length, () => content));
        return reading.Finish("the handbook of that day");
    }

    /// <summary>A file or folder on the path is none of ours: hidden, or another tool's.</summary>
    internal static bool IsLeftOut(string path) => path.Split('/').Any(IsLeftOutName);

    /// <remarks>GitBook keeps the pictures of its pages in a folder that is hidden.</remarks>
    private static bool IsLeftOutName(string name) => (name.StartsWith('.') && name != ".gitbook") || name == "node_modules";

    /// <summary>A file that is asked only when it is taken: on a disk, or in memory.</summary>
    /// <param name="Place">What the system calls it.</param>
    private readonly record struct Entry(string Place, Func<long> Length, Func<byte[]> Read)
    {
        public static Entry Of(FileInfo file) => new(file.FullName, () => file.Length, () => File.ReadAllBytes(file.FullName));
    }

    private sealed class Reading
    {
        public List<SourceFile> Files { get; } = [];
        public List<SourceAsset> Assets { get; } = [];
        public List<Diagnostic> Diagnostics { get; } = [];

        public void Walk(DirectoryInfo folder, string prefix)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Diagnostics.Add(Unreadable(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), folder.FullName, e));
                return;
            }
            if (entries.Any(entry => entry.Name == OutputMarker))
                return;
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                if (IsLeftOutName(entry.Name))
                    continue;
                var path = prefix + entry.Name;
                // Not there by the name that it was read as; nor does any file keep a name that was damaged on its way.
                if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    Diagnostics.Add(SourceDiagnostics.NoName(path));
                    continue;
                }
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    Diagnostics.Add(SourceDiagnostics.Link(path));
                else if (entry is DirectoryInfo below)
                    Walk(below, path + "/");
                else
                    Take(path, Entry.Of((FileInfo)entry));
            }
        }

        /// <summary>The system's own words, without the place of the input folder on this machine.</summary>
        private static Diagnostic Unreadable(string path, string place, Exception e) =>
            SourceDiagnostics.Unreadable(path, e.Message.Replace(place, path, StringComparison.Ordinal));

        public Result<SourceTree> Finish(string folder)
        {
            if (Files.Count == 0 && !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
                Diagnostics.Add(SourceDiagnostics.Nothing(folder));
            return new(
                new SourceTree(
                    [.. Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
                    [.. Assets.OrderBy(asset => asset.Path, StringComparer.Ordinal)]),
                [.. Diagnostics]);
        }

        public void Take(string path, Entry entry)
        {
            if (SourceTree.KindOf(path) is not { } kind)
            {
                Assets.Add(new SourceAsset(path, entry.Read));
                return;
            }
            TakeText(path, entry, kind);
        }

        public void TakeText(string path, Entry entry, SourceKind kind)
        {
            try
            {
                if (entry.Length() is > TextLimit and var length)
                {
                    Diagnostics.Add(SourceDiagnostics.Larger(path, length, TextLimit));
                    return;
                }
                var decoded = SourceDecoder.Decode(path, entry.Read());
                if (decoded.Fault is not null)
                    Diagnostics.Add(decoded.Fault);
                else
                    Files.Add(new SourceFile(kind, decoded.Text, decoded.Encoding));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Diagnostics.Add(Unreadable(path, entry.Place, e));
            }
        }
    }
}
