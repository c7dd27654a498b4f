using System.Collections.Immutable;
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
}
