using Handbooks.Model;

namespace Handbooks.Linking;

/// <summary>What a reference leads to, found.</summary>
public abstract record LinkTarget;

/// <param name="Path">The page's source path.</param>
public sealed record PageTarget(string Path, string? Anchor) : LinkTarget;

public sealed record RoleTarget(RoleId Id, string? Anchor = null) : LinkTarget;

public sealed record ItemTarget(ItemId Id) : LinkTarget;

/// <summary>A page that the tool makes, such as the matrix.</summary>
public sealed record GeneratedTarget(SitePath Path, string? Anchor = null) : LinkTarget;

public sealed record AssetTarget(string Path) : LinkTarget;

public sealed record ExternalTarget(string Url) : LinkTarget;

/// <summary>Where a reference stands: on a page, in a role's text or in an item's.</summary>
public abstract record LinkSource;

public sealed record PageSource(string Path) : LinkSource;

public sealed record RoleSource(RoleId Id) : LinkSource;

public sealed record ItemSource(ItemId Id) : LinkSource;
