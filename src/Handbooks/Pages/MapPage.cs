using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Reporting lines and collaboration between roles. The theme lays out the diagrams.</summary>
public sealed record MapPage : GeneratedPage
{
    /// <summary>By unit, those without one last; the other members refer to them by 0-based index.</summary>
    public required ImmutableArray<MapRole> Roles { get; init; }

    /// <summary>Every role that reports or has reports, once: directly above its reports.</summary>
    public required ImmutableArray<MapLine> Reporting { get; init; }

    /// <summary>Indices of the roles without a reporting line.</summary>
    public required ImmutableArray<int> Apart { get; init; }

    public required ImmutableArray<MapTie> Ties { get; init; }

    /// <summary>False if the diagrams would be too large to read.</summary>
    public required bool IsDrawn { get; init; }
}

/// <param name="Anchor">The anchor of its entry in the reporting lines.</param>
/// <param name="Note">What a tree cannot show about its reporting line: a cycle, an unresolved name; null if nothing.</param>
public sealed record MapRole(Link Role, string Anchor, string? Unit, RoleStatus Status, RoleKind Kind, string? Note);

/// <param name="Role">The index of the role.</param>
/// <param name="Depth">0 for a root; at most one deeper than the line before it.</param>
/// <param name="Above">The index of its parent; null for a root.</param>
public sealed record MapLine(int Role, int Depth, int? Above);

/// <summary>A reference from one role's text to another role.</summary>
/// <param name="From">The index of the role whose text it is.</param>
/// <param name="To">The index of the role named.</param>
/// <param name="Interactions">Entries that name it in the list of interactions.</param>
/// <param name="Mentions">How often it is named elsewhere.</param>
public sealed record MapTie(int From, int To, int Interactions, int Mentions);
