using System.Collections.Immutable;

namespace Handbooks.Search;

/// <summary>What a search can find. The order is that of results that fit equally well.</summary>
public enum SearchKind
{
    Role,
    Item,
    Page,

    /// <summary>What is below a heading of a page or role.</summary>
    Section,

    /// <summary>What one role does or is accountable for.</summary>
    Responsibility,

    /// <summary>What several roles have a part in, and what a role may decide.</summary>
    Decision,
}

/// <summary>One result of a search.</summary>
/// <param name="Address">From the site's root, escaped, without the first slash.</param>
/// <param name="Place">Where it belongs, as readers see it: the unit, the page, the role; may be empty.</param>
/// <param name="Text">What results quote from, paragraph by paragraph: no name or sentence goes on from one to the next.</param>
public sealed record SearchDocument(SearchKind Kind, string Title, string Address, string Place, ImmutableArray<string> Text)
{
    /// <summary>Whole names by which it comes first, besides words of its title: title, aliases, id.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Further words by which it is found, and which results do not show.</summary>
    public string Context { get; init; } = "";

    /// <summary>It goes on with a section: its title counts less than that of the beginning.</summary>
    public bool IsContinued { get; init; }

    /// <summary>That of its title and its text; null for the site's own.</summary>
    public string? Language { get; init; }

    /// <summary>The numbers of the roles that are accountable, among all documents.</summary>
    public ImmutableArray<int> Accountable { get; init; } = [];

    /// <inheritdoc cref="Accountable"/>
    /// <summary>The numbers of the roles that are responsible.</summary>
    public ImmutableArray<int> Responsible { get; init; } = [];
}
