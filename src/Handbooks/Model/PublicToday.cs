using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>An older state of the handbook in which nothing is public that is not public today: what was taken back stays so.</summary>
public static class PublicToday
{
    public static Declarations Only(Declarations past, Declarations today)
    {
        var pages = Names(today.Pages, page => page.Path);
        var roles = Names(today.Roles, IdOf);
        var items = Names(today.Items, IdOf);
        var people = Names(today.People, person => person.Name.Value);
        var orders = Names(today.Navigation.Files, file => file.Source.Path);
        var hints = Names(today.Navigation.Folders, folder => folder.Folder);
        var assets = Names(today.Assets, asset => asset.File.Path);
        return past with
        {
            Pages = [.. past.Pages.Select(page => pages.Contains(page.Path) ? page : page with { Visibility = Visibility.Internal })],
            Roles = [.. past.Roles.Select(role => roles.Contains(IdOf(role)) ? role : role with { Visibility = Visibility.Internal })],
            Items = [.. past.Items.Select(item => items.Contains(IdOf(item)) ? item : item with { Visibility = Visibility.Internal })],
            People = [.. past.People.Select(person => people.Contains(person.Name.Value)
                ? person : person with { Visibility = Visibility.Internal })],
            Assets = [.. past.Assets.Select(asset => assets.Contains(asset.File.Path) ? asset : asset with { Visibility = Visibility.Internal })],
            Navigation = new(
                [.. past.Navigation.Files.Select(file => orders.Contains(file.Source.Path) ? file : file with { Visibility = Visibility.Internal })],
                [.. past.Navigation.Folders.Select(folder => hints.Contains(folder.Folder)
                    ? folder : folder with { Visibility = Visibility.Internal })]),
        };
    }

    private static HashSet<string> Names<T>(ImmutableArray<T> things, Func<T, string> name) where T : IVisible =>
        things.Where(thing => thing.Visibility == Visibility.Public).Select(name).ToHashSet(StringComparer.Ordinal);

    private static string IdOf(RoleDeclaration role) => Slug.Of(role.Id?.Value ?? role.Title.Value);

    private static string IdOf(ItemDeclaration item) => Slug.Of(item.Id.Value);
}
