using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>A page that the tool makes, for all the author's pages at once; one of them at its address is its introduction.</summary>
public abstract record GeneratedPage : Page
{
    public Html Intro { get; init; }
}

/// <summary>The front page: the author's text, and a way into everything else.</summary>
public sealed record HomePage : GeneratedPage
{
    public required int RoleCount { get; init; }
    public required int ActivityCount { get; init; }

    /// <summary>Activities and items for which nobody is named accountable.</summary>
    public required int NobodyNamedCount { get; init; }

    /// <summary>Findings that are more than information; null on the public site, which has no page of them.</summary>
    public int? WarningCount { get; init; }

    public required ImmutableArray<ItemCard> Now { get; init; }
    public required ImmutableArray<RoleGroup> Units { get; init; }
}

/// <summary>An ordinary page.</summary>
public sealed record ProsePage : Page
{
    public required Html Body { get; init; }

    /// <summary>The roles that the page defines.</summary>
    public ImmutableArray<Link> Roles { get; init; } = [];
}

public sealed record RolesPage : GeneratedPage
{
    public required ImmutableArray<RoleGroup> Units { get; init; }
}

/// <param name="Unit">Null for roles that belong to none.</param>
/// <param name="Anchor">Of the unit on the page of all roles.</param>
public sealed record RoleGroup(string? Unit, string Anchor, ImmutableArray<RoleCard> Roles);

public sealed record RoleCard(
    string Title, string Href, string? Purpose, RoleStatus Status, RoleKind Kind, ImmutableArray<string> Holders, int Responsibilities, Link? ReportsTo);

public sealed record RolePage : Page
{
    /// <summary>The purpose, where it is not the text's own first paragraph.</summary>
    public string? Lead { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }
    public string? Unit { get; init; }
    public required RoleStatus Status { get; init; }
    public required RoleKind Kind { get; init; }
    public Link? ReportsTo { get; init; }
    public ImmutableArray<Link> Reports { get; init; } = [];

    /// <summary>The role that this one adds to.</summary>
    public Link? Extends { get; init; }

    public ImmutableArray<Link> ExtendedBy { get; init; } = [];
    public ImmutableArray<HolderLine> Holders { get; init; } = [];

    /// <summary>The author's page, with letters and permalinks on its responsibilities.</summary>
    public required Html Body { get; init; }

    public ImmutableArray<ItemCard> Owns { get; init; } = [];
    public ImmutableArray<ItemCard> TakesPartIn { get; init; } = [];

    /// <summary>What tells of changes to the items that it answers for or does.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>Letters that this role has from other places than its own page: tables and the roadmap.</summary>
    public ImmutableArray<LetterLine> LettersFromElsewhere { get; init; } = [];

    /// <summary>The page that defines this role together with others; null where it has the page to itself.</summary>
    public Link? DefinedOn { get; init; }

    public required string MatrixHref { get; init; }

    /// <summary>The role's place on the map; null where it neither reports to a role nor is reported to.</summary>
    public string? MapHref { get; init; }

    /// <summary>Null where the build has no history.</summary>
    public PastSection? Past { get; init; }
}

/// <param name="Detail">Since when, how much, interim: ready to show.</param>
public sealed record HolderLine(string Name, string? Detail);

/// <summary>Letters of this role for one activity, with the source that says so.</summary>
public sealed record LetterLine(Link Activity, ImmutableArray<LetterMark> Marks);

/// <summary>One letter, as it is shown in the matrix and elsewhere.</summary>
/// <param name="Sign">R, A, C or I; in another scheme its own: S, D, P, DRI.</param>
/// <param name="Kind">r, a, c or i: what the sign comes to, for its shape and colour; whoever does and answers counts as a.</param>
/// <param name="Word">What the sign stands for: responsible, driver.</param>
/// <param name="IsDeclared">The author wrote the letter; else it is inferred from the words.</param>
/// <param name="Href">To the source.</param>
/// <param name="Quote">The source's words.</param>
/// <param name="Source">The name of the page or item that the quote is from.</param>
/// <param name="Qualifier">What its author put in brackets beside it, or null.</param>
public sealed record LetterMark(string Sign, char Kind, string Word, bool IsDeclared, string Href, string Quote, string Source, string? Qualifier = null);

/// <summary>Who reports to whom, and who works with whom. Where things stand in its pictures is the theme's to say.</summary>
public sealed record MapPage : GeneratedPage
{
    /// <summary>By unit, those without one last; what follows refers to them by their 0-based places here.</summary>
    public required ImmutableArray<MapRole> Roles { get; init; }

    /// <summary>Each role that reports or is reported to, once: right above those that report to it.</summary>
    public required ImmutableArray<MapLine> Reporting { get; init; }

    /// <summary>Places of the roles that neither report to a role nor are reported to.</summary>
    public required ImmutableArray<int> Apart { get; init; }

    public required ImmutableArray<MapTie> Ties { get; init; }

    /// <summary>False where the pictures would be too large for anybody to read.</summary>
    public required bool IsDrawn { get; init; }
}

/// <param name="Anchor">Of its place among those who report and are reported to.</param>
/// <param name="Note">What a tree cannot show of whom it reports to: a ring, a name that leads nowhere.</param>
public sealed record MapRole(Link Role, string Anchor, string? Unit, RoleStatus Status, RoleKind Kind, string? Note);

/// <param name="Role">Its place in the page's roles.</param>
/// <param name="Depth">0 for a root; never more than one deeper than the line before it.</param>
/// <param name="Above">The place of the role that it hangs below; null for a root.</param>
public sealed record MapLine(int Role, int Depth, int? Above);

/// <summary>One role's text names another.</summary>
/// <param name="From">The place of the role whose text it is.</param>
/// <param name="To">The place of the role that is named.</param>
/// <param name="Interactions">Entries that name it in the list of those whom the role works with.</param>
/// <param name="Mentions">How often it is named elsewhere.</param>
public sealed record MapTie(int From, int To, int Interactions, int Mentions);

public sealed record MatrixPage : GeneratedPage
{
    /// <summary>The columns, grouped by unit.</summary>
    public required ImmutableArray<MatrixColumn> Columns { get; init; }

    public required ImmutableArray<MatrixGroup> Groups { get; init; }
    public required MatrixKey Key { get; init; }
    public required string CsvHref { get; init; }
    public required string JsonHref { get; init; }
}

/// <summary>What there is to explain about the letters of one matrix, and to choose from.</summary>
/// <param name="Schemes">The fewest that have all letters in it; RACI where it has none.</param>
/// <param name="Choices">The letters that count somewhere; those of one sign and kind are one choice.</param>
/// <param name="HasOverridden">An inferred letter stands beside a declared one somewhere.</param>
/// <param name="HasQualified">A letter has a condition in brackets.</param>
public sealed record MatrixKey(
    ImmutableArray<MatrixScheme> Schemes, ImmutableArray<LetterChoice> Choices, bool HasDeclared, bool HasInferred, bool HasOverridden, bool HasQualified);

/// <param name="Name">RACI, DACI.</param>
public sealed record MatrixScheme(string Name, ImmutableArray<SchemeMark> Letters);

/// <param name="Kind">As a letter mark has it.</param>
public sealed record SchemeMark(string Sign, char Kind, string Word);

/// <param name="Words">What the sign stands for, in each scheme that occurs: accountable, approver.</param>
public sealed record LetterChoice(string Sign, char Kind, ImmutableArray<string> Words);

public sealed record MatrixColumn(string RoleId, Link Role, string? Unit);

public sealed record MatrixGroup(string Title, ImmutableArray<MatrixRow> Rows);

/// <param name="Anchor">The row's permalink on the matrix page.</param>
/// <param name="Href">To the roadmap item that the row stands for; null for an activity.</param>
/// <param name="OtherWordings">Other words in which its sources say the same thing.</param>
/// <param name="Cells">Those that hold letters, in the order of their columns: most of a big matrix is empty.</param>
/// <param name="IsNobodyAccountable">No source says who answers for it; the page says so.</param>
/// <param name="AccountableCount">How many of the site's roles answer for it; more than one is a conflict.</param>
public sealed record MatrixRow(
    string Anchor, string Title, string? Href, ImmutableArray<string> OtherWordings, ImmutableArray<MatrixCell> Cells, bool IsNobodyAccountable, int AccountableCount);

/// <param name="Column">0-based, in the page's columns.</param>
/// <param name="Marks">Those that count come first; an inferred letter that a declared one overrides stays, marked.</param>
public sealed record MatrixCell(int Column, ImmutableArray<CellMark> Marks);

/// <param name="Counts">False for an inferred letter where the same cell has declared ones.</param>
public sealed record CellMark(LetterMark Mark, bool Counts);

public sealed record DecisionsPage : GeneratedPage
{
    public required ImmutableArray<DecisionGroup> Groups { get; init; }

    /// <summary>The kinds that the page has entries of.</summary>
    public required ImmutableArray<DecisionSubject> Subjects { get; init; }

    /// <summary>Words that a filter may take for one another: spaces between words, bars between groups.</summary>
    public required string Synonyms { get; init; }

    /// <summary>Words that only say that a question is one, with spaces between them; a filter passes over them.</summary>
    public required string SilentWords { get; init; }

    public required int NobodyNamedCount { get; init; }
    public required string MatrixHref { get; init; }
}

public sealed record DecisionGroup(string Title, ImmutableArray<Decision> Decisions);

/// <summary>One entry of "who decides X".</summary>
public sealed record Decision
{
    public required string Anchor { get; init; }

    public required DecisionSubject Kind { get; init; }

    /// <summary>Leads to the row of the matrix, to the item, or to where a right is written.</summary>
    public required Link Subject { get; init; }

    /// <summary>Other words in which its sources say the same.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>Empty where nobody is named; the page says so.</summary>
    public ImmutableArray<DecisionParty> Accountable { get; init; } = [];

    public ImmutableArray<DecisionParty> Responsible { get; init; } = [];
    public ImmutableArray<DecisionParty> Consulted { get; init; } = [];
    public ImmutableArray<DecisionParty> Informed { get; init; } = [];

    /// <summary>Someone is named who is not part of this site: shown as "not public".</summary>
    public bool IsHidden { get; init; }

    public bool IsNobodyNamed => Accountable.IsEmpty && !IsHidden;

    /// <summary>"when we cannot reach consensus", or null.</summary>
    public string? Condition { get; init; }

    public ImmutableArray<DecisionRule> Rules { get; init; } = [];

    /// <summary>What sources say in other words than the subject's.</summary>
    public ImmutableArray<DecisionQuote> Quotes { get; init; } = [];

    /// <summary>Other names of its roles, for a filter to find them by.</summary>
    public string RolesAlsoCalled { get; init; } = "";
}

/// <param name="Marks">The letters that say so, each leading to its source; none for a right, whose quote says it.</param>
public sealed record DecisionParty(Link Role, ImmutableArray<LetterMark> Marks);

/// <summary>What the text of an activity says of deciding.</summary>
/// <param name="IsEscalation">The matter goes to the role; else the role may decide.</param>
/// <param name="Condition">"when we cannot reach consensus", or null.</param>
/// <param name="Href">To the words that say so.</param>
public sealed record DecisionRule(bool IsEscalation, Link Role, string Text, string? Condition, string Href);

/// <param name="Source">The page that the words are from, and where on it.</param>
public sealed record DecisionQuote(string Text, Link Source);

public sealed record RoadmapPage : GeneratedPage
{
    public string? Disclaimer { get; init; }

    /// <summary>Now, Next, Later and Shipped, in this order, also where empty.</summary>
    public required ImmutableArray<BoardColumn> Columns { get; init; }

    /// <summary>Null where no item has a date.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>By kind, then by name.</summary>
    public ImmutableArray<RoadmapFacet> Facets { get; init; } = [];

    /// <summary>The whole roadmap to subscribe to, in each format.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>By name; empty where the build has no history.</summary>
    public ImmutableArray<FeedLink> ThemeFeeds { get; init; } = [];

    /// <summary>Likewise.</summary>
    public ImmutableArray<FeedLink> RoleFeeds { get; init; } = [];

    /// <summary>Every item, dropped ones too, by theme.</summary>
    public required ImmutableArray<ItemGroup> Themes { get; init; }

    public required string JsonHref { get; init; }
}

/// <param name="Text">What it tells of: a theme, a role; a format, where there are several.</param>
/// <param name="Type">Its media type.</param>
public sealed record FeedLink(string Text, string Href, string Type);

/// <summary>Where an item stands on the board; what was dropped stands in the list alone.</summary>
public enum BoardPlace
{
    Now,
    Next,
    Later,
    Shipped,
    Dropped,
}

/// <param name="Meaning">What the horizon promises, in a sentence.</param>
public sealed record BoardColumn(string Title, string Anchor, string Meaning, ImmutableArray<ItemCard> Items);

public sealed record ItemGroup(string Title, ImmutableArray<ItemCard> Items);

/// <param name="Status">For people: "in progress".</param>
/// <param name="Accountable">Null where nobody is named or the role is not public.</param>
/// <param name="Progress">From 0 to 1, or null.</param>
/// <param name="FirstTarget">The first target that was ever given, where it slipped since; null where it did not, and where nobody knows.</param>
public sealed record ItemCard(
    string Id, string Title, string Href, BoardPlace Column, ItemStatus StatusKind, string Status, string? Theme, string? Target, Link? Accountable, bool IsAccountableHidden,
    double? Progress, bool IsInternal, string? Teaser, string? FirstTarget);

public sealed record ItemPage : Page
{
    public required ItemCard Card { get; init; }
    public string? Confidence { get; init; }

    /// <summary>Who holds the accountable role, as far as this site may say it.</summary>
    public ImmutableArray<string> Holders { get; init; } = [];

    public Html Summary { get; init; }
    public ImmutableArray<Link> Responsible { get; init; } = [];
    public ImmutableArray<Link> Consulted { get; init; } = [];
    public ImmutableArray<Link> Informed { get; init; } = [];
    public ImmutableArray<ItemCard> DependsOn { get; init; } = [];
    public int HiddenDependencies { get; init; }
    public ImmutableArray<ItemCard> RequiredBy { get; init; } = [];
    public ImmutableArray<Milestone> Milestones { get; init; } = [];
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>The same item's row of the matrix.</summary>
    public required string MatrixHref { get; init; }

    /// <summary>What tells of its changes.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>Null where the build has no history.</summary>
    public PastSection? Past { get; init; }
}

/// <summary>Shown for any address that is not there; its links start at the site's root.</summary>
public sealed record NotFoundPage : Page;

/// <summary>Stands at an address that a thing had before, and leads to where it is now.</summary>
public sealed record RedirectPage : Page
{
    public required Link To { get; init; }

    /// <summary>The page that it leads to, from the site's root.</summary>
    public required SitePath Target { get; init; }
}

/// <summary>Items without the site around them, for another site to show in a frame.</summary>
public sealed record EmbedPage : Page
{
    public required ImmutableArray<ItemCard> Items { get; init; }
}

/// <summary>Every change to the items and roles of the site, by month, newest first.</summary>
public sealed record ChangesPage : GeneratedPage
{
    /// <summary>What differs from the newest commit; empty on the public site.</summary>
    public ImmutableArray<ChangeEntry> Open { get; init; } = [];

    public required ImmutableArray<ChangeMonth> Months { get; init; }

    /// <summary>How many older changes stand only on the pages of their items and roles.</summary>
    public int LeftOut { get; init; }
}
