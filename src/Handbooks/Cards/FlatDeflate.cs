using System.Buffers.Binary;

namespace Handbooks.Cards;

/// <summary>
/// Compresses pictures of flat colours, in the format of zlib: whatever repeats the pixel before it or the row above is a reference, and
/// everything is written with the fixed codes of RFC 1951.
/// </summary>
internal ref struct FlatDeflate
{
    private const int ShortestMatch = 3, LongestMatch = 258, FirstLengthCode = 257, EndOfBlock = 256;

    private readonly List<byte> _written;
    private ulong _bits;
    private int _count;

    private FlatDeflate(int expected) => _written = new List<byte>(expected);

    /// <param name="pixel">In bytes.</param>
    /// <param name="row">In bytes.</param>
    public static byte[] Compress(ReadOnlySpan<byte> content, int pixel, int row)
    {
        var deflate = new FlatDeflate(content.Length / 16);
        // A window of 32 KiB, and one block that is the last.
        deflate._written.AddRange([0x78, 0x01]);
        deflate.Put(0b011, 3);
        for (var at = 0; at < content.Length;)
        {
            var (beside, above) = (MatchAt(content, at, pixel), MatchAt(content, at, row));
            if (Math.Max(beside, above) is var length && length < ShortestMatch)
                deflate.Literal(content[at++]);
            else
            {
                deflate.Reference(length, above > beside ? row : pixel);
                at += length;
            }
        }
        deflate.Literal(EndOfBlock);
        deflate.Put(0, 7);
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler(content));
        return [.. deflate._written, .. sum];
    }

    private static int MatchAt(ReadOnlySpan<byte> content, int at, int distance) =>
        at < distance ? 0 : content[at..Math.Min(content.Length, at + LongestMatch)].CommonPrefixLength(content[(at - distance)..]);

    private static uint Adler(ReadOnlySpan<byte> content)
    {
        uint sum = 1, sums = 0;
        // As many as fit into 32 bits.
        for (; content.Length > 0; content = content[Math.Min(5552, content.Length)..])
        {
            foreach (var value in content[..Math.Min(5552, content.Length)])
                sums += sum += value;
            (sum, sums) = (sum % 65521, sums % 65521);
        }
        return (sums << 16) | sum;
    }

    private void Literal(int symbol)
    {
        if (symbol < 144)
            Code(0x30 + symbol, 8);
        else if (symbol < 256)
            Code(0x190 + symbol - 144, 9);
        else if (symbol < 280)
            Code(symbol - 256, 7);
        else
            Code(0xC0 + symbol - 280, 8);
    }

    private void Reference(int length, int distance)
    {
        if (length == LongestMatch)
            Literal(285);
        else
        {
            var (code, extra, rest) = Group(length - ShortestMatch, 4);
            Literal(FirstLengthCode + code);
            Put((uint)rest, extra);
        }
        var (group, more, offset) = Group(distance - 1, 2);
        Code(group, 5);
        Put((uint)offset, more);
    }

    /// <summary>Numbers are in groups that grow: so many of one size, then as many of twice that size.</summary>
    /// <returns>The group, the number of bits that tell its members apart, and the member.</returns>
    private static (int Group, int Bits, int Member) Group(int number, int ofOneSize)
    {
        var (group, bits, start) = (0, 0, 0);
        while (number >= start + (1 << bits))
        {
            start += 1 << bits;
            group++;
            bits = Math.Max(0, (group / ofOneSize) - 1);
        }
        return (group, bits, number - start);
    }

    /// <summary>Codes are written from their highest bit, everything else from the lowest.</summary>
    private void Code(int code, int length)
    {
        var turned = 0u;
        for (var bit = 0; bit < length; bit++)
            turned |= (uint)((code >> bit) & 1) << (length - 1 - bit);
        Put(turned, length);
    }

    private void Put(uint bits, int count)
    {
        _bits |= (ulong)bits << _count;
        for (_count += count; _count >= 8; _count -= 8)
        {
            _written.Add((byte)_bits);
            _bits >>= 8;
        }
    }
}
