using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// A comment that begins within raw HTML and goes on behind an empty line: a browser reads it up to its end, but Markdown would escape
/// that end, as text, and the comment would hide the rest of the page.
/// </summary>
internal static class OpenComments
{
    private const string Opening = "<!--", Closing = "-->", Escaped = "--&gt;";

    /// <summary>Makes the end of each comment HTML as well, and reports one that has none.</summary>
    public static void Close(MarkdownDocument document)
    {
        int? open = null;
        foreach (var leaf in document.Descendants<LeafBlock>().ToList())
        {
            if (leaf is HtmlBlock html)
                open = After(html, open);
            else if (open is not null && leaf is ParagraphBlock { Parent: { } parent } paragraph && InlineText.Markup(paragraph) is var text
                && text.IndexOf(Escaped, StringComparison.Ordinal) is >= 0 and var end)
            {
                var at = parent.IndexOf(paragraph);
                parent.RemoveAt(at);
                parent.Insert(at, Raw(paragraph, Closing + text[(end + Escaped.Length)..]));
                open = null;
            }
        }
        if (open is { } start)
            DialectFaults.Add(document, DialectFault.OpenComment, new SourceSpan(start, start + Opening.Length - 1), "");
    }

    /// <summary>Where the comment begins that is open behind the block; null if there is none.</summary>
    private static int? After(HtmlBlock html, int? open)
    {
        foreach (var line in html.Lines.Lines.AsSpan(0, html.Lines.Count))
        {
            var text = line.Slice.AsSpan();
            for (var at = 0; at < text.Length;)
            {
                var next = text[at..].IndexOf(open is null ? Opening : Closing);
                if (next < 0)
                    break;
                // "<!-->" is a whole comment.
                var isBegin = open is null;
                open = isBegin ? line.Slice.Start + at + next : null;
                at += next + (isBegin ? 2 : Closing.Length);
            }
        }
        return open;
    }

    private static HtmlBlock Raw(ParagraphBlock paragraph, string html) => new(null)
    {
        Type = HtmlBlockType.NonInterruptingBlock,
        Lines = new StringLineGroup(html),
        Span = paragraph.Span,
        Line = paragraph.Line,
        Column = paragraph.Column,
    };
}
