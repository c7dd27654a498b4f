namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Comments and plain texts of a GIF, which come in blocks of at most 255 bytes with their length before each.</summary>
internal static class GifComments
{
    public static IEnumerable<Part> Of(byte[] bytes)
    {
        for (var at = 0; at + 3 < bytes.Length; at++)
        {
            if (bytes[at] != 0x21 || bytes[at + 1] is not (0xFE or 0x01 or 0xFF))
                continue;
            var text = new List<byte>();
            var block = at + 2;
            while (block < bytes.Length && bytes[block] > 0 && block + bytes[block] < bytes.Length)
            {
                text.AddRange(bytes.AsSpan(block + 1, bytes[block]));
                block += 1 + bytes[block];
            }
            if (text.Count > 0 && block < bytes.Length && bytes[block] == 0)
            {
                yield return new(text.ToArray(), at);
                at = block;
            }
        }
    }
}
