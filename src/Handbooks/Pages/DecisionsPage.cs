using System.Collections.Immutable;
using Handbooks.Decisions;

namespace Handbooks.Pages;

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
