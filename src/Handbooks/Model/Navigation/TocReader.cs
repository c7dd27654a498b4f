using System.Collections.Immutable;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model.Navigation;

/// <summary>
/// Trees of entries with keys: _toc.yml of Jupyter Book, toc.yml and myst.yml of MyST, sidebars.json of Docusaurus,
/// docs.json of Mintlify. They differ in what they call a page, a title and what is below it.
/// </summary>
internal static class TocReader
{
    private static readonly HashSet<string> Titles = ["title", "caption", "label", "group", "tab", "anchor"];
    private static readonly HashSet<string> Pages = ["file", "root", "doc", "id", "glob", "pattern", "url", "href", "link"];
    private static readonly HashSet<string> Lists = ["children", "sections", "chapters", "parts", "items", "pages", "groups", "tabs", "anchors",
        "entries", "subtrees"];

    public static ImmutableArray<NavigationItem> Read(YamlNode? file)
    {
        if (file is YamlSequence list)
            return Items(list);
        if (file is not YamlMapping mapping)
            return [];
        if (Value(mapping, "project") is YamlMapping project)
            return Value(project, "toc") is { } toc ? Items(toc) : [];
        if (Value(mapping, "navigation") is { } navigation)
            return navigation is YamlMapping inner ? Entry(inner).Children : Items(navigation);
        // A book has a root; anything else is a file of sidebars, each under its name.
        return mapping.Entries.Any(entry => Lists.Contains(entry.Key.Value) || Pages.Contains(entry.Key.Value))
            ? Book(mapping)
            : [.. mapping.Entries.Where(entry => entry.Value is YamlSequence or YamlMapping).SelectMany(entry => Items(entry.Value))];
    }

    private static ImmutableArray<NavigationItem> Book(YamlMapping mapping)
    {
        var book = Entry(mapping);
        return book.Page is null ? book.Children : [new(book.Title, book.Page, []), .. book.Children];
    }

    private static ImmutableArray<NavigationItem> Items(YamlNode node) => node switch
    {
        YamlSequence list => [.. list.Items.SelectMany(item => Items(item))],
        YamlScalar { IsNull: false } page => [new(null, new(page.Value.Trim(), page.Span), [])],
        YamlMapping mapping when mapping.Entries.Any(entry => Titles.Contains(entry.Key.Value) || Pages.Contains(entry.Key.Value)
            || Lists.Contains(entry.Key.Value)) => [Entry(mapping)],
        // Docusaurus' short form: a category's label over its items.
        YamlMapping mapping =>
            [.. mapping.Entries.Where(entry => entry.Value is YamlSequence)
                .Select(entry => new NavigationItem(entry.Key.Value, null, Items(entry.Value)))],
        _ => [],
    };

    private static NavigationItem Entry(YamlMapping mapping)
    {
        string? title = null;
        Located<string>? page = null;
        var isPattern = false;
        var below = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var (key, value) in mapping.Entries.Select(entry => (entry.Key.Value, entry.Value)))
        {
            if (Lists.Contains(key))
                below.AddRange(Items(value));
            else if (value is YamlScalar { IsNull: false } scalar && Titles.Contains(key))
                title = scalar.Value.Trim();
            else if (value is YamlScalar { IsNull: false } written && Pages.Contains(key))
                (page, isPattern) = (new(written.Value.Trim(), written.Span), key is "glob" or "pattern");
            else if (key == "link" && value is YamlMapping link && Value(link, "id") is YamlScalar linked)
                page = new(linked.Value.Trim(), linked.Span);
        }
        return new(title, page, below.ToImmutable(), isPattern);
    }

    private static YamlNode? Value(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
