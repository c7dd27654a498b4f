using System.Collections.Immutable;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model.Navigation;

/// <summary>The <c>nav:</c> of mkdocs.yml: paths, titles over paths, titles over lists.</summary>
internal static class MkDocsReader
{
    public static ImmutableArray<NavigationItem> Read(YamlNode? file) =>
        file is YamlMapping { Entries: [{ Value: var nav }, ..] } ? Items(nav) : [];

    private static ImmutableArray<NavigationItem> Items(YamlNode node) => node switch
    {
        YamlSequence list => [.. list.Items.SelectMany(item => Items(item))],
        YamlMapping mapping => [.. mapping.Entries.Select(Titled)],
        YamlScalar { IsNull: false } page => [new(null, new(page.Value.Trim(), page.Span), [])],
        _ => [],
    };

    private static NavigationItem Titled(YamlEntry entry) => entry.Value is YamlScalar page
        ? new(entry.Key.Value, page.IsNull ? null : new(page.Value.Trim(), page.Span), [])
        : new(entry.Key.Value, null, Items(entry.Value));
}

/// <summary>Finds one key of a YAML file with its value by its lines: the rest of the file may be unreadable.</summary>
internal static class TopLevelKey
{
    /// <returns>Half-open offsets; null where the key is not there.</returns>
    public static (int Start, int End)? Find(SourceText source, string key)
    {
        int? start = null;
        var text = source.Text;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            var line = text.AsSpan(at, next - at);
            if (start is not null && IsKey(line))
                return (start.Value, at);
            if (start is null && line.StartsWith(key) && line[key.Length..].TrimStart(' ').StartsWith(":"))
                start = at;
            at = next;
        }
        return start is { } open ? (open, text.Length) : null;
    }

    private static bool IsKey(ReadOnlySpan<char> line) => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#' or '}' or ']');
}
