using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Pages.Prose;
using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Search;

/// <summary>
/// What readers see of each block of a page, paragraph by paragraph. Raw HTML is read as a whole, as the page itself is: a comment or an
/// element that is left out may begin in one block and hide the next ones.
/// </summary>
internal sealed class ShownTexts
{
    /// <summary>Stands before what comes from a block.</summary>
    private const string BlockElement = "handbook-block";

    private readonly Dictionary<Block, List<string>> _texts = [];

    /// <param name="blocks">All that the page shows, in order.</param>
    public ShownTexts(IEnumerable<Block> blocks)
    {
        var leaves = new List<LeafBlock>();
        AddLeaves(blocks, leaves);
        if (!leaves.Exists(HasRawHtml))
        {
            AddPlain(leaves);
            return;
        }
        var html = Markup(leaves);
        // The page shows such markup as text; what is in front of it is the same either way.
        if (HtmlCleaner.IsTooDeep(html))
            AddPlain(leaves.TakeWhile(leaf => !HasRawHtml(leaf)));
        else
            new Reader(leaves, this).Read(new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!);
    }

    /// <summary>The paragraphs of a block.</summary>
    /// <param name="isLeftOut">Not read. An item's own paragraph is what it says; what is below it may be more.</param>
    public List<string> Of(Block block, Func<Block, bool>? isLeftOut = null)
    {
        var paragraphs = new List<string>();
        Collect(block, isLeftOut, paragraphs);
        return paragraphs;
    }

    private void Collect(Block block, Func<Block, bool>? isLeftOut, List<string> paragraphs)
    {
        var isOut = isLeftOut?.Invoke(block) == true;
        if (block is not ContainerBlock container)
        {
            if (!isOut && _texts.TryGetValue(block, out var own))
                paragraphs.AddRange(own);
            return;
        }
        for (var i = !isOut ? 0 : block is ListItemBlock ? 1 : container.Count; i < container.Count; i++)
            Collect(container[i], isLeftOut, paragraphs);
    }

    private static void AddLeaves(IEnumerable<Block> blocks, List<LeafBlock> leaves)
    {
        foreach (var block in blocks)
        {
            if (block is LeafBlock leaf and not Include)
                leaves.Add(leaf);
            else if (block is ContainerBlock container and not LinkReferenceDefinitionGroup)
                AddLeaves(container, leaves);
        }
    }

    private static bool HasRawHtml(LeafBlock leaf) => leaf is HtmlBlock { Type: not HtmlBlockType.Comment }
        || (leaf.Inline is { } inlines && inlines.Descendants<HtmlInline>().Any());

    private void AddPlain(IEnumerable<LeafBlock> leaves)
    {
        foreach (var leaf in leaves)
        {
            foreach (var text in leaf is HtmlBlock ? [] : leaf.Inline is not null ? InlineText.Pieces(leaf)
                : leaf is CodeBlock ? (IEnumerable<string>)[leaf.Lines.ToString()] : [])
                Add(leaf, text);
        }
    }

    private void Add(LeafBlock leaf, string text)
    {
        if (Whitespace.Collapse(text) is not { Length: > 0 } piece)
            return;
        if (!_texts.TryGetValue(leaf, out var pieces))
            _texts.Add(leaf, pieces = []);
        pieces.Add(piece);
    }

    private static string Markup(List<LeafBlock> leaves)
    {
        var html = new StringBuilder();
        for (var i = 0; i < leaves.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<{BlockElement} data-index=\"{i}\"></{BlockElement}>");
            if (leaves[i] is HtmlBlock raw)
                html.Append(raw.Type == HtmlBlockType.Comment ? "" : raw.Lines.ToString());
            else if (leaves[i].Inline is not null)
                html.Append("<p>").Append(InlineText.Markup(leaves[i])).Append("</p>");
            else if (leaves[i] is CodeBlock)
                html.Append("<p>").Append(WebUtility.HtmlEncode(leaves[i].Lines.ToString())).Append("</p>");
            html.Append('\n');
        }
        return html.ToString();
    }

    /// <summary>Gives each block what is left of it in a parsed page.</summary>
    private sealed class Reader(List<LeafBlock> leaves, ShownTexts texts)
    {
        private readonly StringBuilder _text = new();
        private int _block;

        /// <summary>Recursion is as deep as the nesting, which the cleaner limits before parsing.</summary>
        public void Read(IElement element)
        {
            foreach (var child in element.ChildNodes)
            {
                if (child is IText text)
                    _text.Append(text.Data);
                else if (child is IElement { LocalName: BlockElement } place)
                    Begin(place);
                else if (child is IElement { LocalName: "br" })
                    _text.Append(' ');
                else if (child is IElement below && !HtmlCleaner.Removes(below))
                    ReadWithin(below);
            }
            if (element.LocalName == "body")
                End();
        }

        private void ReadWithin(IElement element)
        {
            // What the page sets apart is no one text here either.
            var isApart = HtmlElements.IsBlock(element.LocalName) || element.LocalName is "img" or "input";
            if (isApart)
                End();
            Read(element);
            if (isApart)
                End();
        }

        private void Begin(IElement place)
        {
            End();
            var number = place.GetAttribute("data-index");
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < leaves.Count)
                _block = index;
            Read(place);
        }

        private void End()
        {
            texts.Add(leaves[_block], _text.ToString());
            _text.Clear();
        }
    }
}
