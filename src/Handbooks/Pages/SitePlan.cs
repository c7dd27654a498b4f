using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using Handbooks.Cards;
using Handbooks.Decisions;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Prose;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages;

/// <summary>A handbook prepared for one audience, shared by the planners of its pages.</summary>
internal sealed class SitePlan
{
    private static readonly Dictionary<HeadingBlock, string> NoAnchors = [];
    private static readonly Dictionary<Block, DutyMark> NoMarks = [];
    private readonly SiteMap _map;
    private readonly HashSet<string> _faulty;

    /// <summary>Asked for each link: a page is looked at once.</summary>
    private readonly ConcurrentDictionary<PageDocument, string?> _languages = new(ReferenceEqualityComparer.Instance);

    private readonly FrozenDictionary<RoleId, SitePath> _matrixPages;

    /// <param name="mostRows">With more rows, the matrix and the decisions have a page for each group.</param>
    /// <param name="painter">Draws a picture for pages; null for a site without any.</param>
    public SitePlan(Handbook handbook, Audience audience, SiteTime? time = null, Strings? strings = null, int mostRows = LongPages.MostRows,
        CardPainter? painter = null)
    {
        Handbook = handbook;
        Audience = audience;
        History = time?.History;
        var address = audience == Audience.Team ? handbook.Settings.TeamUrl : handbook.Settings.Url;
        _map = new SiteMap(handbook, (page, anchor) => PageOf(page, anchor), SiteFrame.RootOf(address));
        Output = new OutputBudget(new OutputLimits(handbook));
        _faulty = handbook.Pages.Where(page => audience == Audience.Team && page.Declaration.IsFaulty).Select(page => page.Path)
            .ToHashSet(StringComparer.Ordinal);
        Feeds = new FeedSubjects(handbook, audience, History);
        Source = new SourceLinks(handbook.Settings, audience);
        RowOf = handbook.Activities.Where(activity => activity.Item is not null)
            .ToFrozenDictionary(activity => activity.Item!.Value, activity => activity.Id);
        var settings = handbook.Settings;
        Frame = new SiteFrame(
            audience, TitleOf(handbook), settings.Description, settings.Language, address, settings.Repository)
        {
            Accent = settings.Branding.Accent,
            Brand = BrandOf(handbook),
            Strings = strings ?? settings.Words?.Strings ?? Strings.For(settings.Language),
            AsOf = time?.AsOf ?? History?.Newest,
            Images = audience == Audience.Team ? settings.TeamImages : settings.Images,
            RoleCards = RoleCardScripts.CountFor(handbook),
            Contact = ContactLinks.Of(settings.Contact),
            Changes = History is null ? null : SitePath.Changes,
            PastDay = time is { IsPast: true } ? time.AsOf : null,
        };
        var anchors = new SlugRegister();
        Units = [.. handbook.Roles
            .GroupBy(role => role.Unit, StringComparer.OrdinalIgnoreCase)
            .OrderBy(unit => unit.Key is null).ThenBy(unit => unit.Key, StringComparer.OrdinalIgnoreCase)
            .Select(unit => new UnitOfRoles(unit.Key, anchors.Take(unit.Key is null ? "other-roles" : "unit-" + Slug.Of(unit.Key)),
                [.. unit.OrderBy(role => role.Title, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(role => role.Id.Value, StringComparer.Ordinal)]))];
        Matrix = new(SitePath.Matrix, MatrixPlanner.Groups(this), handbook.Addresses, row => row.Id.Value, MatrixPlanner.BytesOf, mostRows);
        Decisions = new(SitePath.Decisions, DecisionGroups.Of(DecisionIndex.Of(handbook), Strings), handbook.Addresses, entry => entry.Id,
            DecisionsPlanner.BytesOf, mostRows);
        Cards = painter is null || address is null ? CardPlan.None : CardPlan.Of(this, painter);
        _matrixPages = Matrix.Parts.SelectMany(part => part.Rows.SelectMany(row => row.Roles).CountBy(role => role), (part, role) => (
                Role: role.Key, Rows: role.Value, part.Address))
            .GroupBy(page => page.Role).ToFrozenDictionary(role => role.Key, role => role.MaxBy(page => page.Rows).Address);
    }

    /// <summary>
    /// As handbook.yml names it, otherwise as its home page is headed. Feeds keep the name in the settings, which never changes by itself.
    /// </summary>
    private static string TitleOf(Handbook handbook)
    {
        var home = handbook.Settings.IsNamed ? null : handbook.Pages.FirstOrDefault(page => page.Address == SitePath.Home);
        return home?.Declaration.Document.Markdown.OfType<HeadingBlock>().FirstOrDefault() is { Level: 1 } heading
            && LongName.Shortened(InlineText.Of(heading)) is { Length: > 0 } title ? title : handbook.Settings.Title;
    }

    private FrameBrand? BrandOf(Handbook handbook)
    {
        var (brand, text) = (handbook.Branding, handbook.Settings.Branding.FooterText);
        return text is null && !brand.Files.Any() && !brand.Links.Any() ? null : new FrameBrand
        {
            Logo = FileOf(brand.Logo),
            Icon = FileOf(brand.Icon),
            Image = FileOf(brand.Image),
            Style = FileOf(brand.Style),
            Header = LinksOf(brand.Header),
            Footer = LinksOf(brand.Footer),
            FooterText = text,
        };
    }

    private SitePath? FileOf(AssetTarget? file) => file is null ? null : _map.Of(file).Path;

    private ImmutableArray<FrameLink> LinksOf(ImmutableArray<LinkedSiteLink> links) =>
        [.. links.Select(link => link.Target is ExternalTarget external
            ? new FrameLink(link.Text, null, external.Url)
            : new FrameLink(link.Text, _map.Of(link.Target).Path, _map.Of(link.Target).Anchor))];

    public Handbook Handbook { get; }

    public Audience Audience { get; }

    public SiteFrame Frame { get; }

    public Strings Strings => Frame.Strings;

    /// <summary>The size limits of the output, and what exceeded them.</summary>
    public OutputBudget Output { get; }

    /// <summary>Links to sources in the repository.</summary>
    public SourceLinks Source { get; }

    /// <summary>Items as subscribers know them.</summary>
    public FeedSubjects Feeds { get; }

    /// <summary>Null if the build has none.</summary>
    public HistoryLog? History { get; }

    /// <summary>Roles by unit, both in reading order; those without a unit come last.</summary>
    public ImmutableArray<UnitOfRoles> Units { get; }

    /// <summary>Pictures of pages: other sites fetch them from a full address, so that a site without one has none.</summary>
    public CardPlan Cards { get; }

    public LongPage<Activity> Matrix { get; }

    public LongPage<DecisionEntry> Decisions { get; }

    /// <summary>Each item's row of the matrix.</summary>
    public FrozenDictionary<ItemId, ActivityId> RowOf { get; }

    public string Href(LinkTarget target, SitePath from) => _map.Href(target, from);

    /// <summary>A row of the matrix.</summary>
    public string Href(ActivityId row, SitePath from) => Matrix.PageOf(row.Value).HrefFrom(from, row.Value);

    /// <summary>The matrix, filtered to a role; the page with most of its rows if there are several.</summary>
    public string MatrixHref(RoleId role, SitePath from) =>
        $"{_matrixPages.GetValueOrDefault(role, SitePath.Matrix).HrefFrom(from)}?role={Uri.EscapeDataString(role.Value)}";

    private SitePath PageOf(SitePath page, string anchor) =>
        page == SitePath.Matrix ? Matrix.PageOf(anchor) : page == SitePath.Decisions ? Decisions.PageOf(anchor) : page;

    public SitePath AddressOf(LinkTarget target) => _map.Of(target).Path;

    public Link Link(LinkTarget target, SitePath from) => new(Named(target), _map.Href(target, from));

    public Link Link(RoleId role, SitePath from) => Link(new RoleTarget(role), from);

    public ImmutableArray<Link> Links(IEnumerable<RoleId> roles, SitePath from) => [.. roles.Select(role => Link(role, from))];

    public ImmutableArray<Link> Links(ImmutableArray<LinkSource> sources, SitePath from) =>
        [.. sources.Select(source => Link(SiteMap.TargetOf(source), from))
            .OrderBy(link => TextMarks.Removed(link.Text), StringComparer.OrdinalIgnoreCase)];

    /// <summary>Addresses from the site's root, for data.</summary>
    public IEnumerable<string> Addresses(ImmutableArray<LinkSource> sources) => sources.Select(source => Address(SiteMap.TargetOf(source)));

    public string Address(LinkTarget target)
    {
        if (target is ExternalTarget external)
            return external.Url;
        var (path, anchor) = _map.Of(target);
        return anchor is null ? path.Value : $"{path}#{anchor}";
    }

    /// <summary>An address in a file that is read elsewhere: absolute if the site's address is known, otherwise relative to that file.</summary>
    public string AddressIn(SitePath file, SitePath address) =>
        Frame.Url is { } url ? url + WebAddress.EscapePath(address.Value) : address.HrefFrom(file);

    public string TitleOf(LinkTarget target) => _map.TitleOf(target);

    public string TitleOf(Role role) => _map.TitleOf(role);

    /// <summary>The language of a page that is in another than the site; null for all others.</summary>
    public string? LanguageOf(PageDocument page) =>
        _languages.GetOrAdd(page, static (page, own) =>
            LanguageCodes.Of(page) is { } language && !language.Equals(own, StringComparison.OrdinalIgnoreCase) ? language : null, Frame.Language);

    /// <summary>A title of a page, with its language where that is another than the site's.</summary>
    public string InLanguage(string title, PageDocument? page) =>
        page is not null && LanguageOf(page) is { } language ? TextMarks.InLanguage(title, language) : title;

    /// <summary>As the navigation names it.</summary>
    public string TitleOf(NavigationEntry entry) =>
        entry.Target is PageTarget page ? InLanguage(entry.Title, Handbook.Page(page.Path)?.Declaration.Document) : entry.Title;

    /// <summary>What a link to a page says, as far as it is the page's title.</summary>
    private string Named(LinkTarget target) => InLanguage(_map.TitleOf(target), target switch
    {
        RoleTarget role => Handbook.Role(role.Id).Declaration.Page,
        PageTarget page => Handbook.Page(page.Path)?.Declaration.Document,
        _ => null,
    });

    /// <summary>Headings of sections that are roles, with the addresses of their pages.</summary>
    public Dictionary<HeadingBlock, SitePath> RoleHeadings(ContentPage page) =>
        page.Roles.Select(Handbook.Role).Where(role => role.Declaration.Section.Heading is not null)
            .DistinctBy(role => role.Declaration.Section.Heading).ToDictionary(role => role.Declaration.Section.Heading!, role => role.Address);

    /// <summary>A page's blocks as shown at an address.</summary>
    public Html Prose(
        PageDocument page, IEnumerable<Block> blocks, SitePath at,
        IReadOnlyDictionary<Block, DutyMark>? marks = null, IReadOnlyDictionary<HeadingBlock, SitePath>? roles = null)
    {
        var shown = blocks.ToList();
        var html = ProseWriter.Write(
            new ProseScope(Handbook, _map, at, page.Path, page.Anchors, marks ?? NoMarks)
            {
                Strings = Strings,
                RoleHeadings = roles,
                Images = Frame.Images,
                MostBytes = OutputLimits.OfText(page.Source),
                Cut = block => Output.Report(at, OutputDiagnostics.Prose(page.SpanOf(block), LongReferences.Longest(page))),
            },
            shown);
        // The layout shows the title; links to its heading lead to the beginning of the text.
        var text = page.Markdown.OfType<HeadingBlock>().FirstOrDefault() is { } title && !shown.Contains(title)
            ? new Html($"<span class=\"anchor\" id=\"{WebUtility.HtmlEncode(page.Anchors[title])}\"></span>\n{html.Value}")
            : html;
        return text with { Language = LanguageOf(page) };
    }

    public Html Prose(ProseFragment? fragment, SitePath at) =>
        fragment is null ? Html.Empty : ProseWriter.Write(
            new ProseScope(Handbook, _map, at, fragment.Span.Path, NoAnchors, NoMarks)
            {
                Strings = Strings,
                Images = Frame.Images,
                MostBytes = OutputLimits.OfText(new SourceText(fragment.Span.Path, fragment.Text)),
                Cut = _ => Output.Report(at, OutputDiagnostics.Prose(fragment.Span, null)),
            },
            fragment.Markdown);

    /// <summary>Adds the author's introduction, if there is one: title, text, edit link and backlinks.</summary>
    public T Introduced<T>(T made) where T : GeneratedPage
    {
        if (Handbook.Pages.FirstOrDefault(page => page.Address == made.Address) is not { } introduction)
            return made;
        GeneratedPage page = made;
        return (T)(page with
        {
            Title = introduction.Title,
            Description = introduction.Declaration.Description ?? made.Description,
            Intro = Prose(introduction.Declaration.Document, PageBody.Blocks(introduction.Declaration), made.Address),
            EditUrl = Source.EditUrl(introduction.Path),
            MentionedBy = Links(introduction.MentionedBy, made.Address),
        });
    }

    /// <summary>The pages that a reader may look for; not the one for addresses at which there is none.</summary>
    public ImmutableArray<ContentPage> FoundPages => [.. Handbook.Pages.Where(page => page.Address != SitePath.NotFound)];

    /// <summary>Whether a page of this site is generated at an address, so that an author's page there is its introduction.</summary>
    public bool IsGenerated(SitePath address) =>
        SitePath.Generated.Contains(address) || address == SitePath.NotFound || (Audience == Audience.Team && SitePath.TeamOnly.Contains(address))
            || (History is not null && address == SitePath.Changes);

    /// <summary>The findings of a page that could not be read in full, for the team; null for any other page.</summary>
    public string? FaultHref(string path, SitePath at) => _faulty.Contains(path) ? SitePath.Findings.HrefFrom(at) : null;

    public LastChange? LastChanged(string path) =>
        History is not null && History.Pages.TryGetValue(path, out var date) ? new LastChange(date, false) : null;

    public static LastChange? LastChanged(PastOf? past) => past is null ? null : new LastChange(past.LastChanged, past.IsOpen);

    /// <summary>The public site shows a number in place of names; the team's diagnostics report what is missing.</summary>
    public int HiddenDependencies(RoadmapItem item) => Audience == Audience.Public ? item.HiddenDependencies : 0;

    public Link Home(SitePath from) => new(Strings.Site.Home, SitePath.Home.HrefFrom(from));
}

/// <param name="Anchor">On the page of roles; no other unit has it, also where both are spelled alike but for their signs ("C", "C++").</param>
internal sealed record UnitOfRoles(string? Name, string Anchor, ImmutableArray<Role> Roles);
