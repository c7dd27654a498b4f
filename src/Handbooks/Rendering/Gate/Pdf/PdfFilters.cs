namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>Undoes the filters of a stream that may hold text (ISO 32000-1, 7.4).</summary>
internal static class PdfFilters
{
    /// <summary>Null where one of them cannot be undone.</summary>
    public static byte[]? Undo(PdfDictionary dictionary, byte[] stream)
    {
        var filters = Names(dictionary["Filter"] ?? dictionary["F"]);
        if (filters.Count == 0)
            return stream is [0x78, ..] ? Unpacking.Inflate(stream, 0) ?? stream : stream;
        byte[]? content = stream;
        foreach (var filter in filters)
        {
            content = content is null ? null : filter switch
            {
                "FlateDecode" or "Fl" => Unpacking.Inflate(content, 0),
                "ASCII85Decode" or "A85" => Ascii85(content),
                "ASCIIHexDecode" or "AHx" => (new PdfTokens([(byte)'<', .. content], 0).Next() as PdfString)?.Bytes,
                _ => null,
            };
        }
        return content is null ? null : WithoutPrediction(dictionary["DecodeParms"] ?? dictionary["DP"], content);
    }

    private static List<string> Names(PdfValue? filters) => [.. (filters?.All() ?? []).OfType<PdfName>().Select(name => name.Text)];

    private static byte[] Ascii85(byte[] text)
    {
        var bytes = new List<byte>(text.Length);
        var (group, count) = (0u, 0);
        foreach (var sign in text.AsSpan(text.AsSpan().StartsWith("<~"u8) ? 2 : 0))
        {
            if (sign == '~')
                break;
            if (sign == 'z' && count == 0)
                bytes.AddRange([0, 0, 0, 0]);
            if (sign is < (byte)'!' or > (byte)'u')
                continue;
            group = unchecked((group * 85) + (uint)(sign - '!'));
            if (++count < 5)
                continue;
            bytes.AddRange([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
            (group, count) = (0, 0);
        }
        if (count > 1)
        {
            for (var i = count; i < 5; i++)
                group = unchecked((group * 85) + 84);
            for (var i = 0; i < count - 1; i++)
                bytes.Add((byte)(group >> (24 - (8 * i))));
        }
        return [.. bytes];
    }

    /// <summary>Rows that say how they differ from the one before, as PNG has them.</summary>
    private static byte[]? WithoutPrediction(PdfValue? parameters, byte[] content)
    {
        var last = (parameters as PdfDictionary) ?? (parameters as PdfArray)?.Items.OfType<PdfDictionary>().LastOrDefault();
        if (last?.NumberOf("Predictor") is not { } predictor || predictor < 2)
            return content;
        var pixel = Math.Max(1, (last.NumberOf("Colors") ?? 1) * (last.NumberOf("BitsPerComponent") ?? 8) / 8);
        var width = (((last.NumberOf("Columns") ?? 1) * (last.NumberOf("Colors") ?? 1) * (last.NumberOf("BitsPerComponent") ?? 8)) + 7) / 8;
        if (predictor < 10 || width <= 0)
            return null;
        var rows = new byte[content.Length / (width + 1) * width];
        for (var row = 0; row < content.Length / (width + 1); row++)
        {
            for (var i = 0; i < width; i++)
            {
                var at = (row * width) + i;
                var (left, up, corner) = (i >= pixel ? rows[at - pixel] : 0, row > 0 ? rows[at - width] : 0,
                    i >= pixel && row > 0 ? rows[at - width - pixel] : 0);
                rows[at] = (byte)(content[(row * (width + 1)) + 1 + i]
                    + content[row * (width + 1)] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
        }
        return rows;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
