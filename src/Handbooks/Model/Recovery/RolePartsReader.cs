using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Finds the parts of one role by the labels in its section, and reads their content.</summary>
internal sealed class RolePartsReader
{
    private const int LongestLabel = 40;
    private const int FewestCompetences = 3;

    private readonly PageDocument _page;
    private readonly string _title;
    private readonly RoleLabels _labels;
    private readonly RoleNames _roles;
    private readonly PartNames _names;
    private readonly DutyReader _duties;
    private readonly List<RequirementDeclaration> _requirements = [];
    private readonly List<PartEntry> _interactions = [];
    private readonly List<ProcessStep> _process = [];
    private readonly List<PartEntry> _areas = [];
    private readonly List<PartEntry> _metrics = [];
    private readonly List<RoleSection> _withoutList = [];
    private bool _isBare;

    private RolePartsReader(PageDocument page, string title, PartNames names, RoleNames roles, DutyReader duties) =>
        (_page, _title, _names, _roles, _labels, _duties) = (page, title, names, roles, new RoleLabels(names, roles), duties);

    /// <param name="duties">For this role; empty, but for what articles give it.</param>
    public static RoleParts Read(RoleText text, PartNames names, RoleNames roles, DutyReader duties)
    {
        var (page, title, role, isFound) = text;
        var reader = new RolePartsReader(page, title, names, roles, duties);
        reader._isBare = !role.Descendants.Any(below => reader.PartOf(below) is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable
            or RolePart.Interactions);
        // Sentences elsewhere on the page that give it more duties say nothing about the section's own list.
        var elsewhere = role.Children.Where(child => child is { Said: not null, Heading: null }).ToList();
        var own = elsewhere.Count == 0 ? role : role with { Children = role.Children.RemoveAll(elsewhere.Contains) };
        var isBare = !reader.ReadNamedParts(own);
        if (isBare)
            reader.ReadResponsibilities(own, null, titled: false);
        // The text directly under a role's name holds its duties, even if only its other parts have headings.
        else if (reader._duties.Found.Count == 0)
        {
            reader._duties.Add(role.Blocks, null, titled: false);
            reader.ReadUnknownLabel(own);
        }
        // If a sentence introduced the first duties, "On the quay:" continues them.
        else if (own.Children.Any(child => child.Said is RolePart.Responsibilities))
            reader.ReadLabelledLists(role);
        foreach (var section in elsewhere)
            reader.ReadPart(section.Said!.Value, section);
        if (!isBare && reader._duties.Found.Count > 0)
            reader.ReadTimes(role);
        reader.ReadProse(role, isFound);
        reader._duties.AddAsked(role.Blocks.OfType<ParagraphBlock>());
        reader._requirements.AddRange(duties.Requirements);
        reader._areas.AddRange(LabelledAreas.Find(page, role, names));
        return new RoleParts(
            [.. reader._duties.Found], [.. reader._requirements.DistinctBy(requirement => (requirement.Span.Start, requirement.Text))
                .OrderBy(requirement => requirement.Span.Start)],
            [.. reader._interactions],
            [.. reader._process], [.. reader._areas], [.. reader._metrics]);
    }

    /// <summary>In a form with known parts ("Skills", "Reports to"), the one unknown label holds the duties.</summary>
    private void ReadUnknownLabel(RoleSection role)
    {
        if (_duties.Found.Count > 0)
            return;
        var unknown = role.Children.Where(child => child.Said is null && child.Source is not null && PartOf(child) is null && child.Children.IsEmpty
            && Lists.ItemsOf(child.Blocks).Count() > 1).ToList();
        // With two, it is unclear which.
        if (unknown is [var only] && !IsAboutThings(only.Title) && !Lists.ItemsOf(only.Blocks).All(LinkShare.IsLink))
            _duties.Add(only.Blocks, null, titled: false);
    }

    /// <summary>"Weekly rhythm", "May to August" over what to do then, beside duties under a heading of their own.</summary>
    private void ReadTimes(RoleSection role)
    {
        foreach (var child in role.Children)
        {
            if (child is { Said: null, Source: not null } && PartOf(child) is null && !IsAboutThings(child.Title)
                && child.Descendants.Prepend(child).All(below => PartOf(below) is null) && Lists.SayWhatToDoThen(child))
                _duties.Add(child.Descendants.Prepend(child).SelectMany(below => below.Blocks.OfType<ListBlock>()), child.Title, titled: false);
        }
    }

    /// <summary>"Tools we use", "Common mistakes".</summary>
    private static bool IsAboutThings(string label) =>
        LabelText.Of(label).Words is var words && Languages.For(label).Any(set => words.Any(word => set.Names.IsThing(word.Text)));

    private void ReadLabelledLists(RoleSection role)
    {
        for (var i = 1; i < role.Blocks.Length; i++)
        {
            if (role.Blocks[i] is ListBlock && role.Blocks[i - 1] is ParagraphBlock paragraph
                && InlineText.Of(paragraph) is { Length: < LongestLabel } text && text.EndsWith(':') && _names.Read(text) is null
                && !IsAboutThings(text))
                _duties.Add([role.Blocks[i]], text.TrimEnd(':', ' '), titled: false);
        }
    }

    private bool HasNoRequirements => _requirements.Count + _duties.Requirements.Count == 0;

    private static bool IsCell(RoleSection section) => section.Blocks is [{ Parent: TableCell }, ..];

    /// <summary>Without a list: the paragraphs under the heading or in a table row, or the sentences that say what the role does.</summary>
    private void ReadProse(RoleSection role, bool isFound)
    {
        // A row of a table in short, beside a section with the role's own list.
        foreach (var section in _duties.Found.Count == 0 ? _withoutList : _withoutList.FindAll(IsCell))
            _duties.AddProse(section);
        if (_duties.Found.Count > 0)
            return;
        // A table row has no room for lists: its sentences are the duties.
        if (role.Heading is null && role.Title.Length > 0)
        {
            _duties.AddSentences(role.Blocks.OfType<ParagraphBlock>(), _labels);
            if (_duties.Found.Count == 0)
                _duties.AddProse(role with { Children = [] });
        }
        else if (isFound && HasNoRequirements | role.Blocks.Length > 0)
            _duties.AddSentences(role.Blocks.OfType<ParagraphBlock>(), _labels);
        if (_duties.Found.Count == 0 && isFound)
            _duties.AddSentences(role.Children.Where(child => PartOf(child) is null or RolePart.Purpose).SelectMany(child => child.Blocks)
                .OfType<ParagraphBlock>(), _labels);
        // The page only describes the role.
        if (_duties.Found.Count == 0 && isFound && HasNoRequirements && role.Blocks.OfType<ParagraphBlock>().FirstOrDefault() is { } only)
            _duties.AddProse(new RoleSection(null, "", [only], []));
    }

    /// <summary>The part that a label of this role introduces; <see cref="RolePart.Other"/> if it is another role's.</summary>
    private RolePart? PartOf(RoleSection section)
    {
        if (section.Said is { } said)
            return said;
        // "Competence" over "Navigation: steers by the stars; teaches the crew".
        if (_names.ReadWithName(section.Title) is { Part: RolePart.Essential } competence && !IsStrict(section.Title)
            && Lists.SayWhatIsDone(section))
            return RolePart.Responsibilities;
        if (_names.ReadWithName(WithoutRemark(section.Title)) is not { } label || (label.IsWeak && !_labels.IsSame(label.Rest, _title)))
            return null;
        // If no heading names the duties, "Hiring" and "Results" are duties.
        if (_isBare && label.Part is RolePart.Process or RolePart.Metrics or RolePart.Levels or RolePart.Authority or RolePart.Areas
            && section.HoldsList && !section.Title.Contains(' ', StringComparison.Ordinal))
            return null;
        var isMine = label.Rest.Length == 0 || label.Part is not (RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable)
            || _labels.IsSame(label.Rest, _title) || !_roles.IsJob(label.Rest) || RoleLabels.IsQuestion(section.Title);
        return isMine ? label.Part : RolePart.Other;
    }

    /// <summary>"Skills required (envoy)" on the envoy's page.</summary>
    private string WithoutRemark(string title) =>
        title.EndsWith(')') && title.IndexOf(" (", StringComparison.Ordinal) is > 2 and var open && _labels.IsSame(title[(open + 2)..^1], _title)
            ? title[..open] : title;

    /// <summary>"Requirements", not "Skills" or "Competence".</summary>
    private static bool IsStrict(string title) =>
        LabelText.Of(title).Words.Any(word => Languages.English["essential words"].Contains(word.Text + "!"));

    /// <summary>Reads labelled parts at any depth; false if there are none, so that bare lists are the responsibilities.</summary>
    private bool ReadNamedParts(RoleSection section)
    {
        var any = false;
        var areCompetences = AreCompetences(section);
        if (areCompetences)
            _requirements.AddRange(RequirementReader.Read(_page, LabelledParagraphs(section), _names, isEssential: true, isAll: true));
        foreach (var child in section.Children)
        {
            if (areCompetences && IsLabelledText(child))
            {
                ReadPart(RolePart.Essential, child);
                any = true;
            }
            else if ((PartOf(child) ?? PartOfGroup(child)) is { } part)
            {
                var before = _duties.Found.Count + _requirements.Count;
                ReadPart(part, child);
                // A purpose does not show how duties are headed, unless it contains them.
                any |= part is not (RolePart.Purpose or RolePart.Areas or RolePart.Other or RolePart.Reporting or RolePart.Holders)
                    || _duties.Found.Count + _requirements.Count > before;
            }
            else if (AreAlike(child))
            {
                ReadPart(RolePart.Responsibilities, child);
                any = true;
            }
            else
                any |= ReadNamedParts(child);
        }
        return any;
    }

    /// <summary>
    /// "Competences" over "Knowledge", "Skills" and "In the team": a part if two of its headings are requirements and no other
    /// heading is a part.
    /// </summary>
    private RolePart? PartOfGroup(RoleSection section)
    {
        if (section.Children.Length < 2 || section.HoldsList)
            return null;
        var known = section.Children.Select(PartOf).Where(part => part is not null).ToList();
        return known.Count > 1 && known.Count * 2 >= section.Children.Length && known.TrueForAll(part => part is RolePart.Essential)
            ? RolePart.Essential : null;
    }

    /// <summary>"At sea", "Duties ashore" and "In port" over what to do there: as one of them is a part, so are the others.</summary>
    private bool AreAlike(RoleSection section) =>
        section.Source is not null && !section.HoldsList && section.Children.Length > 1
        && section.Children.All(child => child.Source is not null && (PartOf(child) is null or RolePart.Responsibilities))
        && section.Children.Any(child => PartOf(child) is RolePart.Responsibilities)
        && Lists.SayWhatToDo(section) && section.Children.All(child => child.HoldsList && Lists.BeginWithWhatToDo(child.Blocks, 2));

    /// <summary>
    /// "**Technical knowledge:** …", "**Impact:** …" in sequence, above a heading for duties: they describe a person at this level.
    /// </summary>
    private bool AreCompetences(RoleSection role)
    {
        var labelled = role.Children.Where(IsLabelledText).ToList();
        return labelled.Count + LabelledParagraphs(role).Count() >= FewestCompetences && labelled.Exists(child => PartOf(child) is RolePart.Essential)
            && labelled.TrueForAll(child => PartOf(child) is null or RolePart.Essential or RolePart.Interactions or RolePart.Metrics
                or RolePart.Responsibilities)
            && role.Children.Any(child => child.Heading is HeadingBlock && PartOf(child) is RolePart.Responsibilities && child.HoldsList);
    }

    /// <summary>Those whose label names no part: they stay with the role.</summary>
    private static IEnumerable<ParagraphBlock> LabelledParagraphs(RoleSection role) =>
        role.Blocks.OfType<ParagraphBlock>().Where(paragraph => BoldLine.LeadOf(paragraph, withLabels: true) is not null);

    /// <summary>A paragraph that begins with its label, without a list.</summary>
    private static bool IsLabelledText(RoleSection section) =>
        section is { Said: null, HoldsList: false, Children.IsEmpty: true, Heading: not HeadingBlock }
        && section.Blocks.Any(block => block is ParagraphBlock);

    private void ReadPart(RolePart part, RoleSection section)
    {
        switch (part)
        {
            case RolePart.Responsibilities:
                var before = _duties.Found.Count;
                ReadResponsibilities(section, null, titled: true);
                if (_duties.Found.Count == before)
                    _withoutList.Add(section);
                return;
            case RolePart.Process:
                _process.AddRange(Lists.ItemsOf(section.Blocks).Select(item => new ProcessStep(InlineText.Of(item),
                    [.. Lists.Nested(item).Select(InlineText.Of)])));
                return;
            case RolePart.Essential or RolePart.Desirable:
                _requirements.AddRange(RequirementReader.Read(_page, section.Blocks, _names, part == RolePart.Essential, section.Children.IsEmpty,
                    section.Title));
                break;
            case RolePart.Interactions or RolePart.Areas or RolePart.Metrics:
                var entries = part switch { RolePart.Interactions => _interactions, RolePart.Areas => _areas, _ => _metrics };
                entries.AddRange(Lists.EntriesOf(section.Blocks).SelectMany(item => part == RolePart.Areas ? Areas(item) : [item])
                    .Select(item => new PartEntry(item, InlineText.Of(item),
                    Lists.OwnSpan(_page, item))));
                break;
            case RolePart.Purpose:
                ReadBelow(section);
                return;
            default:
                ReadBelow(section);
                return;
        }
        // "Qualifications" often holds "Nice to have": a part below a part is its own part; any other heading is a group.
        foreach (var child in section.Children)
            ReadPart(Within(part, child, IsAllThereIs(section, child)), child);
    }

    /// <summary>An area over a list of areas is a name for those.</summary>
    private static IEnumerable<ListItemBlock> Areas(ListItemBlock item) => Lists.Nested(item).Any() ? Lists.Nested(item) : [item];

    /// <summary>"Examples could be:" over the only list of a part: the heading above says better what it is.</summary>
    private static bool IsAllThereIs(RoleSection section, RoleSection child) =>
        child.Said is RolePart.Other && LeadText.IsExample(child.Title) && !section.HoldsList && section.Children[0] == child;

    /// <summary>"Requirements and discovery" among the duties is a kind of work.</summary>
    private bool IsGroup(RoleSection child) =>
        child.Said is null && _names.ReadWithName(child.Title) is { IsWhole: false, Part: RolePart.Essential or RolePart.Desirable } label
        && !_labels.IsSame(label.Rest, _title);

    private RolePart Within(RolePart part, RoleSection child, bool isAllThereIs) => (part, PartOf(child)) switch
    {
        (_, null) => part,
        // A sentence within requirements ("You must:") introduces requirements.
        (RolePart.Essential or RolePart.Desirable, RolePart.Responsibilities or RolePart.Essential) when child.Said is not null => part,
        (RolePart.Essential or RolePart.Desirable, RolePart.Other) when isAllThereIs => part,
        (_, { } own) => own,
    };

    /// <summary>A heading that is not a part of a role ("About the role") may still contain parts.</summary>
    private void ReadBelow(RoleSection section)
    {
        foreach (var child in section.Children.Where(child => child.Said is null or RolePart.Responsibilities or RolePart.Essential))
        {
            if (PartOf(child) is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable
                && (child.Said is null || !Lists.ItemsOf(section.Blocks).Any()))
                ReadPart(PartOf(child)!.Value, child);
        }
    }

    /// <param name="titled">Sub-headings over prose are responsibilities: only under a heading for responsibilities.</param>
    private void ReadResponsibilities(RoleSection section, string? group, bool titled, Letters around = Letters.None)
    {
        var implied = HeadingLetters.Of(section.Title) is var said and not Letters.None ? said : around;
        _duties.Implied = implied;
        _duties.WithRights = titled && DutyReader.NamesRights(section.Title, _names);
        _duties.IsUntitled = !titled && group is null && section.Said is null;
        _duties.Add(section.Blocks, group, titled);
        _duties.IsUntitled = false;
        foreach (var child in section.Children)
        {
            _duties.Implied = implied;
            if (PartOf(child) is { } part and not RolePart.Responsibilities && !(child.Said is RolePart.Essential && titled)
                && !(titled && (IsAllThereIs(section, child) || IsGroup(child))))
                ReadPart(part, child);
            else if (child.HoldsList || child.Children.Length > 0)
                ReadResponsibilities(child, child.Said is not null || _names.Find(child.Title) is not null ? group : child.Title, titled, implied);
            else if (titled && child.Blocks.Any(block => block is ParagraphBlock) && child.Said is null)
                _duties.AddTitled(child, group);
        }
    }
}

/// <summary>The text of one role on a page.</summary>
/// <param name="IsFound">The role was inferred, not declared: sentences about it are what made it one.</param>
internal sealed record RoleText(PageDocument Page, string Title, RoleSection Section, bool IsFound);
