#pragma warning disable RS0030 // Disk: this is its room for reading.
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Handbooks.Sources;

/// <summary>The name refers to something other than an ordinary file; it was not read.</summary>
internal sealed class NotOrdinaryFileException(FileKind kind) : IOException(FileWords.NotAFile(kind))
{
    public FileKind Kind { get; } = kind;
}

/// <summary>What was read of a file: all of it, or only its length.</summary>
/// <param name="Content">Null where the file is longer than the limit.</param>
internal readonly record struct BoundedContent(byte[]? Content, long Length)
{
    /// <summary>How much is read of a longer file.</summary>
    public const int BeginningLength = 64 * 1024;

    /// <summary>Null where all of it was read.</summary>
    public byte[]? Beginning { get; init; }

    public static BoundedContent Of(byte[] content, long limit) =>
        content.Length > limit
            ? new(null, content.Length) { Beginning = content[..Math.Min(BeginningLength, content.Length)] } : new(content, content.Length);

    /// <param name="open">Gives a stream that knows its length.</param>
    /// <exception cref="IOException">It has fewer bytes than its length, or cannot be read.</exception>
    public static BoundedContent Of(Func<Stream> open, long limit)
    {
        using var file = open();
        var content = new byte[file.Length > limit ? Math.Min(BeginningLength, file.Length) : file.Length];
        file.ReadExactly(content);
        return file.Length > limit ? new(null, file.Length) { Beginning = content } : new(content, content.Length);
    }
}

/// <summary>
/// Reads ordinary files only. The type is checked before the file is opened, since opening a device can have effects; the file is
/// opened without blocking, and checked again through its handle, which cannot be replaced any more. Then no more is read than
/// allowed, however fast the file grows. A folder on the path that becomes a link meanwhile is not guarded against.
/// </summary>
internal static class OrdinaryFile
{
    /// <exception cref="NotOrdinaryFileException">It is a link (unless they are followed), a folder, a pipe, a socket or a device.</exception>
    /// <exception cref="IOException">It is not there, or the disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(string path, bool followLinks = false)
    {
        if (FileProbe.Of(path, followLinks).Kind is not (FileKind.Ordinary or FileKind.Missing) and var kind)
            throw new NotOrdinaryFileException(kind);
        var handle = FileProbe.Open(path, followLinks);
        if (FileProbe.Of(handle).Kind is FileKind.Ordinary)
            return handle;
        var opened = FileProbe.Of(handle).Kind;
        handle.Dispose();
        throw new NotOrdinaryFileException(opened);
    }

    /// <summary>The whole file, by its length at opening.</summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] Read(string path)
    {
        using var handle = Open(path);
        var length = RandomAccess.GetLength(handle);
        return length <= Array.MaxLength ? ReadUpTo(handle, length)
            : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"it has {length:N0} bytes, which is more than can be read at once"));
    }

    /// <summary>A file of at most that many bytes; of a longer one only the beginning is read.</summary>
    /// <inheritdoc cref="Open"/>
    public static BoundedContent Read(string path, long limit, bool followLinks = false)
    {
        using var handle = Open(path, followLinks);
        var length = RandomAccess.GetLength(handle);
        if (length > limit)
            return new(null, length) { Beginning = ReadUpTo(handle, BoundedContent.BeginningLength) };
        // Files of /proc report no length, and a log may have grown meanwhile: reading one byte more than allowed shows it.
        var content = ReadUpTo(handle, length == 0 || length == limit ? limit + 1 : length);
        var read = BoundedContent.Of(content, limit);
        return read.Content is null ? read with { Length = Math.Max(content.Length, RandomAccess.GetLength(handle)) } : read;
    }

    private static byte[] ReadUpTo(SafeFileHandle handle, long most)
    {
        var buffer = new byte[most];
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer.AsSpan(filled), filled) is > 0 and var count)
            filled += count;
        return filled == buffer.Length ? buffer : buffer[..filled];
    }
}
