using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Attributes;
using Markdig.Syntax;

namespace Handbooks.Model;

/// <summary>Finds the parts of one role by the headings of its section, and reads their lists.</summary>
internal sealed class RolePartsReader
{
    private readonly PageDocument _page;
    private readonly PartNames _names;
    private readonly IReadOnlySet<Section> _otherRoles;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly List<ResponsibilityDeclaration> _responsibilities = [];
    private readonly List<RequirementDeclaration> _requirements = [];
    private readonly List<PartEntry> _interactions = [];
    private readonly List<ProcessStep> _process = [];
    private readonly List<PartEntry> _areas = [];
    private readonly List<PartEntry> _metrics = [];

    private RolePartsReader(PageDocument page, PartNames names, IReadOnlySet<Section> otherRoles, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_page, _names, _otherRoles, _diagnostics) = (page, names, otherRoles, diagnostics);

    /// <param name="otherRoles">Sections below this one that are roles by themselves.</param>
    public static RoleParts Read(PageDocument page, Section role, PartNames names, IReadOnlySet<Section> otherRoles, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new RolePartsReader(page, names, otherRoles, diagnostics);
        if (!reader.ReadNamedParts(role))
            reader.ReadResponsibilities(role, null, titled: false);
        // Under a role's own name stands what it does, also where only its other parts have a heading.
        else if (reader._responsibilities.Count == 0)
        {
            foreach (var item in Items(role))
                reader.AddItem(item, null);
        }
        return new RoleParts(
            [.. reader._responsibilities], [.. reader._requirements], [.. reader._interactions],
            [.. reader._process], [.. reader._areas], [.. reader._metrics]);
    }

    /// <summary>Looks for headings that name a part, at any depth; false where there is none, so that bare lists are the responsibilities.</summary>
    private bool ReadNamedParts(Section section)
    {
        var any = false;
        foreach (var child in section.Children.Where(child => !_otherRoles.Contains(child)))
        {
            if (_names.Find(child.Title) is { } part)
            {
                ReadPart(part, child);
                any = true;
            }
            else
                any |= ReadNamedParts(child);
        }
        return any;
    }

    private void ReadPart(RolePart part, Section section)
    {
        switch (part)
        {
            case RolePart.Responsibilities:
                ReadResponsibilities(section, null, titled: true);
                return;
            case RolePart.Process:
                _process.AddRange(Items(section).Select(item => new ProcessStep(InlineText.Of(item), [.. Lists(item).SelectMany(list => list).Select(InlineText.Of)])));
                return;
            case RolePart.Essential or RolePart.Desirable:
                _requirements.AddRange(Items(section).Select(item => new RequirementDeclaration(InlineText.Of(item), part == RolePart.Essential, OwnSpan(item))));
                break;
            default:
                var entries = part switch { RolePart.Interactions => _interactions, RolePart.Areas => _areas, _ => _metrics };
                entries.AddRange(Items(section).Select(item => new PartEntry(item, InlineText.Of(item), OwnSpan(item))));
                break;
        }
        // "Qualifications" often holds "Nice to have": a part below a part is itself; any other heading is a group of it.
        foreach (var child in section.Children.Where(child => !_otherRoles.Contains(child)))
            ReadPart(_names.Find(child.Title) ?? part, child);
    }

    /// <param name="titled">Sub-headings over prose are responsibilities: so it is under a heading that says so, and nowhere else.</param>
    private void ReadResponsibilities(Section section, string? group, bool titled)
    {
        foreach (var item in Items(section))
            AddItem(item, group);
        foreach (var child in section.Children.Where(child => !_otherRoles.Contains(child)))
        {
            if (_names.Find(child.Title) is { } part and not RolePart.Responsibilities)
                ReadPart(part, child);
            else if (Items(child).Any() || child.Children.Length > 0)
                ReadResponsibilities(child, child.Title, titled);
            else if (titled && child.Blocks.Any(block => block is ParagraphBlock))
                AddTitled(child, group);
        }
    }

    private void AddItem(ListItemBlock item, string? group)
    {
        var text = InlineText.Of(item);
        if (text.Length == 0)
            return;
        var attributes = item.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Inline?.OfType<AttributeList>() ?? []).ToList();
        _responsibilities.Add(new ResponsibilityDeclaration(item, text, group, IdOf(attributes), LettersOf(attributes), null, OwnSpan(item)));
    }

    /// <summary>A sub-heading over prose: the heading is the responsibility, the prose its detail.</summary>
    private void AddTitled(Section section, string? group)
    {
        var attributes = section.Heading!.Inline?.OfType<AttributeList>().ToList() ?? [];
        var detail = string.Join("\n\n", section.Blocks.OfType<ParagraphBlock>().Select(InlineText.Of));
        _responsibilities.Add(new ResponsibilityDeclaration(
            section.Heading, section.Title.TrimEnd('.', ':', ' '), group, IdOf(attributes), LettersOf(attributes), detail, _page.SpanOf(section.Heading)));
    }

    private Letters LettersOf(List<AttributeList> attributes)
    {
        var letters = Letters.None;
        foreach (var list in attributes)
        {
            foreach (var written in list.Classes)
            {
                if (LettersText.FromWord(written) is var letter and not Letters.None)
                    letters |= letter;
                else
                    _diagnostics.Add(ModelDiagnostics.Letter(WordSpan(_page.SpanOf(list), "." + written), written));
            }
        }
        return letters;
    }

    private static Text.SourceSpan WordSpan(Text.SourceSpan whole, string word)
    {
        var at = whole.Text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? whole : whole with { Start = whole.Start + at, End = whole.Start + at + word.Length };
    }

    private static string? IdOf(List<AttributeList> attributes) => attributes.FirstOrDefault(list => list.Id is not null)?.Id;

    /// <summary>The item's own words: nested lists would make a span of many lines.</summary>
    private Text.SourceSpan OwnSpan(ListItemBlock item) => item.FirstOrDefault() is LeafBlock own ? _page.SpanOf(own) : _page.SpanOf(item);

    private static IEnumerable<ListItemBlock> Items(Section section) =>
        section.Blocks.OfType<ListBlock>().SelectMany(list => list).OfType<ListItemBlock>();

    private static IEnumerable<IEnumerable<ListItemBlock>> Lists(ListItemBlock item) =>
        item.OfType<ListBlock>().Select(list => list.OfType<ListItemBlock>());
}
