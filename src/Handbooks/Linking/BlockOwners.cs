using Handbooks.Model;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Who owns a block of a page: the role whose section it is in, otherwise the page.</summary>
internal sealed class BlockOwners
{
    private readonly Dictionary<Block, BlockOwner> _sections = [];

    /// <param name="roles">Those of the page, in its order.</param>
    public BlockOwners(PageDeclaration page, IReadOnlyList<(RoleId Id, RoleDeclaration Declaration)> roles)
    {
        Roles = [.. roles.Select(role => role.Declaration)];
        Page = new BlockOwner(new PageSource(page.Path), null, null);
        foreach (var (id, role) in roles)
        {
            var owner = new BlockOwner(new RoleSource(id), id, role.Unit?.Value);
            if (role.IsWholePage)
            {
                Page = owner;
                continue;
            }
            // A role within another's section comes later and takes over its blocks.
            foreach (var block in role.Section.AllBlocks)
                _sections[block] = owner;
        }
    }

    public IReadOnlyList<RoleDeclaration> Roles { get; }

    /// <summary>The owner of blocks that no role claims.</summary>
    public BlockOwner Page { get; }

    /// <summary>The role that claims a block at any depth: a role may be a table row. Null if none does.</summary>
    public BlockOwner? Of(Block block) => _sections.GetValueOrDefault(block);
}

/// <param name="Role">Null if the text belongs to a page or an item.</param>
internal sealed record BlockOwner(LinkSource Source, RoleId? Role, string? Unit);
