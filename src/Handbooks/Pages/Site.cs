using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The contents of one site, before rendering: what it consists of, and how to make each part.</summary>
/// <param name="Data">Files that no theme renders: JSON, CSV, sitemap, robots.</param>
/// <param name="Assets">Images and attachments that the site's pages link to.</param>
public sealed record Site(Audience Audience, SiteFrame Frame,
    ImmutableArray<PlannedPage> Pages, ImmutableArray<DataFile> Data, ImmutableArray<SiteAsset> Assets)
{
    /// <summary>Files that are made together.</summary>
    public ImmutableArray<DataFolder> Folders { get; init; } = [];

    /// <summary>Drawn for its pages.</summary>
    public ImmutableArray<SitePicture> Pictures { get; init; } = [];

    /// <summary>Why pages have no picture although handbook.yml asks for them.</summary>
    internal ImmutableArray<Diagnostic> PictureNotes { get; init; } = [];

    /// <summary>Its pages as one would read them on paper; those that only serve to find something are left out.</summary>
    public required Func<ImmutableArray<SitePath>> Order { get; init; }

    /// <summary>The size limits, and what exceeds them; complete when every page and file has been made.</summary>
    public required OutputBudget Output { get; init; }
}

/// <summary>A page by its address. Its value is made when it is rendered, and forgotten afterwards.</summary>
/// <param name="Make">Safe on any thread; the same value each time.</param>
public sealed record PlannedPage(SitePath Address, Func<Page> Make)
{
    /// <summary>Null if unknown.</summary>
    public LastChange? LastChanged { get; init; }

    /// <summary>Search engines should list it.</summary>
    public bool IsListed { get; init; } = true;
}

/// <param name="Make">Safe on any thread; null if there is nothing to write, or it would be too large.</param>
public sealed record DataFile(SitePath Address, Func<ReadOnlyMemory<byte>?> Make);

/// <summary>Files that are made together, as many as their content needs.</summary>
/// <param name="Address">Nothing else is in that folder.</param>
/// <param name="Make">Safe on any thread; the same files each time.</param>
public sealed record DataFolder(SitePath Address, Func<ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)>> Make);

/// <summary>A picture of text.</summary>
/// <param name="Text">All that is written on it.</param>
/// <param name="Key">Pictures with the same key have the same bytes.</param>
/// <param name="Draw">A PNG file. Safe on any thread.</param>
public sealed record SitePicture(SitePath Address, string Text, string Key, Func<byte[]> Draw);

public sealed record SiteAsset(SitePath Address, AssetDeclaration Declaration);

/// <summary>A site's dates, which never come from the clock.</summary>
/// <param name="History">Null if the build has none.</param>
/// <param name="AsOf">The day that the build was given; null for the day of the newest change.</param>
/// <param name="IsPast">The site shows an older state of the handbook.</param>
public sealed record SiteTime(HistoryLog? History, DateOnly? AsOf, bool IsPast);
