using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>What is public, for a person: counts, then each thing with its address and where it is written.</summary>
internal sealed class InventoryPrinter(Screen screen, InputFolder input)
{
    private const int WidestAddress = 40, WidestName = 44;

    /// <summary>By kind: what is public, and how many there are, the internal ones among them.</summary>
    public static IEnumerable<(string Kind, ImmutableArray<InventoryEntry> Entries, int All)> Kinds(Inventory inventory) =>
    [
        ("pages", inventory.Pages, inventory.All.Pages), ("roles", inventory.Roles, inventory.All.Roles),
        ("items", inventory.Items, inventory.All.Items),
        ("people", inventory.People, inventory.All.People), ("files", inventory.Files, inventory.All.Files),
    ];

    /// <summary>Things, not places: one person may hold several roles.</summary>
    public static int Count(ImmutableArray<InventoryEntry> entries) => entries.Select(entry => entry.Source).Distinct().Count();

    public void Print(Inventory inventory)
    {
        var kinds = Kinds(inventory).ToList();
        var counts = kinds.Select(kind => string.Create(CultureInfo.InvariantCulture,
            $"{Count(kind.Entries)} of {kind.All} {Name(kind.Kind, kind.All)}"));
        screen.Writer.WriteLine($"{screen.In(Ink.Bold, "Public:")} {string.Join(", ", counts)}");
        foreach (var (kind, entries, _) in kinds.Where(kind => !kind.Entries.IsEmpty))
        {
            screen.Writer.WriteLine();
            screen.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{screen.In(Ink.Bold, English.Capitalize(kind))} ({Count(entries)})"));
            var addresses = Math.Min(WidestAddress, entries.Max(entry => entry.Address.Value.Length));
            var names = Math.Min(WidestName, entries.Max(entry => entry.Name.Length));
            foreach (var entry in entries)
                Print(entry, addresses, names);
        }
        if (kinds.All(kind => kind.Entries.IsEmpty))
            screen.Writer.WriteLine("Nothing is public: no page, role, item or person says \"visibility: public\", and no pattern in "
                + "handbook.yml names one.");
        screen.Writer.WriteLine();
        screen.Writer.Flush();
    }

    private void Print(InventoryEntry entry, int addresses, int names)
    {
        var place = string.Create(CultureInfo.InvariantCulture,
            $"{VisibleText.Of(input.Clickable(entry.Source.Path))}:{entry.Source.StartPosition.Line}");
        screen.Writer.WriteLine($"  {VisibleText.Of(entry.Address.Value).PadRight(addresses)}  "
            + $"{VisibleText.Of(entry.Name).PadRight(names)}  {screen.In(Ink.Dim, place)}");
    }

    private static string Name(string kind, int count) => count != 1 ? kind : kind == "people" ? "person" : kind[..^1];
}

/// <summary>What is public, for programs: the same promise as <see cref="DiagnosticsJson"/>.</summary>
internal static class InventoryJson
{
    public static void Write(Inventory inventory, Utf8JsonWriter json)
    {
        json.WriteString("audience", "public");
        json.WriteStartObject("public");
        foreach (var (kind, entries, _) in InventoryPrinter.Kinds(inventory))
        {
            json.WriteStartArray(kind);
            foreach (var entry in entries)
                Write(entry, json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartObject("public_counts");
        foreach (var (kind, entries, _) in InventoryPrinter.Kinds(inventory))
            json.WriteNumber(kind, InventoryPrinter.Count(entries));
        json.WriteEndObject();
        json.WriteStartObject("all_counts");
        foreach (var (kind, _, all) in InventoryPrinter.Kinds(inventory))
            json.WriteNumber(kind, all);
        json.WriteEndObject();
    }

    private static void Write(InventoryEntry entry, Utf8JsonWriter json)
    {
        var at = entry.Source.StartPosition;
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteString("url", entry.Address.Value);
        json.WriteString("path", entry.Source.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteEndObject();
    }
}
