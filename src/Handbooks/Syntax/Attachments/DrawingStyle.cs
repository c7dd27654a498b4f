using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Handbooks.Syntax.Attachments;

/// <summary>Style sheets of drawings: what loads something from elsewhere is taken out.</summary>
internal static partial class DrawingStyle
{
    private static readonly string[] Loading = ["@import", "javascript:", "vbscript:", "expression(", "-moz-binding", "src(", "image("];

    private static readonly string[] Pictures = ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp",
        "data:image/avif", "data:font/", "data:application/font", "data:application/x-font"];

    /// <summary>The same text where nothing is to be taken out; empty where it cannot be told apart.</summary>
    public static string Clean(string css)
    {
        if (IsSafe(css))
            return css;
        var cleaned = Address().Replace(Import().Replace(css, ""), match => IsLocal(match.Groups[1].Value) ? match.Value : "none");
        return IsSafe(cleaned) ? cleaned : "";
    }

    /// <summary>Whether a value, such as a fill, names nothing but what is in the drawing.</summary>
    public static bool IsSafe(string css)
    {
        var plain = Plain(css);
        if (Array.Exists(Loading, word => plain.Contains(word, StringComparison.Ordinal)))
            return false;
        // An image-set may name its images as plain strings.
        if (plain.Contains("image-set(", StringComparison.Ordinal) && ImageSet().Matches(plain).Any(match => !IsLocal(match.Groups[1].Value)))
            return false;
        for (var at = plain.IndexOf("url(", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("url(", at + 1, StringComparison.Ordinal))
        {
            var end = plain.IndexOf(')', at);
            if (!IsLocal(plain[(at + 4)..(end < 0 ? plain.Length : end)]))
                return false;
        }
        return true;
    }

    private static bool IsLocal(string address)
    {
        var plain = address.Trim(' ', '\t', '\n', '\r', '"', '\'').ToLowerInvariant();
        return plain.Length == 0 || plain[0] == '#' || Array.Exists(Pictures, picture => plain.StartsWith(picture, StringComparison.Ordinal));
    }

    /// <summary>As a browser reads it: comments gone, escapes undone, in small letters.</summary>
    private static string Plain(string css)
    {
        var text = Comment().Replace(css, "");
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text.ToLowerInvariant();
        return Escape().Replace(text, match =>
        {
            if (!match.Groups[1].Success)
                return match.Groups[2].Value;
            var code = int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
        }).ToLowerInvariant();
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|\r?\n|(.))", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex("""@import\s*(?:url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)|"[^"]*"|'[^']*')[^;{}]*;?""", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""url\(\s*("[^"]*"|'[^']*'|[^)"']*)\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("""["']([^"']*)["']""")]
    private static partial Regex ImageSet();
}
