using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Finds the parts of one role by the headings of its section, and reads what stands under them.</summary>
internal sealed class RolePartsReader
{
    private readonly PageDocument _page;
    private readonly PartNames _names;
    private readonly DutyReader _duties;
    private readonly List<RequirementDeclaration> _requirements = [];
    private readonly List<PartEntry> _interactions = [];
    private readonly List<ProcessStep> _process = [];
    private readonly List<PartEntry> _areas = [];
    private readonly List<PartEntry> _metrics = [];

    private RolePartsReader(PageDocument page, PartNames names, DutyReader duties) => (_page, _names, _duties) = (page, names, duties);

    public static RoleParts Read(PageDocument page, string title, RoleSection role, PartNames names, DutyAllowance allowance, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new RolePartsReader(page, names, new DutyReader(page, title, allowance, diagnostics));
        if (!reader.ReadNamedParts(role))
            reader.ReadResponsibilities(role, null, titled: false);
        // Under a role's own name stands what it does, also where only its other parts have a heading.
        else if (reader._duties.Found.Count == 0)
            reader._duties.Add(role.Blocks, null, titled: false);
        // A row of a table has no room for lists: its sentences are what the role does.
        if (role.Heading is null && role.Title.Length > 0 && reader._duties.Found.Count == 0)
            reader._duties.AddProse(role);
        reader._areas.AddRange(LabelledAreas.Find(page, role, names));
        return new RoleParts(
            [.. reader._duties.Found], [.. reader._requirements], [.. reader._interactions],
            [.. reader._process], [.. reader._areas], [.. reader._metrics]);
    }

    /// <summary>Looks for headings that name a part, at any depth; false where there is none, so that bare lists are the responsibilities.</summary>
    private bool ReadNamedParts(RoleSection section)
    {
        var any = false;
        foreach (var child in section.Children)
        {
            if (_names.Find(child.Title) is { } part)
            {
                ReadPart(part, child);
                // What a role is for stands above what it does, and says nothing of how that is headed.
                any |= part is not (RolePart.Purpose or RolePart.Areas);
            }
            else
                any |= ReadNamedParts(child);
        }
        return any;
    }

    private void ReadPart(RolePart part, RoleSection section)
    {
        switch (part)
        {
            case RolePart.Responsibilities:
                ReadResponsibilities(section, null, titled: true);
                if (_duties.Found.Count == 0)
                    _duties.AddProse(section);
                return;
            case RolePart.Process:
                _process.AddRange(Lists.ItemsOf(section.Blocks).Select(item => new ProcessStep(InlineText.Of(item), [.. Lists.Nested(item).Select(InlineText.Of)])));
                return;
            case RolePart.Essential or RolePart.Desirable:
                _requirements.AddRange(RequirementReader.Read(_page, section.Blocks, _names, part == RolePart.Essential));
                break;
            case RolePart.Purpose:
                return;
            default:
                var entries = part switch { RolePart.Interactions => _interactions, RolePart.Areas => _areas, _ => _metrics };
                entries.AddRange(Lists.EntriesOf(section.Blocks).Select(item => new PartEntry(item, InlineText.Of(item), Lists.OwnSpan(_page, item))));
                break;
        }
        // "Qualifications" often holds "Nice to have": a part below a part is itself; any other heading is a group of it.
        foreach (var child in section.Children)
            ReadPart(_names.Find(child.Title) ?? part, child);
    }

    /// <param name="titled">Sub-headings over prose are responsibilities: so it is under a heading that says so, and nowhere else.</param>
    private void ReadResponsibilities(RoleSection section, string? group, bool titled, Letters around = Letters.None)
    {
        var implied = HeadingLetters.Of(section.Title) is var said and not Letters.None ? said : around;
        _duties.Implied = implied;
        _duties.Add(section.Blocks, group, titled);
        foreach (var child in section.Children)
        {
            _duties.Implied = implied;
            if (_names.Find(child.Title) is { } part and not RolePart.Responsibilities)
                ReadPart(part, child);
            else if (DutyReader.HoldsList(child.Blocks) || child.Children.Length > 0)
                ReadResponsibilities(child, _names.Find(child.Title) is null ? child.Title : group, titled, implied);
            else if (titled && child.Blocks.Any(block => block is ParagraphBlock))
                _duties.AddTitled(child, group);
        }
    }
}
