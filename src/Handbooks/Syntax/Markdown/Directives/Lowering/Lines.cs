using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>Blocks of one line, whose inlines are parsed with the rest of the page.</summary>
internal static class Lines
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
