using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Includes;
using Handbooks.Syntax.Markdown.References;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>
/// Says a directive in plain Markdown wherever plain Markdown says the same, so that links, tables and lists in it need no
/// special reading. Runs when the block is closed, before its inlines are parsed.
/// </summary>
internal static class DirectiveLowering
{
    /// <summary>False where other blocks have taken the directive's place.</summary>
    public static bool Lower(BlockProcessor processor, Block block)
    {
        var head = ((IDirective)block).Head;
        if ((head.Options["name"] ?? head.Options["label"]) is { } name)
            AddTarget(block, name);
        return block switch
        {
            TextDirective text => Lower(processor, text),
            Directive directive => Lower(directive),
            _ => true,
        };
    }

    private static bool Lower(BlockProcessor processor, TextDirective text)
    {
        switch (text.Head.Name)
        {
            case "image":
                return Replace(text, Pictures.Image(text.Parser!, text.Head));
            case "toctree":
                return Replace(text, ToctreeReader.Read(text));
            case "tableofcontents" or "contents":
                return Replace(text, ContentsList.From(text.Parser!, text.Head));
            case "include":
                return Replace(text, new Include(text.Parser!, Links.To(text.Head.ArgumentText)));
            case "literalinclude":
                DialectFaults.Add(processor.Document, DialectFault.ContentElsewhere, text.Head.Span, text.Head.Written);
                return Replace(text, Links.Paragraph(text.Parser!, Links.To(text.Head.ArgumentText)));
            case "csv-table":
                return Replace(text, CsvTable.Read(processor, text));
            default:
                return Code(text);
        }
    }

    private static bool Lower(Directive directive)
    {
        switch (directive.Name)
        {
            case "figure":
                Pictures.Complete(directive);
                return true;
            case "epigraph":
                return Replace(directive, Quote(directive));
            case "button-link":
                return Links.Replace(directive);
            case "video":
                return Links.ReplaceEmbed(directive);
            case "list-table":
                return ListTable.Lower(directive);
            case "card":
                Links.LinkTitle(directive);
                return true;
            case "code-group":
                CodeGroup.Lower(directive);
                return true;
            default:
                return true;
        }
    }

    /// <summary>Code of a language, with its caption; what is not known stands as text in a box that says so.</summary>
    private static bool Code(TextDirective text)
    {
        var head = text.Head;
        var isKnown = DirectiveNames.IsKnown(head.Name);
        text.Info = head.Name is "code-block" or "raw" ? head.Options["language"] ?? head.Argument : isKnown ? head.Name : null;
        var caption = head.Options.Find("caption");
        if (isKnown && caption is null)
            return true;
        var parent = text.Parent!;
        parent.Remove(text);
        var box = new Directive(text.Parser!, isKnown ? new DirectiveHead { Name = "figure" } : head) { Span = text.Span, Line = text.Line, Column = text.Column, IsOpen = false };
        if (!isKnown && !head.ArgumentText.IsEmpty)
            box.Add(Lines.Title(text.Parser!, head.ArgumentText, text.Line));
        if (text.Lines.Count > 0)
            box.Add(text);
        if (caption is { Text.IsEmpty: false })
            box.Add(Lines.Paragraph(text.Parser!, caption.Text, text.Line));
        parent.Add(box);
        return true;
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
            to.Add(child is DirectiveTitle title ? Lines.ToParagraph(title) : child);
    }

    public static bool Replace(Block block, params ReadOnlySpan<Block?> by)
    {
        foreach (var other in by)
        {
            if (other is null)
                continue;
            other.IsOpen = false;
            (other.Line, other.Column) = (block.Line, block.Column);
            if (other.Span.IsEmpty)
                other.Span = block.Span;
            block.Parent!.Add(other);
        }
        return false;
    }

    private static void AddTarget(Block block, string name)
    {
        // A block that is being closed is its parent's last.
        block.Parent!.Insert(block.Parent.Count - 1, new TargetBlock(block.Parser!) { Name = name, Span = block.Span, IsOpen = false, Line = block.Line });
    }
}
