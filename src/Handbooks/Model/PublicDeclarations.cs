using System.Collections.Immutable;
using Handbooks.Model.Navigation;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>
/// A declaration that is public. None can be made of an internal thing, so a list of these holds none.
/// </summary>
public sealed class Published<T> where T : IVisible
{
    /// <exception cref="InvalidOperationException">The declaration is internal: a defect of the tool.</exception>
    internal Published(T value) =>
        Value = value.Visibility == Visibility.Public ? value : throw new InvalidOperationException("An internal declaration cannot be published.");

    public T Value { get; }
}

/// <summary>
/// The declarations of the public site. It is linked separately: its ids, counts, order and backlinks come from these alone, as if the
/// internal ones had never been written.
/// </summary>
public sealed record PublicDeclarations
{
    private PublicDeclarations()
    {
    }

    public HandbookSettings Settings { get; private init; } = new();
    public ImmutableArray<Published<PageDeclaration>> Pages { get; private init; }
    public ImmutableArray<Published<RoleDeclaration>> Roles { get; private init; }
    public ImmutableArray<Published<ItemDeclaration>> Items { get; private init; }
    public ImmutableArray<Published<PersonDeclaration>> People { get; private init; }
    public ImmutableArray<Published<AssetDeclaration>> Assets { get; private init; }

    /// <summary>Without internal files: their order may name internal pages between public ones.</summary>
    public ImmutableArray<Published<NavigationDeclaration>> Navigation { get; private init; }

    public ImmutableArray<Published<FolderHint>> Folders { get; private init; }

    public static PublicDeclarations From(Declarations all) => new()
    {
        // Where the sources are kept and where the team reads is internal.
        Settings = all.Settings with
        {
            Repository = null,
            TeamUrl = null,
            TeamImages = ImageSources.Own,
            Navigation = [.. all.Settings.Navigation.Select(group => group with { IsHidden = group.IsForTeam })],
        },
        Pages = Among(all.Pages),
        Roles = Among(all.Roles),
        Items = Among(all.Items.Select(item => item.AsPublished())),
        People = Among(all.People),
        Assets = Among(all.Assets),
        Navigation = Among(all.Navigation.Files),
        Folders = Among(all.Navigation.Folders),
    };

    /// <summary>The same declarations in the form that linking takes.</summary>
    public Declarations ToDeclarations() => new(
        Settings,
        [.. Pages.Select(page => page.Value)],
        [.. Roles.Select(role => role.Value)],
        [.. Items.Select(item => item.Value)],
        [.. People.Select(person => person.Value)],
        [.. Assets.Select(asset => asset.Value)])
    {
        Navigation = new([.. Navigation.Select(file => file.Value)], [.. Folders.Select(folder => folder.Value)]),
    };

    private static ImmutableArray<Published<T>> Among<T>(IEnumerable<T> declarations) where T : IVisible =>
        [.. declarations.Where(declaration => declaration.Visibility == Visibility.Public).Select(declaration => new Published<T>(declaration))];
}

/// <summary>Limits an older state of the handbook to what is still public today.</summary>
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
