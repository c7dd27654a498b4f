using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Handbooks.Text.Folding;

/// <summary>The generated data, unpacked when the first character beyond ASCII is met.</summary>
internal static class FoldRecords
{
    /// <summary>In place of a text's length: as the other one is, or as the character is.</summary>
    private const byte None = 255;

    private static readonly Lazy<(byte[] Data, Dictionary<int, (int At, int Code)> Blocks)> Unpacked = new(Unpack);

    /// <summary>What the characters of a block of 256 are folded to, and what they look like where that differs.</summary>
    public static IEnumerable<(int Code, string? Plain, string? Look)> Of(int block)
    {
        var (data, blocks) = Unpacked.Value;
        if (!blocks.TryGetValue(block, out var start))
            yield break;
        for (var (at, code) = start; code >> 8 == block;)
        {
            yield return (code, Text(data, ref at), Text(data, ref at));
            if (at == data.Length)
                yield break;
            code += Step(data, ref at);
        }
    }

    private static (byte[], Dictionary<int, (int, int)>) Unpack()
    {
        var packed = new byte[Base64.GetMaxDecodedFromUtf8Length(FoldData.Packed.Length)];
        Base64.DecodeFromUtf8(FoldData.Packed, packed, out _, out var written);
        var data = new byte[FoldData.Length];
        using (var stream = new ZLibStream(new MemoryStream(packed, 0, written), CompressionMode.Decompress))
            stream.ReadExactly(data);
        var blocks = new Dictionary<int, (int, int)>();
        var code = 0;
        for (var at = 0; at < data.Length;)
        {
            code += Step(data, ref at);
            blocks.TryAdd(code >> 8, (at, code));
            at = After(data, After(data, at));
        }
        return (data, blocks);
    }

    private static int After(byte[] data, int at) => at + 1 + (data[at] == None ? 0 : data[at]);

    private static int Step(byte[] data, ref int at)
    {
        var (step, shift) = (0, 0);
        for (; (data[at] & 0x80) != 0; shift += 7)
            step |= (data[at++] & 0x7F) << shift;
        return step | (data[at++] << shift);
    }

    private static string? Text(byte[] data, ref int at)
    {
        var (start, after) = (at + 1, After(data, at));
        var text = data[at] == None ? null : Encoding.UTF8.GetString(data.AsSpan(start..after));
        at = after;
        return text;
    }
}
