using Handbooks.Model;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Who owns a block of a page: the role whose section it is in, otherwise the page.</summary>
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
            // A role within another's section comes later and takes over its blocks.
            foreach (var block in role.Declaration.Section.AllBlocks)
                _sections[block] = role;
        }
    }

    /// <summary>The owner of blocks that no role claims.</summary>
    public BlockOwner Page => _whole is { } whole ? Owned(whole) : new BlockOwner(new PageSource(_page.Path), null, null);

    /// <summary>The role that claims a block at any depth: a role may be a table row. Null if none does.</summary>
    public BlockOwner? Of(Block block) => _sections.TryGetValue(block, out var role) ? Owned(role) : null;

    private static BlockOwner Owned((RoleId Id, RoleDeclaration Declaration) role) =>
        new(new RoleSource(role.Id), role.Id, role.Declaration.Unit?.Value);
}

/// <param name="Role">Null if the text belongs to a page or an item.</param>
internal sealed record BlockOwner(LinkSource Source, RoleId? Role, string? Unit);
