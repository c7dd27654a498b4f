using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Linking;

/// <summary>The order of the ordinary pages: as handbook.yml says, else by folder.</summary>
internal static class NavigationBuilder
{
    public static ImmutableArray<NavigationEntry> Build(HandbookSettings settings, PageAddresses addresses, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var pages = addresses.Pages.Where(page => !IsIntroduction(page.Address)).ToDictionary(page => page.Path, StringComparer.Ordinal);
        if (settings.Navigation.IsEmpty)
            return Folder("", [.. pages.Values]);
        var entries = ImmutableArray.CreateBuilder<NavigationEntry>();
        foreach (var group in settings.Navigation)
        {
            var listed = ImmutableArray.CreateBuilder<NavigationEntry>();
            foreach (var path in group.Pages)
            {
                if (pages.Remove(path.Value, out var page))
                    listed.Add(new NavigationEntry(page.Title, page.Path, []));
                else if (!addresses.Pages.Any(known => known.Path == path.Value))
                    diagnostics.Add(LinkDiagnostics.NoSuchPage(path.Span, path.Value, pages.Keys));
            }
            if (group.Title is null)
                entries.AddRange(listed);
            else if (listed.Count > 0)
                entries.Add(new NavigationEntry(group.Title, null, listed.ToImmutable()));
        }
        // A page that nobody listed can still be found: nothing gets lost by being forgotten.
        entries.AddRange(Folder("", [.. pages.Values]));
        return entries.ToImmutable();
    }

    /// <summary>Home and the introductions of generated pages are reached from the header.</summary>
    private static bool IsIntroduction(SitePath address) => SitePath.Generated.Contains(address);

    private static ImmutableArray<NavigationEntry> Folder(string prefix, ImmutableArray<ContentPage> pages)
    {
        var entries = new List<(string Key, NavigationEntry Entry)>();
        var index = pages.FirstOrDefault(page => IsIndexOf(page, prefix));
        foreach (var group in pages.Where(page => page != index).GroupBy(page => Next(page.Path, prefix), StringComparer.Ordinal))
        {
            if (!group.Key.EndsWith('/'))
                entries.AddRange(group.Select(page => (page.Title, new NavigationEntry(page.Title, page.Path, []))));
            else
            {
                var below = group.ToImmutableArray();
                var head = below.FirstOrDefault(page => IsIndexOf(page, prefix + group.Key));
                var children = Folder(prefix + group.Key, below);
                var title = head?.Title ?? Title(group.Key);
                entries.Add((title, head is null && children is [var only] ? only : new NavigationEntry(title, head?.Path, children)));
            }
        }
        return [.. entries.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Select(entry => entry.Entry)];
    }

    private static bool IsIndexOf(ContentPage page, string prefix) =>
        page.Address.Value == "/" + prefix && page.Path.LastIndexOf('/') + 1 == prefix.Length;

    private static string Next(string path, string prefix) =>
        path.IndexOf('/', prefix.Length) is var slash and >= 0 ? path[prefix.Length..(slash + 1)] : path[prefix.Length..];

    private static string Title(string folder)
    {
        var words = folder.TrimEnd('/').Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? folder : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
