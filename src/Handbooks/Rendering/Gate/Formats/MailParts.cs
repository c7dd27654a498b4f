using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The parts of an email or a saved web page (RFC 2045 to 2047), each decoded as its headers say.</summary>
internal static partial class MailParts
{
    private const int HeadLimit = 64 << 10;

    public static bool IsMail(byte[] bytes) => Mark().IsMatch(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLimit)));

    /// <exception cref="InvalidDataException">Thrown after the last readable part, if a part is encrypted or in an unknown encoding.</exception>
    public static IEnumerable<Part> Of(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var isIncomplete = false;
        yield return Part.Text(Words(text), 0);
        for (var head = Heads().Match(text); head.Success; head = head.NextMatch())
        {
            var fields = head.Value;
            var start = head.Index + head.Length;
            var end = text.IndexOf("\n--", start, StringComparison.Ordinal) is var boundary and >= 0 ? boundary : text.Length;
            var content = Decoded(text[start..end], Encoded().Match(fields).Groups[1].Value.ToLowerInvariant());
            var charset = Charset().Match(fields).Groups[1].Value;
            isIncomplete |= fields.Contains("enveloped-data", StringComparison.OrdinalIgnoreCase)
                || fields.Contains("multipart/encrypted", StringComparison.OrdinalIgnoreCase);
            if (charset.Length == 0 || charset.ToLowerInvariant() is "utf-8" or "us-ascii")
                yield return new(content, head.Index) { IsFile = true };
            else if (Encodings.Named(charset) is { } encoding)
                yield return Part.Text(encoding.GetString(content), head.Index);
            else
                isIncomplete = true;
        }
        if (isIncomplete)
            throw new InvalidDataException("A part is encrypted, or in an unknown encoding.");
    }

    private static byte[] Decoded(string body, string encoding) => encoding switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuoted(body, isWord: false),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] FromBase64(string text)
    {
        var signs = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
                signs.Append(c);
        }
        signs.Length -= signs.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(signs.Append('=', (4 - (signs.Length % 4)) % 4).ToString());
    }

    private static byte[] FromQuoted(string text, bool isWord)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else if (text[i] == '=' && text.AsSpan(i + 1).TrimStart(" \t") is ['\n', ..] or ['\r', '\n', ..])
                i = text.IndexOf('\n', i);
            else
                bytes.Add(isWord && text[i] == '_' ? (byte)' ' : (byte)text[i]);
        }
        return [.. bytes];
    }

    /// <summary>The encoded words of headers, such as <c>=?utf-8?Q?…?=</c>.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder();
        var (last, charset, bytes) = (-1, "", new List<byte>());
        foreach (Match match in Word().Matches(text))
        {
            // White space between two encoded words is ignored, and a character may begin in one and end in the next.
            var isNext = last >= 0 && text.AsSpan(last, match.Index - last).IsWhiteSpace();
            var own = match.Groups[1].Value.Split('*')[0];
            if (!isNext || !own.Equals(charset, StringComparison.OrdinalIgnoreCase))
            {
                End();
                charset = own;
            }
            if (!isNext)
                words.Append('\n');
            bytes.AddRange(match.Groups[2].Value is "B" or "b" ? FromBase64(match.Groups[3].Value) : FromQuoted(match.Groups[3].Value, isWord: true));
            last = match.Index + match.Length;
        }
        End();
        return words.ToString();

        void End()
        {
            words.Append((Encodings.Named(charset) ?? Encoding.UTF8).GetString([.. bytes]));
            bytes.Clear();
        }
    }

    [GeneratedRegex(@"^(content-transfer-encoding\s*:|mime-version\s*:|(subject|from|to|cc|reply-to)\s*:[^\n]*=\?[^?\s]+\?[bq]\?)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Mark();

    /// <summary>A part's headers, from the first Content- field to the empty line.</summary>
    [GeneratedRegex(@"^content-[a-z-]+[ \t]*:[^\n]*\n(?:(?!\r?\n)[^\n]*\n)*\r?\n", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Heads();

    [GeneratedRegex(@"content-transfer-encoding\s*:\s*([a-z0-9-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex("""charset\s*=\s*["']?([a-z0-9_:.+-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"=\?([^?\s]{1,60})\?([QBqb])\?([^?\s]*)\?=")]
    private static partial Regex Word();
}

/// <summary>Encodings of mail and old documents by name or code page.</summary>
internal static class Encodings
{
    /// <summary>Null if unknown.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            // No current program reads UTF-7, and it would be a way around the search.
            return name.Equals("utf-7", StringComparison.OrdinalIgnoreCase)
                ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static Encoding? Numbered(int codePage)
    {
        try
        {
            return codePage is <= 0 or 65000 ? null : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
