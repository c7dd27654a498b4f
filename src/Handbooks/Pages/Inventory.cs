using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>What a site publishes, for approval: each thing by name, address and source.</summary>
public sealed record Inventory(
    ImmutableArray<InventoryEntry> Pages,
    ImmutableArray<InventoryEntry> Roles,
    ImmutableArray<InventoryEntry> Items,
    ImmutableArray<InventoryEntry> People,
    ImmutableArray<InventoryEntry> Files,
    InventoryTotals All)
{
    /// <summary>Only from the linked public handbook, so that it cannot contain internal things. Those are only counted.</summary>
    public static Inventory Of(PublicHandbook handbook, PublicDeclarations declarations, Site site, InventoryTotals all)
    {
        var linked = handbook.Linked;
        return new(
            [.. linked.Pages.Select(page => new InventoryEntry(page.Title, page.Address, page.Declaration.Title.Span))
                .OrderBy(page => page.Address.Value, StringComparer.Ordinal)],
            [.. linked.Roles.Select(role => new InventoryEntry(role.Title, role.Address, role.Declaration.Title.Span))
                .OrderBy(role => role.Address.Value, StringComparer.Ordinal)],
            [.. linked.Items.Select(item => new InventoryEntry(item.Title, item.Address, item.Declaration.Title.Span))
                .OrderBy(item => item.Address.Value, StringComparer.Ordinal)],
            [.. Holders(linked, declarations)],
            [.. site.Assets.Select(asset => new InventoryEntry(asset.Declaration.File.Path, asset.Address,
                new SourceText(asset.Declaration.File.Path, "").Start))],
            all);
    }

    /// <summary>A person is on the pages of the roles that they hold; one without a public role is omitted.</summary>
    private static IEnumerable<InventoryEntry> Holders(Handbook linked, PublicDeclarations declarations) =>
        from person in declarations.People
        from role in linked.Roles
        where role.Holders.Any(holder => holder.Person == person.Value.Name.Value)
        select new InventoryEntry(person.Value.Name.Value, role.Address, person.Value.Name.Span);
}

/// <summary>The number of things of each kind, public and internal.</summary>
public sealed record InventoryTotals(int Pages, int Roles, int Items, int People, int Files)
{
    public static InventoryTotals Of(Handbook handbook, Declarations declarations) =>
        new(handbook.Pages.Length, handbook.Roles.Length, handbook.Items.Length, declarations.People.Length, declarations.Assets.Length);
}

/// <param name="Source">Where its name is written.</param>
public sealed record InventoryEntry(string Name, SitePath Address, SourceSpan Source);
