using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>What a text needs to become HTML: where it stands, and what its references lead to.</summary>
/// <param name="At">The page that the HTML will be part of.</param>
/// <param name="SourcePath">The file that the text is from: links in raw HTML are known by it.</param>
/// <param name="Marks">Blocks that are responsibilities, with their letters.</param>
internal sealed record ProseScope(
    Handbook Handbook, SiteMap Map, SitePath At, string SourcePath,
    IReadOnlyDictionary<HeadingBlock, string> Anchors, IReadOnlyDictionary<Block, DutyMark> Marks)
{
    /// <summary>Stands before every address that we write into a text with raw HTML, so that cleaning can tell ours from the author's.</summary>
    public const string OursMark = "\uE000";

    /// <summary>What the tool says beside the author's words.</summary>
    public required Strings Strings { get; init; }

    public bool HasRawHtml { get; init; }

    /// <summary>Where images may come from; one from elsewhere is shown as a link.</summary>
    public ImageSources Images { get; init; } = ImageSources.Own;

    /// <summary>Headings under which a role is defined, with the address of its page.</summary>
    public IReadOnlyDictionary<HeadingBlock, SitePath>? RoleHeadings { get; init; }

    /// <summary>The text is shown within another: its anchors are those of its own page, and lead there.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Stands before the ids that we make, where a page holds several texts.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>The most bytes that the HTML may have.</summary>
    public required long MostBytes { get; init; }

    /// <summary>Called with the first block for which there was no room.</summary>
    public Action<Block>? Cut { get; init; }

    /// <summary>An address that we made, ready to be an attribute's value but for escaping.</summary>
    public string Ours(string address) => HasRawHtml ? OursMark + address : address;

    public string Href(LinkTarget target) => Ours(Map.Href(target, At));
}

/// <summary>A responsibility's permalink and letters, shown where its author wrote it.</summary>
internal sealed record DutyMark(string Anchor, IReadOnlyList<LetterMark> Letters);

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
