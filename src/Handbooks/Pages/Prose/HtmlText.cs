using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Handbooks.Pages.Prose;

/// <summary>What stands within a cleaned element, as HTML.</summary>
/// <remarks>
/// The same text as the element's own InnerHtml, which looks for each node's neighbour among all its siblings and so takes
/// time with the square of their number.
/// </remarks>
internal static class HtmlText
{
    private static readonly HashSet<string> WithoutContent = new(StringComparer.Ordinal) { "br", "img", "hr", "input", "col", "wbr" };

    public static string Of(IElement element)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteChildren(element, text);
        return text.ToString();
    }

    /// <summary>As deep as elements nest, which the cleaner limits before it parses.</summary>
    private static void WriteChildren(IElement element, TextWriter text)
    {
        foreach (var child in element.ChildNodes.ToArray())
        {
            if (child is IText words)
                text.Write(HtmlMarkupFormatter.Instance.Text(words));
            else if (child is IElement below)
                Write(below, text);
            else
                child.ToHtml(text, HtmlMarkupFormatter.Instance);
        }
    }

    private static void Write(IElement element, TextWriter text)
    {
        var isEmpty = WithoutContent.Contains(element.LocalName);
        text.Write(HtmlMarkupFormatter.Instance.OpenTag(element, isEmpty));
        // A parser drops the first line break of preformatted text: one that is meant stands there twice.
        if (element.LocalName is "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            text.Write('\n');
        WriteChildren(element, text);
        text.Write(HtmlMarkupFormatter.Instance.CloseTag(element, isEmpty));
    }
}
