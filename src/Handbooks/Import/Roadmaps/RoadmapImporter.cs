using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>What a foreign roadmap came to: a file of ours, and what was and was not taken over.</summary>
/// <param name="Yaml">A whole roadmap file in our format; empty where nothing was found.</param>
/// <param name="Left">Keys that have no place with us, by how often they stood there, each with the line and words of the first.</param>
public sealed record ImportedRoadmap(string Yaml, int Items, ImmutableArray<ImportCount> Left, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Roadmaps that other tools keep in YAML: lists under the name of a state ("future:", "done:"), releases or milestones with
/// lists below them, a plain list. What is invalid is told with its place; the items that can be read are kept.
/// </summary>
internal sealed class RoadmapImporter
{
    private static readonly string[] Below = ["children", "deliverables", "items", "features", "tasks", "stories", "epics", "milestones", "cards", "initiatives"];
    private static readonly string[] AboutTheFile = ["title", "name", "description", "authors", "version", "updated", "last_updated"];

    private readonly List<ForeignItem> _items = [];
    private readonly Dictionary<string, (int Count, string Example)> _left = new(StringComparer.Ordinal);

    public static ImportedRoadmap Import(DataDocument document, ImmutableArray<Diagnostic> diagnostics)
    {
        var importer = new RoadmapImporter();
        if (document.Root is YamlMapping file)
            importer.File(file);
        else if (document.Root is YamlSequence list)
            importer.List(list, new ForeignItem(""));
        return new(
            importer._items.Count == 0 ? "" : RoadmapYaml.Write(importer._items, Path.GetFileName(document.Path)), importer._items.Count,
            [.. importer._left.OrderByDescending(left => left.Value.Count).ThenBy(left => left.Key, StringComparer.Ordinal).Select(left => new ImportCount(left.Value.Count, left.Key, left.Value.Example))],
            diagnostics);
    }

    private void File(YamlMapping file)
    {
        // One item a file.
        if (IsTitled(file) && !file.Entries.Any(HoldsItems))
        {
            Entry(file, new ForeignItem(""));
            return;
        }
        foreach (var entry in file.Entries)
        {
            var key = entry.Key.Value;
            if (entry.Value is YamlSequence list && HoldsItems(entry))
            {
                // Aims and people are no work.
                if (key.ToLowerInvariant() is "authors" or "objectives" or "goals" or "contributors" or "maintainers")
                    Leave(entry.Key, list.Items.Length, "");
                else
                    List(list, new ForeignItem("") { Status = StatusWords.Of(key), Theme = key.Equals("timeline", StringComparison.OrdinalIgnoreCase) ? "Timeline" : null });
            }
            else if (!AboutTheFile.Contains(key, StringComparer.OrdinalIgnoreCase))
                Leave(entry.Key, 1, TextOf(entry.Value));
        }
    }

    private static bool HoldsItems(YamlEntry entry) =>
        entry.Value is YamlSequence list && (StatusWords.Of(entry.Key.Value) is not null || Below.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase) || list.Items.All(IsTitled));

    private void List(YamlSequence list, ForeignItem around)
    {
        foreach (var node in list.Items)
        {
            if (node is YamlScalar { IsNull: false } title)
                _items.Add(around with { Title = title.Value.Trim() });
            else if (node is YamlMapping mapping)
                Entry(mapping, around);
            else
                Leave(node, "an entry that says nothing", TextOf(node));
        }
    }

    /// <summary>An item; or a release or milestone, whose title and time are those of all that stands below it.</summary>
    private void Entry(YamlMapping mapping, ForeignItem around)
    {
        var below = mapping.Entries.Where(entry => entry.Value is YamlSequence { Items.IsEmpty: false } && Below.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase)).ToList();
        var item = Read(mapping, around, below.Select(entry => entry.Key.Value).ToList());
        if (item.Title.Length == 0)
        {
            Leave(mapping.Entries.IsEmpty ? mapping : mapping.Entries[0].Key, "an entry without a title", mapping.Entries.IsEmpty ? "" : TextOf(mapping.Entries[0].Value));
            return;
        }
        if (below.Count == 0)
        {
            _items.Add(item);
            return;
        }
        // What was said of the whole is said of no part of it.
        foreach (var entry in mapping.Entries.Where(entry => IsAboutTheWhole(entry.Key.Value)))
            Leave(entry.Key, 1, TextOf(entry.Value));
        var (period, name) = DateWords.Split(item.Title);
        foreach (var entry in below)
            List((YamlSequence)entry.Value, around with { Theme = name, Target = item.Target ?? period, Status = item.Status });
    }

    private ForeignItem Read(YamlMapping mapping, ForeignItem around, List<string> below)
    {
        var item = around with { Title = "" };
        foreach (var entry in mapping.Entries.Where(entry => !below.Contains(entry.Key.Value)))
        {
            var key = entry.Key.Value.ToLowerInvariant();
            if (entry.Value is YamlScalar { IsNull: true })
                continue;
            var read = entry.Value switch
            {
                YamlScalar text => Read(item, key, text.Value.Trim()),
                YamlSequence { Items: var list } when key is "dependencies" or "depends_on" or "requires" or "blocked_by" && list.All(IsText) => item with { DependsOn = [.. item.DependsOn, .. list.Select(TextOf)] },
                YamlSequence { Items: var list } when key is "links" or "references" or "urls" && list.All(IsText) => item with { Links = [.. item.Links, .. list.Select(TextOf)] },
                _ => null,
            };
            if (read is null)
                Leave(entry.Key, 1, TextOf(entry.Value));
            else
                item = read;
        }
        return item;
    }

    /// <summary>Null for a key that has no place with us.</summary>
    private static ForeignItem? Read(ForeignItem item, string key, string text) => key switch
    {
        "id" or "key" when text.Length > 0 => item with { Id = text },
        "title" or "name" or "feature" or "summary" when item.Title.Length == 0 => item with { Title = text },
        "description" or "body" or "details" or "summary" or "notes" => item with { Summary = item.Summary is null ? text : $"{item.Summary}\n\n{text}" },
        "url" or "reference" or "link" or "href" or "issue" => item with { Links = item.Links.Add(text) },
        "status" or "state" or "stage" => StatusWords.Of(text) is { } status ? item with { Status = status } : null,
        "date" or "due" or "eta" or "target" or "quarter" or "release_date" or "deadline" or "when" => DateWords.Of(text) is { } period ? item with { Target = period } : null,
        "theme" or "area" or "category" or "epic" or "component" => item with { Theme = text },
        "owner" or "dri" or "lead" or "assignee" or "accountable" => item with { Accountable = text },
        _ => null,
    };

    private static bool IsTitled(YamlNode node) => node is YamlMapping mapping && mapping.Entries.Any(entry => entry.Key.Value.ToLowerInvariant() is "title" or "name");

    /// <summary>Of a release or milestone: its words, links and people, and what it waits for. Its title, time and state go to what stands below it.</summary>
    private static bool IsAboutTheWhole(string key) => key.ToLowerInvariant()
        is "id" or "key" or "description" or "body" or "details" or "summary" or "notes" or "url" or "reference" or "link" or "href" or "issue"
        or "owner" or "dri" or "lead" or "assignee" or "accountable" or "dependencies" or "depends_on" or "requires" or "blocked_by";

    private static bool IsText(YamlNode node) => node is YamlScalar { IsNull: false };

    private static string TextOf(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim().Split('\n')[0] : "";

    private void Leave(YamlScalar key, int count, string example) => Leave(key, key.Value, example, count);

    private void Leave(YamlNode at, string what, string example, int count = 1)
    {
        var known = _left.GetValueOrDefault(what);
        _left[what] = (known.Count + count, known.Example ?? $"{at.Span}: {example}".TrimEnd(' ', ':'));
    }
}
