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
        if (reading.Files.Count == 0 && !reading.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            reading.Diagnostics.Add(SourceDiagnostics.Nothing(folder));
        return new(
            new SourceTree(
                [.. reading.Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
                [.. reading.Assets.OrderBy(asset => asset.Path, StringComparer.Ordinal)]),
            [.. reading.Diagnostics]);
    }

    /// <summary>One YAML file from anywhere, such as a roadmap of another tool; null where it cannot be read, and a diagnostic says why.</summary>
    public static Result<SourceFile?> ReadData(string path)
    {
        var reading = new Reading();
        var file = new FileInfo(path);
        if (file.Exists)
            reading.TakeText(file, path, SourceKind.Yaml);
        else
            reading.Diagnostics.Add(SourceDiagnostics.Unreadable(path, "it is not there"));
        return new(reading.Files.FirstOrDefault(), [.. reading.Diagnostics]);
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
                Diagnostics.Add(Unreadable(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), folder, e));
                return;
            }
            if (entries.Any(entry => entry.Name == OutputMarker))
                return;
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                // GitBook keeps the pictures of its pages in a folder that is hidden.
                if ((entry.Name.StartsWith('.') && entry.Name != ".gitbook") || entry.Name == "node_modules")
                    continue;
                var path = prefix + entry.Name;
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    Diagnostics.Add(SourceDiagnostics.Link(path));
                else if (entry is DirectoryInfo below)
                    Walk(below, path + "/");
                else
                    Take((FileInfo)entry, path);
            }
        }

        /// <summary>The system's own words, without the place of the input folder on this machine.</summary>
        private static Diagnostic Unreadable(string path, FileSystemInfo entry, Exception e) =>
            SourceDiagnostics.Unreadable(path, e.Message.Replace(entry.FullName, path, StringComparison.Ordinal));

        private void Take(FileInfo file, string path)
        {
            if (SourceTree.KindOf(path) is not { } kind)
            {
                Assets.Add(new SourceAsset(path, () => File.ReadAllBytes(file.FullName)));
                return;
            }
            TakeText(file, path, kind);
        }

        public void TakeText(FileInfo file, string path, SourceKind kind)
        {
            try
            {
                if (file.Length > TextLimit)
                {
                    Diagnostics.Add(SourceDiagnostics.Larger(path, file.Length, TextLimit));
                    return;
                }
                var decoded = SourceDecoder.Decode(path, File.ReadAllBytes(file.FullName));
                if (decoded.Fault is not null)
                    Diagnostics.Add(decoded.Fault);
                else
                    Files.Add(new SourceFile(kind, decoded.Text, decoded.Encoding));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Diagnostics.Add(Unreadable(path, file, e));
            }
        }
    }
}
