using Handbooks.Model;
using Handbooks.Syntax;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Within which responsibility a block of a page stands.</summary>
internal sealed class DutyBlocks
{
    private readonly Dictionary<Block, ResponsibilityDeclaration> _duties = [];

    public DutyBlocks(PageDocument page, IEnumerable<RoleDeclaration> roles)
    {
        var sections = page.Outline.Descendants.Where(section => section.Heading is not null).ToDictionary(section => (Block)section.Heading!);
        foreach (var duty in roles.SelectMany(role => role.Parts.Responsibilities))
        {
            _duties[duty.Block] = duty;
            if (!sections.TryGetValue(duty.Block, out var section))
                continue;
            foreach (var block in section.AllBlocks)
                _duties.TryAdd(block, duty);
        }
    }

    public ResponsibilityDeclaration? Of(Block block) => _duties.GetValueOrDefault(block);
}
