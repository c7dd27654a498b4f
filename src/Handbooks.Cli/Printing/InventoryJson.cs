using System.Text.Json;
using Handbooks.Pages;

namespace Handbooks.Cli.Printing;

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
