using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages.Feeds;

/// <summary>Where the feeds of a site stand. Subscribers keep these for years.</summary>
internal static class FeedAddresses
{
    public static SitePath Atom { get; } = new("/feeds/roadmap.xml");
    public static SitePath Json { get; } = new("/feeds/roadmap.json");
    public static SitePath Calendar { get; } = new("/feeds/roadmap.ics");

    public static SitePath Theme(string theme) => new($"/feeds/themes/{Slug.Of(theme)}.xml");

    public static SitePath Role(string id) => new($"/feeds/roles/{id}.xml");
}
