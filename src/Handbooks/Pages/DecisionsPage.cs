using System.Collections.Immutable;
using Handbooks.Decisions;

namespace Handbooks.Pages;

public sealed record DecisionsPage : GeneratedPage
{
    public required ImmutableArray<DecisionGroup> Groups { get; init; }

    /// <summary>The kinds of entries on the page.</summary>
    public required ImmutableArray<DecisionSubject> Subjects { get; init; }

    public required int NobodyNamedCount { get; init; }
    public required string MatrixHref { get; init; }
}

/// <param name="Anchor">That of no other group, also where two titles differ in signs alone.</param>
public sealed record DecisionGroup(string Title, string Anchor, ImmutableArray<Decision> Decisions);

/// <summary>One entry of "who decides X".</summary>
public sealed record Decision
{
    public required string Anchor { get; init; }

    public required DecisionSubject Kind { get; init; }

    /// <summary>Links to the row of the matrix, to the item, or to the text of a right.</summary>
    public required Link Subject { get; init; }

    /// <summary>Other wordings in its sources.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>Empty if no one is named; the page says so.</summary>
    public ImmutableArray<DecisionParty> Accountable { get; init; } = [];

    public ImmutableArray<DecisionParty> Responsible { get; init; } = [];
    public ImmutableArray<DecisionParty> Consulted { get; init; } = [];
    public ImmutableArray<DecisionParty> Informed { get; init; } = [];

    /// <summary>The named role is not part of this site: shown as "not public".</summary>
    public bool IsHidden { get; init; }

    public bool IsNobodyNamed => Accountable.IsEmpty && !IsHidden;

    /// <summary>"when we cannot reach consensus", or null.</summary>
    public string? Condition { get; init; }

    public ImmutableArray<DecisionRule> Rules { get; init; } = [];

    /// <summary>Quotes from sources whose wording differs from the subject's.</summary>
    public ImmutableArray<DecisionQuote> Quotes { get; init; } = [];

    /// <summary>Aliases of its roles, for the filter.</summary>
    public string RolesAlsoCalled { get; init; } = "";
}

/// <param name="Marks">The letters behind it, each linked to its source; empty for a right, which has a quote instead.</param>
public sealed record DecisionParty(Link Role, ImmutableArray<LetterMark> Marks);

/// <summary>What an activity's text says about deciding.</summary>
/// <param name="IsEscalation">The matter goes to the role; otherwise the role may decide.</param>
/// <param name="Condition">"when we cannot reach consensus", or null.</param>
/// <param name="Href">A link to the source text.</param>
public sealed record DecisionRule(bool IsEscalation, Link Role, string Text, string? Condition, string Href);

/// <param name="Source">The page that is quoted, and the place on it.</param>
public sealed record DecisionQuote(string Text, Link Source);
