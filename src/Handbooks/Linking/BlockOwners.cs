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

    /// <summary>Whose text the page is where no role claims a block.</summary>
    public BlockOwner Page => _whole is { } whole ? Owned(whole) : new BlockOwner(new PageSource(_page.Path), null, null);

    /// <summary>The role that claims a block, on whatever level it stands: a role may be a row of a table. Null where none does.</summary>
    public BlockOwner? Of(Block block) => _sections.TryGetValue(block, out var role) ? Owned(role) : null;

    private static BlockOwner Owned((RoleId Id, RoleDeclaration Declaration) role) =>
        new(new RoleSource(role.Id), role.Id, role.Declaration.Unit?.Value);
}

/// <param name="Role">Null where the text is a page's or an item's.</param>
internal sealed record BlockOwner(LinkSource Source, RoleId? Role, string? Unit);
