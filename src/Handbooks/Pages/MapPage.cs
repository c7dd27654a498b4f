using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages;

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
