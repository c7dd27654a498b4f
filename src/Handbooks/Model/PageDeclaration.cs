using System.Collections.Immutable;
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
    ImmutableArray<LetterTable> LetterTables) : IVisible
{
    public string Path => Document.Path;

    /// <summary>Where other tools would have it stand, by its front matter: links to these lead to the page. Without slashes at their ends.</summary>
    public ImmutableArray<string> OtherAddresses { get; init; } = [];

    /// <summary>Its name and place among its neighbours, where its front matter says so.</summary>
    public NavigationHint Navigation { get; init; } = NavigationHint.None;

    /// <summary>The pages that it lists as standing below it.</summary>
    public ImmutableArray<NavigationItem> Toctree { get; init; } = [];
}

/// <summary>A table whose cells are letters: roles over the columns, an activity a row.</summary>
/// <param name="Group">The heading that the table stands under.</param>
public sealed record LetterTable(string? Group, ImmutableArray<Located<string>> Roles, ImmutableArray<LetterRow> Rows);

/// <param name="Cells">One a column, in their order; null where the cell holds something else than letters.</param>
public sealed record LetterRow(Located<string> Activity, string? ActivityId, ImmutableArray<Located<Letters?>> Cells);
