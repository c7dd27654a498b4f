using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>
/// All objects of a file, found by scanning and not by its cross-reference table, so that overwritten versions are read, too.
/// </summary>
internal sealed class PdfFile
{
    private readonly Dictionary<int, PdfObject> _latest = [];

    public PdfFile(byte[] bytes)
    {
        var budget = UnpackingBudget.Limit;
        foreach (var found in Scan(bytes).SelectMany(Unpack))
        {
            budget -= found.Content?.Length ?? 0;
            if (budget < 0)
                throw new InvalidDataException("It unpacks to more than the limit.");
            Objects.Add(found);
            _latest[found.Number] = found;
        }
        IsEncrypted = Objects.Exists(found => found.Dictionary["Encrypt"] is not null) || HasEncryptedTrailer(bytes);
    }

    public List<PdfObject> Objects { get; } = [];

    public bool IsEncrypted { get; }

    public PdfObject? Object(PdfValue? reference) => reference is PdfReference to ? _latest.GetValueOrDefault(to.Number) : null;

    /// <summary>Follows references.</summary>
    public PdfValue? Value(PdfValue? value)
    {
        for (var steps = 0; value is PdfReference && steps < 20; steps++)
            value = Object(value)?.Value;
        return value;
    }

    public PdfDictionary? Dictionary(PdfValue? value) => Value(value) as PdfDictionary;

    private static IEnumerable<PdfObject> Scan(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes.AsSpan(at).IndexOfAny((byte)'o', (byte)'s');
            if (next < 0)
                yield break;
            at += next;
            if (bytes.AsSpan(at).StartsWith("obj"u8) && NumberBefore(bytes, at) is { } number)
            {
                var tokens = new PdfTokens(bytes, at + 3);
                var value = tokens.Next() ?? PdfDictionary.Empty;
                var afterValue = tokens.At;
                var stream = tokens.Next() is PdfWord { Text: "stream" } ? Stream(bytes, tokens.At, value) : ((int Start, int End)?)null;
                yield return new PdfObject(number, value, at, stream is { } has ? bytes[has.Start..has.End] : null);
                at = Math.Max(stream?.End ?? afterValue, at + 3);
            }
            else if (bytes.AsSpan(at).StartsWith("stream"u8) && !bytes.AsSpan(0, at).EndsWith("end"u8))
            {
                var (start, end) = Stream(bytes, at + 6, PdfDictionary.Empty);
                yield return new PdfObject(-1, PdfDictionary.Empty, start, bytes[start..end]);
                at = Math.Max(end, at + 6);
            }
            else
                at++;
        }
    }

    /// <summary>The 12 of "12 0 obj".</summary>
    private static int? NumberBefore(byte[] bytes, int at)
    {
        var generation = Digits(bytes, ref at);
        return generation is null ? null : Digits(bytes, ref at);
    }

    private static int? Digits(byte[] bytes, ref int at)
    {
        while (at > 0 && PdfTokens.IsBlank(bytes[at - 1]))
            at--;
        var end = at;
        while (at > 0 && end - at < 9 && char.IsAsciiDigit((char)bytes[at - 1]))
            at--;
        return end == at ? null : int.Parse(bytes.AsSpan(at..end), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <param name="at">Offset after the keyword.</param>
    private static (int Start, int End) Stream(byte[] bytes, int at, PdfValue value)
    {
        at += at < bytes.Length && bytes[at] == '\r' ? 1 : 0;
        at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
        if ((value as PdfDictionary)?.NumberOf("Length") is { } length && at + length <= bytes.Length
            && bytes.AsSpan(at + length, Math.Min(12, bytes.Length - at - length)).IndexOf("endstream"u8) >= 0)
            return (at, at + length);
        var end = bytes.AsSpan(Math.Min(at, bytes.Length)).IndexOf("endstream"u8);
        return (Math.Min(at, bytes.Length), end < 0 ? bytes.Length : at + end);
    }

    /// <summary>The object, and those within it if it is an object stream (ISO 32000-1, 7.5.7).</summary>
    private static IEnumerable<PdfObject> Unpack(PdfObject found)
    {
        yield return found;
        if (found.Dictionary.NameOf("Type") != "ObjStm" || found.Content is not { } content || found.Dictionary.NumberOf("N") is not { } count
            || found.Dictionary.NumberOf("First") is not { } first)
            yield break;
        var table = new PdfTokens(content, 0);
        for (var i = 0; i < count && table.Next() is PdfNumber number && table.Next() is PdfNumber offset; i++)
        {
            var at = first + (long)offset.Value;
            if (at >= 0 && at < content.Length && new PdfTokens(content, (int)at).Next() is { } value)
                yield return new PdfObject((int)number.Value, value, found.At, null);
        }
    }

    private static bool HasEncryptedTrailer(byte[] bytes)
    {
        for (var at = 0; bytes.AsSpan(at).IndexOf("trailer"u8) is var next and >= 0;)
        {
            at += next + 7;
            if (new PdfTokens(bytes, at).Next() is PdfDictionary trailer && trailer["Encrypt"] is not null)
                return true;
        }
        return false;
    }
}

/// <param name="Number">-1 for a stream without an object, in a damaged file.</param>
/// <param name="At">Byte offset of the object, or of the object stream that contains it.</param>
/// <param name="Stream">The encoded stream; null if there is none.</param>
internal sealed record PdfObject(int Number, PdfValue Value, int At, byte[]? Stream)
{
    public PdfDictionary Dictionary { get; } = Value as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>The decoded stream; null if there is none or a filter cannot be undone.</summary>
    public byte[]? Content { get; } = Stream is null ? null : PdfFilters.Undo(Value as PdfDictionary ?? PdfDictionary.Empty, Stream);

    /// <summary>Whether the stream may be text, not a picture or font.</summary>
    public bool IsText =>
        Dictionary.NameOf("Subtype") is not ("Image" or "Type1C" or "CIDFontType0C" or "OpenType") && Dictionary.NameOf("Type") is not "XRef"
        && Dictionary["Length1"] is null && Dictionary["N"] is null;
}

/// <summary>Decodes the filters of streams that may contain text (ISO 32000-1, 7.4).</summary>
internal static class PdfFilters
{
    /// <summary>Null if one of them cannot be decoded.</summary>
    public static byte[]? Undo(PdfDictionary dictionary, byte[] stream)
    {
        var filters = Names(dictionary["Filter"] ?? dictionary["F"]);
        if (filters.Count == 0)
            return stream is [0x78, ..] ? Decompression.Inflate(stream, 0) ?? stream : stream;
        byte[]? content = stream;
        foreach (var filter in filters)
        {
            content = content is null ? null : filter switch
            {
                "FlateDecode" or "Fl" => Decompression.Inflate(content, 0),
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

    /// <summary>Undoes PNG predictors, by which rows store differences to the row before.</summary>
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
