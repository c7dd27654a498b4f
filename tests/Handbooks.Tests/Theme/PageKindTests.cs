using AngleSharp.Html.Parser;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Theme;

namespace Handbooks.Tests.Theme;

public sealed class PageKindTests
{
    private static IReadOnlyList<Page> Pages
    {
        get
        {
            var (declarations, handbook) = HandbookCompiler.Understand(BlankHandbook.Tree);
            var published = Linker.Link(PublicDeclarations.From(declarations));
            var past = HistoryReader.Read(BlankHandbook.Log, BlankHandbook.Tree, declarations, handbook, published).Value;
            var time = new SiteTime(past?.Team, null, IsPast: false);
            return [.. SitePlanner.Team(handbook, [], time).Pages.Concat(SitePlanner.Team(handbook, [], time, mostRows: 0).Pages)
                .Select(page => page.Make())];
        }
    }

    [Fact]
    public void Every_kind_of_page_has_a_view_that_shows_something()
    {
        var kinds = typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract).ToHashSet();
        var theme = new HandbookTheme();
        foreach (var page in Pages)
        {
            var main = new HtmlParser().ParseDocument(theme.Render(page)).QuerySelector("main .content, body.embed main")!;
            Assert.True(main.TextContent.Trim().Length > 0, $"Nothing is shown of {page.Address}.");
            kinds.Remove(page.GetType());
        }
        Assert.Empty(kinds);
    }

    [Fact]
    public void A_page_that_no_view_shows_is_an_error()
    {
        var page = new StrangePage { Site = Pages[0].Site, Address = new SitePath("/strange/"), Title = "Strange" };
        var error = Assert.Throws<InvalidOperationException>(() => new HandbookTheme().Render(page));
        Assert.Contains(nameof(StrangePage), error.Message, StringComparison.Ordinal);
    }

    private sealed record StrangePage : Page;
}
