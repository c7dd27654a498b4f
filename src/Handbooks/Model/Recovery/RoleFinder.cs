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
    private readonly RoleGroups _groups;
    private const int FewestTogether = 3;
    private const int MostNeighbours = 300;
    private const int ShortestText = 24;

    private SiteList _sites;
    private bool _hasRoles;
    private readonly List<RoleCandidate> _candidates = [];
    private readonly RoleEvidence _ofPage;
    private readonly bool _isAboutSomething;

    /// <summary>"The treasurer shall:", "The secretary shall:", "The warden shall:" over lists, as in statutes.</summary>
    private readonly bool _areSaidToAct;

    public RoleFinder(PageDocument page, PageShape shape, HandbookSettings settings)
    {
        (_page, _shape, _settings) = (page, shape, settings);
        _names = RoleNames.For(page, settings.Parts);
        _weigher = new RoleWeigher(settings.Parts, _names);
        _root = RoleSection.Of(shape.Whole(page), settings.Parts, _ => false);
        _groups = new RoleGroups(_root, shape.Title.Value, settings.Parts, _names, _weigher);
        _sites = new SiteList(_weigher);
        _ofPage = PageKinds.Against(page, shape, _names);
        _isAboutSomething = PageKinds.IsAboutProcess(page, shape, _names);
        _areSaidToAct = !_isAboutSomething && _ofPage.Sum == 0
            && _root.Descendants.Where(section => section.Said is RolePart.Responsibilities).SelectMany(section => ActingIn(section.Title))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(FewestTogether).Count() == FewestTogether;
    }

    /// <summary>Every label that was weighed, in the page's order.</summary>
    public IReadOnlyList<RoleCandidate> Candidates => _candidates;

    /// <summary>The title or the file's name speaks of roles: its sections, rows and items may be some.</summary>
    public bool SpeaksOfRoles => !_names.IsJob(_shape.Title.Value) && _names.AreSeveral(_shape.Title.Value);

    public ImmutableArray<RoleSite> Find()
    {
        var sites = FindOnce();
        // Where a page has roles, what looks like one beside them is more likely to be one: it is read again, knowing that.
        if (_isAboutSomething || _ofPage.Sum != 0 || !_candidates.Exists(IsNear)
            || sites.Count(site => site.Section is { Heading: not null }) is var found && found < 2
            && found + _candidates.Count(IsNearlyOne) < FewestTogether)
            return sites;
        _hasRoles = true;
        _candidates.Clear();
        _sites = new SiteList(_weigher);
        return FindOnce();
    }

    /// <summary>It says what it does, and lacks a little: the officers of a constitution, each under an article of its own.</summary>
    private bool IsNearlyOne(RoleCandidate candidate) =>
        !candidate.IsRole && candidate.Evidence is { SaysSomething: true, Sum: RoleEvidence.Enough - 1 }
        && _names.KindOf(candidate.Name) is NameKind.Job;

    private static bool IsNear(RoleCandidate candidate) => !candidate.IsRole && candidate.Evidence.Sum >= RoleEvidence.Enough - 2;

    private ImmutableArray<RoleSite> FindOnce()
    {
        var title = SpeaksOfRoles ? OfGroup() : _weigher.Read(_shape.Title.Value) ?? OfFile();
        var groups = title is { Kind: NameKind.Job or NameKind.Likely } && _ofPage.Sum == 0 && _groups.GroupsRoles(_root, title);
        if (groups)
            title = null;
        _hasRoles |= !_isAboutSomething && _ofPage.Sum == 0 && _groups.OpensWithRoles();
        var among = _ofPage.Sum == 0 && (groups || (SpeaksOfRoles ? !_groups.IsInOneSection() : _groups.HoldsDutiesOfRoles()));
        if (LevelsUnder(title) is var (job, levels))
            return OfLevels(job, levels);
        var owner = title is null ? null : OfPage(title);
        // A council's page has the roles within the council, too.
        if (SpeaksOfRoles)
            owner = null;
        if (among || (owner is null && _ofPage.Sum == 0))
            AddItems(_root, among);
        Visit(_root, among, owner);
        foreach (var row in RoleTables.Find(_page, _settings.Parts, _names, SpeaksOfRoles))
            AddRow(row, owner);
        return _sites.Joined(_shape.TitleSection);
    }

    /// <summary>"Keeper" over "Senior"; "Keeper levels" over "Level 1: Keeper", and not over "Level 1".</summary>
    private (string Job, List<(RoleSection Section, string Name)> Levels)? LevelsUnder(RoleWeigher.Label? title)
    {
        var ofTitle = title?.Name ?? _shape.Title.Value;
        if ((_names.JobOfLevels(ofTitle) ?? title?.Name) is not { } job || JobLevels.Under(_root, job, _names, _settings.Parts) is not { } levels)
            return null;
        var namesJob = job != ofTitle && levels.Exists(level => level.Section.Title.Contains(job, StringComparison.OrdinalIgnoreCase));
        return namesJob || IsInFolder || title?.Kind is NameKind.Job or NameKind.Likely ? (job, levels) : null;
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
        else if (_weigher.InDocument(title) is { } within && _groups.OthersIn(_root, within.Name) == 0)
        {
            title = within;
            evidence = RoleEvidence.None.With("its title names a document about a role", within.Kind is NameKind.Unknown ? 1 : 2);
        }
        else if (NamedByFile(title) is { } named)
        {
            title = named;
            evidence = RoleEvidence.None.With("its file is named like a role, of which its text speaks", 3);
        }
        if (IsInFolder)
            evidence = evidence.With("it lies in a folder of roles", 2);
        evidence = _weigher.OfBody(evidence, _root, title, IsInFolder, isPage: true);
        if (!evidence.SaysSomething && _root.Descendants.Any(below => below.Said is RolePart.Responsibilities
            && LeadText.SubjectOf(below.Title) is { } subject && _weigher.IsSame(RoleItems.Subject(subject), title.Name)))
            evidence = evidence.With("a sentence over a list says what it does", 2, saysSomething: true);
        if (_settings.Parts is { } parts && _root.Children.Any(child => parts.IsAdded(child.Title)))
            evidence = evidence.With("handbook.yml names its headings", 2);
        // A guide for keepers has headings about what they use; a page about the keeper has few that are no part of one.
        if (title.Kind == NameKind.Job && evidence is { SaysSomething: true, Sum: RoleEvidence.Enough - 1 }
            && _weigher.IsOne(title.Name, _shape.Title.Value)
            && English.Singular(title.Name) == title.Name && !title.Name.Contains(" of the ", StringComparison.Ordinal)
            && _root.Children.Count(child => child.Source is not null && _settings.Parts.Read(child.Title) is null) < 3)
            evidence = evidence.With("the whole page is named for it", 1);
        if (title.Kind == NameKind.Thing && !IsInFolder)
            evidence = evidence.With("nothing else says that it is a role", -1);
        evidence = Against(evidence);
        var isRole = Accept(place, title.Name, evidence);
        if (isRole)
            _sites.Add(new RoleSite(place.With(title.Name), null) { Evidence = evidence, Part = title.Part });
        return isRole ? title.Name : null;
    }

    /// <summary>
    /// "Harbour Council roles and responsibilities" is about the council, too, where a heading says what it answers for; null for
    /// any other title.
    /// </summary>
    private RoleWeigher.Label? OfGroup() =>
        _settings.Parts.Read(_shape.Title.Value) is { Part: RolePart.Responsibilities, Rest: { Length: > 0 } words }
            && WithoutRoles(words) is var rest && _names.KindOf(rest) is NameKind.Group or NameKind.Job or NameKind.Likely
        && _root.Children.Any(child => _settings.Parts.Read(child.Title) is { IsWhole: true, Part: RolePart.Responsibilities, Rest.Length: 0 }
            && child.HoldsList)
            ? new(_names.Cleaned(rest), null, _names.KindOf(rest), true) : null;

    private static string WithoutRoles(string name) =>
        name.LastIndexOf(' ') is > 0 and var last && RoleNames.SaysRoles(name[last..]) ? name[..last] : name;

    /// <summary>"Summary" over the text of "account-manager.md": the title names a part, and the file the role.</summary>
    private RoleWeigher.Label? OfFile() =>
        PathWords.OfFile(_page.Path) is { Length: > 3 } name && (_names.KindOf(name) is NameKind.Job || (IsInFolder && _names.IsJob(name)))
        ? new(Capitalised(name), null, NameKind.Job, false) : null;

    private static string Capitalised(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>"account-manager.md" under another title, in a text that speaks of the account manager again and again.</summary>
    private RoleWeigher.Label? NamedByFile(RoleWeigher.Label title)
    {
        var name = PathWords.OfFile(_page.Path);
        if (title.Kind is NameKind.Job or NameKind.Likely or NameKind.Level || name.Length < 4 || !_names.IsJob(name))
            return null;
        var count = 0;
        for (var at = _page.Source.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0
            && count < 3; at = _page.Source.Text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count < 3 ? null : new(Capitalised(name), null, NameKind.Job, false);
    }

    /// <param name="owner">The role that the section is a part of; null where it is none's.</param>
    private void Visit(RoleSection section, bool among, string? owner)
    {
        // A part of a role's page that holds nothing but jobs lists other roles.
        if (owner is not null && _groups.HoldsOthers(section, owner))
            (among, owner) = (true, null);
        var areGroups = among && _names.AreGroups(section.Title)
            && section.Children.Any(child => _names.KindOf(child.Title) is NameKind.Group or NameKind.Job);
        var weighed = section.Children.Select(child => Weigh(child, among, areGroups, owner)).ToList();
        var neighbours = owner is null ? new RoleNeighbours(section, weighed, _groups, _names, among, _isAboutSomething) : null;
        for (var i = 0; i < weighed.Count; i++)
        {
            var (child, label, evidence) = weighed[i];
            evidence = neighbours?.Tell(weighed[i]) ?? evidence;
            if (child.Said is not null)
            {
                // "By way of example:" over jobs, each with what it does.
                if (owner is null && child.Said is RolePart.Other && _ofPage.Sum == 0)
                    AddItems(child, isExpected: false);
                else if (owner is null && !AddNamed(child) && !((among || _areSaidToAct) && AddSubjects(child))
                    && child.Said is RolePart.Responsibilities or RolePart.Essential && _ofPage.Sum == 0
                    && (among || _names.AreGroups(section.Title)))
                    AddItems(child, withGroups: true);
                continue;
            }
            // All else speaks for it: then any words under it say something of it.
            if (!evidence.SaysSomething && evidence.Sum >= RoleEvidence.Enough && SaysAnything(child))
                evidence = evidence.With("its text describes it", 0, saysSomething: true);
            // "Officers" over "Duties of officers" over "President", "Secretary": whose sections are roles is none itself.
            if (owner is null && label is { Kind: NameKind.Job or NameKind.Likely } && _ofPage.Sum == 0 && _groups.GroupsRoles(child, label))
            {
                Visit(child, true, null);
                continue;
            }
            // "Officers" over a list of president, secretary and treasurer.
            if (owner is null && label is { Kind: NameKind.Job, Part: null } && _ofPage.Sum == 0 && _groups.ListsRoles(child))
            {
                AddItems(child);
                Visit(child, true, null);
                continue;
            }
            // "Traits of a good keeper" beside "Keeper" says more of the keeper.
            if (label is { Part: not null } of && weighed.Count < MostNeighbours
                && weighed.Find(other => other.Label is { Part: null, Kind: NameKind.Job } role && _weigher.IsSame(of.Name, role.Name)
                    && of.Name.Length > role.Name.Length) is { Label: { } keeper })
                label = of with { Name = keeper.Name };
            if (label is not null && Accept(new(child.Title, Span(child)), label.Name, evidence))
            {
                _sites.Add(new RoleSite(new(label.Name, Span(child)), child.AsSection())
                {
                    Part = label.Part,
                    Evidence = evidence,
                    Extends = LevelBefore(weighed, i),
                });
                AddLevels(child, label.Name);
                var holdsOthers = among && child.Source is not null && _groups.OthersIn(child, label.Name) > 1;
                Visit(child, holdsOthers, holdsOthers ? null : label.Name);
                continue;
            }
            // "Duties of the posts" over the posts.
            var speaksOfRoles = owner is null && _ofPage.Sum == 0
                && (_names.AreSeveral(child.Title) || (_groups.NamesNobodysDuties(child.Title)
                    && (_groups.OthersIn(child, "") > 1 || child.Children.IsEmpty)));
            // A procedure or a template is no role, and may say all the same who takes part in it.
            if (speaksOfRoles || (owner is null && _ofPage.Sum == 0 && label is not null)
                || (owner is null && _ofPage.Sum > PageKinds.Decision && RoleNames.SaysRoles(child.Title)))
                AddItems(child, speaksOfRoles || among || _ofPage.Sum < 0);
            Visit(child, owner is null && (speaksOfRoles || (_ofPage.Sum == 0 && _names.AreGroups(child.Title))
                || (among && label is not null)), owner);
        }
    }

    private WeighedSection Weigh(RoleSection child, bool among, bool areGroups, string? owner)
    {
        if (child.Title.Length == 0 || child.Said is not null || _weigher.Read(child.Title) is not { } label
            || (_names.AreSeveral(child.Title) && !_names.IsJob(child.Title) && !(label is { Part: not null, SaysRole: true })))
            return new(child, null, RoleEvidence.None);
        if (owner is not null && _weigher.IsSame(label.Name, owner))
            return new(child, null, RoleEvidence.None);
        label = _weigher.WhoActs(child, label) ?? label;
        // "Nominations" under "Committees".
        if (areGroups && label is { Part: null, Kind: NameKind.Unknown or NameKind.Thing }
            && label.Name.Count(c => c == ' ') < (label.Kind is NameKind.Thing ? 1 : 4))
            label = label with { Kind = NameKind.Group };
        var evidence = RoleWeigher.OfName(label);
        if (among)
            evidence = evidence.With("it stands under a title that speaks of roles", 2);
        // A second title of a page in a folder of roles.
        if (child.Source is { Level: 1 } && IsInFolder)
            evidence = evidence.With("it lies in a folder of roles", 2);
        var isBeside = _hasRoles && !among && owner is null && label is { Part: null, Kind: NameKind.Job or NameKind.Likely or NameKind.Group };
        if (isBeside)
            evidence = evidence.With("other sections of the page are roles", 2);
        evidence = _weigher.OfBody(evidence, child, label, among || isBeside);
        // A page about a process or a document has steps for many jobs.
        if (!among && owner is null && _isAboutSomething && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for",
            StringComparison.Ordinal)))
            evidence = evidence.With("the page is about something else", -1);
        // Within a role only what has parts of its own is another one.
        if (owner is not null && !label.SaysRole && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for", StringComparison.Ordinal)))
            evidence = _names.KindOf(owner) is NameKind.Group && label is { Part: null, Kind: NameKind.Job }
                ? evidence.With("it stands within a group of people", 1) : evidence.With("it stands within a role", -3);
        return new(child, label, Against(evidence));
    }

    private RoleEvidence Against(RoleEvidence evidence) => _ofPage.Reasons.Aggregate(evidence, (sum, reason) => sum.With(reason.Text, reason.Weight));

    private bool Accept(Located<string> label, string name, RoleEvidence evidence)
    {
        if (!evidence.Reasons.IsEmpty)
            _candidates.Add(new(label, name, evidence, evidence.IsEnough));
        return evidence.IsEnough;
    }

    /// <summary>Steps of a career that stand side by side each add to the one before.</summary>
    private Located<string>? LevelBefore(List<WeighedSection> siblings, int at)
    {
        if (siblings[at].Label is not { Kind: NameKind.Level, Part: null })
            return null;
        for (var i = at - 1; i >= 0; i--)
        {
            if (siblings[i] is { Label: { Part: null } before, Evidence.IsEnough: true })
                return before.Kind == NameKind.Level || (before.Kind == NameKind.Job && _names.IsLevelWord(before.Name))
                    ? new(before.Name, Span(siblings[i].Section)) : null;
        }
        return null;
    }

    private void AddLevels(RoleSection job, string name)
    {
        if (JobLevels.Under(job, name, _names, _settings.Parts) is not { } levels)
            return;
        var before = new Located<string>(name, Span(job));
        RoleSection? lower = null;
        foreach (var (section, level) in levels)
        {
            var title = new Located<string>(level, Span(section));
            var extends = JobLevels.Repeats(lower, section) ? null : before;
            _sites.Add(new RoleSite(title, section.AsSection(), Extends: extends)
            {
                Evidence = RoleEvidence.None.With("it is a level of a job", RoleEvidence.Enough, true),
            });
            (before, lower) = (title, section);
        }
    }

    private ImmutableArray<RoleSite> OfLevels(string job, List<(RoleSection Section, string Name)> levels)
    {
        var evidence = RoleEvidence.None.With($"the sections of \"{_shape.Title.Value}\" are levels of one job", RoleEvidence.Enough, true);
        // What stands above the levels is the job that all of them share.
        var sections = levels.Select(level => level.Section).ToHashSet<RoleSection>(ReferenceEqualityComparer.Instance);
        var hasBase = _root.Children.Any(child => _settings.Parts.Read(child.Title)?.Part is RolePart.Responsibilities
            && (child.HoldsList || child.Children.Length > 0) && !child.Descendants.Any(sections.Contains))
            || Lists.ItemsOf(_root.Blocks).Any();
        Located<string>? before = hasBase ? _shape.Title.With(job) : null;
        if (hasBase)
            _sites.Add(new RoleSite(before!, null) { Evidence = evidence });
        RoleSection? lower = null;
        foreach (var (section, name) in levels)
        {
            var title = new Located<string>(name, Span(section));
            _sites.Add(new RoleSite(title, section.AsSection(), Extends: JobLevels.Repeats(lower, section) ? null : before) { Evidence = evidence });
            _candidates.Add(new(title, name, evidence, true));
            (before, lower) = (title, section);
        }
        return _sites.Joined(_shape.TitleSection);
    }

    /// <summary>"These are the duties of the treasurer:", in an article of its own.</summary>
    private bool AddNamed(RoleSection lead)
    {
        if (lead.Said is not RolePart.Responsibilities || _ofPage.Sum != 0 || LeadText.LabelIn(lead.Title) is not { } words
            || _weigher.Read(words) is not { Part: RolePart.Responsibilities, Kind: NameKind.Job or NameKind.Group } label)
            return false;
        var title = new Located<string>(label.Name, Span(lead));
        var evidence = RoleWeigher.OfName(label).With("a sentence over a list says what it does", 2, true);
        if (!Accept(title, label.Name, evidence))
            return false;
        _sites.Add(new RoleSite(title, new Section(null, label.Name, lead.Blocks, [])) { Evidence = evidence, Part = RolePart.Responsibilities });
        return true;
    }

    /// <summary>"The coordinator and the deputy coordinator will:" under a title that speaks of roles.</summary>
    private bool AddSubjects(RoleSection lead)
    {
        var any = false;
        if (lead.Said is not RolePart.Responsibilities)
            return any;
        foreach (var name in ActingIn(lead.Title))
        {
            var title = new Located<string>(name, Span(lead));
            var evidence = RoleEvidence.None.With("a sentence over a list says what it does", 4, true)
                .With(_areSaidToAct ? "such sentences stand over the lists of other roles, too" : "it stands under a title that speaks of roles", 2);
            _candidates.Add(new(title, name, evidence, true));
            _sites.Add(new RoleSite(title, new Section(null, name, lead.Blocks, [])) { Evidence = evidence, Part = RolePart.Responsibilities });
            any = true;
        }
        return any;
    }

    /// <summary>The roles that a sentence over a list is about.</summary>
    private IEnumerable<string> ActingIn(string sentence) =>
        LeadText.SubjectOf(sentence) is { } subject ? subject.Split(" and ").Select(RoleItems.Subject).Where(_names.IsJob) : [];

    private void AddItems(RoleSection section, bool isExpected = true, bool withGroups = false)
    {
        foreach (var site in RoleItems.Find(_page, section, _names, _settings.Parts, isExpected, withGroups))
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

    private static bool SaysAnything(RoleSection section) =>
        section.Blocks.OfType<Markdig.Syntax.ParagraphBlock>()
            .Any(paragraph => InlineText.Of(paragraph) is var text
                && (text.Length > ShortestText || (text.Length * 3 > ShortestText && text.Any(c => c >= '\u3000')))
                && !RoleWeigher.IsLink(paragraph));

    private SourceSpan Span(RoleSection section) =>
        section.Heading is { } heading ? _page.SpanOf(heading) : section.Blocks.Length > 0 ? _page.SpanOf(section.Blocks[0]) : _shape.Title.Span;
}
