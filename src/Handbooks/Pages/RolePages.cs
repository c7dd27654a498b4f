using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages;

public sealed record RolesPage : GeneratedPage
{
    public required ImmutableArray<RoleGroup> Units { get; init; }
}

/// <param name="Unit">Null for roles that belong to none.</param>
/// <param name="Anchor">Of the unit on the page of all roles.</param>
public sealed record RoleGroup(string? Unit, string Anchor, ImmutableArray<RoleCard> Roles);

public sealed record RoleCard(
    string Title, string Href, string? Purpose, RoleStatus Status, RoleKind Kind, ImmutableArray<string> Holders, int Responsibilities,
        Link? ReportsTo);

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
public sealed record LetterMark(string Sign, char Kind, string Word, bool IsDeclared, string Href, string Quote, string Source,
    string? Qualifier = null);
