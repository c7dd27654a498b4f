using System.Buffers;
using System.Text;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Comparing;

/// <summary>
/// An author's text in a comment: it can mention nobody, refer to no issue, run no HTML, form no link and begin no block. On GitHub and GitLab
/// mentions are found after entities are read, so an invisible character stands behind their signs.
/// </summary>
internal static class MarkdownText
{
    private const string Gap = "&#8203;";
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("\\`*_{}[]()+-.|=^");

    public static string Of(string text)
    {
        var visible = VisibleText.Of(text);
        var safe = new StringBuilder(visible.Length + 16);
        for (var i = 0; i < visible.Length; i++)
            Append(safe, visible[i], i + 1 < visible.Length ? visible[i + 1] : ' ', i == 0 ? ' ' : visible[i - 1]);
        return safe.ToString();
    }

    /// <remarks>A hyphen matters in GH-26, and a full stop behind www.</remarks>
    private static void Append(StringBuilder safe, char c, char next, char before)
    {
        switch (c)
        {
            case '<':
                safe.Append("&lt;");
                break;
            case '>':
                safe.Append("&gt;");
                break;
            // GitLab's epics, milestones, labels, snippets and merge requests, and formulas, are found in the same way.
            case '&':
                safe.Append("&amp;").Append(Gap);
                break;
            case '@' or '#' or '!' or '~' or '%' or '$':
                safe.Append("&#").Append((int)c).Append(';').Append(next == ' ' ? "" : Gap);
                break;
            // The colon of an address, not that of a line.
            case ':':
                safe.Append("&#58;").Append(next == '/' || char.IsLetter(next) ? Gap : "");
                break;
            case '-' when char.IsLetter(before) && char.IsDigit(next):
            case '.' when before is 'w' or 'W':
                safe.Append('\\').Append(c).Append(Gap);
                break;
            default:
                if (Punctuation.Contains(c))
                    safe.Append('\\');
                safe.Append(c);
                break;
        }
    }
}
