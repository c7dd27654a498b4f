using Handbooks.Text;

namespace Handbooks.Localization;

/// <summary>What it means for a text to be in a language, on a site that may be in another.</summary>
/// <param name="IsForeign">The site's words are not in it: English on a site whose language has no such text.</param>
internal sealed record TextLanguage(PluralRule Plurals, bool IsForeign, bool IsRightToLeft)
{
    /// <summary>Places where Chinese is written in the traditional script, which our file is not.</summary>
    private static readonly string[] Traditional = ["Hant", "TW", "HK", "MO"];

    /// <param name="language">The text's.</param>
    /// <param name="site">The site's.</param>
    public static TextLanguage Of(string language, string site) =>
        new(PluralRule.Of(language), Primary(language) != Primary(site), TextDirection.IsFromRight(language));

    /// <summary>The language of a tag without script and region, in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Codes of files with words that people who read the language read as their own, the nearest first.</summary>
    public static IEnumerable<string> Nearest(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-', '_');
        if (parts[0] == "zh" && Array.Exists(Traditional, part => parts.Contains(part, StringComparer.OrdinalIgnoreCase))
            && !parts.Contains("hans"))
            yield break;
        for (var length = parts.Length; length > 0; length--)
            yield return string.Join('-', parts[..length]);
    }
}
