using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>What every site has, whatever its handbook. A test compares these with the files of a built site.</summary>
internal static class FixedAddresses
{
    public static SitePath RolesData { get; } = new("/data/roles.json");
    public static SitePath MatrixData { get; } = new("/data/matrix.json");
    public static SitePath RoadmapData { get; } = new("/data/roadmap.json");
    public static SitePath MatrixTable { get; } = new("/matrix/matrix.csv");
    public static SitePath AssignmentList { get; } = new("/matrix/assignments.csv");
    public static SitePath Sitemap { get; } = new("/sitemap.xml");
    public static SitePath Robots { get; } = new("/robots.txt");

    /// <summary>Files, and the frames of the roadmap's columns.</summary>
    public static ImmutableArray<SitePath> Files { get; } =
    [
        SitePath.NotFound, RolesData, MatrixData, RoadmapData, MatrixTable, AssignmentList, Sitemap, Robots,
        FeedAddresses.Atom, FeedAddresses.Json, FeedAddresses.Calendar,
        Frame("now"), Frame("next"), Frame("later"), Frame("shipped"),
    ];

    /// <summary>Generated pages; a handbook page at the same address is the page's introduction.</summary>
    public static ImmutableArray<SitePath> Pages { get; } = [.. SitePath.Generated, .. SitePath.TeamOnly, SitePath.Changes];

    /// <summary>Folders of generated files. A page may be below one, but cannot be the folder's index.</summary>
    public static ImmutableArray<SitePath> Folders { get; } =
        [new("/data/"), SitePath.SearchData, new("/assets/"), new("/files/"), new("/feeds/"), new("/embed/")];

    /// <summary>What links to roles say when they are pointed at.</summary>
    public static SitePath RoleCards(int script) => new(string.Create(CultureInfo.InvariantCulture, $"/assets/roles-{script}.js"));

    /// <summary>The picture that other sites show with a link to the home page.</summary>
    public static SitePath HomePicture { get; } = new("/assets/pages/home.png");

    /// <summary>The same for a role.</summary>
    public static SitePath RolePicture(string id) => new($"/assets/pages/roles/{PortableName.Of($"{id}.png")}");

    /// <summary>The same for an item.</summary>
    public static SitePath ItemPicture(string slug) => new($"/assets/pages/items/{PortableName.Of($"{slug}.png")}");

    /// <summary>One column of the roadmap's board, for frames on other sites.</summary>
    public static SitePath Frame(string column) => new($"/embed/{column}/");

    /// <summary>One item, for frames on other sites.</summary>
    public static SitePath ItemFrame(string slug) => new($"/embed/items/{Text.PortableName.Of(slug)}/");

    /// <summary>Whether an address is one that every site has: a page, a file or one of its folders.</summary>
    public static bool IsTaken(string address) =>
        IsOwn(address) || Pages.Any(page =>
            FileNameComparer.Instance.Equals(page.Value.TrimEnd('/') + (page == SitePath.Home ? "/index.html" : ""), address)
            || FileNameComparer.Instance.Equals(page.Value + "index.html", address));

    /// <summary>Whether an address is a generated file or in a folder of generated files.</summary>
    public static bool IsOwn(string address) =>
        Folders.Concat(Files).Any(own => $"{address}/".StartsWith(own.Value.EndsWith('/') ? own.Value : $"{own.Value}/",
            StringComparison.OrdinalIgnoreCase));
}

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
