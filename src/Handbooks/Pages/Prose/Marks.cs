using Markdig.Renderers;

namespace Handbooks.Pages.Prose;

/// <summary>What follows a heading or a responsibility: its letters and its permalink.</summary>
internal static class Marks
{
    public static void Write(HtmlRenderer renderer, ProseScope scope, IReadOnlyList<LetterMark> letters)
    {
        renderer.Write(" <span class=\"letters\">");
        foreach (var letter in letters)
        {
            renderer.Write("<a class=\"letter letter-").Write(letter.Kind.ToString()).Write(letter.IsDeclared ? " declared" : " inferred")
                .Write("\" href=\"").WriteEscape(scope.Ours(letter.Href))
                .Write("\" title=\"").WriteEscape(scope.Strings.Matrix.MarkTitle(letter.Word, letter.IsDeclared))
                .Write("\">").Write(letter.Sign).Write("</a>");
        }
        renderer.Write("</span>");
    }

    public static void WritePermalink(HtmlRenderer renderer, ProseScope scope, string anchor, string label) =>
        renderer.Write(" <a class=\"permalink\" href=\"").Write(scope.Ours("#" + Uri.EscapeDataString(anchor))).Write("\" aria-label=\"")
            .WriteEscape(label)
            .Write("\">#</a>");
}
