using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. Anything else is a fault with the place of its first bad byte.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16Little = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16Big = new(true, false, throwOnInvalidBytes: true);

    public static (SourceText Text, Diagnostic? Fault) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var (encoding, markLength) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)StrictUtf8, 3),
            [0xFF, 0xFE, ..] => (StrictUtf16Little, 2),
            [0xFE, 0xFF, ..] => (StrictUtf16Big, 2),
            _ => (StrictUtf8, 0),
        };
        var content = bytes[markLength..];
        try
        {
            return (new SourceText(path, encoding.GetString(content)), null);
        }
        catch (DecoderFallbackException e)
        {
            if (encoding is UnicodeEncoding)
                return Utf16Fault(path, Lossy(encoding, content));
            var good = Math.Clamp(e.Index, 0, content.Length);
            var lossy = new SourceText(path, Lossy(encoding, content[..good]) + Encoding.Latin1.GetString(content[good..]));
            return (lossy, SourceDiagnostics.WrongEncoding(lossy, Lossy(encoding, content[..good]).Length));
        }
    }

    /// <summary>Half a surrogate pair is noticed only at the unit after it: the replacement shows where it stood.</summary>
    private static (SourceText, Diagnostic?) Utf16Fault(string path, string lossy)
    {
        var text = new SourceText(path, lossy);
        return (text, SourceDiagnostics.WrongEncoding(text, Math.Max(0, lossy.IndexOf('\uFFFD', StringComparison.Ordinal))));
    }

    private static string Lossy(Encoding strict, ReadOnlySpan<byte> bytes) =>
        (strict is UTF8Encoding ? Encoding.UTF8 : strict is UnicodeEncoding && strict.CodePage == 1201 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
}
