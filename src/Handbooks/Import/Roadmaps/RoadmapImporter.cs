using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>What a foreign roadmap came to: a file of ours, and what was and was not taken over.</summary>
/// <param name="Yaml">A whole roadmap file in our format; empty where nothing was found.</param>
/// <param name="Left">Keys that have no place with us, by how often they stood there, each with one example.</param>
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
            importer._items.Count == 0 ? "" : RoadmapYaml.Write(importer._items, document.Path), importer._items.Count,
            [.. importer._left.OrderByDescending(left => left.Value.Count).ThenBy(left => left.Key, StringComparer.Ordinal).Select(left => new ImportCount(left.Value.Count, left.Key, left.Value.Example))],
            diagnostics);
    }

    private void File(YamlMapping file)
    {
        foreach (var entry in file.Entries)
        {
            var key = entry.Key.Value;
            if (entry.Value is YamlSequence list && (StatusWords.Of(key) is not null || Below.Contains(key, StringComparer.OrdinalIgnoreCase) || list.Items.All(IsTitled)))
            {
                // Aims and people are no work.
                if (key.ToLowerInvariant() is "authors" or "objectives" or "goals" or "contributors" or "maintainers")
                    Leave(key, list.Items.Length, entry.Key.Value);
                else
                    List(list, new ForeignItem("") { Status = StatusWords.Of(key), Theme = key.Equals("timeline", StringComparison.OrdinalIgnoreCase) ? "Timeline" : null });
            }
            else if (!AboutTheFile.Contains(key, StringComparer.OrdinalIgnoreCase))
                Leave(key, 1, key);
        }
    }

    private void List(YamlSequence list, ForeignItem around)
    {
        foreach (var node in list.Items)
        {
            if (node is YamlScalar { IsNull: false } title)
                _items.Add(around with { Title = title.Value.Trim() });
            else if (node is YamlMapping mapping)
                Entry(mapping, around);
        }
    }

    /// <summary>An item; or a release or milestone, whose title and time are those of all that stands below it.</summary>
    private void Entry(YamlMapping mapping, ForeignItem around)
    {
        var below = mapping.Entries.Where(entry => entry.Value is YamlSequence && Below.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase)).ToList();
        var item = Read(mapping, around, below.Select(entry => entry.Key.Value).ToList());
        if (item.Title.Length == 0)
            return;
        if (below.Count == 0)
        {
            _items.Add(item);
            return;
        }
        var (period, name) = DateWords.Split(item.Title);
        foreach (var entry in below)
            List((YamlSequence)entry.Value, around with { Theme = name, Target = item.Target ?? period, Status = item.Status });
    }

    private ForeignItem Read(YamlMapping mapping, ForeignItem around, List<string> below)
    {
        var item = around with { Title = "" };
        foreach (var entry in mapping.Entries.Where(entry => !below.Contains(entry.Key.Value)))
        {
            var text = entry.Value is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : null;
            var read = text is null ? null : Read(item, entry.Key.Value.ToLowerInvariant(), text);
            if (read is null)
                Leave(entry.Key.Value, 1, text ?? entry.Key.Value);
            else
                item = read;
        }
        return item;
    }

    /// <summary>Null for a key that has no place with us.</summary>
    private static ForeignItem? Read(ForeignItem item, string key, string text) => key switch
    {
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

    private void Leave(string key, int count, string example)
    {
        var known = _left.GetValueOrDefault(key);
        _left[key] = (known.Count + count, known.Example ?? example);
    }
}
