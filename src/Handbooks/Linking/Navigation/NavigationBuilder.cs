using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
using Handbooks.Model;
using Handbooks.Model.Navigation;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>
/// The order of the pages: from handbook.yml, otherwise from another tool's file, otherwise from the home page's toctree,
/// otherwise by folder. Unlisted pages come after the listed ones, so no page is lost.
/// </summary>
internal static class NavigationBuilder
{
    public static ImmutableArray<NavigationEntry> Build(
        Declarations declarations, SiteAddresses addresses, LinkPlaces places, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var placing = new EntryPlacing(addresses, places, declarations.Pages, diagnostics);
        var entries = ImmutableArray.CreateBuilder<NavigationEntry>();
        var order = Chosen(declarations.Navigation, diagnostics);
        ReportTwice(declarations.Settings.Navigation, places, diagnostics);
        if (!declarations.Settings.Navigation.IsEmpty)
            entries.AddRange(declarations.Settings.Navigation.SelectMany(group => Entries(group, placing)));
        else if (order is not null)
            entries.AddRange(placing.Place(order.Items, order.Folders));
        else
            entries.AddRange(placing.BelowHome());
        var folders = new FolderOrder(placing, declarations.Navigation.Folders);
        // Pages in a toctree go below its page, wherever their files are; a cycle of such pages goes below none.
        var listed = entries.ToImmutable();
        listed = Joined(listed, folders.Order([.. addresses.Pages.Where(page => placing.IsLeft(page.Path) && !placing.IsBelowAnother(page.Path))]));
        return Joined(listed, folders.Order([.. addresses.Pages.Where(page => placing.IsLeft(page.Path))]));
    }

    /// <summary>Each page appears once. Other tools show it twice, so that only our own list is wrong.</summary>
    private static void ReportTwice(ImmutableArray<NavigationGroup> groups, LinkPlaces places, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var page in groups.SelectMany(group => group.Pages))
        {
            if (EntryPlacing.PathOf(page.Value, [""], places) is { } path && !first.TryAdd(path, page))
                diagnostics.Add(NavigationDiagnostics.Twice(page, first[path]));
        }
    }

    /// <summary>Adds a folder's remaining pages to the group with its name, after the listed ones.</summary>
    private static ImmutableArray<NavigationEntry> Joined(ImmutableArray<NavigationEntry> listed, ImmutableArray<NavigationEntry> left)
    {
        if (listed.IsEmpty || left.IsEmpty)
            return listed.IsEmpty ? left : listed;
        var all = listed.ToList();
        var groups = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < all.Count; i++)
            groups.TryAdd(all[i].Title, i);
        foreach (var entry in left)
        {
            if (entry.Target is null && groups.TryGetValue(entry.Title, out var at) && !all[at].Children.IsEmpty)
                all[at] = all[at] with { Children = Joined(all[at].Children, entry.Children) };
            else
                all.Add(entry);
        }
        return [.. all];
    }

    /// <summary>The file nearest to the top; of several there, the first by name.</summary>
    private static NavigationDeclaration? Chosen(NavigationDeclarations navigation, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var file in navigation.Files.Where(file => !file.IsUnderstood))
            diagnostics.Add(NavigationDiagnostics.NotUnderstoodIn(file.Source));
        return navigation.Files.Where(file => file.IsUnderstood && !file.Items.IsEmpty)
            .OrderBy(file => file.Source.Path.Count(c => c == '/')).ThenBy(file => file.Source.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The pages of a hidden group count as placed, too: they do not follow the others.</summary>
    private static ImmutableArray<NavigationEntry> Entries(NavigationGroup group, EntryPlacing placing)
    {
        var entries = placing.Place(Items(group), [""]);
        return group.IsHidden ? [] : entries;
    }

    private static ImmutableArray<NavigationItem> Items(NavigationGroup group)
    {
        var pages = group.Pages.Select(page => new NavigationItem(null, page, [])).ToImmutableArray();
        return group.Title is null ? pages : [new(group.Title, null, pages)];
    }
}
