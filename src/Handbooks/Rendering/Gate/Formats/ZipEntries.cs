using System.Buffers.Binary;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>
/// The entries of every zip archive in a file, found by the mark that each of them begins with: so behind a program that
/// unpacks itself, in an archive that lost its directory, and those that the directory does not name.
/// </summary>
internal static class ZipEntries
{
    private const int HeaderLength = 30, Stored = 0, DeflateMethod = 8, Encrypted = 1, SizesFollow = 8;

    private static ReadOnlySpan<byte> Mark => [(byte)'P', (byte)'K', 3, 4];

    /// <exception cref="InvalidDataException">After all that could be read: an entry could not.</exception>
    public static IEnumerable<Part> Of(byte[] bytes, Room room)
    {
        var isClosed = false;
        for (var at = bytes.AsSpan().IndexOf(Mark); at >= 0;)
        {
            var next = at + Mark.Length;
            if (Header.At(bytes, at) is not { } header)
                isClosed = true;
            else
            {
                yield return new(bytes.AsMemory(at + HeaderLength, header.NameLength), at);
                var entry = Content(bytes, header, room);
                isClosed |= entry is null || header.IsClosedFormat;
                if (entry is { } content)
                    yield return new(content, at) { IsFile = true };
                next = Math.Max(next, header.End);
            }
            at = bytes.AsSpan(next).IndexOf(Mark) is var found and >= 0 ? next + found : -1;
        }
        if (isClosed)
            throw new InvalidDataException("An entry is encrypted, damaged or packed in another way.");
    }

    private static ReadOnlyMemory<byte>? Content(byte[] bytes, Header header, Room room)
    {
        if ((header.Flags & Encrypted) != 0 || header.Start + header.Packed > bytes.Length)
            return null;
        var hasSize = (header.Flags & SizesFollow) == 0;
        switch (header.Method)
        {
            // Where nothing says how long it is, it is read with the archive.
            case Stored:
                return hasSize ? bytes.AsMemory(header.Start, (int)header.Packed) : ReadOnlyMemory<byte>.Empty;
            case DeflateMethod:
                var content = Unpacking.Deflated(bytes, header.Start, hasSize ? (int)header.Packed : bytes.Length - header.Start, room);
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

        /// <summary>As far as it is known.</summary>
        public int End => (Flags & SizesFollow) == 0 ? (int)(Start + Packed) : Start;

        /// <summary>Null where it is cut off.</summary>
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
                // Apple's documents, which are packed once more in a way of their own.
                IsClosedFormat = bytes.AsSpan(at + HeaderLength, nameLength).EndsWith(".iwa"u8),
            };
        }

        private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
    }
}
