using System.Text;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages.Search;

/// <summary>The text below a heading, or part of it.</summary>
/// <param name="Heading">Null above the first heading.</param>
/// <param name="Anchor">Null above the first heading.</param>
internal sealed record SectionText(string? Heading, string? Anchor, string Text)
{
    /// <summary>It goes on with a section that is too long for one result.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A page by its headings, in pieces from which a result can quote.</summary>
internal static class SectionTexts
{
    /// <summary>In characters.</summary>
    private const int Usual = 480, Longest = 700;

    /// <param name="isLeftOut">A block that is found by itself.</param>
    public static List<SectionText> Of(PageDocument page, IEnumerable<Block> blocks, Func<Block, bool> isLeftOut)
    {
        var sections = new List<SectionText>();
        var (heading, anchor, isContinued, text) = (default(string), default(string), false, new StringBuilder());
        foreach (var block in blocks)
        {
            if (block is HeadingBlock head && LongName.Shortened(InlineText.Of(head)) is { Length: > 0 } title
                && page.Anchors.TryGetValue(head, out var own))
            {
                End(isLast: true);
                (heading, anchor, isContinued) = (title, own, false);
                continue;
            }
            foreach (var piece in BlockText.Of(block, isLeftOut).SelectMany(Pieces))
            {
                if (text.Length > 0 && text.Length + piece.Length > Usual)
                    End(isLast: false);
                BlockText.Append(text, piece);
            }
        }
        End(isLast: true);
        return sections;

        void End(bool isLast)
        {
            if (text.Length > 0 || (isLast && !isContinued))
                sections.Add(new SectionText(heading, anchor, text.ToString()) { IsContinued = isContinued });
            isContinued = true;
            text.Clear();
        }
    }

    /// <summary>A text without long pieces, cut where a sentence or at least a word ends.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (text.Length - start > Longest)
        {
            var part = text.AsSpan(start, Usual);
            var stop = Math.Max(part.LastIndexOf(". "), part.LastIndexOf('。'));
            var end = stop > 0 ? stop + 1 : part.LastIndexOf(' ') is > 0 and var space ? space : Usual;
            if (char.IsLowSurrogate(text[start + end]))
                end--;
            yield return text.Substring(start, end).TrimEnd();
            start += end;
        }
        if (start < text.Length)
            yield return text[start..].Trim();
    }
}

/// <summary>What readers see of a block, paragraph by paragraph.</summary>
internal static class BlockText
{
    public static IEnumerable<string> Of(Block block, Func<Block, bool>? isLeftOut = null)
    {
        if (isLeftOut?.Invoke(block) == true && block is not ListItemBlock)
            return [];
        return block switch
        {
            Include or LinkReferenceDefinitionGroup => [],
            HtmlBlock html => Visible(html) is { Length: > 0 } text ? [text] : [],
            LeafBlock { Inline: not null } => InlineText.Of(block) is { Length: > 0 } text ? [text] : [],
            CodeBlock code => code.Lines.ToString() is { Length: > 0 } text ? [Whitespace.Collapse(text)] : [],
            ContainerBlock container => Of(container, isLeftOut),
            _ => [],
        };
    }

    /// <summary>
    /// Adds a paragraph, a cell or an item. What separates it from the one before it must not join them: the leak gate reads "Copper" and "Lantern"
    /// in two cells as two names.
    /// </summary>
    public static void Append(StringBuilder text, string piece)
    {
        if (text.Length > 0)
            text.Append(char.IsLetterOrDigit(text[^1]) || text[^1] is not ('.' or '!' or '?' or ':' or ';' or ',') ? "; " : " ");
        text.Append(piece);
    }

    public static string All(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var piece in Of(document))
            Append(text, piece);
        return text.ToString();
    }

    private static IEnumerable<string> Of(MarkdownDocument document) => Of((ContainerBlock)document, null);

    private static IEnumerable<string> Of(ContainerBlock container, Func<Block, bool>? isLeftOut)
    {
        // An item's own paragraph is what it says; what is below it may be more.
        var skip = isLeftOut?.Invoke(container) == true ? 1 : 0;
        for (var i = skip; i < container.Count; i++)
        {
            foreach (var text in Of(container[i], isLeftOut))
                yield return text;
        }
    }

    private static string Visible(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle or HtmlBlockType.CData or HtmlBlockType.DocumentType
            or HtmlBlockType.ProcessingInstruction)
            return "";
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '<')
                words.Append(text[i]);
            else if (text.IndexOf('>', i) is > 0 and var end)
                (i, _) = (end, words.Append(' '));
            else
                break;
        }
        return Whitespace.Collapse(System.Net.WebUtility.HtmlDecode(words.ToString()));
    }
}
