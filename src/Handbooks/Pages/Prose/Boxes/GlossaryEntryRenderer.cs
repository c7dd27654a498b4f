using Handbooks.Syntax.Markdown.Glossaries;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose.Boxes;

internal sealed class GlossaryEntryRenderer(ProseScope scope) : HtmlObjectRenderer<GlossaryEntry>
{
    private readonly HashSet<string> _written = [.. scope.Anchors.Values];

    protected override void Write(HtmlRenderer renderer, GlossaryEntry entry)
    {
        var meaning = entry.SkipWhile(block => block is GlossaryTerm).ToList();
        foreach (var term in entry.OfType<GlossaryTerm>())
            WriteTerm(renderer, term);
        if (meaning.Count == 0)
            return;
        renderer.Write("<dd>");
        renderer.ImplicitParagraph = meaning is [ParagraphBlock];
        foreach (var block in meaning)
            renderer.Write(block);
        renderer.ImplicitParagraph = false;
        renderer.WriteLine("</dd>");
    }

    /// <summary>Where two glossaries of a page define one term, references lead to the first.</summary>
    private void WriteTerm(HtmlRenderer renderer, GlossaryTerm term)
    {
        renderer.Write("<dt");
        if (!scope.IsIncluded && _written.Add(term.Anchor))
            renderer.Write(" id=\"").WriteEscape(term.Anchor).Write("\"");
        renderer.Write(">").WriteLeafInline(term);
        renderer.WriteLine("</dt>");
    }
}
