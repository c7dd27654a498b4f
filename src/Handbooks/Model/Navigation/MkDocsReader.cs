using System.Collections.Immutable;
using Handbooks.Syntax.Yaml;

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
