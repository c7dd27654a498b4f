using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>The context for rendering a text as HTML: its place, and the targets of its references.</summary>
/// <param name="At">The page that will contain the HTML.</param>
/// <param name="SourcePath">The source file of the text, which identifies links in raw HTML.</param>
/// <param name="Marks">Blocks that are responsibilities, with their letters.</param>
internal sealed record ProseScope(
    Handbook Handbook, SiteMap Map, SitePath At, string SourcePath,
    IReadOnlyDictionary<HeadingBlock, string> Anchors, IReadOnlyDictionary<Block, DutyMark> Marks)
{
    /// <summary>Prefix of generated addresses in a text with raw HTML, to distinguish them from the author's when sanitising.</summary>
    public const string OursMark = "\uE000";

    /// <summary>The tool's own texts.</summary>
    public required Strings Strings { get; init; }

    public bool HasRawHtml { get; init; }

    /// <summary>The allowed sources of images; others are shown as links.</summary>
    public ImageSources Images { get; init; } = ImageSources.Own;

    /// <summary>Headings of roles, with the addresses of their pages.</summary>
    public IReadOnlyDictionary<HeadingBlock, SitePath>? RoleHeadings { get; init; }

    /// <summary>The text is shown within another: its anchors are those of its own page, and links lead there.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Prefix of generated ids, if a page contains several texts.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>The maximum size of the HTML, in bytes.</summary>
    public required long MostBytes { get; init; }

    /// <summary>Called with the first block that exceeds the limit.</summary>
    public Action<Block>? Cut { get; init; }

    /// <summary>Marks a generated address; the result still has to be escaped for an attribute.</summary>
    public string Ours(string address) => HasRawHtml ? OursMark + address : address;

    public string Href(LinkTarget target) => Ours(Map.Href(target, At));
}

/// <summary>A responsibility's permalink and letters, shown in its original place.</summary>
internal sealed record DutyMark(string Anchor, IReadOnlyList<LetterMark> Letters);

/// <summary>The letters and permalink after a heading or a responsibility.</summary>
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
