using Handbooks.Model;

namespace Handbooks.Linking;

/// <summary>The resolved target of a reference.</summary>
public abstract record LinkTarget;

/// <param name="Path">The page's source path.</param>
public sealed record PageTarget(string Path, string? Anchor) : LinkTarget;

public sealed record RoleTarget(RoleId Id, string? Anchor = null) : LinkTarget;

public sealed record ItemTarget(ItemId Id) : LinkTarget;

/// <summary>A generated page, such as the matrix.</summary>
public sealed record GeneratedTarget(SitePath Path, string? Anchor = null) : LinkTarget;

public sealed record AssetTarget(string Path) : LinkTarget;

public sealed record ExternalTarget(string Url) : LinkTarget;

/// <summary>The text that contains a reference: a page, a role or an item.</summary>
public abstract record LinkSource;

public sealed record PageSource(string Path) : LinkSource;

public sealed record RoleSource(RoleId Id) : LinkSource;

public sealed record ItemSource(ItemId Id) : LinkSource;
