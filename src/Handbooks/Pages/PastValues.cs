using System.Collections.Immutable;
using Handbooks.History;

namespace Handbooks.Pages;

/// <summary>What an item or a role went through.</summary>
/// <param name="Slips">Null where its target never moved.</param>
/// <param name="Days">Newest first; what is not committed yet comes before all.</param>
public sealed record PastSection(SlipStory? Slips, ImmutableArray<PastDay> Days);

/// <summary>The changes of one commit.</summary>
/// <param name="Date">Null for what is not committed yet.</param>
/// <param name="CommitHref">Null on the public site, and where no repository is named.</param>
public sealed record PastDay(DateOnly? Date, string? CommitHref, ImmutableArray<ChangeNote> Notes);

/// <summary>A target that moved.</summary>
/// <param name="First">The first that was ever given.</param>
/// <param name="Since">When it was given; null where that is not committed yet.</param>
/// <param name="Now">As it was moved to at last.</param>
/// <param name="Moves">Oldest first.</param>
public sealed record SlipStory(string First, DateOnly? Since, string Now, int Later, int Earlier, ImmutableArray<SlipMove> Moves);

public sealed record SlipMove(DateOnly? Date, string From, string To, MoveKind Kind);

/// <param name="Anchor">The month's permalink.</param>
/// <param name="Days">Newest first.</param>
public sealed record ChangeMonth(DateOnly First, string Anchor, ImmutableArray<ChangeDay> Days);

/// <param name="Added">What was new that day and nothing else: a first commit may add dozens.</param>
public sealed record ChangeDay(DateOnly Date, ImmutableArray<ChangeEntry> Added, ImmutableArray<ChangeEntry> Changed);

/// <summary>What one commit changed of one item or role.</summary>
/// <param name="Href">Null where the thing is gone.</param>
public sealed record ChangeEntry(string Anchor, DateOnly? Date, string Title, string? Href, bool IsRole, ImmutableArray<ChangeNote> Notes);

/// <param name="From">Null where there was nothing, or nothing that can be shown.</param>
/// <param name="To">Likewise.</param>
/// <param name="Count">How often, where nothing tells one from another: three responsibilities removed.</param>
/// <param name="Move">Of a target.</param>
public sealed record ChangeNote(ChangedThing Thing, ChangeSide? From, ChangeSide? To, int Count = 1, MoveKind? Move = null);

/// <param name="Text">Ready to show; empty where it is hidden.</param>
/// <param name="Href">To the role that is named.</param>
/// <param name="IsHidden">A role is named that is not part of this site.</param>
public sealed record ChangeSide(string Text, string? Href, bool IsHidden);
