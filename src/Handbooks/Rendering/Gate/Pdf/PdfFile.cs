namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>
/// All objects of a file, found by looking for them and not by its table: what an older version of it says is still there to be read.
/// </summary>
internal sealed class PdfFile
{
    private readonly Dictionary<int, PdfObject> _latest = [];

    public PdfFile(byte[] bytes)
    {
        var room = Unpacking.Limit;
        foreach (var found in Scan(bytes).SelectMany(Unpack))
        {
            room -= found.Content?.Length ?? 0;
            if (room < 0)
                throw new InvalidDataException("It unpacks to more than is searched.");
            Objects.Add(found);
            _latest[found.Number] = found;
        }
        IsEncrypted = Objects.Exists(found => found.Dictionary["Encrypt"] is not null) || HasEncryptedTrailer(bytes);
    }

    public List<PdfObject> Objects { get; } = [];

    public bool IsEncrypted { get; }

    public PdfObject? Object(PdfValue? reference) => reference is PdfReference to ? _latest.GetValueOrDefault(to.Number) : null;

    /// <summary>What it refers to, or is.</summary>
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

    /// <summary>Of "12 0 obj" the 12.</summary>
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

    /// <param name="at">Behind the word that begins it.</param>
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

    /// <summary>An object stream, and the objects that it holds (ISO 32000-1, 7.5.7).</summary>
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
