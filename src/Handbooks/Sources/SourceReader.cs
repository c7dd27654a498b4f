#pragma warning disable RS0030 // Disk: this is its room for reading.
using Handbooks.Diagnostics;

namespace Handbooks.Sources;

/// <summary>Reads the input folder. Nothing outside it is ever read: links are not followed.</summary>
public static class SourceReader
{
    /// <summary>The largest size of a data file in bytes: twice that of the largest real one we know.</summary>
    public const long DataLimit = 1024 * 1024;

    /// <summary>The largest size of a page in bytes: exports put a whole book on one.</summary>
    public const long PageLimit = 4 * 1024 * 1024;

    /// <summary>Publishing leaves this file in an output folder; a folder that has it is never read as input.</summary>
    public const string OutputMarker = ".handbook-output.json";

    /// <summary>
    /// Publishing works in this folder inside an output folder that cannot be replaced as a whole. It exists for a moment, and after
    /// a killed run.
    /// </summary>
    public const string OutputWorkFolder = ".handbook-publish";

    /// <param name="cache">What was read of the same folder in earlier runs of a session, if there were any.</param>
    public static Result<SourceTree> Read(string folder, ReadingCache? cache = null)
    {
        cache?.Files.Begin();
        var reading = new Reading(cache?.Files);
        reading.Walk(new DirectoryInfo(folder), "");
        return reading.Finish(folder);
    }

    /// <summary>One YAML file from anywhere, such as a roadmap of another tool; null where it cannot be read, and a diagnostic says why.</summary>
    public static Result<SourceFile?> ReadData(string path)
    {
        var reading = new Reading(null);
        var entry = new Entry(path, limit => OrdinaryFile.Read(path, limit, followLinks: true), () => [], () => Stream.Null);
        reading.TakeText(path, entry, SourceKind.Yaml);
        return new(reading.Files.FirstOrDefault(), [.. reading.Diagnostics]);
    }

    /// <summary>Files that a host provides, in any order, read by the rules for a folder on disk.</summary>
    /// <param name="folder">What a diagnostic calls the input folder.</param>
    public static Result<SourceTree> Read(IEnumerable<HostFile> files, string folder)
    {
        var reading = new Reading(null);
        var given = files.ToList();
        var input = HostFile.Input(given);
        reading.Hidden.AddRange(given.Where(file => IsLeftOut(file.Path)).Select(file => file.Path));
        reading.Diagnostics.AddRange(input.Diagnostics);
        foreach (var file in input.Value)
            reading.Take(file.Path, Entry.Of(file));
        return reading.Finish(folder);
    }

    /// <summary>Files of an earlier day, which are in memory.</summary>
    internal static Result<SourceTree> Read(IEnumerable<(string Path, byte[] Content)> files) =>
        Read(files.Select(file => new HostFile(file.Path, () => new MemoryStream(file.Content, writable: false))), "the handbook of that day");

    internal static long LimitOf(SourceKind kind) => kind == SourceKind.Markdown ? PageLimit : DataLimit;

    /// <summary>A file or folder on the path is hidden or belongs to another tool.</summary>
    internal static bool IsLeftOut(string path) => path.Split('/').Any(IsLeftOutName);

    /// <remarks>GitBook keeps images in a hidden folder; the others are for a site's root (see <see cref="Model.Branding.Static"/>).</remarks>
    private static bool IsLeftOutName(string name) =>
        (name.StartsWith('.') && name is not (".gitbook" or ".well-known" or ".nojekyll" or ".htaccess" or ".domains")) || name == "node_modules";

    /// <summary>A file on disk or of a host, read only when it is needed.</summary>
    /// <param name="Place">What the system calls it.</param>
    /// <param name="ReadUpTo">All of it, if it has no more than that many bytes.</param>
    private readonly record struct Entry(string Place, Func<long, BoundedContent> ReadUpTo, Func<byte[]> Read, Func<Stream> Open)
    {
        public static Entry Of(string place) =>
            new(place, limit => OrdinaryFile.Read(place, limit), () => OrdinaryFile.Read(place),
                () => new FileStream(OrdinaryFile.Open(place), FileAccess.Read));

        public static Entry Of(HostFile file) =>
            new(file.Path, limit => BoundedContent.Of(file.Open, limit),
                () => BoundedContent.Of(file.Open, Array.MaxLength).Content ?? throw new IOException("it is too large to be read at once"),
                file.Open);
    }

    /// <param name="known">Null for a single run.</param>
    private sealed class Reading(KnownFiles? known)
    {
        public List<SourceFile> Files { get; } = [];
        public List<SourceAsset> Assets { get; } = [];
        public List<string> Hidden { get; } = [];
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
            if (entries.Any(entry => entry.Name is OutputMarker or OutputWorkFolder))
                return;
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                var path = prefix + entry.Name;
                if (IsLeftOutName(entry.Name))
                {
                    Hidden.Add(path);
                    continue;
                }
                // The file cannot be opened by a name that was not valid UTF-8.
                if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
                    Diagnostics.Add(SourceDiagnostics.NoName(path));
                else
                    Take(path, entry.FullName);
            }
        }

        private void Take(string path, string place)
        {
            var facts = FileProbe.Of(place);
            var kind = facts.Kind;
            if (kind == FileKind.Ordinary)
                Take(path, place, facts);
            else if (kind == FileKind.Link)
                Diagnostics.Add(SourceDiagnostics.Link(path));
            else if (kind == FileKind.Missing)
                Diagnostics.Add(SourceDiagnostics.Unreadable(path, "it no longer exists, or its name is not UTF-8"));
            else if (kind == FileKind.Folder && SourceTree.CanBeFolder(path))
                Walk(new DirectoryInfo(place), path + "/");
            else if (SourceTree.KindOf(path) is not null)
                Diagnostics.Add(SourceDiagnostics.NotAFile(path, kind));
            else
                Diagnostics.Add(SourceDiagnostics.LeftOut(path, kind));
        }

        private void Take(string path, string place, FileFacts facts)
        {
            var (files, faults) = (Files.Count, Diagnostics.Count);
            if (known is not null && known.Has<SourceFile>(path, facts, out var file))
                Files.Add(file);
            else if (known is not null && known.Has<SourceAsset>(path, facts, out var asset))
                Assets.Add(asset);
            else
                Take(path, Entry.Of(place));
            // What is wrong with a file is found anew each time.
            if (Diagnostics.Count == faults)
                known?.Add(path, facts, Files.Count > files ? Files[^1] : Assets[^1]);
        }

        /// <summary>The system's own message, without the location of the input folder on this machine.</summary>
        private static Diagnostic Unreadable(string path, string place, Exception e) =>
            SourceDiagnostics.Unreadable(path, e.Message.Replace(place, path, StringComparison.Ordinal));

        public Result<SourceTree> Finish(string folder)
        {
            if (Files.Count == 0 && !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
                Diagnostics.Add(SourceDiagnostics.Nothing(folder));
            return new(
                new SourceTree(
                    [.. Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
                    [.. Assets.OrderBy(asset => asset.Path, StringComparer.Ordinal)])
                {
                    Hidden = [.. Hidden.Order(StringComparer.Ordinal)],
                },
                [.. Diagnostics]);
        }

        public void Take(string path, Entry entry)
        {
            if (SourceTree.KindOf(path) is not { } kind)
            {
                Assets.Add(new SourceAsset(path, entry.Read) { Open = entry.Open, Length = () => LengthOf(entry.Open) });
                return;
            }
            TakeText(path, entry, kind);
        }

        private static long LengthOf(Func<Stream> open)
        {
            using var file = open();
            return file.Length;
        }

        public void TakeText(string path, Entry entry, SourceKind kind)
        {
            try
            {
                var read = entry.ReadUpTo(LimitOf(kind));
                var decoded = SourceDecoder.Decode(path, read.Content ?? read.Beginning ?? []);
                var fault = read.Content is null ? SourceDiagnostics.Larger(path, read.Length, LimitOf(kind)) : decoded.Fault;
                if (fault is not null)
                    Diagnostics.Add(fault);
                // What can be read of a page is shown to the team; half a data file could mean something else than the whole.
                if (fault is null || kind == SourceKind.Markdown)
                    Files.Add(new SourceFile(kind, decoded.Text, decoded.Encoding) { IsDamaged = fault is not null });
            }
            catch (NotOrdinaryFileException e)
            {
                Diagnostics.Add(SourceDiagnostics.NotAFile(path, e.Kind));
            }
            catch (FileNotFoundException)
            {
                Diagnostics.Add(SourceDiagnostics.Unreadable(path, "it does not exist"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Diagnostics.Add(Unreadable(path, entry.Place, e));
            }
        }
    }
}
