using System.Buffers;

namespace Handbooks.Text;

/// <summary>In which direction the letters of a text are written.</summary>
public static class TextDirection
{
    /// <summary>Hebrew, Arabic and their relatives, as far as they may hold letters: no digits, and the first halves of such pairs.</summary>
    private static readonly SearchValues<char> FromRight = SearchValues.Create(
        [.. Range('\u0590', '\u065F'), .. Range('\u066E', '\u06EF'), .. Range('\u06FA', '\u08FF'), .. Range('\uFB1D', '\uFDFF'),
            .. Range('\uFE70', '\uFEFC'), '\uD802', '\uD803', '\uD83A', '\uD83B']);

    private static readonly string[] RightToLeft =
        ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "ks", "arc", "syr", "nqo", "arz", "ary", "apc", "acm",
        "lrc", "mzn", "bal"];

    private static readonly string[] RightToLeftScripts = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Aran", "Adlm", "Rohg"];

    /// <summary>Whether a text has letters that are written from the right, or such that are written from the left.</summary>
    public static bool HasLetters(ReadOnlySpan<char> text, bool fromRight)
    {
        if (fromRight)
        {
            // All of them, and little else, are in these ranges, for which a whole page is searched much faster than for the set.
            if (!text.ContainsAnyInRange('\u0590', '\u08FF') && !text.ContainsAnyInRange('\uD802', '\uFEFC'))
                return false;
            for (var at = text.IndexOfAny(FromRight); at >= 0; at = text.IndexOfAny(FromRight))
            {
                if (IsFromRight(text[at]))
                    return true;
                text = text[(at + 1)..];
            }
            return false;
        }
        foreach (var c in text)
        {
            if (char.IsLetter(c) && !FromRight.Contains(c))
                return true;
        }
        return false;
    }

    /// <summary>Whether a language is written from right to left: the script decides, if the tag names one.</summary>
    /// <param name="tag">Of a language.</param>
    public static bool IsFromRight(string tag)
    {
        var script = Array.Find(tag.Split('-', '_')[1..], part => part.Length == 4 && char.IsAsciiLetter(part[0]));
        return script is null
            ? RightToLeft.Contains(tag.Split('-', '_')[0].ToLowerInvariant())
            : RightToLeftScripts.Contains(script, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True for a letter from the right, false for one from the left, null for anything else.</summary>
    public static bool? Of(char c) => IsFromRight(c) ? true : char.IsLetter(c) ? false : null;

    private static bool IsFromRight(char c) => FromRight.Contains(c) && (char.IsLetter(c) || char.IsHighSurrogate(c));

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
