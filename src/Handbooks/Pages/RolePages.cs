using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages;

public sealed record RolesPage : GeneratedPage
{
    public required ImmutableArray<RoleGroup> Units { get; init; }
}

/// <param name="Unit">Null for roles without a unit.</param>
/// <param name="Anchor">The unit's anchor on the page of all roles.</param>
/// <param name="Roles">On the home page of a handbook with many roles, empty.</param>
public sealed record RoleGroup(string? Unit, string Anchor, ImmutableArray<RoleCard> Roles)
{
    /// <summary>The number of roles, whether or not they are shown.</summary>
    public int Count { get; init; } = Roles.Length;
}

/// <param name="Teaser">The beginning of its purpose.</param>
public sealed record RoleCard(
    string Title, string Href, string? Teaser, RoleStatus Status, RoleKind Kind, ImmutableArray<string> Holders)
{
    public required int Responsibilities { get; init; }

    public required Link? ReportsTo { get; init; }
}

public sealed record RolePage : Page
{
    /// <summary>The purpose; null if it is the text's first paragraph.</summary>
    public string? Lead { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }
    public string? Unit { get; init; }
    public required RoleStatus Status { get; init; }
    public required RoleKind Kind { get; init; }
    public Link? ReportsTo { get; init; }
    public ImmutableArray<Link> Reports { get; init; } = [];

    /// <summary>The role that this one extends.</summary>
    public Link? Extends { get; init; }

    public ImmutableArray<Link> ExtendedBy { get; init; } = [];
    public ImmutableArray<HolderLine> Holders { get; init; } = [];

    /// <summary>The role's own contact, otherwise the handbook's.</summary>
    public Link? Contact { get; init; }

    /// <summary>The author's page, with letters and permalinks on its responsibilities.</summary>
    public required Html Body { get; init; }

    /// <summary>Everything that it does or is accountable for, consulted on or informed about, with sources.</summary>
    public RoleDuties Duties { get; init; } = RoleDuties.None;

    /// <summary>Feeds with changes to the items that it is accountable or responsible for.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>The page that defines this role and others; null if it defines only this one.</summary>
    public Link? DefinedOn { get; init; }

    public required string MatrixHref { get; init; }

    /// <summary>The role's place on the map; null without a reporting line.</summary>
    public string? MapHref { get; init; }

    /// <summary>Null if the build has no history.</summary>
    public PastSection? Past { get; init; }
}

/// <param name="Detail">Start date, share, interim: ready to display.</param>
public sealed record HolderLine(string Name, string? Detail, Link? Contact = null);

/// <summary>One letter, as shown in the matrix and elsewhere.</summary>
/// <param name="Sign">R, A, C or I; in another scheme its own: S, D, P, DRI.</param>
/// <param name="Kind">r, a, c or i: the sign's meaning, for its shape and colour; responsible and accountable counts as a.</param>
/// <param name="Word">The meaning of the sign: responsible, driver.</param>
/// <param name="IsDeclared">The author wrote the letter; otherwise it is inferred from the text.</param>
/// <param name="Href">A link to the source.</param>
/// <param name="Quote">The source's text.</param>
public sealed record LetterMark(string Sign, char Kind, string Word, bool IsDeclared, string Href, string Quote)
{
    /// <summary>The name of the quoted page or item.</summary>
    public required string Source { get; init; }

    /// <summary>The author's remark in brackets after it, or null.</summary>
    public string? Qualifier { get; init; }
}
