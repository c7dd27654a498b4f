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
                .Write("\" href=\"").WriteEscape(scope.Ours(letter.Href)).Write("\" title=\"").WriteEscape(Capital(letter.Word)).Write(letter.IsDeclared ? ", as declared" : ", inferred from the words")
                .Write("; show the row of the matrix\">").Write(letter.Sign).Write("</a>");
        }
        renderer.Write("</span>");
    }

    public static void WritePermalink(HtmlRenderer renderer, ProseScope scope, string anchor, string label) =>
        renderer.Write(" <a class=\"permalink\" href=\"").Write(scope.Ours("#" + Uri.EscapeDataString(anchor))).Write("\" aria-label=\"").Write(label).Write("\">#</a>");

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
