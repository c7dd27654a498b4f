using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>The addresses of a site's feeds. Subscribers keep these for years.</summary>
internal static class FeedAddresses
{
    public static SitePath Atom { get; } = new("/feeds/roadmap.xml");
    public static SitePath Json { get; } = new("/feeds/roadmap.json");
    public static SitePath Calendar { get; } = new("/feeds/roadmap.ics");

    /// <summary><see cref="SiteAddresses.Theme"/> knows which of several spellings of a theme the feed uses.</summary>
    public static SitePath Theme(string slug) => new($"/feeds/themes/{PortableName.Of($"{slug}.xml")}");

    public static SitePath Role(string id) => new($"/feeds/roles/{PortableName.Of($"{id}.xml")}");
}
