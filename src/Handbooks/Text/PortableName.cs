using System.Security.Cryptography;
using System.Text;

namespace Handbooks.Text;

/// <summary>
/// Names that every system and every common way to a host can store. The rules are the strictest of all and hold
/// everywhere: what one machine publishes, another can unpack.
/// </summary>
internal static class PortableName
{
    /// <summary>The longest name of a file or folder, in bytes of UTF-8.</summary>
    public const int Longest = 255;

    /// <summary>The longest path below a site's folder, in bytes: macOS takes 1,024 with the folders above.</summary>
    public const int LongestPath = 900;

    private const int HashDigits = 12, LongestEnding = 16;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase) { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" };

    /// <summary>The name itself where it can be stored; else the nearest that can. What this gives, it gives again for itself.</summary>
    public static string Of(string name) => Short(Storable(name));

    /// <summary>The nearest name that can be stored, of any length.</summary>
    public static string Storable(string name)
    {
        if (IsPlain(name))
            return name;
        var clean = Clean(name).TrimEnd(' ', '.');
        // Hosts and uploads leave out what is hidden.
        if (clean.StartsWith('.'))
            clean = "dot" + clean;
        if (FileNameComparer.IsInvisible(clean))
            return "x";
        var stem = StemOf(clean);
        return IsDevice(stem) ? $"{stem}_{clean[stem.Length..]}" : clean;
    }

    /// <summary>Cut to what a file's name may have, with a hash of the whole in place of the rest, so that two long names stay two.</summary>
    public static string Short(string name)
    {
        if (name.Length <= Longest / 3 || Encoding.UTF8.GetByteCount(name) <= Longest)
            return name;
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEnding && Ascii.IsValid(name.AsSpan(dot)) ? name[dot..] : "";
        return $"{Start(name, Longest - HashDigits - 1 - ending.Length)}-{Hash(name)}{ending}";
    }

    /// <summary>A hash of 12 hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];

    /// <summary>As many whole characters as fit.</summary>
    private static string Start(string name, int bytes)
    {
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0)
                break;
            length += rune.Utf16SequenceLength;
        }
        return name[..length].TrimEnd(' ', '.', '-');
    }

    /// <summary>True of most names: nothing forbidden, and at least one visible character.</summary>
    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || name[0] == '.' || name[^1] is '.' or ' ')
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (IsForbidden(name, i))
                return false;
        }
        return !IsDevice(StemOf(name)) && !FileNameComparer.IsInvisible(name);
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        var isGap = false;
        for (var i = 0; i < name.Length; i++)
        {
            if (IsForbidden(name, i))
            {
                isGap = true;
                continue;
            }
            // A space that is already there is enough between words.
            if (isGap && clean.Length > 0 && clean[^1] is not (' ' or '-') && name[i] is not (' ' or '-' or '.'))
                clean.Append('-');
            if (!(isGap && name[i] == ' ' && (clean.Length == 0 || clean[^1] == ' ')))
                clean.Append(name[i]);
            isGap = false;
        }
        return clean.ToString();
    }

    private static bool IsForbidden(string name, int at)
    {
        var c = name[at];
        if (c < 0x7F)
            return c < ' ' || c is '"' or ':' or '<' or '>' or '|' or '*' or '?' or '\\' or '/';
        return c is (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'
            || (char.IsHighSurrogate(c) && !(at + 1 < name.Length && char.IsLowSurrogate(name[at + 1])))
            || (char.IsLowSurrogate(c) && !(at > 0 && char.IsHighSurrogate(name[at - 1])));
    }

    /// <summary>All that Windows looks at: CON.txt is the console, too.</summary>
    private static string StemOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? name : name[..dot]).TrimEnd(' ');
    }

    private static bool IsDevice(string stem) =>
        stem.Length is 3 or 6 or 7 ? Devices.Contains(stem)
        : stem.Length == 4 && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³'
            && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase));
}
