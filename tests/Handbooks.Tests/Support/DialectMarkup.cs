using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Handbooks.Tests.Support;

/// <summary>Markup of other tools in what a reader sees of a page: outside code, where it may be what the page is about.</summary>
internal static partial class DialectMarkup
{
    /// <summary>What was found, with its page and the words around it.</summary>
    /// <param name="html">A finished page.</param>
    public static IEnumerable<string> In(string path, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var hidden in document.QuerySelectorAll("pre, code, script, style").ToList())
            hidden.Remove();
        var text = document.Title + "\n" + document.Body!.TextContent;
        return Marks().Matches(text).Select(match => $"{path}: {text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 60)]}");
    }

    /// <summary>MyST and containers, GitBook and Liquid, Hugo, Kramdown, editors' entities; at the beginning of a line, options and MkDocs.</summary>
    [GeneratedRegex(@":::|```\{|\{role\}|\([\w:-]+\)=|\{% |\{\{[<%]|\{:|&#x|^\s*:(class|name|maxdepth|header-rows|color|width):|^!!! ",
        RegexOptions.Multiline)]
    private static partial Regex Marks();
}
