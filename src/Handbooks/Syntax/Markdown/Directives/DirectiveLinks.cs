using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Directives that lead elsewhere, as links. What a browser would load from there is only linked to.</summary>
internal static class DirectiveLinks
{
    public static LinkInline To(StringSlice address, bool isImage = false) => new()
    {
        Url = address.IsEmpty ? "" : address.ToString().Trim().Trim('<', '>'),
        IsImage = isImage,
        IsClosed = true,
        Span = new SourceSpan(address.Start, Math.Max(address.Start, address.End)),
    };

    public static LinkInline To(StringSlice address, string words)
    {
        var link = To(address);
        link.AppendChild(new LiteralInline(words) { Span = link.Span });
        return link;
    }

    public static ParagraphBlock Paragraph(BlockParser parser, Inline inline) => new(parser)
    {
        ProcessInlines = false,
        Inline = new ContainerInline { Span = inline.Span }.AppendChild(inline),
        Span = inline.Span,
        IsOpen = false,
    };

    /// <summary>The words of a button are its link; without words the link shows what it leads to.</summary>
    public static void Replace(Directive button)
    {
        if (button.Head.ArgumentText.IsEmpty)
            return;
        if (button.OfType<ParagraphBlock>().FirstOrDefault() is { } words)
            Wrap(words, button.Head.ArgumentText);
        else
            button.Insert(0, Paragraph(button.Parser!, To(button.Head.ArgumentText)));
        Unwrap(button);
    }

    public static void ReplaceEmbed(Directive embed)
    {
        if (!embed.Head.ArgumentText.IsEmpty)
            embed.Insert(0, Paragraph(embed.Parser!, To(embed.Head.ArgumentText)));
        Unwrap(embed);
    }

    /// <summary>A card's link goes on its title; without a title it is added at the end.</summary>
    public static void LinkTitle(Directive card)
    {
        if (card.Head.Options.Find("link") is not { Text.IsEmpty: false } address)
            return;
        if (card.Title is { } title)
            Wrap(title, address.Text);
        else
            card.Add(Paragraph(card.Parser!, To(address.Text)));
    }

    /// <summary>Makes all the words of a block one link, once they are parsed; a link among them stays what it is.</summary>
    private static void Wrap(LeafBlock words, StringSlice address) => words.ProcessInlinesEnd += (_, _) =>
    {
        var inlines = words.Inline!;
        if (inlines.FirstChild is null || inlines.FindDescendants<LinkInline>().Any())
            return;
        var link = To(address);
        foreach (var inline in inlines.ToList())
        {
            inline.Remove();
            link.AppendChild(inline);
        }
        inlines.AppendChild(link);
    };

    private static void Unwrap(Directive directive)
    {
        var children = directive.ToList();
        directive.Clear();
        var parent = DirectiveLowering.TakeOut(directive);
        foreach (var child in children)
            parent.Add(child);
    }
}

/// <summary>Blocks of one line, whose inlines are parsed with the rest of the page.</summary>
internal static class LineBlocks
{
    public static ParagraphBlock Paragraph(BlockParser parser, StringSlice text, int line) => Fill(new ParagraphBlock(parser), text, line);

    public static DirectiveTitle Title(BlockParser parser, StringSlice text, int line) => Fill(new DirectiveTitle(parser), text, line);

    public static ParagraphBlock ToParagraph(DirectiveTitle title)
    {
        var paragraph = new ParagraphBlock(title.Parser!)
        {
            Span = title.Span,
            Line = title.Line,
            IsOpen = false,
            ProcessInlines = title.ProcessInlines,
        };
        // The words of a title that no line holds are inlines from the beginning.
        if (title.Inline is { } inlines)
        {
            title.Inline = null;
            paragraph.Inline = inlines;
        }
        else
        {
            paragraph.Lines = title.Lines;
        }
        return paragraph;
    }

    private static T Fill<T>(T block, StringSlice text, int line) where T : LeafBlock
    {
        (block.IsOpen, block.Line, block.Span) = (false, line, new SourceSpan(text.Start, text.End));
        block.AppendLine(ref text, 0, line, text.Start, false);
        return block;
    }
}
