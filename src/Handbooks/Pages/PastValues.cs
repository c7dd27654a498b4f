using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>The history of an item or a role.</summary>
/// <param name="Slips">Null if its target never moved.</param>
/// <param name="Days">Newest first, beginning with uncommitted changes.</param>
public sealed record PastSection(SlipStory? Slips, ImmutableArray<PastDay> Days);

/// <summary>The changes of one commit.</summary>
/// <param name="Date">Null for uncommitted changes.</param>
/// <param name="CommitHref">Null on the public site, and without a repository.</param>
public sealed record PastDay(DateOnly? Date, string? CommitHref, ImmutableArray<ChangeNote> Notes);

/// <summary>A target that moved.</summary>
/// <param name="First">The original target.</param>
/// <param name="Since">When it was set; null if uncommitted.</param>
/// <param name="Now">The current target.</param>
/// <param name="Moves">Oldest first.</param>
public sealed record SlipStory(DueDate First, DateOnly? Since, DueDate Now, int Later, int Earlier, ImmutableArray<SlipMove> Moves);

public sealed record SlipMove(DateOnly? Date, DueDate From, DueDate To, MoveKind Kind);

/// <param name="Anchor">The month's permalink.</param>
/// <param name="Days">Newest first.</param>
public sealed record ChangeMonth(DateOnly First, string Anchor, ImmutableArray<ChangeDay> Days);

/// <param name="Added">Things only added that day: a first commit may add dozens.</param>
public sealed record ChangeDay(DateOnly Date, ImmutableArray<ChangeEntry> Added, ImmutableArray<ChangeEntry> Changed);

public enum ChangedKind
{
    Item,
    Role,
    Page,
}

/// <summary>A day's changes to one item, role or page.</summary>
/// <param name="Href">Null if it no longer exists.</param>
public sealed record ChangeEntry(string Anchor, DateOnly? Date, string Title, string? Href, ChangedKind Kind, ImmutableArray<ChangeNote> Notes);

/// <param name="From">Null if there was no value, or none that can be shown.</param>
/// <param name="To">Likewise.</param>
/// <param name="Count">The number of identical changes: three responsibilities removed.</param>
/// <param name="Move">Of a target.</param>
public sealed record ChangeNote(ChangedThing Thing, ChangeSide? From, ChangeSide? To, int Count = 1, MoveKind? Move = null);

/// <param name="Text">Ready to display; empty if hidden.</param>
/// <param name="Href">A link to the named role; null if there is none.</param>
/// <param name="IsHidden">The named role is not part of this site.</param>
/// <param name="DateTime">Of a target, for programs.</param>
public sealed record ChangeSide(string Text, string? Href, bool IsHidden, string? DateTime = null);
