#pragma warning disable RS0030 // Disk: Output is its room for writing.
using System.Security.Cryptography;
using System.Text.Json;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>What a published folder holds, by path: the mark that the folder is ours, and what the next build is compared with.</summary>
internal sealed class Manifest
{
    private readonly SortedDictionary<string, (long Length, string Hash)> _files = new(StringComparer.Ordinal);

    public static Manifest Of(IEnumerable<OutputFile> files)
    {
        var manifest = new Manifest();
        foreach (var file in files)
            manifest._files[file.Path] = (file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        return manifest;
    }

    /// <summary>The manifest in a folder; null where there is none or it cannot be understood.</summary>
    public static Manifest? Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, SourceReader.OutputMarker)));
            var manifest = new Manifest();
            foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
                manifest._files[file.Name] = (file.Value.GetProperty("length").GetInt64(), file.Value.GetProperty("sha256").GetString() ?? "");
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartObject("files");
            foreach (var (path, (length, hash)) in _files)
            {
                json.WriteStartObject(path);
                json.WriteNumber("length", length);
                json.WriteString("sha256", hash);
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
        return new PublishResult(_files.Count - updated - unchanged, updated, unchanged, before?._files.Keys.Count(path => !_files.ContainsKey(path)) ?? 0);
    }

    /// <summary>A file that somebody else put there, by its path in the folder.</summary>
    public string? FirstForeignFile(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => path != SourceReader.OutputMarker && !_files.ContainsKey(path))
                .Min(StringComparer.Ordinal)
            : null;

    /// <summary>Every file is there with its length; nobody deleted or cut one by hand.</summary>
    public bool IsIntact(string folder) =>
        _files.All(file => new FileInfo(Path.Combine(folder, file.Key)) is { Exists: true } info && info.Length == file.Value.Length);
}
