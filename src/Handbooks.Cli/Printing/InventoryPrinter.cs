using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Pages;

namespace Handbooks.Cli.Printing;

/// <summary>What is public, for a person: counts, then each thing with its address and where it is written.</summary>
internal sealed class InventoryPrinter(Screen screen, InputFolder input)
{
    private const int WidestAddress = 40;

    public static IEnumerable<(string Kind, ImmutableArray<InventoryEntry> Entries)> Kinds(Inventory inventory) =>
        [("pages", inventory.Pages), ("roles", inventory.Roles), ("items", inventory.Items), ("people", inventory.People), ("files", inventory.Files)];

    /// <summary>Things, not places: one person may hold several roles.</summary>
    public static int Count(ImmutableArray<InventoryEntry> entries) => entries.Select(entry => entry.Source).Distinct().Count();

    public void Print(Inventory inventory)
    {
        var kinds = Kinds(inventory).ToList();
        var counts = kinds.Select(kind => Count(kind.Entries).ToString(CultureInfo.InvariantCulture) + " " + Name(kind.Kind, Count(kind.Entries)));
        screen.Writer.WriteLine($"{screen.In(Ink.Bold, "Public:")} {string.Join(", ", counts)}");
        foreach (var (kind, entries) in kinds.Where(kind => !kind.Entries.IsEmpty))
        {
            screen.Writer.WriteLine();
            screen.Writer.WriteLine(screen.In(Ink.Bold, char.ToUpperInvariant(kind[0]) + kind[1..]));
            var width = Math.Min(WidestAddress, entries.Max(entry => entry.Address.Value.Length));
            foreach (var entry in entries)
                Print(entry, width);
        }
        screen.Writer.WriteLine();
        screen.Writer.Flush();
    }

    private void Print(InventoryEntry entry, int width)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(input.Clickable(entry.Source.Path))}:{entry.Source.StartPosition.Line}");
        screen.Writer.WriteLine($"  {VisibleText.Of(entry.Address.Value).PadRight(width)}  {VisibleText.Of(entry.Name)}  {screen.In(Ink.Dim, place)}");
    }

    private static string Name(string kind, int count) => count != 1 ? kind : kind == "people" ? "person" : kind[..^1];
}
