using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Handbooks.Pages.Prose;

/// <summary>MyST roles: references as links, keys and labels as such, icons omitted.</summary>
internal sealed class MystRoleRenderer(ProseScope scope) : HtmlObjectRenderer<MystRole>
{
    protected override void Write(HtmlRenderer renderer, MystRole role)
    {
        switch (role.Kind)
        {
            case MystRoleKind.Icon:
                break;
            case MystRoleKind.Link:
                NamedReference.Write(renderer, scope, role, LabelOf(role));
                break;
            case MystRoleKind.Abbreviation when role.Target != role.Label:
                WriteAbbreviation(renderer, role);
                break;
            default:
                var (open, close) = Marks(role.Kind);
                Write(renderer, open, role.Kind == MystRoleKind.Menu ? role.Label.Replace("-->", "›", StringComparison.Ordinal) : role.Label, close);
                break;
        }
    }

    /// <summary>Shows the target's name: a source label means nothing to readers.</summary>
    private string LabelOf(MystRole role) =>
        role.HasWords ? role.Label : NamedReference.NameOf(scope, scope.Handbook.Links.GetValueOrDefault(role));

    private static (string Open, string Close) Marks(MystRoleKind kind) => kind switch
    {
        MystRoleKind.Key => ("<kbd>", "</kbd>"),
        MystRoleKind.Label or MystRoleKind.Menu => ("<b>", "</b>"),
        MystRoleKind.Badge => ("<span class=\"badge\">", "</span>"),
        MystRoleKind.Code => ("<code>", "</code>"),
        MystRoleKind.Subscript => ("<sub>", "</sub>"),
        MystRoleKind.Superscript => ("<sup>", "</sup>"),
        MystRoleKind.Emphasis => ("<em>", "</em>"),
        _ => ("", ""),
    };

    private static void WriteAbbreviation(HtmlRenderer renderer, MystRole role)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<abbr title=\"").WriteEscape(role.Target).Write("\">");
        renderer.WriteEscape(role.Label);
        if (renderer.EnableHtmlForInline)
            renderer.Write("</abbr>");
    }

    private static void Write(HtmlRenderer renderer, string open, string text, string close)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write(open);
        renderer.WriteEscape(text);
        if (renderer.EnableHtmlForInline)
            renderer.Write(close);
    }
}
