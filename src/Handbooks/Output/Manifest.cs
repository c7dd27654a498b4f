#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>The files of a published folder, by path: it marks the folder as ours, and the next build is compared with it.</summary>
internal sealed class Manifest
{
    /// <summary>Of the format; a new format gets a higher one.</summary>
    public const int Version = 1;

    private readonly SortedDictionary<string, FileMark> _files;

    public Manifest(IEnumerable<KeyValuePair<string, FileMark>> files)
    {
        _files = new(StringComparer.Ordinal);
        foreach (var (path, mark) in files)
            _files[path] = mark;
    }

    public static Manifest Of(ImmutableArray<OutputFile> files)
    {
        var marks = new FileMark[files.Length];
        Parallel.For(0, files.Length, i => marks[i] = FileMark.Of(files[i]));
        return new(files.Select((file, i) => KeyValuePair.Create(file.Path, marks[i])));
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The entries directly in the output folder: usually a folder for each site.</summary>
    public IEnumerable<string> Tops => _files.Keys.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal);

    /// <summary>The paths of one of the <see cref="Tops"/>.</summary>
    public IEnumerable<string> Below(string top) => _files.Keys.Where(path => path == top || path.StartsWith(top + "/", StringComparison.Ordinal));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("files");
            foreach (var (path, mark) in _files)
            {
                json.WriteStartObject(path);
                json.WriteNumber("length", mark.Length);
                json.WriteString("sha256", mark.Hash);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    public PublishResult ComparedWith(Manifest? before)
    {
        var unchanged = before is null ? 0 : _files.Count(file => before._files.TryGetValue(file.Key, out var known) && known == file.Value);
        var updated = before is null ? 0 : _files.Keys.Count(before._files.ContainsKey) - unchanged;
        return new PublishResult(_files.Count - updated - unchanged, updated, unchanged,
            before?._files.Keys.Count(path => !_files.ContainsKey(path)) ?? 0);
    }

    /// <summary>Every file exists with its length: none was deleted or truncated by hand.</summary>
    public bool IsIntact(string folder) => _files.Keys.All(path => HasItsLength(folder, path));

    /// <summary>Part of a folder holds exactly the listed files, byte for byte.</summary>
    public bool IsWhole(string folder, string top)
    {
        var expected = Below(top).ToList();
        var place = Path.Combine(folder, top);
        var found = Directory.Exists(place) ? Directory.GetFiles(place, "*", SearchOption.AllDirectories).Length : File.Exists(place) ? 1 : 0;
        return found == expected.Count && expected.TrueForAll(path => IsAsListed(Path.Combine(folder, path), _files[path]));
    }

    /// <summary>Each of the listed files is there with its length.</summary>
    public bool IsComplete(string folder, string top) => Below(top).All(path => HasItsLength(folder, path));

    private bool HasItsLength(string folder, string path) =>
        new FileInfo(Path.Combine(folder, path)) is { Exists: true } info && info.Length == _files[path].Length;

    private static bool IsAsListed(string place, FileMark mark)
    {
        if (new FileInfo(place) is not { Exists: true } info || info.Length != mark.Length)
            return false;
        using var handle = OrdinaryFile.Open(place);
        using var stream = new FileStream(handle, FileAccess.Read);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == mark.Hash;
    }
}

/// <summary>What identifies the content of a published file.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
internal readonly record struct FileMark(long Length, string Hash)
{
    public static FileMark Of(OutputFile file) => new(file.Length, file.Hash);
}

/// <summary>The result of reading a folder's list of files.</summary>
/// <param name="Manifest">Null where there is no list, or none that can be trusted.</param>
/// <param name="Damage">Why the list cannot be trusted: "it is not JSON". Null where there is no list, or a valid one.</param>
internal readonly record struct ManifestReading(Manifest? Manifest, string? Damage);

/// <summary>
/// Reads the list of files in an output folder. It proves that the folder is ours and may be replaced, so a list that this
/// tool would not have written is not trusted.
/// </summary>
internal static class ManifestReader
{
    /// <summary>In bytes: about 500,000 files.</summary>
    private const long Limit = 64 * 1024 * 1024;

    public static ManifestReading Read(string folder)
    {
        try
        {
            var content = OrdinaryFile.Read(Path.Combine(folder, SourceReader.OutputMarker), Limit);
            return content.Content is { } bytes ? Of(bytes) : new(null, "it is too large");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (NotOrdinaryFileException e)
        {
            return new(null, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, "it cannot be read");
        }
    }

    private static ManifestReading Of(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Of(json.RootElement);
        }
        catch (JsonException)
        {
            return new(null, bytes.Length == 0 ? "it is empty" : "it is not JSON");
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new(null, "it has another form");
        }
    }

    private static ManifestReading Of(JsonElement root)
    {
        var version = root.GetProperty("version").GetInt32();
        if (version != Manifest.Version)
        {
            return new(null, string.Create(CultureInfo.InvariantCulture,
                $"its version is {version}, and this tool knows {Manifest.Version}{(version > Manifest.Version ? ": a newer tool wrote it" : "")}"));
        }
        var files = root.GetProperty("files").EnumerateObject()
            .Select(file => KeyValuePair.Create(file.Name, new FileMark(file.Value.GetProperty("length").GetInt64(),
                file.Value.GetProperty("sha256").GetString() ?? "")))
            .ToList();
        return files.Find(file => !OutputPath.IsPlain(file.Key)) is { Key: { } wrong }
            ? new(null, $"it lists \"{wrong}\", which lies outside the folder")
            : new(new Manifest(files), null);
    }
}
