using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>The encoding of a file, so that it can be written back as it was.</summary>
public enum SourceEncoding
{
    Utf8,

    /// <summary>With a byte order mark.</summary>
    Utf8Marked,

    /// <summary>With a byte order mark, which it is recognised by.</summary>
    Utf16Little,

    /// <inheritdoc cref="Utf16Little"/>
    Utf16Big,

    /// <summary>Detected, not declared: handbooks should not use it.</summary>
    Windows1252,
}

/// <summary>A file's text; where there is a fault, as much of it as can be shown.</summary>
internal sealed record DecodedText(SourceText Text, SourceEncoding Encoding, Diagnostic? Fault = null);

/// <summary>
/// Bytes to text: UTF-8, UTF-16 with a byte order mark, and Windows-1252 where nothing is evidence against it. Anything else is a fault
/// at its first invalid byte.
/// </summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16Little = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16Big = new(true, false, throwOnInvalidBytes: true);

    public static DecodedText Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (FirstOfWideText(bytes) is { } at)
        {
            var wide = new SourceText(path, Encoding.Latin1.GetString(bytes));
            return new(new SourceText(path, WideText(bytes, at)), SourceEncoding.Utf8, SourceDiagnostics.WrongEncoding(wide, at));
        }
        var (strict, encoding, markLength) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)StrictUtf8, SourceEncoding.Utf8Marked, 3),
            [0xFF, 0xFE, ..] => (StrictUtf16Little, SourceEncoding.Utf16Little, 2),
            [0xFE, 0xFF, ..] => (StrictUtf16Big, SourceEncoding.Utf16Big, 2),
            _ => (StrictUtf8, SourceEncoding.Utf8, 0),
        };
        var content = bytes[markLength..];
        try
        {
            return new(new SourceText(path, strict.GetString(content)), encoding);
        }
        catch (DecoderFallbackException e)
        {
            if (strict is UnicodeEncoding)
                return Utf16Fault(path, encoding, Lossy(encoding, content));
            if (markLength == 0 && Windows1252Detector.IsLikely(content))
                return new(new SourceText(path, Windows1252.Decode(content)), SourceEncoding.Windows1252);
            var good = Math.Clamp(e.Index, 0, content.Length);
            var lossy = new SourceText(path, Lossy(encoding, content[..good]) + Encoding.Latin1.GetString(content[good..]));
            return new(lossy, encoding, SourceDiagnostics.WrongEncoding(lossy, Lossy(encoding, content[..good]).Length));
        }
    }

    /// <summary>
    /// The offset at which a text shows that it is UTF-32, or UTF-16 without a mark: its mark, or the first of the zero bytes beside every
    /// letter. Null for any other text; one with a zero here and there is damaged.
    /// </summary>
    private static int? FirstOfWideText(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => 0,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
        _ => bytes.Count((byte)0) > bytes.Length / 4 ? bytes.IndexOf((byte)0) : null,
    };

    /// <summary>Its most likely text: in little-endian order the zero bytes follow Western letters.</summary>
    private static string WideText(ReadOnlySpan<byte> bytes, int firstZero) => (bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        _ => firstZero % 2 == 1 ? Encoding.Unicode : Encoding.BigEndianUnicode,
    }).GetString(bytes).TrimStart('\uFEFF');

    /// <summary>
    /// The bytes of a text, byte order mark included; null where the encoding cannot represent a character.
    /// </summary>
    public static byte[]? Encode(string text, SourceEncoding encoding) => encoding switch
    {
        SourceEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        SourceEncoding.Utf8Marked => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        SourceEncoding.Utf16Little => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        SourceEncoding.Utf16Big => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        SourceEncoding.Windows1252 => Windows1252.Encode(text),
    };

    /// <summary>The decoder reports an unpaired surrogate one unit late; the replacement character shows where it was.</summary>
    private static DecodedText Utf16Fault(string path, SourceEncoding encoding, string lossy)
    {
        var text = new SourceText(path, lossy);
        return new(text, encoding, SourceDiagnostics.WrongEncoding(text, Math.Max(0, lossy.IndexOf('\uFFFD', StringComparison.Ordinal))));
    }

    private static string Lossy(SourceEncoding encoding, ReadOnlySpan<byte> bytes) => encoding switch
    {
        SourceEncoding.Utf16Little => Encoding.Unicode.GetString(bytes),
        SourceEncoding.Utf16Big => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
