using Handbooks.Syntax.Markdown.Tags;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Handbooks.Pages.Prose;

/// <summary>A small line in the place of what is not shown.</summary>
internal sealed class QuietNoteRenderer(ProseScope scope) : HtmlObjectRenderer<QuietNote>
{
    protected override void Write(HtmlRenderer renderer, QuietNote note)
    {
        renderer.EnsureLine();
        renderer.Write("<p class=\"quiet\">").WriteEscape(note.Text(scope.Strings)).WriteLine("</p>");
    }
}

internal sealed class QuietMarkRenderer(ProseScope scope) : HtmlObjectRenderer<QuietMark>
{
    protected override void Write(HtmlRenderer renderer, QuietMark mark)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<span class=\"quiet\">");
        renderer.WriteEscape(mark.Text(scope.Strings));
        if (renderer.EnableHtmlForInline)
            renderer.Write("</span>");
    }
}
