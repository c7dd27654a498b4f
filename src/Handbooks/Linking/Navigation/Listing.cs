using System.Collections.Immutable;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Model.Navigation;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>A page named in a list: in a page's toctree, or in a file that orders pages.</summary>
/// <param name="From">Who may read the list.</param>
public sealed record Listing(Visibility From, LinkTarget To, SourceSpan Span)
{
    internal static ImmutableArray<Listing> Of(Declarations declarations, LinkPlaces places) =>
    [
        .. declarations.Pages.SelectMany(page => Of(page.Toctree, page.Visibility, [InputPath.Folder(page.Path)], places)),
        .. declarations.Navigation.Files.SelectMany(file => Of(file.Items, file.Visibility, file.Folders, places)),
    ];

    private static IEnumerable<Listing> Of(ImmutableArray<NavigationItem> items, Visibility from, ImmutableArray<string> folders, LinkPlaces places)
    {
        foreach (var item in items)
        {
            if (item is { Page: { } page, IsPattern: false } && EntryPlacing.PathOf(page.Value, folders, places) is { } path)
                yield return new Listing(from, places.ToPage(path, null), page.Span);
            foreach (var below in Of(item.Children, from, folders, places))
                yield return below;
        }
    }
}
