using System.Text;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The files of a tar archive (POSIX ustar), each of which may be packed again.</summary>
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

    /// <summary>In octal digits; -1 where it is none.</summary>
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
