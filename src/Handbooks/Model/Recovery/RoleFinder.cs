using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>Finds the roles of a page that does not declare any: every label of its outline is weighed.</summary>
internal sealed class RoleFinder
{
    private readonly PageDocument _page;
    private readonly PageShape _shape;
    private readonly HandbookSettings _settings;
    private readonly RoleNames _names;
    private readonly RoleWeigher _weigher;
    private readonly RoleSection _root;
    private readonly SiteList _sites;
    private readonly List<RoleCandidate> _candidates = [];
    private readonly RoleEvidence _ofPage;
    private readonly bool _isAboutSomething;

    public RoleFinder(PageDocument page, PageShape shape, HandbookSettings settings)
    {
        (_page, _shape, _settings) = (page, shape, settings);
        _names = RoleNames.For(page, settings.Parts);
        _weigher = new RoleWeigher(settings.Parts, _names);
        _root = RoleSection.Of(shape.Whole(page), settings.Parts, _ => false);
        _sites = new SiteList(_weigher);
        _ofPage = PageKinds.Against(page, shape, _names);
        _isAboutSomething = PageKinds.IsAboutProcess(page, shape, _names);
    }

    /// <summary>Every label that was weighed, in the page's order.</summary>
    public IReadOnlyList<RoleCandidate> Candidates => _candidates;

    /// <summary>The title or the file's name speaks of roles: its sections, rows and items may be some.</summary>
    public bool SpeaksOfRoles => !_names.IsJob(_shape.Title.Value) && _names.AreSeveral(_shape.Title.Value);

    public ImmutableArray<RoleSite> Find()
    {
        var title = SpeaksOfRoles ? null : _weigher.Read(_shape.Title.Value);
        var among = SpeaksOfRoles && _ofPage.Sum == 0;
        if (title is not null && JobLevels.Under(_root, title.Name, _names, _settings.Parts) is { } levels && (title.Kind is NameKind.Job or NameKind.Likely || IsInFolder))
            return OfLevels(title.Name, levels);
        var owner = title is null ? null : OfPage(title);
        if (among || (owner is null && _ofPage.Sum == 0))
            AddItems(_root, among);
        Visit(_root, among, owner);
        foreach (var row in RoleTables.Find(_page, _settings.Parts, _names, SpeaksOfRoles))
            AddRow(row, owner);
        return _sites.Joined(_shape.TitleSection);
    }

    private bool IsInFolder => _settings.IsAmongRoles(_page.Path);

    /// <summary>The role that the page as a whole is; null where it is none.</summary>
    private string? OfPage(RoleWeigher.Label title)
    {
        var evidence = RoleWeigher.OfName(title, isPage: true);
        var place = _shape.Title;
        if ((title.Kind is not (NameKind.Job or NameKind.Likely) || title.SaysRole) && TitleField.Find(_root, _names) is var (field, block))
        {
            title = new(field, null, NameKind.Job, true);
            evidence = RoleEvidence.None.With("a field of it names a role", 3);
            place = new(field, _page.SpanOf(block).Trimmed());
        }
        else if (NamedByFile(title) is { } named)
        {
            title = named;
            evidence = RoleEvidence.None.With("its file is named like a role, of which its text speaks", 3);
        }
        if (IsInFolder)
            evidence = evidence.With("it lies in a folder of roles", 2);
        evidence = _weigher.OfBody(evidence, _root, title, IsInFolder);
        if (!evidence.SaysSomething && _root.Descendants.Any(below => below.Said is RolePart.Responsibilities && LeadText.SubjectOf(below.Title) is { } subject && _weigher.IsSame(RoleItems.Subject(subject), title.Name)))
            evidence = evidence.With("a sentence over a list says what it does", 2, saysSomething: true);
        if (_settings.Parts is { } parts && _root.Children.Any(child => parts.IsAdded(child.Title)))
            evidence = evidence.With("handbook.yml names its headings", 2);
        if (title.Kind == NameKind.Thing && !IsInFolder)
            evidence = evidence.With("nothing else says that it is a role", -1);
        evidence = Against(evidence);
        var isRole = Accept(place, title.Name, evidence);
        if (isRole)
            _sites.Add(new RoleSite(place.With(title.Name), null) { Evidence = evidence, Part = title.Part });
        return isRole ? title.Name : null;
    }

    /// <summary>"account-manager.md" under another title, in a text that speaks of the account manager again and again.</summary>
    private RoleWeigher.Label? NamedByFile(RoleWeigher.Label title)
    {
        var name = PathWords.OfFile(_page.Path);
        if (title.Kind is NameKind.Job or NameKind.Likely or NameKind.Level || name.Length < 4 || !_names.IsJob(name))
            return null;
        var count = 0;
        for (var at = _page.Source.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 3; at = _page.Source.Text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count < 3 ? null : new(string.Join(' ', name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), null, NameKind.Job, false);
    }

    /// <param name="owner">The role that the section is a part of; null where it is none's.</param>
    private void Visit(RoleSection section, bool among, string? owner)
    {
        // A part of a role's page that holds nothing but jobs lists other roles.
        if (owner is not null && HoldsOthers(section, owner))
            (among, owner) = (true, null);
        var weighed = section.Children.Select(child => Weigh(child, among, owner)).ToList();
        var roles = weighed.Count(found => found.Evidence.Sum >= RoleEvidence.Enough - 1 && found.Evidence.SaysSomething);
        var possible = weighed.Count(found => found.Label is { Part: null, Kind: not NameKind.Thing } && found.Section.Said is null);
        for (var i = 0; i < weighed.Count; i++)
        {
            var (child, label, evidence) = weighed[i];
            if (label is not null && owner is null && roles > 1 && roles * 2 >= possible && !evidence.IsEnough && (among ? label.Kind is not NameKind.Thing : label.Kind is NameKind.Job or NameKind.Group or NameKind.Level) && !(_isAboutSomething && !among) && HasBody(child))
                evidence = evidence.With("its neighbours are roles", 2, saysSomething: child.HoldsList || (label.Kind == NameKind.Job && RoleWeigher.Describes(child)));
            if (child.Said is not null)
            {
                if (owner is null && among)
                    AddSubjects(child);
                continue;
            }
            // "Officers" over a list of president, secretary and treasurer.
            if (owner is null && label is { Kind: NameKind.Job, Part: null } && _ofPage.Sum == 0 && ListsRoles(child))
            {
                AddItems(child);
                Visit(child, true, null);
                continue;
            }
            if (label is not null && Accept(new(child.Title, Span(child)), label.Name, evidence))
            {
                _sites.Add(new RoleSite(new(label.Name, Span(child)), child.AsSection()) { Part = label.Part, Evidence = evidence, Extends = LevelBefore(weighed, i) });
                AddLevels(child, label.Name);
                var holdsOthers = among && child.Source is not null && OthersIn(child, label.Name) > 1;
                Visit(child, holdsOthers, holdsOthers ? null : label.Name);
                continue;
            }
            var speaksOfRoles = owner is null && _ofPage.Sum == 0 && _names.AreSeveral(child.Title);
            // A procedure or a template is no role, and may say all the same who takes part in it.
            if (speaksOfRoles || (owner is null && _ofPage.Sum == 0 && label is not null) || (owner is null && _ofPage.Sum > PageKinds.Decision && RoleNames.SaysRoles(child.Title)))
                AddItems(child, speaksOfRoles || among || _ofPage.Sum < 0);
            Visit(child, owner is null && (speaksOfRoles || (among && label is not null)), owner);
        }
    }

    private (RoleSection Section, RoleWeigher.Label? Label, RoleEvidence Evidence) Weigh(RoleSection child, bool among, string? owner)
    {
        if (child.Title.Length == 0 || child.Said is not null || _weigher.Read(child.Title) is not { } label || (_names.AreSeveral(child.Title) && !_names.IsJob(child.Title) && !(label is { Part: not null, SaysRole: true })))
            return (child, null, RoleEvidence.None);
        if (owner is not null && _weigher.IsSame(label.Name, owner))
            return (child, null, RoleEvidence.None);
        label = _weigher.WhoActs(child, label) ?? label;
        var evidence = RoleWeigher.OfName(label);
        if (among)
            evidence = evidence.With("it stands under a title that speaks of roles", 2);
        // A second title of a page in a folder of roles.
        if (child.Source is { Level: 1 } && IsInFolder)
            evidence = evidence.With("it lies in a folder of roles", 2);
        evidence = _weigher.OfBody(evidence, child, label, among);
        // A page about a process or a document has steps for many jobs.
        if (!among && owner is null && _isAboutSomething && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for", StringComparison.Ordinal)))
            evidence = evidence.With("the page is about something else", -1);
        // Within a role only what has parts of its own is another one.
        if (owner is not null && !label.SaysRole && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for", StringComparison.Ordinal)))
            evidence = evidence.With("it stands within a role", -3);
        return (child, label, Against(evidence));
    }

    private bool HoldsOthers(RoleSection section, string owner) =>
        section != _root && section.Children.Length > 1 && (RoleNames.SaysRoles(section.Title) ? OthersIn(section, owner) * 2 >= section.Children.Length && OthersIn(section, owner) > 1
            : _settings.Parts.Read(section.Title) is null or { Part: RolePart.Other } && OthersIn(section, owner) == section.Children.Length);

    private int OthersIn(RoleSection section, string owner) => section.Children.Count(child => child.Said is null && _names.IsJob(child.Title) && !_weigher.IsSame(child.Title, owner));

    private RoleEvidence Against(RoleEvidence evidence) => _ofPage.Reasons.Aggregate(evidence, (sum, reason) => sum.With(reason.Text, reason.Weight));

    private bool Accept(Located<string> label, string name, RoleEvidence evidence)
    {
        if (!evidence.Reasons.IsEmpty)
            _candidates.Add(new(label, name, evidence, evidence.IsEnough));
        return evidence.IsEnough;
    }

    /// <summary>Steps of a career that stand side by side each add to the one before.</summary>
    private Located<string>? LevelBefore(List<(RoleSection Section, RoleWeigher.Label? Label, RoleEvidence Evidence)> siblings, int at)
    {
        if (siblings[at].Label is not { Kind: NameKind.Level, Part: null })
            return null;
        for (var i = at - 1; i >= 0; i--)
        {
            if (siblings[i] is { Label: { Part: null } before, Evidence.IsEnough: true })
                return before.Kind == NameKind.Level || (before.Kind == NameKind.Job && _names.IsLevelWord(before.Name)) ? new(before.Name, Span(siblings[i].Section)) : null;
        }
        return null;
    }

    private void AddLevels(RoleSection job, string name)
    {
        if (JobLevels.Under(job, name, _names, _settings.Parts) is not { } levels)
            return;
        var before = new Located<string>(name, Span(job));
        foreach (var (section, level) in levels)
        {
            var title = new Located<string>(level, Span(section));
            _sites.Add(new RoleSite(title, section.AsSection(), Extends: before) { Evidence = RoleEvidence.None.With("it is a level of a job", RoleEvidence.Enough, true) });
            before = title;
        }
    }

    private ImmutableArray<RoleSite> OfLevels(string job, List<(RoleSection Section, string Name)> levels)
    {
        var evidence = RoleEvidence.None.With($"the sections of \"{_shape.Title.Value}\" are levels of one job", RoleEvidence.Enough, true);
        // What stands above the levels is the job that all of them share.
        var sections = levels.Select(level => level.Section).ToHashSet<RoleSection>(ReferenceEqualityComparer.Instance);
        var hasBase = _root.Children.Any(child => _settings.Parts.Read(child.Title)?.Part is RolePart.Responsibilities && (child.HoldsList || child.Children.Length > 0) && !child.Descendants.Any(sections.Contains))
            || Lists.ItemsOf(_root.Blocks).Any();
        Located<string>? before = hasBase ? _shape.Title.With(job) : null;
        if (hasBase)
            _sites.Add(new RoleSite(before!, null) { Evidence = evidence });
        foreach (var (section, name) in levels)
        {
            var title = new Located<string>(name, Span(section));
            _sites.Add(new RoleSite(title, section.AsSection(), Extends: before) { Evidence = evidence });
            _candidates.Add(new(title, name, evidence, true));
            before = title;
        }
        return _sites.Joined(_shape.TitleSection);
    }

    /// <summary>"The coordinator and the deputy coordinator will:" under a title that speaks of roles.</summary>
    private void AddSubjects(RoleSection lead)
    {
        if (lead.Said is not RolePart.Responsibilities || LeadText.SubjectOf(lead.Title) is not { } subject)
            return;
        foreach (var part in subject.Split(" and "))
        {
            var name = RoleItems.Subject(part);
            if (!_names.IsJob(name))
                continue;
            var title = new Located<string>(name, Span(lead));
            var evidence = RoleEvidence.None.With("a sentence over a list says what it does", 4, true).With("it stands under a title that speaks of roles", 2);
            _candidates.Add(new(title, name, evidence, true));
            _sites.Add(new RoleSite(title, new Section(null, name, lead.Blocks, [])) { Evidence = evidence, Part = RolePart.Responsibilities });
        }
    }

    /// <summary>Its title names several, and each item of its list is one of them with a list of its own.</summary>
    private bool ListsRoles(RoleSection section) =>
        Singular.Of(section.Title) != section.Title
        && Lists.ItemsOf(section.Blocks).ToList() is { Count: > 1 } items && items.TrueForAll(item => Lists.Nested(item).Any() && _names.IsJob(InlineText.Of(item)));

    private void AddItems(RoleSection section, bool isExpected = true)
    {
        foreach (var site in RoleItems.Find(_page, section, _names, _settings.Parts, isExpected))
        {
            _candidates.Add(new(site.Title, site.Title.Value, site.Evidence, true));
            _sites.Add(site);
        }
    }

    private void AddRow(RoleSite row, string? owner)
    {
        if (_ofPage.Sum < 0 || (owner is not null && !_weigher.IsSame(row.Title.Value, owner) && !SpeaksOfRoles))
            return;
        _candidates.Add(new(row.Title, row.Title.Value, row.Evidence, true));
        _sites.Add(row);
    }

    private static bool HasBody(RoleSection section) => section.Blocks.Length > 0 || section.Children.Length > 0;

    private SourceSpan Span(RoleSection section) => section.Heading is { } heading ? _page.SpanOf(heading) : section.Blocks.Length > 0 ? _page.SpanOf(section.Blocks[0]) : _shape.Title.Span;
}
