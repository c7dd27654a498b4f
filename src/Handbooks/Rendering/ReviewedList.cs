using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>The list of public things that a person has approved: one line for each page, role, item, person and file.</summary>
public static class ReviewedList
{
    /// <summary>
    /// Lines such as "page /about/us/" and "person Ada Lovelace", in ordinal order within each kind, each with the span of the thing's
    /// source.
    /// </summary>
    public static IEnumerable<Located<string>> LinesOf(Inventory inventory) =>
    [
        .. Lines("page", inventory.Pages, entry => entry.Address.Value),
        .. Lines("role", inventory.Roles, entry => entry.Address.Value),
        .. Lines("item", inventory.Items, entry => entry.Address.Value),
        .. Lines("person", inventory.People, entry => entry.Name),
        .. Lines("file", inventory.Files, entry => entry.Address.Value),
    ];

    /// <param name="reviewed">Lines as <see cref="LinesOf"/> returns them; null if there is no list.</param>
    public static IEnumerable<Diagnostic> Check(Inventory inventory, ImmutableArray<Located<string>>? reviewed)
    {
        if (reviewed is not { } list)
            return [];
        var lines = LinesOf(inventory).ToList();
        var known = list.Select(line => Plain(line.Value)).ToHashSet(StringComparer.Ordinal);
        var there = lines.Select(line => line.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines.Where(line => !known.Contains(line.Value)).Select(RenderingDiagnostics.NotReviewed),
            .. list.Where(line => !there.Contains(Plain(line.Value))).Select(RenderingDiagnostics.NotPublicAnyMore),
        ];
    }

    private static IEnumerable<Located<string>> Lines(string kind, ImmutableArray<InventoryEntry> entries, Func<InventoryEntry, string> name) =>
        entries.Select(entry => new Located<string>(Plain($"{kind} {name(entry)}"), entry.Source)).DistinctBy(line => line.Value)
            .OrderBy(line => line.Value, StringComparer.Ordinal);

    private static string Plain(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
