using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Model.Navigation;
using Handbooks.Sources;
using Handbooks.Syntax.Attachments;

namespace Handbooks.Model;

/// <summary>All that the files of a handbook declare, typed, each in path order; nothing refers to anything yet.</summary>
public sealed record Declarations(
    HandbookSettings Settings,
    ImmutableArray<PageDeclaration> Pages,
    ImmutableArray<RoleDeclaration> Roles,
    ImmutableArray<ItemDeclaration> Items,
    ImmutableArray<PersonDeclaration> People,
    ImmutableArray<AssetDeclaration> Assets)
{
    public NavigationDeclarations Navigation { get; init; } = NavigationDeclarations.None;

    /// <summary>Paths of files of which nothing is read: what is wrong with them is nobody's business.</summary>
    public FrozenSet<string> Unread { get; init; } = [];

    /// <summary>The same, with all that is written in these files kept for the team.</summary>
    public Declarations KeepingInternal(IReadOnlySet<string> paths) => paths.Count == 0 ? this : this with
    {
        Pages = [.. Pages.Select(page => !paths.Contains(page.Path) ? page : page with
        {
            Visibility = Visibility.Internal,
            IsFaulty = true,
            IsInternalByFaultAlone = page.IsInternalByFaultAlone || page.Visibility == Visibility.Public,
        })],
        Roles = [.. Roles.Select(role => paths.Contains(role.Page.Path) ? role with { Visibility = Visibility.Internal } : role)],
    };

    /// <summary>Paths of files that are read, by us or by other tools, and are no part of a site.</summary>
    public ImmutableArray<string> DataFiles { get; init; } = [];
}

/// <summary>A file that may travel with a site.</summary>
public sealed record AssetDeclaration(SourceAsset File, Visibility Visibility) : IVisible
{
    /// <summary>What is published of it; not looked at before something links to it.</summary>
    public Attachment Attachment { get; } = new(File);
}
