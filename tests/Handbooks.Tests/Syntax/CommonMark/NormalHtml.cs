using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Handbooks.Tests.Syntax.CommonMark;

/// <summary>What a browser makes of HTML: escapes, the order of attributes and white space around blocks make no difference.</summary>
internal static class NormalHtml
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr",
        "iframe", "li", "ol", "p", "pre", "script", "section", "style", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "br",
    };

    public static string Of(string html)
    {
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!.ChildNodes)
            Write(node, text, isLiteral: false);
        return text.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder text, bool isLiteral)
    {
        if (node is IComment comment)
            text.Append("<!--").Append(comment.Data).Append("-->");
        else if (node is IText { Data: var words })
            text.Append(isLiteral ? words : Collapsed(words, text));
        else if (node is IElement element)
            WriteElement(element, text, isLiteral);
    }

    private static void WriteElement(IElement element, StringBuilder text, bool isLiteral)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            TrimEnd(text);
        text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            text.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
        text.Append('>');
        var isInnerLiteral = isLiteral || element.LocalName is "pre" or "script" or "style" or "textarea";
        foreach (var child in element.ChildNodes)
            Write(child, text, isInnerLiteral);
        if (isBlock && !isInnerLiteral)
            TrimEnd(text);
        text.Append("</").Append(element.LocalName).Append('>').Append(isBlock ? "\n" : "");
    }

    private static string Collapsed(string words, StringBuilder before)
    {
        var collapsed = string.Join(' ', words.Split((char[])[' ', '\n', '\t']));
        return before.Length == 0 || before[^1] is '\n' or '>' ? collapsed.TrimStart(' ') : collapsed;
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\n')
            text.Length--;
    }
}
