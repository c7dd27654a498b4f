using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>A box beside the text: a note, a tip, a warning.</summary>
internal static class Note
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "note",
        ["info"] = "note",
        ["seealso"] = "seealso",
        ["tip"] = "tip",
        ["hint"] = "tip",
        ["success"] = "tip",
        ["important"] = "important",
        ["attention"] = "warning",
        ["warning"] = "warning",
        ["caution"] = "caution",
        ["danger"] = "danger",
        ["error"] = "danger",
        ["todo"] = "important",
        ["versionadded"] = "note",
        ["versionchanged"] = "note",
        ["deprecated"] = "warning",
    };

    /// <summary>The kind by which the theme chooses a colour, and what a box without a title is called.</summary>
    /// <param name="word">A directive's name, or any word that tools have for a box.</param>
    public static (string Kind, string Title) Of(string word, Strings strings)
    {
        // A kind that we do not know is still a box with its content: nothing is lost.
        var name = (BoxKinds.Of(word) ?? word).ToLowerInvariant();
        var known = Kinds.ContainsKey(name) ? name : "note";
        return (Kinds[known], BoxKinds.OwnTitle(word)?.Invoke(strings) ?? strings.Prose.Boxes[known]);
    }

    public static void Write(HtmlRenderer renderer, string word, Strings strings, ContainerBlock content)
    {
        var (kind, usual) = Of(word, strings);
        renderer.EnsureLine();
        renderer.Write("<aside role=\"note\" class=\"note note-").Write(kind).Write("\"><p class=\"note-title\">")
            .WriteEscape(BoxKinds.TitleOf(word)?.Invoke(strings) ?? usual).WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(content);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</aside>");
    }
}
