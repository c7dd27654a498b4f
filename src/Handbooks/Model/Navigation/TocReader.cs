using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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

/// <summary>SUMMARY.md of GitBook and mdBook: nested lists of links, with headings over groups.</summary>
internal static class SummaryReader
{
    /// <summary>Empty where the page is not such a list from top to bottom: then it is a page like any other.</summary>
    public static ImmutableArray<NavigationItem> Read(PageDocument page)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var section in (Section[])[page.Outline, .. page.Outline.Descendants])
        {
            if (Entries(section, page) is not { } entries)
                return [];
            // The page's own title, and the headings that only group other headings, name no group.
            if (section.Level <= 1 || entries.IsEmpty)
                items.AddRange(entries);
            else
                items.Add(new(section.Title, null, entries));
        }
        return items.ToImmutable();
    }

    private static ImmutableArray<NavigationItem>? Entries(Section section, PageDocument page)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var block in section.Blocks)
        {
            if (block is ListBlock list && List(list, page) is { } listed)
                entries.AddRange(listed);
            else if (block is ParagraphBlock paragraph && Link(paragraph, page) is { Page: not null } link)
                entries.Add(link);
            else if (block is not (ThematicBreakBlock or HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup))
                return null;
        }
        return entries.ToImmutable();
    }

    private static ImmutableArray<NavigationItem>? List(ListBlock list, PageDocument page)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Count == 0)
                continue;
            if (item[0] is not ParagraphBlock paragraph || Link(paragraph, page) is not { } entry
                || item.Skip(1).Any(block => block is not ListBlock))
                return null;
            var below = item.OfType<ListBlock>().Select(inner => List(inner, page)).ToList();
            if (below.Any(inner => inner is null))
                return null;
            entries.Add(entry with { Children = [.. below.SelectMany(inner => inner!.Value)] });
        }
        return entries.ToImmutable();
    }

    /// <summary>A link and nothing beside it, or words alone: a chapter that is not written yet, or a group.</summary>
    private static NavigationItem? Link(ParagraphBlock paragraph, PageDocument page)
    {
        var title = InlineText.Of(paragraph);
        var parts = paragraph.Inline?.Where(inline => inline is not LiteralInline literal || !literal.Content.AsSpan().IsWhiteSpace()).ToList() ?? [];
        return parts switch
        {
            [LinkInline { IsImage: false } link] =>
                new(title.Length == 0
                    ? null : title, string.IsNullOrWhiteSpace(link.Url) ? null : new Located<string>(link.Url.Trim(), page.SpanOf(link)), []),
            _ when parts.Any(part => part is LinkInline) || title.Length is 0 or > 100 => null,
            _ => new(title, null, []),
        };
    }
}
