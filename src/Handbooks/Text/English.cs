using System.Globalization;

namespace Handbooks.Text;

/// <summary>Forms of English words from which names and messages are made.</summary>
public static class English
{
    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"1 role", "12 roles".</summary>
    /// <param name="many">The plural, where it is more than an s.</param>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>"Product managers" becomes "Product manager", "PMs" "PM"; "Head of Sales" and "Boss" stay.</summary>
    public static string Singular(string name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..];
        if (name.Contains(" of ", StringComparison.OrdinalIgnoreCase) || word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return name;
        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? name[..^3] + "y" : name[..^1];
    }
}
