using System.Collections.Immutable;
using Handbooks.Sources;

namespace Handbooks.Model;

/// <summary>All that the files of a handbook declare, typed, each in path order; nothing refers to anything yet.</summary>
public sealed record Declarations(
    HandbookSettings Settings,
    ImmutableArray<PageDeclaration> Pages,
    ImmutableArray<RoleDeclaration> Roles,
    ImmutableArray<ItemDeclaration> Items,
    ImmutableArray<PersonDeclaration> People,
    ImmutableArray<AssetDeclaration> Assets);

/// <summary>A file that may travel with a site.</summary>
public sealed record AssetDeclaration(SourceAsset File, Visibility Visibility) : IVisible;
