using System.Buffers.Binary;
using System.Text;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The text columns of an SQLite database, which its pages store without separators.</summary>
/// <remarks>https://www.sqlite.org/fileformat2.html</remarks>
internal static class SqliteTexts
{
    private const int TableLeaf = 13, IndexLeaf = 10, IndexInterior = 2, FirstPageHeader = 100;

    public static IEnumerable<Part> Of(byte[] bytes)
    {
        if (bytes.Length < FirstPageHeader)
            yield break;
        int size = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(16)) is var written && written == 1 ? 65536 : written;
        if (size < 512)
            throw new InvalidDataException("It is no database.");
        var encoding = bytes[59] switch { 2 => Encoding.Unicode, 3 => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        for (var page = 0; page + size <= bytes.Length; page += size)
        {
            var text = Page(bytes, page, size, encoding);
            if (text.Length > 0)
                yield return Part.Text(text, page);
        }
    }

    private static string Page(byte[] bytes, int page, int size, Encoding encoding)
    {
        var header = page == 0 ? FirstPageHeader : page;
        var kind = bytes[header];
        if (kind is not (TableLeaf or IndexLeaf or IndexInterior))
            return "";
        var text = new StringBuilder();
        var cells = header + (kind == IndexInterior ? 12 : 8);
        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(header + 3));
        for (var i = 0; i < count && cells + (2 * i) + 1 < page + size; i++)
        {
            var at = page + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(cells + (2 * i)));
            if (at < page + size)
                Cell(bytes, at, (page, size, kind), encoding, text);
        }
        return text.ToString();
    }

    private static void Cell(byte[] bytes, int at, (int Start, int Size, int Kind) page, Encoding encoding, StringBuilder text)
    {
        var end = page.Start + page.Size;
        at += page.Kind == IndexInterior ? 4 : 0;
        var length = Number(bytes, ref at, end);
        if (page.Kind == TableLeaf)
            Number(bytes, ref at, end);
        Columns(Payload(bytes, at, length, page), encoding, text);
    }

    private static void Columns(byte[] payload, Encoding encoding, StringBuilder text)
    {
        var type = 0;
        var at = (long)Number(payload, ref type, payload.Length);
        var header = at;
        while (type < header && at < payload.Length)
        {
            var kind = Number(payload, ref type, payload.Length);
            var length = kind switch { 5 => 6, 6 or 7 => 8, 0 or 8 or 9 or 10 or 11 => 0, < 5 => kind, _ => (kind - 12) / 2 };
            if (kind >= 12)
                text.Append((kind % 2 == 1 ? encoding : Encoding.UTF8).GetString(payload.AsSpan((int)at, (int)Math.Min(length, payload.Length - at))))
                    .Append('\n');
            at += length;
        }
    }

    /// <summary>A whole record, which may continue in a chain of overflow pages.</summary>
    private static byte[] Payload(byte[] bytes, int at, long length, (int Start, int Size, int Kind) page)
    {
        length = Math.Min(length, bytes.Length);
        var most = page.Kind == TableLeaf ? page.Size - 35 : ((page.Size - 12) * 64 / 255) - 23;
        if (length <= most)
            return bytes[Math.Min(at, bytes.Length)..(int)Math.Min(at + length, bytes.Length)];
        var least = ((page.Size - 12) * 32 / 255) - 23;
        var local = least + ((length - least) % (page.Size - 4)) is var kept && kept <= most ? kept : least;
        var payload = new List<byte>(bytes[at..(int)Math.Min(at + local, bytes.Length)]);
        var next = at + local + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)(at + local))) : 0;
        while (next > 0 && payload.Count < length && next * page.Size <= bytes.Length)
        {
            var start = (int)((next - 1) * page.Size);
            payload.AddRange(bytes.AsSpan(start + 4, (int)Math.Min(page.Size - 4, length - payload.Count)));
            next = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(start));
        }
        return [.. payload];
    }

    /// <summary>A variable-length integer: seven bits a byte, and eight in the ninth.</summary>
    private static long Number(byte[] bytes, ref int at, int end)
    {
        var number = 0L;
        for (var i = 0; i < 9 && at < end && at < bytes.Length; i++)
        {
            var value = bytes[at++];
            number = i == 8 ? (number << 8) | value : (number << 7) | (uint)(value & 0x7F);
            if (value < 0x80)
                break;
        }
        return Math.Max(0, number);
    }
}
