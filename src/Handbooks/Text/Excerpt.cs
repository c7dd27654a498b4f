using System.Globalization;

namespace Handbooks.Text;

/// <summary>
/// Titles and names are repeated in menus, lists, tables and data files. One as long as a chapter would make all of those too large,
/// so it is cut off.
/// </summary>
/// <remarks>The longest of 16,678 real pages has fewer than 200 characters.</remarks>
public static class LongName
{
    /// <summary>In UTF-16 code units.</summary>
    public const int Most = 300;

    private const int LongestLastWord = 60;

    public static bool IsTooLong(string name) => name.Length > Most;

    /// <summary>The name itself where it is short enough; else its first words and an ellipsis.</summary>
    public static string Shortened(string name)
    {
        if (!IsTooLong(name))
            return name;
        // Never within a grapheme.
        var end = StringInfo.ParseCombiningCharacters(name[..Most]) is [.., > 0 and var last] ? last : Most - 1;
        var space = name.LastIndexOf(' ', end, Math.Min(end, LongestLastWord));
        if (space > 0)
            end = space;
        return name[..end].TrimEnd() + "…";
    }
}

/// <summary>Shortens running text between words.</summary>
public static class Excerpt
{
    /// <summary>As many whole words as fit, or the beginning of a single longer word; without an ellipsis.</summary>
    /// <param name="most">In UTF-16 code units.</param>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : text[..(text.LastIndexOf(' ', most) is > 0 and var space ? space : most)];
}

public static class Whitespace
{
    /// <summary>One space between the words and none around them: line ends and indents do not count.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
