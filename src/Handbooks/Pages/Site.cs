using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The contents of one site, before rendering.</summary>
/// <param name="Data">Files that no theme renders: JSON, CSV, sitemap, robots.</param>
/// <param name="Assets">Images and attachments that the site's pages link to.</param>
public sealed record Site(Audience Audience, SiteFrame Frame,
    ImmutableArray<Page> Pages, ImmutableArray<DataFile> Data, ImmutableArray<SiteAsset> Assets)
{
    public required OutputLimits Limits { get; init; }

    /// <summary>Reports of pages and files that became too large.</summary>
    public required IReadOnlyList<Diagnostic> Faults { get; init; }

    /// <summary>Pages and files that are truncated or omitted.</summary>
    public required IReadOnlySet<SitePath> CutPages { get; init; }
}

public sealed record DataFile(SitePath Address, ReadOnlyMemory<byte> Content);

public sealed record SiteAsset(SitePath Address, AssetDeclaration Declaration);

/// <summary>A site's dates, which never come from the clock.</summary>
/// <param name="History">Null if the build has none.</param>
/// <param name="AsOf">The day that the build was given; null for the day of the newest change.</param>
/// <param name="IsPast">The site shows an older state of the handbook.</param>
public sealed record SiteTime(HistoryLog? History, DateOnly? AsOf, bool IsPast);
