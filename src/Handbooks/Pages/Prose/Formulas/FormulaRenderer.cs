using Handbooks.Syntax.Markdown.Formulas;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Handbooks.Pages.Prose.Formulas;

/// <summary>A formula within a text; one that is not understood is shown as code, as it is written.</summary>
internal sealed class FormulaRenderer(ProseWriter prose) : HtmlObjectRenderer<FormulaInline>
{
    protected override void Write(HtmlRenderer renderer, FormulaInline formula)
    {
        if (!renderer.EnableHtmlForInline)
            renderer.WriteEscape(formula.Content);
        else if (MathMl.Of(formula.Content, formula.IsDisplayed) is { } math)
            prose.WriteFinished(renderer, () => new(math));
        else
        {
            renderer.Write("<code>").WriteEscape(formula.Content);
            renderer.Write("</code>");
        }
    }
}
