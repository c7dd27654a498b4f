using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Model;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Prose;

namespace Handbooks.Pages;

/// <summary>All that one site will hold, before it is rendered.</summary>
/// <param name="Data">Files that no theme renders: JSON, CSV, sitemap, robots.</param>
/// <param name="Assets">Images and attachments that the site's pages link to.</param>
public sealed record Site(Audience Audience, SiteFrame Frame, ImmutableArray<Page> Pages, ImmutableArray<DataFile> Data, ImmutableArray<SiteAsset> Assets)
{
    public required OutputLimits Limits { get; init; }

    /// <summary>What became too large while the pages were made.</summary>
    public required IReadOnlyList<Diagnostic> Faults { get; init; }

    /// <summary>Pages and files of which a part, or all, is left out.</summary>
    public required IReadOnlySet<SitePath> CutPages { get; init; }

    /// <summary>What the site says by itself, whatever its handbook says: titles of generated pages, names of feeds and schemes, words of the filter of decisions.</summary>
    public IEnumerable<string> OwnTexts =>
    [
        .. Pages.Where(page => page is GeneratedPage or NotFoundPage).Select(page => page.Title), .. DecisionsPlanner.WordsOfFilter,
        .. Enum.GetValues<ItemStatus>().Select(ItemCards.StatusText), .. RoadmapPlanner.OwnTexts, MapPlanner.Description, .. Marks.OwnTexts, .. FeedEntry.OwnTexts, .. Sitemap.OwnTexts, .. RoadmapFeeds.Names, .. LetterScheme.All.Select(scheme => scheme.Name),
        .. LetterScheme.All.SelectMany(scheme => scheme.Letters).Select(letter => $"{letter.Sign}: {letter.Word}"),
        .. new[] { FeedAddresses.Atom, FeedAddresses.Json, FeedAddresses.Calendar, MatrixJson.Address, MatrixCsv.Address, RoadmapJson.Address, RolesJson.Address }.Select(address => address.Value),
    ];
}

public sealed record DataFile(SitePath Address, ReadOnlyMemory<byte> Content);

public sealed record SiteAsset(SitePath Address, AssetDeclaration Declaration);
