using System.Text;

namespace Handbooks.Text;

/// <summary>Ids and anchors made from titles.</summary>
public static class Slug
{
    /// <summary>Lower case, letters and digits of every script kept, the rest one hyphen; "x" for a title with neither.</summary>
    public static string Of(string title)
    {
        if (Ascii.IsValid(title))
            return OfAscii(title);
        var slug = new StringBuilder(title.Length);
        foreach (var rune in Accents.Compose(title).EnumerateRunes())
        {
            // Combining marks carry the vowels of Indic and other scripts: without them words change.
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && slug.Length > 0))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (!IsApostrophe(rune) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? "x" : text;
    }

    /// <summary>The same, for nearly every title.</summary>
    private static string OfAscii(string title)
    {
        var slug = title.Length <= 256 ? stackalloc char[256] : new char[title.Length];
        var length = 0;
        foreach (var c in title)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug[length++] = char.ToLowerInvariant(c);
            else if (c != '\'' && length > 0 && slug[length - 1] != '-')
                slug[length++] = '-';
        }
        return length == 0 ? "x" : slug[..length].TrimEnd('-').ToString();
    }

    /// <summary>
    /// A heading's anchor as GitHub makes it: letters, digits, hyphens and underscores kept, each space a hyphen, the rest
    /// dropped.
    /// </summary>
    public static string Anchor(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in Accents.Compose(heading.Trim()).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_')
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.IsWhiteSpace(rune))
                slug.Append('-');
        }
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’';
}

/// <summary>Gives every title of one page or one kind a slug of its own: the second gets "-2" (or "-1", as GitHub counts anchors).</summary>
/// <param name="names">Which slugs are one; by default those of the same characters.</param>
/// <param name="alsoTaken">Slugs that are taken elsewhere; the set is shared, not copied.</param>
public sealed class SlugRegister(int firstNumber = 2, IEqualityComparer<string>? names = null, IReadOnlySet<string>? alsoTaken = null)
{
    private readonly HashSet<string> _taken = new(names ?? StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(names ?? StringComparer.Ordinal);

    public string Take(string slug)
    {
        if (Add(slug))
            return slug;
        // Remembering the last number given keeps ten thousand equal headings linear.
        var number = _next.GetValueOrDefault(slug, firstNumber);
        string candidate;
        do
            candidate = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{number++}");
        while (!Add(candidate));
        _next[slug] = number;
        return candidate;
    }

    private bool Add(string slug) => alsoTaken?.Contains(slug) != true && _taken.Add(slug);
}

/// <summary>Addresses in links.</summary>
public static class WebAddress
{
    /// <summary>The address leads off the site: browsers find a scheme or another host in it.</summary>
    /// <remarks>They read a backslash as a slash, and do not see line breaks and tabs.</remarks>
    public static bool IsForeign(string address)
    {
        var seen = address.AsSpan().ContainsAnyInRange('\0', ' ') ? string.Concat(address.Where(c => c > ' ')) : address;
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        return seen is ['/' or '\\', '/' or '\\', ..] || (colon >= 0 && seen.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0);
    }

    /// <summary>A path for a link: each of its segments percent-encoded, the slashes between them kept.</summary>
    public static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
