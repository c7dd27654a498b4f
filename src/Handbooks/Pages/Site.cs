using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>All that one site will hold, before it is rendered.</summary>
/// <param name="Data">Files that no theme renders: JSON, CSV, sitemap, robots.</param>
/// <param name="Assets">Images and attachments that the site's pages link to.</param>
public sealed record Site(Audience Audience, SiteFrame Frame,
    ImmutableArray<Page> Pages, ImmutableArray<DataFile> Data, ImmutableArray<SiteAsset> Assets)
{
    public required OutputLimits Limits { get; init; }

    /// <summary>What became too large while the pages were made.</summary>
    public required IReadOnlyList<Diagnostic> Faults { get; init; }

    /// <summary>Pages and files of which a part, or all, is left out.</summary>
    public required IReadOnlySet<SitePath> CutPages { get; init; }
}

public sealed record DataFile(SitePath Address, ReadOnlyMemory<byte> Content);

public sealed record SiteAsset(SitePath Address, AssetDeclaration Declaration);

/// <summary>What a site knows of time. Nothing of it is the clock's.</summary>
/// <param name="History">Null where the build has none.</param>
/// <param name="AsOf">The day that the build was given; null for that of the newest change.</param>
/// <param name="IsPast">An older state of the handbook is shown.</param>
public sealed record SiteTime(HistoryLog? History, DateOnly? AsOf, bool IsPast);
