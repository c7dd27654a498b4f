using System.Collections.Immutable;
using Handbooks.Model.LetterTables;
using Handbooks.Model.Navigation;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>A Markdown page and what its front matter says of it.</summary>
public sealed record PageDeclaration(
    PageDocument Document,
    Located<string> Title,
    string? Description,
    Visibility Visibility,
    PageLetters Letters) : IVisible
{
    public string Path => Document.Path;

    /// <summary>It says of itself that it is internal, and is not so only because nobody said otherwise.</summary>
    public bool IsMarkedInternal { get; init; }

    /// <summary>It says of itself that it is public; else a pattern does.</summary>
    public bool IsMarkedPublic { get; init; }

    /// <summary>It cannot be read as its author meant it: whatever it says, only the team sees it.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>It would be public without its fault, and says nothing that might be meant otherwise: then its names are no secret.</summary>
    public bool IsInternalByFaultAlone { get; init; }

    /// <summary>Where other tools would have it stand, by its front matter: links to these lead to the page. Without slashes at their ends.</summary>
    public ImmutableArray<string> OtherAddresses { get; init; } = [];

    /// <summary>Addresses that it had on this site before.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    /// <summary>Its name and place among its neighbours, where its front matter says so.</summary>
    public NavigationHint Navigation { get; init; } = NavigationHint.None;

    /// <summary>The pages that it lists as standing below it.</summary>
    public ImmutableArray<NavigationItem> Toctree { get; init; } = [];
}
