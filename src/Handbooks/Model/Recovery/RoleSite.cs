using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>A role found on a page, before its parts are read.</summary>
/// <param name="Section">Null where the role is the whole page; a row of a table is a section without a heading.</param>
/// <param name="Alias">Another name that the place itself gives.</param>
/// <param name="Extends">The role that this one adds to, where its place says so.</param>
internal sealed record RoleSite(
    Located<string> Title, Section? Section, Located<string>? Id = null, Located<string>? Alias = null, Located<string>? Extends = null)
{
    /// <summary>The part that the whole section is: "Lamp Guard Responsibilities" by itself.</summary>
    public RolePart? Part { get; init; }

    /// <summary>Other places of the page that say more of the same role, each with the part that it is, if it is one as a whole.</summary>
    public ImmutableArray<(Section Section, RolePart? Part)> Also { get; init; } = [];

    /// <summary>What spoke for it; nothing where its author declared it.</summary>
    public RoleEvidence Evidence { get; init; } = RoleEvidence.None;
}
