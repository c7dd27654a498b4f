using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>Where the feeds of a site stand. Subscribers keep these for years.</summary>
internal static class FeedAddresses
{
    public static SitePath Atom { get; } = new("/feeds/roadmap.xml");
    public static SitePath Json { get; } = new("/feeds/roadmap.json");
    public static SitePath Calendar { get; } = new("/feeds/roadmap.ics");

    /// <summary>Which of several spellings of one theme the feed bears is known to <see cref="SiteAddresses.Theme"/>.</summary>
    public static SitePath Theme(string slug) => new($"/feeds/themes/{PortableName.Of($"{slug}.xml")}");

    public static SitePath Role(string id) => new($"/feeds/roles/{PortableName.Of($"{id}.xml")}");
}
