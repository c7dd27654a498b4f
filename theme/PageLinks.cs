using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Theme;

public static class PageLinks
{
    /// <summary>A link to another address of the site: relative, except on the 404 page, which is served at any depth.</summary>
    public static string To(this Page page, SitePath target) =>
        page is NotFoundPage ? target.HrefFromRoot(page.Site.Root()) : page.Href(target);

    /// <summary>Where a link that every page has leads from this one.</summary>
    public static string To(this Page page, FrameLink link) =>
        link.Path is not { } path ? link.Rest! : page.To(path) + (link.Rest is { } anchor ? "#" + Uri.EscapeDataString(anchor) : "");

    public static string To(this Page page, string target) => page.To(new SitePath(target));

    /// <summary>Where search engines should look; null where nobody said where the site stands.</summary>
    public static string? Canonical(this Page page) => page switch
    {
        { Site.Url: null } or NotFoundPage or EmbedPage => null,
        RedirectPage moved => page.Site.Url + "/" + FromRoot(moved.Target),
        _ => page.Site.Url + "/" + FromRoot(page.Address),
    };

    /// <inheritdoc cref="Direction(string)"/>
    public static string? Direction(SiteFrame site) => Direction(site.Language);

    /// <summary>In which direction a language is written; null for the usual one.</summary>
    public static string? Direction(string language) => TextDirection.IsFromRight(language) ? "rtl" : null;

    /// <summary>What every page leads to.</summary>
    public static (string Text, SitePath Target)[] Sections(Strings strings) =>
    [
        (strings.Site.RolesLink, SitePath.Roles),
        (strings.Site.MatrixLink, SitePath.Matrix),
        (strings.Site.DecisionsLink, SitePath.Decisions),
        (strings.Roadmap.Title, SitePath.Roadmap),
    ];

    /// <summary>"page" for the address itself, "true" for what lies below it, else no attribute.</summary>
    public static string? Current(this Page page, SitePath target)
    {
        if (page.Address == target)
            return "page";
        return page.Address.Value.StartsWith(target.Value, StringComparison.Ordinal) ? "true" : null;
    }

    private static string FromRoot(SitePath target) => target == SitePath.Home ? "" : target.HrefFrom(SitePath.Home);
}
