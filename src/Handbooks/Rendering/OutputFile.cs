using System.Security.Cryptography;
using System.Text;
using Handbooks.Pages;
using Handbooks.Syntax.Attachments;

namespace Handbooks.Rendering;

/// <summary>A finished file: its bytes, or for a large one the file that they are copied from.</summary>
/// <param name="path">Relative to the output folder, with forward slashes: <c>team/roles/index.html</c>.</param>
public sealed class OutputFile(string path, ReadOnlyMemory<byte> content)
{
    private readonly Attachment? _source;
    private readonly ReadOnlyMemory<byte> _content = content;

    private readonly SitePicture? _picture;

    private OutputFile(string path, SitePicture picture) : this(path, ReadOnlyMemory<byte>.Empty) => _picture = picture;

    private OutputFile(string path, Attachment source) : this(path, ReadOnlyMemory<byte>.Empty) => _source = source;

    public string Path { get; } = path;

    /// <summary>In bytes.</summary>
    public long Length => _source?.Length ?? Content.Length;

    /// <summary>Whether its bytes are a picture that is drawn when they are first read: ask for many of them on several threads.</summary>
    public bool IsDrawn => _picture is not null;

    /// <summary>Of a drawn picture, all that is written on it, as text in UTF-8; of any other file, its bytes.</summary>
    internal ReadOnlyMemory<byte> Readable => _picture is null ? Content : Encoding.UTF8.GetBytes(_picture.Text);

    /// <summary>Whether both have the same bytes; no picture is drawn to find out.</summary>
    public bool IsSameAs(OutputFile other) =>
        _picture is not null && other._picture is not null ? _picture.Key == other._picture.Key : Content.Span.SequenceEqual(other.Content.Span);

    /// <summary>Whether the bytes are read from disk each time; prefer <see cref="Open"/> then.</summary>
    public bool IsStreamed => _source is not null;

    /// <summary>All bytes.</summary>
    /// <exception cref="IOException">The source of a streamed file cannot be read, or has changed.</exception>
    public ReadOnlyMemory<byte> Content => _picture is not null ? _picture.Draw() : _source is null ? _content : ReadAll(_source);

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string Hash => _source?.Hash ?? Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    /// <summary>Opens the bytes for reading.</summary>
    /// <exception cref="IOException">As for <see cref="Content"/>, on opening or while reading.</exception>
    public Stream Open() => _source?.Open() ?? new MemoryStream(Content.ToArray(), writable: false);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static OutputFile Of(string path, Attachment attachment) =>
        attachment.IsStreamed && attachment.Hash.Length > 0 ? new OutputFile(path, attachment) : new OutputFile(path, attachment.Content);

    internal static OutputFile Of(string path, SitePicture picture) => new(path, picture);

    private static byte[] ReadAll(Attachment source)
    {
        using var file = source.Open();
        var all = new byte[source.Length];
        file.ReadExactly(all);
        // The last read throws if the file has changed since it was inspected.
        if (file.Read(new byte[1]) > 0)
            throw new IOException("the file grew while the site was built; build again");
        return all;
    }
}
