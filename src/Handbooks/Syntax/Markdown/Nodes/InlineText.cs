using System.Buffers;
using System.Net;
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

    /// <summary>No text has it.</summary>
    private const char Apart = '\0';

    public static string Of(ContainerInline? inlines) => Of(inlines, InlineForm.Text);

    /// <summary>The words of a block as HTML, with its author's own tags among them: what these hide is not left out.</summary>
    public static string Markup(LeafBlock block) => Of(block.Inline, InlineForm.Markup);

    /// <summary>The words of a block; those that describe a picture in it are a text of their own.</summary>
    public static IEnumerable<string> Pieces(LeafBlock block) => Of(block.Inline, InlineForm.Pieces).Split(Apart);

    /// <summary>The text of one block's own line or paragraph; nested lists and code are not part of it.</summary>
    public static string Of(Block block) => block switch
    {
        LeafBlock { Inline: not null } leaf => Of(leaf.Inline),
        ListItemBlock { Count: > 0 } item => Paragraphs(item, Of),
        _ => "",
    };

    /// <summary>As <see cref="Of(Block)"/>, without what its author has struck out: <c>~~words~~</c>.</summary>
    public static string Standing(Block block) => block switch
    {
        LeafBlock { Inline: not null } leaf => Of(leaf.Inline, InlineForm.Standing),
        ListItemBlock { Count: > 0 } item => Paragraphs(item, Standing),
        _ => "",
    };

    /// <summary>Nothing but white space, line breaks and attributes.</summary>
    public static bool IsBlank(ContainerInline inlines) =>
        inlines.All(inline => inline is LineBreakInline or AttributeList
            || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

    /// <summary>Those before a nested list: nearly always one.</summary>
    private static string Paragraphs(ListItemBlock item, Func<Block, string> textOf) =>
        item.Count > 1 && item[1] is ParagraphBlock ? string.Join(' ', item.TakeWhile(child => child is ParagraphBlock).Select(textOf))
            : item[0] is ParagraphBlock first ? textOf(first) : "";

    private static string Of(ContainerInline? inlines, InlineForm form)
    {
        if (inlines?.FirstChild is null)
            return "";
        var text = new CollapsedText(form == InlineForm.Markup);
        Append(inlines, ref text, form);
        return text.Take();
    }

    private static void Append(ContainerInline inlines, ref CollapsedText text, InlineForm form)
    {
        var leftOut = "";
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            // What a page leaves out of its text is no part of it here either.
            if (leftOut.Length > 0)
            {
                leftOut = inline is HtmlInline { Tag: ['<', '/', ..] } close && HtmlElements.NameOf(close.Tag) == leftOut ? "" : leftOut;
                continue;
            }
            switch (inline)
            {
                case HtmlInline html when form == InlineForm.Markup:
                    text.AppendTag(html.Tag);
                    break;
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
                    text.Append(" ");
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
                    || (form == InlineForm.Standing && HtmlElements.NameOf(html.Tag) is "s" or "del" or "strike"):
                    leftOut = HtmlElements.NameOf(html.Tag);
                    break;
                // A break, an item or a cell ends a word; any other tag is only a mark on it.
                case HtmlInline html when HtmlElements.BreaksWords(html.Tag):
                    text.Append(" ");
                    break;
                case AttributeList or FootnoteLink or TaskList or HtmlInline:
                    break;
                case EmphasisInline { DelimiterChar: '~' } when form == InlineForm.Standing:
                    break;
                case LinkInline { IsImage: true } picture when form is InlineForm.Pieces or InlineForm.Markup:
                    text.AppendBreak();
                    Append(picture, ref text, form);
                    text.AppendBreak();
                    break;
                case ContainerInline container:
                    Append(container, ref text, form);
                    break;
            }
        }
    }

    private enum InlineForm
    {
        Text,

        /// <summary>Without what is struck out.</summary>
        Standing,

        /// <summary>As HTML.</summary>
        Markup,

        /// <summary>With <see cref="Apart"/> around what describes a picture.</summary>
        Pieces,
    }

    /// <summary>Text with one space for any white space within it, and none around it.</summary>
    private ref struct CollapsedText(bool isMarkup)
    {
        private char[] _characters = ArrayPool<char>.Shared.Rent(512);
        private int _length;
        private bool _endsInSpace;

        public void Append(ReadOnlySpan<char> added) => Put(isMarkup ? WebUtility.HtmlEncode(added.ToString()) : added);

        /// <summary>What is behind it is a text of its own.</summary>
        public void AppendBreak() => Put(isMarkup ? "<img>" : Apart.ToString());

        /// <summary>The page itself leaves out comments.</summary>
        public void AppendTag(string tag) => Put(tag.StartsWith("<!--", StringComparison.Ordinal) ? "" : tag);

        private void Put(ReadOnlySpan<char> added)
        {
            if (_characters.Length - _length <= added.Length)
                Grow(added.Length);
            foreach (var c in added)
            {
                if (char.IsWhiteSpace(c))
                {
                    _endsInSpace = _length > 0;
                    continue;
                }
                if (_endsInSpace)
                    _characters[_length++] = ' ';
                _characters[_length++] = c;
                _endsInSpace = false;
            }
        }

        public string Take()
        {
            var text = new string(_characters, 0, _length);
            ArrayPool<char>.Shared.Return(_characters);
            return text;
        }

        private void Grow(int added)
        {
            var larger = ArrayPool<char>.Shared.Rent(2 * (_length + added));
            _characters.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_characters);
            _characters = larger;
        }
    }
}
