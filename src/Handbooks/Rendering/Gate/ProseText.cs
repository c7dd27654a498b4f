using System.Text;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Html;
using Markdig.Syntax;

namespace Handbooks.Rendering.Gate;

/// <summary>What readers see of a parsed text, block by block; comments, addresses and words for pictures are no part of it.</summary>
internal static class ProseText
{
    public static IEnumerable<(string Text, Block Block)> Of(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            var text = block switch
            {
                HtmlBlock html => Visible(html.Lines.ToString()),
                { Inline: { } inlines } => InlineText.Of(inlines),
                CodeBlock code => code.Lines.ToString(),
                _ => "",
            };
            if (text.Length > 0)
                yield return (text, block);
        }
    }

    /// <summary>The sentences of a block's text, as far as signs and lines end them.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '。' or '！' or '？' || (text[i] is '.' or '!' or '?'
                && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends)
                continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    private static string Visible(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] != '<')
            {
                text.Append(html[at]);
                continue;
            }
            var isComment = html.AsSpan(at).StartsWith("<!--");
            var end = html.IndexOf(isComment ? "-->" : ">", at, StringComparison.Ordinal);
            if (HtmlElements.BreaksWords(html[at..(end < 0 ? html.Length : end + 1)]))
                text.Append('\n');
            at = end < 0 ? html.Length : end + (isComment ? 2 : 0);
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}
