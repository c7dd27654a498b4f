using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>
/// What a site publishes of a file that a page links to: the file, a copy of it without script, or nothing. The file is
/// looked at when the first link to it is resolved, and read once however many pages and sites link to it.
/// </summary>
public sealed class Attachment
{
    /// <summary>In bytes: a larger file is copied from the input folder when the site is written, and never held as a whole.</summary>
    private const int StreamedFrom = 4 << 20;

    private const int Beginning = 256;

    private readonly SourceAsset _file;
    private readonly Lazy<Finding> _finding;
    private readonly Lazy<(long Length, string Hash)> _measure;
    private readonly Lazy<ReadOnlyMemory<byte>> _content;
    private readonly Lazy<PixelSize?> _pixels;

    public Attachment(SourceAsset file)
    {
        _file = file;
        _content = new(() => file.Read());
        _finding = new(Look);
        _measure = new(Measure);
        _pixels = new(() => PixelSize.Of(IsStreamed ? First(PixelSize.Head) : Content.Span));
    }

    /// <param name="Fault">Why the file is not published, where there is more to say than that a browser would run it.</param>
    /// <param name="Note">What the reader of the file's author should know although it is published.</param>
    private sealed record Finding(bool IsRefused, Diagnostic? Fault = null, Diagnostic? Note = null, ReadOnlyMemory<byte>? Copy = null);

    /// <summary>It is not published, and links to it are text.</summary>
    public bool IsRefused => _finding.Value.IsRefused;

    /// <summary>Of a refused file, what is wrong in it; null where a browser would run it as it is.</summary>
    public Diagnostic? Fault => _finding.Value.Fault;

    /// <summary>What was changed in the published copy, or is missing in it.</summary>
    public Diagnostic? Note => _finding.Value.Note;

    /// <summary>The size of the published picture; null for a file that is none, or does not say its size.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public PixelSize? Pixels => _pixels.Value;

    /// <summary>Too large to be held as a whole; read it with <see cref="Open"/>.</summary>
    public bool IsStreamed => _finding.Value.Copy is null && _file.Length is { } length && !_content.IsValueCreated && length() > StreamedFrom;

    /// <summary>What is published, as a whole.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Content => _finding.Value.Copy ?? _content.Value;

    /// <summary>In bytes.</summary>
    public long Length => IsStreamed ? _measure.Value.Length : Content.Length;

    /// <summary>SHA-256 of what is published, in hexadecimal.</summary>
    public string Hash => IsStreamed ? _measure.Value.Hash : Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    /// <summary>The published bytes from the beginning.</summary>
    /// <exception cref="IOException">It cannot be read; while it is read, that it is another file than the one that was looked at.</exception>
    public Stream Open() =>
        IsStreamed ? new SameStream(_file.Open(), _file.Path, _measure.Value.Hash) : new MemoryStream(Content.ToArray(), writable: false);

    private (long, string) Measure()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = _file.Open();
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int read; (read = file.Read(buffer)) > 0; length += read)
            hash.AppendData(buffer, 0, read);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private Finding Look()
    {
        try
        {
            return AttachmentKinds.Of(_file.Path) switch
            {
                AttachmentKind.Inert => new(false, Note: Missing()),
                AttachmentKind.Active => new(true),
                AttachmentKind.Drawing => Drawing(Content(XmlFile.Limit)),
                AttachmentKind.PackedDrawing => Packed(Content(XmlFile.Limit)),
                AttachmentKind.Xml => new(Content(XmlFile.Limit) is not { } xml || !XmlInspector.IsInert(xml, isNamed: true)),
                AttachmentKind.Unknown =>
                    new(XmlInspector.IsMarkup(First(Beginning))
                        && (Content(XmlFile.Limit) is not { } file || !XmlInspector.IsInert(file, isNamed: false))),
                var kind => throw new InvalidOperationException($"{kind} is no kind of attachment."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(true, SourceDiagnostics.Unreadable(_file.Path, e.Message));
        }

        byte[]? Content(int limit) => _file.Length is { } length && length() > limit ? null : _content.Value.ToArray();
    }

    private byte[] First(int length)
    {
        using var file = _file.Open();
        var first = new byte[length];
        return first[..file.ReadAtLeast(first, length, throwOnEndOfStream: false)];
    }

    private Finding Drawing(byte[]? bytes)
    {
        if (bytes is null)
            return Refused("is too large to be checked for script");
        if (XmlFile.Decode(bytes, out var isPlain) is not { } text)
            return Refused("uses an encoding that not every browser reads");
        var source = new SourceText(_file.Path, text);
        try
        {
            if (DrawingCleaner.Clean(source) is not { } cleaned)
                return Refused("does not start with <svg>", source.Start);
            if (cleaned.Removed.Count == 0 && !cleaned.IsRewritten && isPlain)
                return new(false);
            var note = cleaned.Removed.Count == 0 ? null : AttachmentDiagnostics.Cleaned(cleaned.Removed);
            return new(false, null, note, Encoding.UTF8.GetBytes(cleaned.Text));
        }
        catch (XmlException e)
        {
            return Refused("is not well-formed XML here", XmlFile.Place(source, e.LineNumber, e.LinePosition));
        }
        // A name that the writer takes for none.
        catch (ArgumentException)
        {
            return Refused("contains names that XML does not allow", source.Start);
        }
    }

    /// <summary>What keeps readers from seeing the file, whatever is published of it; null where it has content of its own.</summary>
    private Diagnostic? Missing()
    {
        if (_file.Length is { } length && length() > StreamedFrom)
            return null;
        var content = _content.Value.Span;
        var place = new SourceText(_file.Path, "").Start;
        return content.IsEmpty ? AttachmentDiagnostics.Empty(place)
            : content.StartsWith("version https://git-lfs.github.com/spec/"u8) ? AttachmentDiagnostics.Pointer(place) : null;
    }

    /// <summary>A drawing in gzip is published as it is, or not at all.</summary>
    private Finding Packed(byte[]? bytes)
    {
        if (bytes is null)
            return Refused("is too large to be checked for script");
        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var text = new byte[XmlFile.Limit + 1];
            var length = packed.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            var finding = Drawing(length > XmlFile.Limit ? null : text[..length]);
            return finding.Copy is null
                ? finding : Refused(finding.Note is null
                    ? "declares entities, which cannot be removed from a compressed file"
                    : "contains script, which cannot be removed from a compressed file");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Refused("is not a gzip file");
        }
    }

    private Finding Refused(string reason, SourceSpan? place = null) =>
        new(true, AttachmentDiagnostics.NotReadable(place ?? new SourceText(_file.Path, "").Start, reason));
}

/// <summary>
/// A file that is read again: at its end it must have been the one that was looked at before, or what was searched is not what is
/// published.
/// </summary>
internal sealed class SameStream(Stream file, string path, string hash) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isOver;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        _hash.AppendData(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && !_isOver)
        {
            _isOver = true;
            if (Convert.ToHexStringLower(_hash.GetHashAndReset()) != hash)
                throw new IOException($"{path} was changed while the site was built; build again");
        }
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
