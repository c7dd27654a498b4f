using System.Collections.Immutable;
using Handbooks.Linking.Links;
using Handbooks.Model.Navigation;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>Orders pages by folder: by the positions given in pages and folders, then by title.</summary>
internal sealed class FolderOrder(EntryPlacing placing, ImmutableArray<FolderHint> hints)
{
    private readonly Dictionary<string, NavigationHint> _hints = hints.DistinctBy(hint => hint.Folder, StringComparer.Ordinal)
        .ToDictionary(hint => hint.Folder, hint => hint.Hint, StringComparer.Ordinal);

    public ImmutableArray<NavigationEntry> Order(ImmutableArray<ContentPage> pages) => Folder("", pages);

    private ImmutableArray<NavigationEntry> Folder(string prefix, ImmutableArray<ContentPage> pages)
    {
        var entries = new List<(double Position, string Title, NavigationEntry Entry)>();
        var index = pages.FirstOrDefault(page => IsIndexOf(page, prefix));
        foreach (var group in pages.Where(page => page != index).GroupBy(page => Next(page.Path, prefix), StringComparer.Ordinal))
        {
            if (group.Key.EndsWith('/'))
                AddFolder(prefix + group.Key, [.. group], entries);
            else
            {
                foreach (var page in group.Where(page => placing.IsLeft(page.Path)))
                    entries.Add((PositionOf(placing.HintOf(page.Path)), placing.TitleOf(page.Path), placing.Entry(page.Path, null, () => [])));
            }
        }
        return [.. entries.OrderBy(entry => entry.Position).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)
            .Select(entry => entry.Entry)];
    }

    private void AddFolder(string folder, ImmutableArray<ContentPage> below, List<(double, string, NavigationEntry)> entries)
    {
        var head = below.FirstOrDefault(page => IsIndexOf(page, folder) && placing.IsLeft(page.Path));
        var own = _hints.GetValueOrDefault(folder, NavigationHint.None);
        var title = own.Label ?? (head is null ? TitleOf(folder) : placing.TitleOf(head.Path));
        var position = PositionOf(own.Position is null && head is not null ? placing.HintOf(head.Path) : own);
        if (head is not null)
        {
            entries.Add((position, title, placing.Entry(head.Path, title, () => Folder(folder, below))));
            return;
        }
        var children = Folder(folder, below);
        if (children is [var only] && own.Label is null)
            entries.Add((position, only.Title, only));
        else if (!children.IsEmpty)
            entries.Add((position, title, new NavigationEntry(title, null, children)));
    }

    private static double PositionOf(NavigationHint hint) => hint.Position ?? double.PositiveInfinity;

    private static bool IsIndexOf(ContentPage page, string prefix) =>
        page.Address.Value == "/" + prefix && InputPath.Folder(page.Path).Length == prefix.Length;

    private static string Next(string path, string prefix) =>
        path.IndexOf('/', prefix.Length) is var slash and >= 0 ? path[prefix.Length..(slash + 1)] : path[prefix.Length..];

    private static string TitleOf(string folder)
    {
        var name = folder.TrimEnd('/')[(folder.TrimEnd('/').LastIndexOf('/') + 1)..];
        return English.Capitalize(name.Replace('-', ' ').Replace('_', ' '));
    }
}
