using Handbooks.Syntax.Markdown.Directives;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>A box beside the text: a note, a tip, a warning.</summary>
internal static class Note
{
    private static readonly Dictionary<string, (string Kind, string Title)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = ("note", "Note"),
        ["info"] = ("note", "Note"),
        ["seealso"] = ("seealso", "See also"),
        ["tip"] = ("tip", "Tip"),
        ["hint"] = ("tip", "Hint"),
        ["success"] = ("tip", "Done"),
        ["important"] = ("important", "Important"),
        ["attention"] = ("warning", "Attention"),
        ["warning"] = ("warning", "Warning"),
        ["caution"] = ("caution", "Caution"),
        ["danger"] = ("danger", "Danger"),
        ["error"] = ("danger", "Error"),
        ["todo"] = ("important", "To do"),
        ["versionadded"] = ("note", "New in version"),
        ["versionchanged"] = ("note", "Changed in version"),
        ["deprecated"] = ("warning", "Deprecated since version"),
    };

    /// <summary>The kind by which the theme chooses a colour, and what a box without a title is called.</summary>
    /// <param name="word">A directive's name, or any word that tools have for a box.</param>
    public static (string Kind, string Title) Of(string word)
    {
        var (kind, title) = Kinds.GetValueOrDefault(BoxKinds.Of(word) ?? word, ("note", "Note"));
        return (kind, BoxKinds.OwnTitle(word) ?? title);
    }

    public static void Write(HtmlRenderer renderer, string name, string title, ContainerBlock content)
    {
        // A kind that we do not know is still a box with its content: nothing is lost.
        var (kind, usual) = Of(name);
        renderer.EnsureLine();
        renderer.Write("<aside role=\"note\" class=\"note note-").Write(kind).Write("\"><p class=\"note-title\">")
            .WriteEscape(title.Length > 0 ? title : usual).WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(content);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</aside>");
    }
}
