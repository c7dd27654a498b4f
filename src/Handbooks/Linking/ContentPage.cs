using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Linking;

/// <summary>An ordinary page of the handbook.</summary>
/// <param name="Roles">The roles that it defines, which have their own pages.</param>
public sealed record ContentPage(
    PageDeclaration Declaration,
    SitePath Address,
    ImmutableArray<RoleId> Roles,
    ImmutableArray<LinkSource> MentionedBy)
{
    public string Path => Declaration.Path;

    public string Title => Declaration.Title.Value;
}
