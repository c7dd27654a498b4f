using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Handbooks.Cli.Commands;

namespace Handbooks.Cli.Printing;

/// <summary>What a change newly publishes, and what it withdraws: for people and for programs.</summary>
internal static class PublicChangesPrinter
{
    private const int LongestText = 100;

    public static void Print(PublicChanges changes, string revision, Screen screen, InputFolder input)
    {
        var since = VisibleText.Of(revision);
        if (changes.Published.IsEmpty && changes.Withdrawn.IsEmpty)
            screen.Writer.WriteLine($"Since {since}: the same is public.");
        Print($"Newly public since {since}", "+", changes.Published, screen, input);
        Print($"No longer public since {since}", "-", changes.Withdrawn, screen, input);
        screen.Writer.WriteLine();
        screen.Writer.Flush();
    }

    public static void Write(PublicChanges changes, string revision, Utf8JsonWriter json)
    {
        json.WriteStartObject("changed_since");
        json.WriteString("revision", revision);
        Write("published", changes.Published, json);
        Write("withdrawn", changes.Withdrawn, json);
        json.WriteEndObject();
    }

    private static void Print(string heading, string sign, ImmutableArray<PublicThing> things, Screen screen, InputFolder input)
    {
        if (things.IsEmpty)
            return;
        screen.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{screen.In(Ink.Bold, heading)} ({things.Length})"));
        foreach (var thing in things)
        {
            var name = thing.Name.Length > LongestText ? thing.Name[..LongestText] + "…" : thing.Name;
            var place = string.Create(CultureInfo.InvariantCulture,
                $"{VisibleText.Of(input.Clickable(thing.Source.Path))}:{thing.Source.StartPosition.Line}");
            screen.Writer.WriteLine($"  {sign} {thing.Kind,-6}  "
                + $"{(thing.Address is { } address ? VisibleText.Of(address.Value) + "  " : "")}{VisibleText.Of(name)}  {screen.In(Ink.Dim, place)}");
        }
    }

    internal static void Write(string name, ImmutableArray<PublicThing> things, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var kind in (ReadOnlySpan<string>)["pages", "roles", "items", "people", "files", "texts"])
        {
            json.WriteStartArray(kind);
            foreach (var thing in things.Where(Is(kind)))
                Write(thing, json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static Func<PublicThing, bool> Is(string kind) => thing => thing.Kind == kind;

    private static void Write(PublicThing thing, Utf8JsonWriter json)
    {
        var at = thing.Source.StartPosition;
        json.WriteStartObject();
        json.WriteString(thing.Address is null ? "text" : "name", thing.Name);
        if (thing.Address is { } address)
            json.WriteString("url", address.Value);
        json.WriteString("path", thing.Source.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteEndObject();
    }
}
