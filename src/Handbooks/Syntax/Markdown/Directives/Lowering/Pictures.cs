using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>Images and figures: sizes are the theme's to choose.</summary>
internal static class Pictures
{
    public static ParagraphBlock Image(BlockParser parser, DirectiveHead head)
    {
        var image = Links.To(head.ArgumentText, isImage: true);
        if (head.Options["alt"] is { } alt)
            image.AppendChild(new LiteralInline(alt) { Span = image.Span });
        if (head.Options.Find("target") is not { Text.IsEmpty: false } target)
            return Links.Paragraph(parser, image);
        var link = Links.To(target.Text);
        link.AppendChild(image);
        return Links.Paragraph(parser, link);
    }

    /// <summary>The picture comes first, the caption and what else there is to say after it.</summary>
    public static void Complete(Directive figure)
    {
        if (!figure.Head.ArgumentText.IsEmpty)
            figure.Insert(0, Image(figure.Parser!, figure.Head));
    }
}
