using System.Text.Json;
using Handbooks.Diagnostics;

namespace Handbooks.Tests.Support;

/// <summary>What tests ask of a finished compilation.</summary>
internal static class Built
{
    public static JsonElement Json(this Compilation compilation, string path) => JsonDocument.Parse(compilation.Text(path)).RootElement;

    public static JsonElement[] Roles(this Compilation compilation, string site = "team") =>
        [.. compilation.Json($"{site}/data/roles.json").GetProperty("roles").EnumerateArray()];

    public static JsonElement Role(this Compilation compilation, string id, string site = "team") =>
        compilation.Roles(site).Single(role => role.Said("id") == id);

    public static JsonElement[] Activities(this Compilation compilation, string site = "team") =>
        [.. compilation.Json($"{site}/data/matrix.json").GetProperty("activities").EnumerateArray()];

    public static JsonElement Activity(this Compilation compilation, string title) =>
        compilation.Activities().Single(activity => activity.Said("title") == title);

    /// <summary>"keeper RA declared": each letter of an activity, with the role that has it.</summary>
    public static string[] Letters(this JsonElement activity) =>
        [.. activity.List("assignments").Select(assignment =>
            $"{assignment.Said("role")} {assignment.Said("letters")} {(assignment.GetProperty("declared").GetBoolean() ? "declared" : "inferred")}")];

    public static JsonElement[] Items(this Compilation compilation, string site = "team") =>
        [.. compilation.Json($"{site}/data/roadmap.json").GetProperty("items").EnumerateArray()];

    public static JsonElement Item(this Compilation compilation, string id, string site = "team") =>
        compilation.Items(site).Single(item => item.Said("id") == id);

    /// <summary>The text under a key; null where there is none.</summary>
    public static string? Said(this JsonElement element, string key) => element.GetProperty(key).GetString();

    public static JsonElement[] List(this JsonElement element, string key) => [.. element.GetProperty(key).EnumerateArray()];

    public static string[] Words(this JsonElement element, string key) => [.. element.List(key).Select(entry => entry.GetString()!)];

    /// <summary>One key of each entry of a list; empty where nothing is said.</summary>
    public static string[] Each(this JsonElement element, string list, string key) => [.. element.List(list).Select(entry => entry.Said(key) ?? "")];

    /// <summary>The markup of a page's text, as <see cref="PlainTheme"/> shows it.</summary>
    public static string Body(this Compilation compilation, string path, string key = "Body") =>
        string.Join('\n', compilation.Json(path).Words(key));

    public static bool Has(this Compilation compilation, string path) => compilation.Files.Any(file => file.Path == path);

    public static Diagnostic[] Of(this Compilation compilation, string id) => [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Id == id)];

    public static Diagnostic The(this Compilation compilation, string id) => Assert.Single(compilation.Of(id));

    /// <summary>Path, line and column.</summary>
    public static string Place(this Diagnostic diagnostic) => diagnostic.Span.ToString();

    /// <summary>Every diagnostic points into its file.</summary>
    public static void AssertInside(this Diagnostic diagnostic)
    {
        Assert.InRange(diagnostic.Span.Start, 0, diagnostic.Span.Source.Text.Length);
        Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Span.Source.Text.Length);
        Assert.All(diagnostic.Related, related => Assert.InRange(related.Span.End, related.Span.Start, related.Span.Source.Text.Length));
    }
}
