using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Footnotes;

/// <summary>Replaces characters of parsed text that were read as footnote marks.</summary>
internal static class FootnoteMarkRewriter
{
    /// <summary>Puts the mark in the place of its sign.</summary>
    public static void Replace(VisibleCharacters characters, FootnoteMark sign, FootnoteLink link)
    {
        var (first, offset) = characters.At(sign.Start);
        var last = characters.At(sign.End - 1);
        if (last.Node is LiteralInline literal)
            Split(literal, last.Offset + 1);
        link.Span = new SourceSpan(StartOf(first, offset), last.Node.Span.End);
        link.Line = first.Line;
        last.Node.InsertAfter(link);
        for (var at = sign.End - 1; at >= sign.Start; at--)
            Cut(characters, at);
        Unwrap(link);
    }

    /// <summary>Moves the line that the sign opens, and the lines behind it, to the note.</summary>
    public static void MoveNote(LeafBlock leaf, VisibleCharacters characters, FootnoteMark sign, StarFootnote note)
    {
        var lineBreak = sign.Start > 0 && LineBreakBefore(characters, sign.Start) is { Parent: { } parent } found && parent == leaf.Inline
            ? found : null;
        var paragraph = leaf;
        if (lineBreak is not null)
        {
            paragraph = new ParagraphBlock { Inline = new ContainerInline(), Line = lineBreak.Line + 1 };
            while (lineBreak.NextSibling is { } next)
            {
                next.Remove();
                paragraph.Inline.AppendChild(next);
            }
            paragraph.Span = new SourceSpan(StartOf(characters.At(sign.Start).Node, characters.At(sign.Start).Offset), leaf.Span.End);
            leaf.Span.End = lineBreak.Span.Start - 1;
            lineBreak.Remove();
        }
        else
            leaf.Parent!.Remove(leaf);
        for (var at = sign.End - 1; at >= sign.Start; at--)
            Cut(characters, at);
        TrimStart(paragraph.Inline!);
        note.Span = paragraph.Span;
        note.Line = paragraph.Line;
        note.Add(paragraph);
        foreach (var link in note.Links)
            paragraph.Inline!.AppendChild(new FootnoteLink(note) { Index = link.Index, IsBackLink = true });
    }

    private static LineBreakInline? LineBreakBefore(VisibleCharacters characters, int at)
    {
        while (--at >= 0 && characters.Text[at] == ' ')
        {
        }
        return at < 0 ? null : characters.At(at).Node as LineBreakInline;
    }

    /// <summary>The node keeps what precedes the offset; the rest becomes a node of its own.</summary>
    private static void Split(LiteralInline literal, int offset)
    {
        var behind = literal.Content.Length - offset;
        if (behind == 0)
            return;
        var tail = new LiteralInline
        {
            Content = literal.Content with { Start = literal.Content.Start + offset },
            Span = new SourceSpan(literal.Span.End - behind + 1, literal.Span.End),
            Line = literal.Line,
            Column = literal.Column + offset,
        };
        literal.Content = literal.Content with { End = literal.Content.End - behind };
        literal.Span.End -= behind;
        literal.InsertAfter(tail);
    }

    /// <summary>Removes one character of a sign, the last that its node has; what is empty then goes with it.</summary>
    private static void Cut(VisibleCharacters characters, int at)
    {
        var (node, offset) = characters.At(at);
        if (node is LiteralInline literal && literal.Content.Length > 1)
        {
            if (offset == literal.Content.Length - 1)
            {
                literal.Content = literal.Content with { End = literal.Content.End - 1 };
                literal.Span.End--;
            }
            else
            {
                literal.Content = literal.Content with { Start = literal.Content.Start + 1 };
                literal.Span.Start = literal.Span.End - literal.Content.Length + 1;
                literal.IsFirstCharacterEscaped = false;
            }
        }
        else
            node.Remove();
    }

    private static int StartOf(Inline node, int offset) =>
        offset == 0 || node is not LiteralInline literal ? node.Span.Start : literal.Span.End - literal.Content.Length + 1 + offset;

    /// <summary>A mark is superscript already.</summary>
    private static void Unwrap(FootnoteLink link)
    {
        if (link.PreviousSibling is HtmlInline { Tag: "<sup>" } open && link.NextSibling is HtmlInline { Tag: "</sup>" } close)
        {
            open.Remove();
            close.Remove();
        }
    }

    private static void TrimStart(ContainerInline inlines)
    {
        var first = inlines.FirstChild;
        if (first is HtmlInline { Tag: "<sup>" } && first.NextSibling is HtmlInline { Tag: "</sup>" } close)
        {
            first.Remove();
            first = close.NextSibling;
            close.Remove();
        }
        while (first is ContainerInline container and not LinkInline)
            first = container.FirstChild;
        if (first is LiteralInline literal)
        {
            var spaces = literal.Content.Length - literal.Content.AsSpan().TrimStart().Length;
            literal.Content = literal.Content with { Start = literal.Content.Start + spaces };
            literal.Span.Start += spaces;
        }
    }
}
