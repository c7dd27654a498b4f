using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>All that one site will hold, before it is rendered.</summary>
/// <param name="Data">Files that no theme renders: JSON, CSV, sitemap, robots.</param>
/// <param name="Assets">Images and attachments that the site's pages link to.</param>
public sealed record Site(Audience Audience, SiteFrame Frame, ImmutableArray<Page> Pages, ImmutableArray<DataFile> Data, ImmutableArray<SiteAsset> Assets);

public sealed record DataFile(SitePath Address, ReadOnlyMemory<byte> Content);

public sealed record SiteAsset(SitePath Address, AssetDeclaration Declaration);
