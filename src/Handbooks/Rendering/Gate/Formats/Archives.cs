using System.Buffers.Binary;
using System.Text;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>
/// The entries of every zip archive in a file, found by the signature of their local headers. So self-extracting archives, those
/// without a central directory, and entries missing from it are read, too.
/// </summary>
internal static class ZipEntries
{
    private const int HeaderLength = 30, Stored = 0, DeflateMethod = 8, Encrypted = 1, SizesFollow = 8;

    private static ReadOnlySpan<byte> Mark => [(byte)'P', (byte)'K', 3, 4];

    /// <exception cref="InvalidDataException">Thrown after the last readable entry, if one could not be read.</exception>
    public static IEnumerable<Part> Of(byte[] bytes, UnpackingBudget budget)
    {
        var isIncomplete = false;
        for (var at = bytes.AsSpan().IndexOf(Mark); at >= 0;)
        {
            var next = at + Mark.Length;
            if (Header.At(bytes, at) is not { } header)
                isIncomplete = true;
            else
            {
                yield return new(bytes.AsMemory(at + HeaderLength, header.NameLength), at);
                var entry = Content(bytes, header, budget);
                isIncomplete |= entry is null || header.IsClosedFormat;
                if (entry is { } content)
                    yield return new(content, at) { IsFile = true };
                next = Math.Max(next, header.End);
            }
            at = bytes.AsSpan(next).IndexOf(Mark) is var found and >= 0 ? next + found : -1;
        }
        if (isIncomplete)
            throw new InvalidDataException("An entry is encrypted, damaged or packed in another way.");
    }

    private static ReadOnlyMemory<byte>? Content(byte[] bytes, Header header, UnpackingBudget budget)
    {
        if ((header.Flags & Encrypted) != 0 || header.Start + header.Packed > bytes.Length)
            return null;
        var hasSize = (header.Flags & SizesFollow) == 0;
        switch (header.Method)
        {
            // Without a size here, the bytes are searched as part of the archive itself.
            case Stored:
                return hasSize ? bytes.AsMemory(header.Start, (int)header.Packed) : ReadOnlyMemory<byte>.Empty;
            case DeflateMethod:
                var content = Decompression.Deflated(bytes, header.Start, hasSize ? (int)header.Packed : bytes.Length - header.Start, budget);
                return content is null || (hasSize && content.Length != header.Unpacked) ? null : content;
            default:
                return null;
        }
    }

    private readonly record struct Header(int Flags, int Method, long Packed, long Unpacked)
    {
        public required int NameLength { get; init; }
        public required int Start { get; init; }
        public required bool IsClosedFormat { get; init; }

        /// <summary>The start of the content if the size is not known.</summary>
        public int End => (Flags & SizesFollow) == 0 ? (int)(Start + Packed) : Start;

        /// <summary>Null if it is truncated.</summary>
        public static Header? At(byte[] bytes, int at)
        {
            if (at + HeaderLength > bytes.Length)
                return null;
            var header = bytes.AsSpan(at, HeaderLength);
            int nameLength = Word(header, 26), start = at + HeaderLength + nameLength + Word(header, 28);
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            if (start > bytes.Length || ((Word(header, 6) & SizesFollow) == 0 && start + packed > bytes.Length))
                return null;
            return new(Word(header, 6), Word(header, 8), packed, BinaryPrimitives.ReadUInt32LittleEndian(header[22..]))
            {
                NameLength = nameLength,
                Start = start,
                // Parts of Apple's documents, which are compressed once more in a format of their own.
                IsClosedFormat = bytes.AsSpan(at + HeaderLength, nameLength).EndsWith(".iwa"u8),
            };
        }

        private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
    }
}

/// <summary>The files of a tar archive (POSIX ustar).</summary>
internal static class TarEntries
{
    private const int Block = 512, SizeAt = 124, SizeLength = 12, MarkAt = 257;

    public static IEnumerable<Part> Of(byte[] bytes)
    {
        for (var at = 0; at + Block <= bytes.Length && bytes.AsSpan(at + MarkAt, 5).SequenceEqual("ustar"u8);)
        {
            var size = Size(Encoding.Latin1.GetString(bytes, at + SizeAt, SizeLength));
            if (size < 0 || size > bytes.Length - at - Block)
                throw new InvalidDataException("The archive is cut off.");
            yield return new(bytes.AsMemory(at + Block, (int)size), at + Block) { IsFile = true };
            at += Block + (int)((size + Block - 1) / Block * Block);
        }
    }

    /// <summary>Reads octal digits; -1 if it is no number.</summary>
    private static long Size(string field)
    {
        var size = 0L;
        foreach (var digit in field.Trim(' ', '\0'))
        {
            if (digit is < '0' or > '7')
                return -1;
            size = (size * 8) + (digit - '0');
        }
        return size;
    }
}
