using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>"Same as Engineer, but also…": the role that another one adds to.</summary>
internal static class BuildsOn
{
    private static readonly string[] Openings =
    [
        "in addition to the responsibilities of ", "in addition to the duties of ", "in addition to all responsibilities of ", "in addition to being ", "in addition to ", "same as ", "the same as ", "everything that ", "everything ", "all of the responsibilities of ",
        "all the responsibilities of ", "all responsibilities of ", "all duties of ", "includes all responsibilities of ", "includes the responsibilities of ", "extends the role of ", "extends ", "builds on the role of ", "builds on ", "adds to the role of ", "adds to ",
        "en plus des responsabilités du ", "en plus des responsabilités de ", "zusätzlich zu den aufgaben des ", "zusätzlich zu den aufgaben der ", "además de las responsabilidades del ", "além das responsabilidades do ",
    ];

    private static readonly string[] Ends = [",", ".", ";", ":", "…", " (", " but ", " plus ", " and also", " and then", " does", " role", " position", " with ", " as well"];

    private static readonly string[] Articles = ["a ", "an ", "the ", "our "];

    /// <summary>The name in one of the paragraphs that open the role; null where none begins so.</summary>
    public static Located<string>? Find(PageDocument page, IEnumerable<Block> opening)
    {
        foreach (var paragraph in opening.OfType<ParagraphBlock>())
        {
            if (NameIn(InlineText.Of(paragraph)) is not { } name)
                continue;
            var span = page.SpanOf(paragraph);
            var at = span.Text.IndexOf(name, StringComparison.Ordinal);
            return new(name, at < 0 ? span : span with { Start = span.Start + at, End = span.Start + at + name.Length });
        }
        return null;
    }

    /// <summary>Whether a paragraph says nothing else than on which role this one builds.</summary>
    public static bool IsAll(string text) => NameIn(text) is not null && text.Length < 160;

    private static string? NameIn(string text)
    {
        if (Openings.FirstOrDefault(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is not { } opening)
            return null;
        var rest = text[opening.Length..];
        foreach (var article in Articles)
        {
            if (rest.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[article.Length..];
                break;
            }
        }
        var end = Ends.Select(mark => rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(rest.Length).Min();
        var name = rest[..end].Trim();
        return RoleNames.IsOne(name) ? name : null;
    }
}
