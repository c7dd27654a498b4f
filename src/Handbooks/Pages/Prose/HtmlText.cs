using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Handbooks.Pages.Prose;

/// <summary>The content of a sanitised element, as HTML.</summary>
/// <remarks>
/// Equals the element's own InnerHtml, which searches all siblings for each node's neighbour and so takes quadratic time.
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

    /// <summary>Recursion is as deep as the nesting, which the cleaner limits before parsing.</summary>
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
        // A parser drops the first line break of preformatted text, so a real one must be doubled.
        if (element.LocalName is "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            text.Write('\n');
        WriteChildren(element, text);
        text.Write(HtmlMarkupFormatter.Instance.CloseTag(element, isEmpty));
    }
}
