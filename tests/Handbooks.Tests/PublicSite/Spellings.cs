using System.Globalization;
using System.Text;

namespace Handbooks.Tests.PublicSite;

/// <summary>Ways to write the same text so that a program reads it back and a search for the text does not find it.</summary>
internal static class Spellings
{
    public static readonly string[] Names =
    [
        "plain", "upper case", "percent", "percent, every byte", "percent, twice", "decimal entities", "hexadecimal entities", "entities, twice",
        "base64", "base64 for addresses", "base64 in lines",
        "base64 of percent", "base64 in a word", "json escapes", "script escapes", "quoted-printable", "soft hyphens", "zero-width spaces",
        "no-break spaces",
        "entities without an end", "named entities", "code points of scripts", "halves of pairs", "escapes of style sheets", "escaped signs",
        "soft ends of lines",
    ];

    public static string Of(string name, string text) => name switch
    {
        "plain" => text,
        "upper case" => text.ToUpperInvariant(),
        "percent" => Uri.EscapeDataString(text),
        "percent, every byte" => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => "%" + b.ToString("x2", CultureInfo.InvariantCulture))),
        "percent, twice" => Uri.EscapeDataString(Of("percent, every byte", text)),
        "decimal entities" => string.Concat(text.Select(c => $"&#{(int)c};")),
        "hexadecimal entities" => string.Concat(text.Select(c => $"&#x{(int)c:x};")),
        "entities, twice" => Of("decimal entities", text).Replace("&", "&amp;", StringComparison.Ordinal),
        "base64" => Base64(text),
        "base64 for addresses" => Base64(text).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        "base64 in lines" => string.Join('\n', Base64(text).Chunk(6).Select(chunk => new string(chunk))),
        "base64 of percent" => Base64(Of("percent, every byte", text)),
        "base64 in a word" => "q" + Base64("~~" + text + "~~"),
        "json escapes" => string.Concat(text.Select(c => $"\\u{(int)c:x4}")),
        "script escapes" => string.Concat(text.Select(c => $"\\x{(int)c:x2}")),
        "quoted-printable" => string.Concat(text.Select((c, i) => (i % 9 == 4 ? "=\r\n" : "") + $"={(int)c:X2}")),
        "soft hyphens" => string.Join('\u00AD', text.ToCharArray()),
        "zero-width spaces" => string.Join('\u200B', text.ToCharArray()),
        "entities without an end" => string.Concat(text.Select(c => c == ' ' ? "&#032;" : $"&#{(int)c}")),
        "named entities" =>
            text.Replace(" ", "&nbsp;&Tab;", StringComparison.Ordinal).Replace("e", "&eacute;", StringComparison.Ordinal)
            .Replace("-", "&hyphen;", StringComparison.Ordinal),
        "code points of scripts" => string.Concat(text.Select(c => $"\\u{{{(int)c:x}}}")),
        "halves of pairs" =>
            string.Concat(text.Select(c => char.IsAsciiLetterUpper(c)
                ? UnpairedSigns(0x1D400 + c - 'A') : char.IsAsciiLetterLower(c) ? UnpairedSigns(0x1D41A + c - 'a') : c.ToString())),
        "escapes of style sheets" => string.Concat(text.Select(c => $"\\{(int)c:x} ")),
        "escaped signs" =>
            text.Replace("-", "\\-", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)
            .Replace(" ", "\\n", StringComparison.Ordinal),
        "soft ends of lines" => string.Join("=\n", text.Chunk(4).Select(chunk => new string(chunk).Replace(" ", "=20", StringComparison.Ordinal))),
        "no-break spaces" => text.Replace(' ', '\u00A0'),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>A letter that only looks like the usual one, written as JSON writes what does not fit into two bytes.</summary>
    private static string UnpairedSigns(int code) => string.Concat(char.ConvertFromUtf32(code).Select(half => $"\\u{(int)half:X4}"));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
