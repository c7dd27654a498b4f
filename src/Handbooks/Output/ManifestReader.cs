using System.Globalization;
using System.Text.Json;
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>What a folder's list of files says.</summary>
/// <param name="Manifest">Null where there is no list, or none that can be trusted.</param>
/// <param name="Damage">Why the list cannot be trusted: "it is not JSON". Null where there is none, or it is right.</param>
internal readonly record struct ManifestReading(Manifest? Manifest, string? Damage);

/// <summary>
/// Reads the list of files in an output folder. The list is what says that the folder is ours and may be replaced: one that we would
/// not have written says nothing.
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
