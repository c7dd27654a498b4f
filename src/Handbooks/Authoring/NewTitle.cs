using System.Globalization;
using System.Text;
using Handbooks.Import;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>A title that somebody typed, for YAML and for Markdown.</summary>
internal static class NewTitle
{
    /// <summary>Why it cannot be a title; null for one that can.</summary>
    public static string? Fault(string title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return "the title is empty.";
        if (title.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            return "a title is one line of text, without tabs and control characters.";
        return LongName.IsTooLong(title.Trim())
            ? string.Create(CultureInfo.InvariantCulture, $"the title has more than {LongName.Most} characters.") : null;
    }

    /// <summary>As <see cref="Fault"/>, for what is named and addressed after its title.</summary>
    public static string? FaultOfName(string title) => Fault(title)
        ?? (title.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? null
            : "the title has no letter and no digit, of which its file and its address are made. Add a word.");

    public static string InYaml(string title) => YamlText.Of(title);

    /// <summary>As it would be written by hand; then with every sign that Markdown might take for its own escaped.</summary>
    public static string[] InMarkdown(string title) => [title, Escaped(title)];

    private static string Escaped(string title)
    {
        var text = new StringBuilder(title.Length + 8);
        foreach (var c in title)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not (',' or '-' or '/' or '\''))
                text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }
}
