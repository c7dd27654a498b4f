using Handbooks.Model;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Whose text a block of a page is: a role's, where it stands in its section, else the page's.</summary>
internal sealed class BlockOwners
{
    private readonly PageDeclaration _page;
    private readonly (RoleId Id, RoleDeclaration Declaration)? _whole;
    private readonly Dictionary<Block, (RoleId Id, RoleDeclaration Declaration)> _sections = [];

    public BlockOwners(PageDeclaration page, IEnumerable<(RoleId Id, RoleDeclaration Declaration)> roles)
    {
        _page = page;
        foreach (var role in roles)
        {
            if (role.Declaration.IsWholePage)
            {
                _whole = role;
                continue;
            }
            // A role within another's section comes later and takes its blocks over.
            foreach (var block in role.Declaration.Section.AllBlocks)
                _sections[block] = role;
        }
    }

    public (LinkSource Source, RoleId? Role, string? Unit) Of(Block block) =>
        _whole is { } whole ? Owned(whole)
        : _sections.TryGetValue(block, out var role) ? Owned(role)
        : (new PageSource(_page.Path), null, null);

    private static (LinkSource, RoleId?, string?) Owned((RoleId Id, RoleDeclaration Declaration) role) =>
        (new RoleSource(role.Id), role.Id, role.Declaration.Unit?.Value);
}
