using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Handbooks.Tests.Support;

/// <summary>Markup of other tools in what a reader sees of a page: outside code, where it may be what the page is about.</summary>
internal static partial class DialectMarkup
{
    /// <summary>What was found, with its page and the words around it.</summary>
    public static IEnumerable<string> In(Compilation compilation, string path)
    {
        var document = new HtmlParser().ParseDocument("<body>" + Shown(compilation, path));
        foreach (var hidden in document.QuerySelectorAll("pre, code, script, style").ToList())
            hidden.Remove();
        var text = document.Body!.TextContent;
        return Marks().Matches(text).Select(match => $"{path}: {text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 60)]}");
    }

    /// <summary>The plain theme shows a page as its value; its texts are what a theme would show.</summary>
    private static string Shown(Compilation compilation, string path) => string.Join('\n', Texts(compilation.Json(path)));

    private static IEnumerable<string> Texts(System.Text.Json.JsonElement value) => value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        // Markup is a line an entry: one element may go over several.
        System.Text.Json.JsonValueKind.Array when value.EnumerateArray().All(entry => entry.ValueKind == System.Text.Json.JsonValueKind.String) =>
            [string.Join('\n', value.EnumerateArray().Select(entry => entry.GetString()))],
        System.Text.Json.JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        System.Text.Json.JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@":::|```\{|\{role\}|\([\w:-]+\)=|^\s*:(class|name|maxdepth|header-rows|color|width):", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
