using System.Text;

namespace Handbooks.Tests.PublicSite;

/// <summary>SQLite databases, byte by byte: https://www.sqlite.org/fileformat2.html</summary>
internal static class Databases
{
    /// <summary>One page with one row.</summary>
    public static byte[] OneRow(params string[] columns)
    {
        var page = new byte[512];
        Head(page, 1, 13);
        byte[] record = [(byte)(columns.Length + 1), .. columns.Select(column => (byte)((2 * column.Length) + 13)),
            .. columns.SelectMany(Encoding.UTF8.GetBytes)];
        Place(page, [(byte)record.Length, 1, .. record], page.Length);
        return page;
    }

    /// <summary>A row on three pages: what does not fit on the first stands in a chain of others, each with the next one's number.</summary>
    public static byte[] LongRow(string name, int length, int at)
    {
        const int size = 512, link = 4;
        var text = new StringBuilder(string.Concat(Enumerable.Repeat("wave ", length))[..(length - 3)]);
        text.Remove(at, name.Length + 2).Insert(at, $" {name} ");
        var type = (2 * text.Length) + 13;
        byte[] record = [3, (byte)(0x80 | (type >> 7)), (byte)(type & 127), .. Encoding.UTF8.GetBytes(text.ToString())];
        const int least = ((size - 12) * 32 / 255) - 23, most = size - 35;
        var local = least + ((record.Length - least) % (size - link)) is var kept and <= most ? kept : least;
        var pages = new byte[4 * size];
        Head(pages, 1, 13);
        byte[] cell = [(byte)(0x80 | (record.Length >> 7)), (byte)(record.Length & 127), 1, .. record[..local], 0, 0, 0, 4];
        Place(pages, cell, size);
        // The pages of the chain do not stand in its order.
        var first = pages.AsSpan(3 * size, size);
        var second = pages.AsSpan(size, size);
        record.AsSpan(local, Math.Min(size - link, record.Length - local)).CopyTo(first[link..]);
        if (record.Length - local > size - link)
        {
            first[3] = 2;
            record.AsSpan(local + size - link).CopyTo(second[link..]);
        }
        return pages;
    }

    public static byte[] Utf16Row(string name)
    {
        var page = new byte[512];
        Head(page, 2, 13);
        var text = Encoding.Unicode.GetBytes(name);
        Place(page, [(byte)(text.Length + 2), 1, 2, (byte)((2 * text.Length) + 13), .. text], 512);
        return page;
    }

    /// <summary>A row of numbers of every width before the name.</summary>
    public static byte[] IndexRow(string name, byte kind)
    {
        var page = new byte[512];
        Head(page, 1, kind);
        byte[] record = [13, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 16, (2 * 17) + 13, .. new byte[1 + 2 + 3 + 4 + 6 + 8 + 8], 1, 2,
            .. Encoding.UTF8.GetBytes(name)];
        byte[] cell = [(byte)record.Length, .. record];
        Place(page, kind == 2 ? [0, 0, 0, 7, .. cell] : cell, 512, kind == 2 ? 12 : 8);
        return page;
    }

    public static byte[] BigPage(string name)
    {
        var page = new byte[65536];
        Head(page, 1, 13);
        (page[16], page[17]) = (0, 1);
        Place(page, [(byte)(name.Length + 2), 1, 2, (byte)((2 * name.Length) + 13), .. Encoding.UTF8.GetBytes(name)], page.Length);
        return page;
    }

    private static void Head(byte[] page, byte encoding, byte kind)
    {
        "SQLite format 3\0"u8.CopyTo(page);
        (page[16], page[59], page[100], page[104]) = (2, encoding, kind, 1);
    }

    private static void Place(byte[] page, byte[] cell, int size, int header = 8)
    {
        var at = size - cell.Length;
        cell.CopyTo(page, at);
        (page[100 + header], page[101 + header]) = ((byte)(at >> 8), (byte)at);
    }
}
