using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>
/// Says a directive in plain Markdown wherever plain Markdown says the same, so that links, tables and lists in it need no
/// special reading. Runs when the block is closed, before its inlines are parsed.
/// </summary>
internal static class DirectiveLowering
{
    /// <remarks>Other blocks may have taken the directive's place in its parent.</remarks>
    public static void Lower(BlockProcessor processor, Block block)
    {
        var head = ((IDirective)block).Head;
        if ((head.Options["name"] ?? head.Options["label"]) is { } name)
            AddTarget(block, name);
        if (block is TextDirective text)
            Lower(processor, text);
        else
            Lower((Directive)block);
    }

    private static void Lower(BlockProcessor processor, TextDirective text)
    {
        switch (text.Head.Name)
        {
            case "image":
                Replace(text, DirectiveImages.Image(text.Parser!, text.Head));
                break;
            case "toctree":
                Replace(text, ToctreeLines.Read(text));
                break;
            case "tableofcontents" or "contents":
                Replace(text, DirectiveNodes.Contents(text.Parser!, text.Head));
                break;
            case "include":
                Replace(text, new Include(text.Parser!, DirectiveLinks.To(text.Head.ArgumentText)));
                break;
            case "literalinclude":
                DialectFaults.Add(processor.Document, DialectFault.ContentElsewhere, text.Head.Span, text.Head.Written);
                Replace(text, DirectiveLinks.Paragraph(text.Parser!, DirectiveLinks.To(text.Head.ArgumentText)));
                break;
            case "csv-table":
                Replace(text, CsvTable.Read(processor, text));
                break;
            default:
                Code(text);
                break;
        }
    }

    private static void Lower(Directive directive)
    {
        switch (directive.Name)
        {
            case "figure":
                DirectiveImages.Complete(directive);
                break;
            case "epigraph":
                Replace(directive, Quote(directive));
                break;
            case "button-link":
                DirectiveLinks.Replace(directive);
                break;
            case "video":
                DirectiveLinks.ReplaceEmbed(directive);
                break;
            case "list-table":
                ListTable.Lower(directive);
                break;
            case "card":
                DirectiveLinks.LinkTitle(directive);
                break;
            case "code-group":
                CodeGroup.Lower(directive);
                break;
            default:
                break;
        }
    }

    /// <summary>Code of a language, with its caption; an unknown block is text in a box that says so.</summary>
    private static void Code(TextDirective text)
    {
        var head = text.Head;
        var isKnown = BlockNames.IsKnown(head.Name);
        text.Info = head.Name is "code-block" or "raw" ? head.Options["language"] ?? head.Argument : isKnown ? head.Name : null;
        // A formula may follow the name.
        if (head.Name == "math" && text.Lines.Count == 0 && head.ArgumentText is { IsEmpty: false } formula)
            text.AppendLine(ref formula, 0, text.Line, formula.Start, false);
        var caption = head.Options.Find("caption");
        if (isKnown && caption is null)
        {
            // Sphinx sets the language of what follows with a block that holds nothing.
            if (text.Lines.Count == 0)
                TakeOut(text);
            return;
        }
        var parent = TakeOut(text);
        var box = new Directive(text.Parser!, isKnown ? new DirectiveHead { Name = "figure" } : head)
        {
            Span = text.Span,
            Line = text.Line,
            Column = text.Column,
            IsOpen = false,
        };
        if (!isKnown && !head.ArgumentText.IsEmpty)
            box.Add(LineBlocks.Title(text.Parser!, head.ArgumentText, text.Line));
        if (text.Lines.Count > 0)
            box.Add(text);
        if (caption is { Text.IsEmpty: false })
            box.Add(LineBlocks.Paragraph(text.Parser!, caption.Text, text.Line));
        parent.Add(box);
    }

    private static QuoteBlock Quote(Directive directive)
    {
        var quote = new QuoteBlock(directive.Parser!) { Span = directive.Span, Line = directive.Line, Column = directive.Column };
        Move(directive, quote);
        return quote;
    }

    public static void Move(ContainerBlock from, ContainerBlock to)
    {
        var children = from.ToList();
        from.Clear();
        foreach (var child in children)
            to.Add(child is DirectiveTitle title ? LineBlocks.ToParagraph(title) : child);
    }

    public static void Replace(Block block, Block by)
    {
        var parent = TakeOut(block);
        by.IsOpen = false;
        (by.Line, by.Column) = (block.Line, block.Column);
        if (by.Span.IsEmpty)
            by.Span = block.Span;
        parent.Add(by);
    }

    /// <summary>A block that is being closed is its parent's last, or nearly: looked for from the front, a page of them costs its square.</summary>
    /// <returns>The parent that it stood in.</returns>
    public static ContainerBlock TakeOut(Block block)
    {
        var parent = block.Parent!;
        var place = parent.Count - 1;
        while (!ReferenceEquals(parent[place], block))
            place--;
        parent.RemoveAt(place);
        return parent;
    }

    private static void AddTarget(Block block, string name)
    {
        // A block that is being closed is its parent's last.
        block.Parent!.Insert(block.Parent.Count - 1, new TargetBlock(block.Parser!)
        {
            Name = name,
            Span = block.Span,
            IsOpen = false,
            Line = block.Line,
        });
    }
}
