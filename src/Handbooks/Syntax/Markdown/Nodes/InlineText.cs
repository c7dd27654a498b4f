using System.Text;
using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Nodes;

/// <summary>What a reader sees of Markdown, without the marks.</summary>
public static class InlineText
{
    /// <summary>Stands for what has no words but the address that it leads to.</summary>
    public const string Unnamed = "…";

    public static string Of(ContainerInline? inlines) => Of(inlines, leavesStruckOut: false);

    /// <summary>The text of one block's own line or paragraph; nested lists and code are not part of it.</summary>
    public static string Of(Block block) => block switch
    {
        LeafBlock { Inline: not null } leaf => Of(leaf.Inline),
        ListItemBlock item => string.Join(' ', item.TakeWhile(child => child is ParagraphBlock).Select(Of)),
        _ => "",
    };

    /// <summary>As <see cref="Of(Block)"/>, without what its author has struck out: <c>~~words~~</c>.</summary>
    public static string Standing(Block block) => block switch
    {
        LeafBlock { Inline: not null } leaf => Of(leaf.Inline, leavesStruckOut: true),
        ListItemBlock item => string.Join(' ', item.TakeWhile(child => child is ParagraphBlock).Select(Standing)),
        _ => "",
    };

    /// <summary>Nothing but white space, line breaks and attributes.</summary>
    public static bool IsBlank(ContainerInline inlines) =>
        inlines.All(inline => inline is LineBreakInline or AttributeList
            || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

    private static string Of(ContainerInline? inlines, bool leavesStruckOut)
    {
        var text = new StringBuilder();
        if (inlines is not null)
            Append(inlines, text, leavesStruckOut);
        return Trimmed(text);
    }

    private static void Append(ContainerInline inlines, StringBuilder text, bool leavesStruckOut)
    {
        var leftOut = "";
        foreach (var inline in inlines)
        {
            // What a page leaves out of its text is no part of it here either.
            if (leftOut.Length > 0)
            {
                leftOut = inline is HtmlInline { Tag: ['<', '/', ..] } close && HtmlElements.NameOf(close.Tag) == leftOut ? "" : leftOut;
                continue;
            }
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case MystRole { Kind: MystRoleKind.Icon }:
                    break;
                case MystRole role:
                    text.Append(role.HasWords ? role.Label : Unnamed);
                    break;
                case WikiReference reference:
                    text.Append(reference.HasWords ? reference.Label : Unnamed);
                    break;
                case OmittedInline mark:
                    text.Append(mark.Text(Strings.English));
                    break;
                case HtmlInline { Tag: not ['<', '/', ..] } html when HtmlLeftOut.HoldsContent(HtmlElements.NameOf(html.Tag))
                    || (leavesStruckOut && HtmlElements.NameOf(html.Tag) is "s" or "del" or "strike"):
                    leftOut = HtmlElements.NameOf(html.Tag);
                    break;
                // A break, an item or a cell ends a word; any other tag is only a mark on it.
                case HtmlInline html when HtmlElements.BreaksWords(html.Tag):
                    text.Append(' ');
                    break;
                case AttributeList or FootnoteLink or TaskList or HtmlInline:
                    break;
                case EmphasisInline { DelimiterChar: '~' } when leavesStruckOut:
                    break;
                case ContainerInline container:
                    Append(container, text, leavesStruckOut);
                    break;
            }
        }
    }

    /// <summary>One space for any white space within it, and none around it.</summary>
    private static string Trimmed(StringBuilder text)
    {
        var written = text.ToString();
        // A builder that grew is read in steps: its text is looked at as a whole.
        text.Clear();
        var from = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (!char.IsWhiteSpace(written[i]) || (written[i] == ' ' && i > 0 && i + 1 < written.Length && !char.IsWhiteSpace(written[i - 1])))
                continue;
            text.Append(written, from, i - from);
            if (text.Length > 0 && i > 0 && !char.IsWhiteSpace(written[i - 1]))
                text.Append(' ');
            from = i + 1;
        }
        return from == 0 ? written : text.Append(written, from, written.Length - from).ToString().TrimEnd();
    }
}
