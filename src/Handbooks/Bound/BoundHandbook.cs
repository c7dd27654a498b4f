using System.Collections.Immutable;
using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Rendering;

namespace Handbooks.Bound;

/// <summary>
/// A whole site as one page, for paper: the title, the contents, and each page as a chapter in the order in which one would read them.
/// It needs no other file, and its links lead to its own chapters.
/// </summary>
internal static class BoundHandbook
{
    /// <param name="files">The finished files of the site. A page that is not among them is left out.</param>
    /// <param name="paper">A size of CSS: <c>A4</c>, <c>letter</c>.</param>
    /// <returns>An HTML document.</returns>
    /// <exception cref="IOException">A picture cannot be read, or has changed.</exception>
    public static string Of(Site site, ImmutableArray<OutputFile> files, string paper)
    {
        var pages = new BoundPages(site, files);
        var chapters = new string[pages.InOrder.Length];
        try
        {
            Parallel.For(0, chapters.Length, i => chapters[i] = ChapterWriter.Write(pages, pages.InOrder[i]));
        }
        catch (AggregateException e) when (e.InnerException is IOException unreadable)
        {
            ExceptionDispatchInfo.Throw(unreadable);
        }

        var html = new StringBuilder("<!doctype html>\n").Append(pages.Opening).Append($"""
            <head><meta charset="utf-8">
            <meta http-equiv="{ContentSecurityPolicy.Name}" content="{ContentSecurityPolicy.Alone(site.Frame)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="generator" content="Handbook">
            <title>{Text(site.Frame.Title)}</title>

            """);
        // In a style sheet "\/" is a slash, also within its strings.
        foreach (var style in pages.Styles.Append(BoundStyle.Sheet(paper)))
            html.Append("<style>").Append(style.Replace("</", "<\\/", StringComparison.Ordinal)).Append("</style>\n");
        html.Append("</head>\n<body class=\"bound\">\n");
        html.Append($"<p class=\"bound-facts\">{Text(Facts(site.Frame))}</p>\n").AppendJoin("", chapters.Take(1));
        if (chapters.Length > 1)
        {
            var next = 1;
            html.Append($"<nav class=\"bound-contents\"><h1>{Text(site.Frame.Strings.Site.Contents)}</h1>");
            AppendContents(html, pages.InOrder, ref next, "/");
            html.Append("</nav>\n");
        }
        return html.AppendJoin("", chapters.Skip(1)).Append("</body></html>\n").ToString();
    }

    /// <summary>Whose handbook it is, and of which day: paper is read long after it was printed.</summary>
    private static string Facts(SiteFrame site) => site.Strings.Format.Facts(
    [
        site.Title,
        .. site.Audience == Audience.Team ? [site.Strings.Site.Team] : Array.Empty<string>(),
        .. site.AsOf is { } day ? [$"{site.Strings.Site.AsOf} {site.Strings.Format.Day(day)}"] : Array.Empty<string>(),
    ]);

    private static string Text(string text) => WebUtility.HtmlEncode(TextMarks.Removed(text));

    /// <summary>The pages of a folder, from the next one on. Those in the folder of one that comes before them stand below it.</summary>
    private static void AppendContents(StringBuilder html, ImmutableArray<BoundPage> pages, ref int next, string folder)
    {
        html.Append("<ul>");
        while (IsIn(folder, next))
        {
            var page = pages[next++];
            html.Append($"<li><a href=\"#{page.Anchor}\">{page.Title}</a>");
            if (page.Address.Value is [.., '/'] own && IsIn(own, next))
                AppendContents(html, pages, ref next, own);
            html.Append("</li>");
        }
        html.Append("</ul>");

        bool IsIn(string above, int at) => at < pages.Length && pages[at].Address.Value.StartsWith(above, StringComparison.Ordinal);
    }
}
