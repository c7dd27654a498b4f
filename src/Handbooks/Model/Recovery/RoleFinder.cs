using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>Finds the roles of a page that declares none, by weighing every label of its outline.</summary>
internal sealed class RoleFinder
{
    private readonly RecoveryPage _page;
    private readonly RoleNames _names;
    private readonly RoleLabels _labels;
    private readonly RoleGroups _groups;
    private const int FewestTogether = 3;
    private const int MostNeighbours = 300;
    private const int ShortestText = 24;
    private const int LongestLead = 60;

    private SiteList _sites;
    private bool _hasRoles;
    private readonly List<RoleCandidate> _candidates = [];

    /// <summary>Headings that a field of their section names as roles.</summary>
    private readonly HashSet<RoleSection> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sentences over lists that made no role.</summary>
    private readonly List<RoleSection> _leads = [];

    /// <summary>"Net skills" within one role after another is a part of each of them, not of one called "Net".</summary>
    private readonly Lazy<HashSet<string>> _partsOfMany;

    /// <summary>"The treasurer shall:", "The secretary shall:", "The warden shall:" over lists, as in statutes.</summary>
    private readonly bool _areSaidToAct;

    public RoleFinder(PageDocument page, PageShape shape, HandbookSettings settings, LabelSplitter splitter)
    {
        _page = new RecoveryPage(page, shape, settings, splitter);
        (_names, _labels, _groups) = (_page.Names, _page.Labels, _page.Groups);
        _sites = new SiteList(_labels);
        _partsOfMany = new(() => TitlesOfMany(_page.Root));
        _areSaidToAct = !_page.IsAboutSomething && _page.OfPage.Sum == 0
            && _page.Root.Descendants.Where(section => section.Said is RolePart.Responsibilities).SelectMany(section => ActingIn(section.Title))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(FewestTogether).Count() == FewestTogether;
    }

    /// <summary>Titles that stand under several labels.</summary>
    private static HashSet<string> TitlesOfMany(RoleSection root) =>
        root.Descendants.Prepend(root)
            .SelectMany(section => section.Children.Select(child => child.Title).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(title => title, StringComparer.OrdinalIgnoreCase)
            .Where(titles => titles.Count() >= FewestTogether)
            .Select(titles => titles.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every label weighed, in page order.</summary>
    public IReadOnlyList<RoleCandidate> Candidates => _candidates;

    /// <summary>The title or file name mentions roles, so sections, rows and items may be roles.</summary>
    public bool SpeaksOfRoles => !_names.IsJob(_page.Shape.Title.Value) && _names.AreSeveral(_page.Shape.Title.Value);

    public ImmutableArray<RoleSite> Find()
    {
        var sites = FindOnce();
        // On a page with roles, a similar label is more likely to be one: weigh the page again, knowing that.
        if (_page.IsAboutSomething || _page.OfPage.Sum != 0 || !_candidates.Exists(IsNear)
            || sites.Count(site => site.Section is { Heading: not null }) is var found && found < 2
            && found + _candidates.Count(IsNearlyOne) < FewestTogether)
            return sites;
        _hasRoles = true;
        _candidates.Clear();
        _sites = new SiteList(_labels);
        return FindOnce();
    }

    /// <summary>It has duties and nearly enough evidence: officers in a constitution, each in an article of its own.</summary>
    private bool IsNearlyOne(RoleCandidate candidate) =>
        !candidate.IsRole && candidate.Evidence is { SaysSomething: true, Sum: RoleEvidence.Enough - 1 }
        && _names.KindOf(candidate.Name) is NameKind.Job;

    private static bool IsNear(RoleCandidate candidate) => !candidate.IsRole && candidate.Evidence.Sum >= RoleEvidence.Enough - 2;

    private ImmutableArray<RoleSite> FindOnce()
    {
        _leads.Clear();
        var whole = new PageRole(_page);
        var title = _page.IsOneOfMany ? null : SpeaksOfRoles ? whole.OfGroup() : _labels.Read(_page.Shape.Title.Value) ?? whole.OfFile();
        var groups = title is { Kind: NameKind.Job or NameKind.Likely } && _page.OfPage.Sum == 0 && _groups.GroupsRoles(_page.Root, title);
        if (groups)
            title = null;
        _hasRoles |= !_page.IsAboutSomething && _page.OfPage.Sum == 0 && _groups.OpensWithRoles();
        var among = _page.OfPage.Sum == 0 && (groups || (SpeaksOfRoles ? !_groups.IsInOneSection()
            : _groups.HoldsDutiesOfRoles() || _names.AreGroups(_page.Shape.Title.Value)));
        if (JobLevels.OfPage(_page, title) is var (job, levels))
        {
            foreach (var site in JobLevels.Sites(_page, job, levels))
            {
                _sites.Add(site);
                if (site.Section is not null)
                    _candidates.Add(new(site.Title, site.Title.Value, site.Evidence, true));
            }
            return _sites.Joined(_page.Shape.TitleSection);
        }
        var owner = title is null ? null : AcceptPage(whole.Weigh(title));
        // A council's page also has the roles within the council.
        if (SpeaksOfRoles)
            owner = null;
        if (among || (owner is null && _page.OfPage.Sum == 0))
            AddItems(_page.Root, among);
        Visit(_page.Root, among, owner);
        foreach (var row in RoleTables.Find(_page.Page, _page.Parts, _names, SpeaksOfRoles))
            AddRow(row, owner);
        foreach (var lead in _leads)
            AddToFound(lead);
        if (owner is null && _page.OfPage.Sum == 0)
        {
            foreach (var office in OfficeArticles.Find(_page, _sites.Has))
                AddSite(office);
        }
        return _sites.Joined(_page.Shape.TitleSection);
    }

    /// <returns>The role that the page as a whole describes; null if none.</returns>
    private string? AcceptPage((Located<string> Place, RoleLabel Label, RoleEvidence Evidence) page)
    {
        var (place, label, evidence) = page;
        if (!Accept(place, label.Name, evidence))
            return null;
        _sites.Add(new RoleSite(place.With(label.Name), null) { Evidence = evidence, Part = label.Part });
        return label.Name;
    }

    /// <param name="owner">The role that contains the section; null if none does.</param>
    private void Visit(RoleSection section, bool among, string? owner)
    {
        // A part of a role's page that holds only jobs lists other roles.
        if (owner is not null && _groups.HoldsOthers(section, owner))
            (among, owner) = (true, null);
        var areGroups = among && _names.AreGroups(section.Title)
            && section.Children.Any(child => _names.KindOf(child.Title) is NameKind.Group or NameKind.Job);
        var weighed = section.Children.Select(child => Weigh(child, among, areGroups, owner)).ToList();
        var neighbours = owner is null ? new RoleNeighbours(section, weighed, _groups, _names, among, _page.IsAboutSomething) : null;
        for (var i = 0; i < weighed.Count; i++)
        {
            var (child, label, evidence) = weighed[i];
            evidence = neighbours?.Tell(weighed[i]) ?? evidence;
            if (child.Said is not null)
            {
                if (owner is null && _page.OfPage.Sum == 0 && _groups.LeadsToOfficers(child))
                {
                    Visit(child, true, null);
                    continue;
                }
                if (child.Said is RolePart.Holders && _page.OfPage.Sum == 0
                    && (owner is null || _names.KindOf(owner) is NameKind.Group or NameKind.Job))
                {
                    foreach (var office in RoleItems.FindOffices(_page.Page, child, _names))
                        AddSite(office);
                }
                // "By way of example:" over jobs with their duties.
                if (owner is null && child.Said is RolePart.Other && _page.OfPage.Sum == 0)
                    AddItems(child, isExpected: false);
                else if (owner is null && !AddNamed(child) && !((among || _areSaidToAct) && AddSubjects(child)))
                {
                    if (child.Said is RolePart.Responsibilities or RolePart.Essential && _page.OfPage.Sum == 0
                        && (among || _names.AreGroups(section.Title)))
                        AddItems(child, withGroups: true);
                    if (child.Said is RolePart.Responsibilities)
                        _leads.Add(child);
                }
                continue;
            }
            // With enough other evidence, any text below counts as content.
            if (!evidence.SaysSomething && evidence.Sum >= RoleEvidence.Enough && SaysAnything(child))
                evidence = evidence.With("its text describes it", 0, saysSomething: true);
            // "Officers" over "Duties of officers" over "President", "Secretary": a section whose children are roles is not a role.
            if (owner is null && label is { Kind: NameKind.Job or NameKind.Likely } && _page.OfPage.Sum == 0 && _groups.GroupsRoles(child, label))
            {
                Visit(child, true, null);
                continue;
            }
            // "Officers" over a list of president, secretary and treasurer.
            if (owner is null && label is { Kind: NameKind.Job, Part: null } && _page.OfPage.Sum == 0 && _groups.ListsRoles(child))
            {
                AddItems(child);
                Visit(child, true, null);
                continue;
            }
            // "Traits of a good keeper" beside "Keeper" adds to the keeper.
            if (label is { Part: not null } of && weighed.Count < MostNeighbours
                && weighed.Find(other => other.Label is { Part: null, Kind: NameKind.Job } role && _labels.IsSame(of.Name, role.Name)
                    && of.Name.Length > role.Name.Length) is { Label: { } keeper })
                label = of with { Name = keeper.Name };
            if (label is not null && Accept(new(child.Title, _page.Span(child)), label.Name, evidence))
            {
                _sites.Add(new RoleSite(new(label.Name, _page.Span(child)), child.AsSection())
                {
                    Part = label.Part,
                    Evidence = evidence,
                    Extends = JobLevels.Before(_page, weighed, i),
                });
                foreach (var level in JobLevels.Below(_page, child, label.Name))
                    _sites.Add(level);
                var holdsOthers = among && child.Source is not null && _groups.OthersIn(child, label.Name) > 1;
                Visit(child, holdsOthers, holdsOthers ? null : label.Name);
                continue;
            }
            if (owner is null && _page.OfPage.Sum == 0)
            {
                foreach (var named in ResponsibleRole.In(_page, child))
                    AddSite(named);
                _named.UnionWith(ResponsibleRole.HeadingsIn(_page, child));
            }
            // "Composition" of a council, with what each of its members does.
            if (owner is not null && _names.KindOf(owner) is NameKind.Group && _page.Parts.Find(child.Title) is RolePart.Holders)
                AddItems(child);
            // "Levels" over a list of career steps.
            var areLevels = owner is null && _page.OfPage.Sum == 0 && _page.Parts.Read(child.Title) is { Part: RolePart.Levels, IsWhole: true };
            // "Duties of the posts" over the posts.
            var speaksOfRoles = owner is null && _page.OfPage.Sum == 0
                && (_names.AreSeveral(child.Title) || (_groups.NamesNobodysDuties(child.Title)
                    && (_groups.OthersIn(child, "") > 1 || child.Children.IsEmpty)));
            // A procedure or a template is not a role, but may still say who takes part in it.
            foreach (var list in owner is null && _page.OfPage.Sum == 0 ? LeadText.RolesAnnounced(child) : [])
                AddItems(child with { Blocks = [list], Children = [] }, isSure: true);
            if (speaksOfRoles || areLevels || (owner is null && _page.OfPage.Sum == 0 && label is not null && (among || !IsGlossary(child.Title)))
                || (owner is null && _page.OfPage.Sum > PageKinds.Decision && RoleNames.SaysRoles(child.Title)))
                AddItems(child, speaksOfRoles || areLevels || among || _page.OfPage.Sum < 0);
            Visit(child, owner is null && (speaksOfRoles || (_page.OfPage.Sum == 0 && _names.AreGroups(child.Title))
                || (among && label is not null)), owner);
        }
    }

    private WeighedSection Weigh(RoleSection child, bool among, bool areGroups, string? owner)
    {
        if (child.Title.Length == 0 || child.Said is not null || ResponsibleRole.IsField(child) || _labels.Read(child.Title) is not { } label
            || (_names.AreSeveral(child.Title) && !_names.IsJob(child.Title) && !(label is { Part: not null, SaysRole: true })))
            return new(child, null, RoleEvidence.None);
        if (owner is not null && (_labels.IsSame(label.Name, owner)
            || (label.Part is not null && (_partsOfMany.Value.Contains(child.Title) || RoleLabels.IsQuestion(child.Title)))))
            return new(child, null, RoleEvidence.None);
        label = _labels.WhoActs(child, label) ?? label;
        // "Nominations" under "Committees".
        if (areGroups && label is { Part: null, Kind: NameKind.Unknown or NameKind.Thing }
            && label.Name.Count(c => c == ' ') < (label.Kind is NameKind.Thing ? 1 : 4))
            label = label with { Kind = NameKind.Group };
        var evidence = RoleWeigher.OfName(label);
        if (_named.Contains(child))
            evidence = ResponsibleRole.Named(evidence);
        if (among)
            evidence = evidence.With("it is under a title that mentions roles", 2);
        // A second level 1 title of a page in a folder of roles.
        if (child.Source is { Level: 1 } && _page.IsInFolder)
            evidence = evidence.With("it is in a roles folder", 2);
        var isBeside = _hasRoles && !among && owner is null && label is { Part: null, Kind: NameKind.Job or NameKind.Likely or NameKind.Group };
        if (isBeside)
            evidence = evidence.With("other sections of the page are roles", 2);
        evidence = _page.Weigher.OfBody(evidence, child, label, among || isBeside);
        // The steps on a page about a process or a document involve many jobs.
        if (!among && owner is null && _page.IsAboutSomething && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for",
            StringComparison.Ordinal)))
            evidence = evidence.With("the page is about something else", -1);
        // Within a role, only a section with parts of its own is another role.
        if (owner is not null && !label.SaysRole && !evidence.Reasons.Any(reason => reason.Text.Contains("heading for", StringComparison.Ordinal)))
            evidence = _names.KindOf(owner) is NameKind.Group && label is { Part: null, Kind: NameKind.Job }
                ? evidence.With("it is within a group of people", 1)
                : evidence.With("it is within a role", evidence.Reasons.Any(reason => reason.Text == RoleWeigher.TextCallsRole) ? -1 : -3);
        return new(child, label, _page.Against(evidence));
    }

    private bool Accept(Located<string> label, string name, RoleEvidence evidence)
    {
        if (!evidence.Reasons.IsEmpty)
            _candidates.Add(new(label, name, evidence, evidence.IsEnough));
        return evidence.IsEnough;
    }

    /// <summary>"These are the duties of the treasurer:", in its own article.</summary>
    private bool AddNamed(RoleSection lead)
    {
        if (lead.Said is not RolePart.Responsibilities || _page.OfPage.Sum != 0
            || (LeadText.LabelIn(lead.Title) ?? lead.Title.TrimEnd(':', ' ')) is not { Length: < LongestLead } words
            || _labels.Read(words) is not { Part: RolePart.Responsibilities, Kind: NameKind.Job or NameKind.Group } label)
            return false;
        var title = new Located<string>(label.Name, _page.Span(lead));
        var evidence = RoleWeigher.OfName(label).With("a sentence above a list says what it does", 2, true);
        if (!Accept(title, label.Name, evidence))
            return false;
        _sites.Add(new RoleSite(title, new Section(null, label.Name, lead.Blocks, [])) { Evidence = evidence, Part = RolePart.Responsibilities });
        return true;
    }

    /// <summary>"The coordinator and the deputy coordinator will:" under a title that mentions roles.</summary>
    private bool AddSubjects(RoleSection lead)
    {
        var any = false;
        if (lead.Said is not RolePart.Responsibilities)
            return any;
        foreach (var name in ActingIn(lead.Title))
        {
            var title = new Located<string>(name, _page.Span(lead));
            var evidence = RoleEvidence.None.With("a sentence above a list says what it does", 4, true)
                .With(_areSaidToAct ? "the lists of other roles have such sentences too" : "it is under a title that mentions roles", 2);
            _candidates.Add(new(title, name, evidence, true));
            _sites.Add(new RoleSite(title, new Section(null, name, lead.Blocks, [])) { Evidence = evidence, Part = RolePart.Responsibilities });
            any = true;
        }
        return any;
    }

    /// <summary>"During the open day the keeper is responsible for:", of a keeper who is a role of this page.</summary>
    private void AddToFound(RoleSection lead)
    {
        // "The keeper must sweep the following rooms:" is one duty, and its list is of rooms.
        if (!LeadText.EndsWithVerb(lead.Title) || LeadText.SubjectOf(lead.Title) is not { } subject)
            return;
        // "At the open day the keeper": the name ends the words before the verb.
        var words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var endings = Enumerable.Range(0, words.Length).Select(first => RoleItems.Subject(string.Join(' ', words[first..])));
        if (endings.FirstOrDefault(_sites.Has) is { } name)
            _sites.Add(new RoleSite(new(name, _page.Span(lead)), new Section(null, name, lead.Blocks, [])) { Part = RolePart.Responsibilities });
    }

    /// <summary>The roles that are the subject of a sentence over a list.</summary>
    private IEnumerable<string> ActingIn(string sentence) =>
        LeadText.SubjectOf(sentence) is { } subject ? subject.Split(" and ").Select(RoleItems.Subject).Where(_names.IsJob) : [];

    /// <summary>"Definitions": what a word means, also a word for people.</summary>
    private bool IsGlossary(string title) => Languages.Have(title, "glossaries", LabelText.Of(_names.Cleaned(title)).Joined);

    private void AddItems(RoleSection section, bool isExpected = true, bool isSure = false, bool withGroups = false)
    {
        foreach (var site in RoleItems.Find(_page.Page, section, _names, _page.Parts, isExpected, withGroups, isSure))
            AddSite(site);
    }

    private void AddSite(RoleSite site)
    {
        _candidates.Add(new(site.Title, site.Title.Value, site.Evidence, true));
        _sites.Add(site);
    }

    private void AddRow(RoleSite row, string? owner)
    {
        if (_page.OfPage.Sum < 0 || (owner is not null && !_labels.IsSame(row.Title.Value, owner) && !SpeaksOfRoles))
            return;
        AddSite(row);
    }

    private static bool SaysAnything(RoleSection section) =>
        section.Blocks.OfType<Markdig.Syntax.ParagraphBlock>()
            .Any(paragraph => InlineText.Of(paragraph) is var text
                && (text.Length > ShortestText || (text.Length * 3 > ShortestText && text.Any(c => c >= '\u3000')))
                && !LinkShare.IsLink(paragraph) && !ContactLine.IsOne(text));
}
