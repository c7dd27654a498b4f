using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Model.Navigation;

/// <summary>An order of pages that a file of another tool gives: SUMMARY.md, mkdocs.yml, _toc.yml and the like.</summary>
/// <param name="Folders">Where its paths begin, the likeliest first; with a slash at the end, empty for the input folder.</param>
/// <param name="IsUnderstood">False where the file says an order and it cannot be read.</param>
public sealed record NavigationDeclaration(
    SourceText Source, ImmutableArray<string> Folders, ImmutableArray<NavigationItem> Items, bool IsUnderstood, Visibility Visibility) : IVisible;

/// <summary>An entry: a page, a group, or a page with others below it.</summary>
/// <param name="Title">Null where the page's own title is meant.</param>
/// <param name="Page">A path or an address as written; null for a group.</param>
/// <param name="IsPattern">The path stands for all pages that it matches.</param>
public sealed record NavigationItem(string? Title, Located<string>? Page, ImmutableArray<NavigationItem> Children, bool IsPattern = false);

/// <summary>What a folder's own file (<c>_category_.json</c>) says of its entry.</summary>
/// <param name="Folder">With a slash at its end.</param>
public sealed record FolderHint(string Folder, NavigationHint Hint, Visibility Visibility) : IVisible;

/// <summary>All that says how the pages are ordered, but for handbook.yml and the pages themselves.</summary>
public sealed record NavigationDeclarations(ImmutableArray<NavigationDeclaration> Files, ImmutableArray<FolderHint> Folders)
{
    public static NavigationDeclarations None { get; } = new([], []);
}
