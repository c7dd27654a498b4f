using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Extensions.Emoji;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Prose;

/// <summary>Text, with role names and mail addresses as links, and signs in place of their short names (<c>:tada:</c>).</summary>
internal sealed partial class LiteralRenderer(ProseScope scope) : HtmlObjectRenderer<LiteralInline>
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_signs =
        new(() => EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal));

    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        if (literal is ToolLiteral words)
        {
            renderer.WriteEscape(words.Text(scope.Strings));
            return;
        }
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(ref literal.Content);
            return;
        }
        var hasMentions = scope.Handbook.Mentions.TryGetValue(literal, out var mentions);
        var hasMarks = literal.Content.AsSpan().ContainsAny('@', ':');
        if (!hasMentions && !hasMarks)
        {
            renderer.WriteEscape(ref literal.Content);
            return;
        }
        var text = literal.Content.ToString();
        var written = 0;
        foreach (var mention in hasMentions ? mentions : [])
        {
            WriteText(renderer, literal, text[written..mention.Start], hasMarks);
            Anchor.Open(renderer, scope, new RoleTarget(mention.Role), "mention");
            renderer.WriteEscape(text.AsSpan(mention.Start, mention.Length));
            renderer.Write("</a>");
            written = mention.Start + mention.Length;
        }
        WriteText(renderer, literal, text[written..], hasMarks);
    }

    private void WriteText(HtmlRenderer renderer, LiteralInline literal, string text, bool hasMarks)
    {
        var written = 0;
        foreach (var match in Marks().EnumerateMatches(hasMarks ? text : ""))
        {
            var mark = text.AsSpan(match.Index, match.Length);
            var isSign = mark[0] == ':';
            string? sign = null;
            if (isSign ? !s_signs.Value.TryGetValue(mark.ToString(), out sign) : IsWithinLink(literal))
                continue;
            renderer.WriteEscape(text.AsSpan(written, match.Index - written));
            if (isSign)
                renderer.WriteEscape(sign);
            else
                WriteAddress(renderer, mark);
            written = match.Index + match.Length;
        }
        renderer.WriteEscape(text.AsSpan(written));
    }

    private void WriteAddress(HtmlRenderer renderer, ReadOnlySpan<char> address)
    {
        renderer.Write("<a href=\"").WriteEscape(scope.Ours($"mailto:{address}")).Write("\">");
        renderer.WriteEscape(address);
        renderer.Write("</a>");
    }

    private static bool IsWithinLink(LiteralInline literal)
    {
        for (var around = literal.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline)
                return true;
        }
        return false;
    }

    /// <summary>A mail address as GitHub reads one (GFM 6.9), or a sign's short name that is no part of a word or a path.</summary>
    [GeneratedRegex(@"(?<![\w.+\-/@:])[A-Za-z0-9][A-Za-z0-9._+\-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![\w\-@])"
        + @"|(?<![\w:]):[a-z0-9+][a-z0-9_+\-]{1,40}:(?![\w:])", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
