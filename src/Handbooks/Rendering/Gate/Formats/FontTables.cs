using System.Buffers.Binary;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The packed tables of a WOFF font, of which one holds its names.</summary>
internal static class FontTables
{
    private const int HeaderLength = 44, EntryLength = 20;

    public static IEnumerable<Part> Of(byte[] bytes, Room room)
    {
        var count = bytes.Length >= HeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(12)) : 0;
        for (var i = 0; i < count && HeaderLength + ((i + 1) * EntryLength) <= bytes.Length; i++)
        {
            var entry = bytes.AsMemory(HeaderLength + (i * EntryLength), EntryLength);
            long at = BinaryPrimitives.ReadUInt32BigEndian(entry.Span[4..]), packed = BinaryPrimitives.ReadUInt32BigEndian(entry.Span[8..]);
            if (packed < BinaryPrimitives.ReadUInt32BigEndian(entry.Span[12..]) && at + packed <= bytes.Length
                && Unpacking.Inflate(bytes, (int)at, room) is { } table)
                yield return new(table, (int)at);
        }
    }
}
