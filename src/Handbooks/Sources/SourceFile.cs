using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>What a file is for, by its name alone.</summary>
public enum SourceKind
{
    Markdown,
    Yaml,
}

/// <summary>A text file of the input folder, decoded.</summary>
public sealed record SourceFile(SourceKind Kind, SourceText Text, SourceEncoding Encoding = SourceEncoding.Utf8)
{
    public string Path => Text.Path;

    /// <summary>The text is only what could be read of the file: it may lack words and have wrong ones. It is never written back.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>The file's bytes, byte order mark included; null where its encoding has no room for a letter of the text.</summary>
    public byte[]? ToBytes() => SourceDecoder.Encode(Text.Text, Encoding);
}

/// <summary>A file that is neither Markdown nor YAML; it travels with a site only where a page of that site links to it.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="Read">Reads the bytes; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record SourceAsset(string Path, Func<byte[]> Read)
{
    /// <summary>The bytes as they are read; throws what <see cref="Read"/> throws.</summary>
    public Func<Stream> Open { get; init; } = () => new MemoryStream(Read(), writable: false);

    /// <summary>In bytes, for a file that is read when it is needed; null for a text in memory.</summary>
    public Func<long>? Length { get; init; }
}

/// <summary>Everything under the input folder, in ordinal order of path.</summary>
public sealed record SourceTree(ImmutableArray<SourceFile> Files, ImmutableArray<SourceAsset> Assets)
{
    /// <summary>Paths of files and folders that are not read because they are hidden or another tool's.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>A tree from texts in memory, for tests and hosts that have no folder.</summary>
    public static SourceTree Of(params IEnumerable<(string Path, string Text)> files) => new(
        [.. files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => KindOf(file.Path) is not null)
            .Select(file => new SourceFile(KindOf(file.Path)!.Value, new SourceText(file.Path, file.Text)))],
        [.. files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => KindOf(file.Path) is null)
            .Select(file => new SourceAsset(file.Path, () => System.Text.Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>Some systems drop these from the end of a name.</summary>
    private static readonly char[] Dropped = [' ', '.'];

    internal static SourceKind? KindOf(string path) => System.IO.Path.GetExtension(path.TrimEnd(Dropped)).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdx" or ".mdown" or ".mkd" => SourceKind.Markdown,
        ".yml" or ".yaml" => SourceKind.Yaml,
        // JSON is YAML; other JSON files are for readers to download.
        ".json" when System.IO.Path.GetFileName(path) == "_category_.json" || path is "sidebars.json" or "docs.json" or "mint.json" =>
            SourceKind.Yaml,
        _ => null,
    };

    /// <summary>A folder may be named like a page; one that is named like settings or data would be taken for the file.</summary>
    internal static bool CanBeFolder(string path) => KindOf(path) is null or SourceKind.Markdown;
}

/// <summary>A file of the input folder as a host gives it, wherever the host keeps it.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="Open">
/// The bytes from the beginning, as a stream that knows its length; throws <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>. Called when the bytes are needed, each time anew.
/// </param>
public sealed record HostFile(string Path, Func<Stream> Open)
{
    /// <summary>The symbolic link that the path leads through or ends in; null where it is the file's own. Nothing behind a link is read.</summary>
    public string? Link { get; init; }

    /// <summary>
    /// The files that are input, by the rules for a folder on a disk: nothing hidden or another tool's, nothing of an output folder,
    /// nothing behind a link, and no folder that has the name of a data file.
    /// </summary>
    internal static Result<ImmutableArray<HostFile>> Input(IEnumerable<HostFile> files)
    {
        var given = files.ToList();
        var outputs = given.Where(file => file.Link is null).Select(file => OutputFolder(file.Path)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var input = ImmutableArray.CreateBuilder<HostFile>();
        var faults = new Dictionary<string, Diagnostic>(StringComparer.Ordinal);
        foreach (var file in given.Where(file => !SourceReader.IsLeftOut(file.Link ?? file.Path)))
        {
            var folders = Folders(file.Link ?? file.Path).ToList();
            if (outputs.Contains("") || folders.Exists(outputs.Contains))
                continue;
            if (folders.Find(folder => !SourceTree.CanBeFolder(folder)) is { } folder)
                faults.TryAdd(folder, SourceDiagnostics.NotAFile(folder, FileKind.Folder));
            else if (file.Link is { } link)
                faults.TryAdd(link, SourceDiagnostics.Link(link));
            else
                input.Add(file);
        }
        return new(input.ToImmutable(), [.. faults.Values]);
    }

    /// <summary>"a", "a/b" of "a/b/c.md".</summary>
    private static IEnumerable<string> Folders(string path)
    {
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
            yield return path[..at];
    }

    /// <summary>The folder in which publishing left one of its own files, "" for the whole input folder; null where the path names none.</summary>
    private static string? OutputFolder(string path)
    {
        var parts = path.Split('/');
        var own = Array.FindIndex(parts, part => part is SourceReader.OutputMarker or SourceReader.OutputWorkFolder);
        return own < 0 ? null : string.Join('/', parts[..own]);
    }
}
