using System.Collections.Immutable;
using Handbooks.Model.Navigation;

namespace Handbooks.Model;

/// <summary>
/// A declaration that says it is public. There is no way to one for an internal thing, so that whoever holds a list of
/// these cannot hold any.
/// </summary>
public sealed class Published<T> where T : IVisible
{
    /// <exception cref="InvalidOperationException">The declaration is internal: a defect of the tool.</exception>
    internal Published(T value) =>
        Value = value.Visibility == Visibility.Public ? value : throw new InvalidOperationException("An internal declaration cannot be published.");

    public T Value { get; }
}

/// <summary>
/// What the public site is made of. It is linked by itself: ids, counts, order and backlinks of the public site come
/// from these declarations alone, as if the internal ones had never been written.
/// </summary>
public sealed record PublicDeclarations
{
    private PublicDeclarations(
        HandbookSettings settings,
        ImmutableArray<Published<PageDeclaration>> pages,
        ImmutableArray<Published<RoleDeclaration>> roles,
        ImmutableArray<Published<ItemDeclaration>> items,
        ImmutableArray<Published<PersonDeclaration>> people,
        ImmutableArray<Published<AssetDeclaration>> assets,
        ImmutableArray<Published<NavigationDeclaration>> navigation,
        ImmutableArray<Published<FolderHint>> folders) =>
        (Settings, Pages, Roles, Items, People, Assets, Navigation, Folders) = (settings, pages, roles, items, people, assets, navigation, folders);

    public HandbookSettings Settings { get; }
    public ImmutableArray<Published<PageDeclaration>> Pages { get; }
    public ImmutableArray<Published<RoleDeclaration>> Roles { get; }
    public ImmutableArray<Published<ItemDeclaration>> Items { get; }
    public ImmutableArray<Published<PersonDeclaration>> People { get; }
    public ImmutableArray<Published<AssetDeclaration>> Assets { get; }

    /// <summary>An order that an internal file gives is internal: it may name what lies between the public pages.</summary>
    public ImmutableArray<Published<NavigationDeclaration>> Navigation { get; }

    public ImmutableArray<Published<FolderHint>> Folders { get; }

    public static PublicDeclarations From(Declarations all) => new(
        // Where the sources are kept and where the team reads is the team's.
        all.Settings with { Repository = null, TeamUrl = null, TeamImages = ImageSources.Own },
        Among(all.Pages),
        Among(all.Roles),
        Among(all.Items.Select(item => item.AsPublished())),
        Among(all.People),
        Among(all.Assets),
        Among(all.Navigation.Files),
        Among(all.Navigation.Folders));

    /// <summary>The same declarations in the form that linking reads.</summary>
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
