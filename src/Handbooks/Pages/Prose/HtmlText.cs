using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Handbooks.Pages.Prose;

/// <summary>What stands within an element, as HTML.</summary>
/// <remarks>
/// The same text as the element's own InnerHtml, which looks for each node's neighbour among all its siblings and so takes
/// time with the square of their number.
/// </remarks>
internal static class HtmlText
{
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
            if (child is not IElement { ChildNodes.Length: > 0 } parent)
            {
                child.ToHtml(text, HtmlMarkupFormatter.Instance);
                continue;
            }
            text.Write(HtmlMarkupFormatter.Instance.OpenTag(parent, selfClosing: false));
            // A parser drops the first line break of preformatted text: one that is meant stands there twice.
            if (parent.LocalName is "pre" && parent.FirstChild is IText { Data: ['\n', ..] })
                text.Write('\n');
            WriteChildren(parent, text);
            text.Write(HtmlMarkupFormatter.Instance.CloseTag(parent, selfClosing: false));
        }
    }
}
