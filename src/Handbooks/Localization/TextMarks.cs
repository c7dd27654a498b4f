using System.Buffers;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Localization;

/// <summary>
/// Marks in the tool's texts, between which stand words of another language than the site's, and values that are written in the other
/// direction. Whatever becomes of a text on its way to a page, its marks go with it; a finished page has elements in their places, any
/// other file nothing. No text of a site in a language that has a file has any, unless a value of the other direction stands in it.
/// </summary>
public static class TextMarks
{
    /// <summary>For private use in Unicode, so that no text has them.</summary>
    public const char Open = '\uEFF0', Close = '\uEFF1', OpenValue = '\uEFF2', CloseValue = '\uEFF3';

    /// <summary>Around the tag of a language, in front of a text in it that ends with <see cref="CloseValue"/>.</summary>
    public const char Language = '\uEFF4';

    private static readonly SearchValues<char> All = SearchValues.Create([Open, Close, OpenValue, CloseValue, Language]);

    /// <summary>Whether a text has any.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    public static string Removed(string text)
    {
        if (!AreIn(text))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Language)
                i = Math.Max(i, text.IndexOf(Language, i + 1));
            else if (!All.Contains(text[i]))
                plain.Append(text[i]);
        }
        return plain.ToString();
    }

    /// <summary>An author's text in another language than the site.</summary>
    public static string InLanguage(string text, string language) => $"{Language}{language}{Language}{text}{CloseValue}";

    /// <summary>Words of the tool's, which are marked if they are in another language than the site.</summary>
    internal static string Tool(string text, TextLanguage language) => language.IsForeign && text.Any(char.IsLetter) ? $"{Open}{text}{Close}" : text;

    /// <summary>A value within such words.</summary>
    internal static string Value(string value, TextLanguage language) =>
        (language.IsForeign && value.Any(char.IsLetter) && !value.StartsWith(Open)) || TextDirection.HasLetters(value, !language.IsRightToLeft)
            ? $"{OpenValue}{value}{CloseValue}" : value;
}
