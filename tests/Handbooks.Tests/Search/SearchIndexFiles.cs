using System.Text;
using System.Text.Json;

namespace Handbooks.Tests.Search;

/// <summary>The index of a compiled site, as the script reads it.</summary>
internal sealed class SearchIndexFiles(Compilation compilation, string site = "public")
{
    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = compilation.Files
        .Where(file => file.Path.StartsWith($"{site}/data/search/", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);

    /// <summary>Kind, title, address, place, text, accountable, responsible, and the language where it is not the site's.</summary>
    public JsonElement[] Documents => [.. Entries("d")];

    /// <summary>Words and names, each with where it stands.</summary>
    public JsonElement[] Words => [.. Entries("w").Where(entry => entry.ValueKind == JsonValueKind.Array)];

    /// <summary>The documents that bear a whole name, its words with commas between them.</summary>
    public int[] Bearers(string name) =>
        [.. Words.Where(entry => entry[0].GetString() == name && entry[1].GetInt32() == -1).SelectMany(entry => entry.EnumerateArray().Skip(2))
            .Select(number => number.GetInt32())];

    private IEnumerable<JsonElement> Entries(string kind) => Texts
        .Where(file => file.Key.Split('/')[^1] is var name && name[0] == kind[0] && char.IsAsciiDigit(name[1]))
        .OrderBy(file => int.Parse(file.Key.Split('/')[^1][1..^3], System.Globalization.CultureInfo.InvariantCulture))
        .SelectMany(file => Json(file.Value).EnumerateArray());

    /// <summary>What a file gives to the script: <c>__hb("d0",[…])</c>.</summary>
    private static JsonElement Json(string script) =>
        JsonDocument.Parse(script[(script.IndexOf(',', StringComparison.Ordinal) + 1)..script.LastIndexOf(')')]).RootElement;
}
