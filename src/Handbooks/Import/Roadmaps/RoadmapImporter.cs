using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Import.Roadmaps;

/// <summary>The result of an import: a roadmap file in our format, and what had no place in it.</summary>
/// <param name="Yaml">A whole roadmap file in our format; empty where nothing was found.</param>
/// <param name="Left">Keys that our format has no place for, most frequent first, each with the place and text of the first.</param>
public sealed record ImportedRoadmap(string Yaml, int Items, ImmutableArray<ImportCount> Left, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads roadmaps of other tools in YAML or JSON, however they are nested: a mapping with items in it is a group, whose name gives the
/// time, status or theme of all of them; any other mapping with a title is an item. What has no place is reported with its line.
/// </summary>
internal sealed class RoadmapImporter
{
    private static readonly string[] AboutTheFile = ["title", "name", "description", "authors", "version", "updated", "last_updated"];
    private static readonly string[] TimeOfTheFile = ["year", "quarter", "period", "timeframe"];

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
            [.. importer._left.OrderByDescending(left => left.Value.Count).ThenBy(left => left.Key, StringComparer.Ordinal)
                .Select(left => new ImportCount(left.Value.Count, left.Key, left.Value.Example))],
            diagnostics);
    }

    private void File(YamlMapping file)
    {
        var isItem = ItemShapes.IsTitled(file) && file.Entries.Any(entry => RoadmapKeys.Of(entry.Key.Value) is KeyMeaning.Id or KeyMeaning.Status);
        var below = file.Entries.Where(entry => ItemShapes.HoldsItems(entry, isItem)).ToList();
        // A file may be one item.
        if (below.Count == 0 && (ItemShapes.IsTitled(file) || ItemShapes.IsStates(file)))
        {
            Group(file, new ForeignItem(""), isInList: false);
            return;
        }
        var times = file.Entries.Where(entry => TimeOfTheFile.Contains(RoadmapKeys.Plain(entry.Key.Value)) && ItemShapes.IsText(entry.Value))
            .ToList();
        foreach (var entry in file.Entries.Except(below).Except(times)
            .Where(entry => !AboutTheFile.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase) || entry.Value is YamlSequence))
            Leave(entry);
        if (below is [{ Value: YamlMapping whole } only] && RoadmapKeys.Of(only.Key.Value) == KeyMeaning.List && times.Count == 0)
        {
            File(whole);
            return;
        }
        var around = ItemFields.Read(times, new ForeignItem(""));
        foreach (var entry in around.Left)
            Leave(entry);
        Walk(below, around.Item);
    }

    /// <param name="below">Entries of one group that hold items.</param>
    private void Walk(List<YamlEntry> below, ForeignItem around)
    {
        // "research" is a state next to "planned" and "done", and a theme elsewhere.
        var areStates = below.Count(entry => StatusWords.OfName(entry.Key.Value) is not null) > 1;
        foreach (var entry in below)
        {
            var key = entry.Key.Value;
            var status = areStates ? StatusWords.Of(key) : StatusWords.OfName(key);
            if (entry.Value is YamlSequence list)
                List(list, Named(around, key, status));
            else if (entry.Value is YamlScalar title)
                Text(title, around.Under(key));
            else if (entry.Value is YamlMapping mapping)
                Keyed(entry.Key, mapping, around, status);
        }
    }

    /// <summary>A group under a key, which is its name, its id, or what it has in common with others.</summary>
    private void Keyed(YamlScalar key, YamlMapping mapping, ForeignItem around, ItemStatus? status)
    {
        var isCommon = status is not null || ItemShapes.AnnouncesItems(key.Value);
        var hasItems = mapping.Entries.Any(entry => ItemShapes.HoldsItems(entry, ItemShapes.IsTitled(mapping)));
        if (isCommon)
            Group(mapping, Named(around, key.Value, status), isInList: false);
        else if (!ItemShapes.IsTitled(mapping))
            Group(mapping, hasItems ? Named(around, key.Value, status) : around, isInList: false, name: hasItems ? null : key.Value);
        else if (hasItems)
        {
            Leave(key, "the key of a group that has a title", key.Value);
            Group(mapping, around, isInList: false);
        }
        else
            Group(mapping, around with { Id = key.Value }, isInList: false);
    }

    private void List(YamlSequence list, ForeignItem around)
    {
        foreach (var node in list.Items)
        {
            if (ItemShapes.IsText(node))
                Text((YamlScalar)node, around);
            else if (node is YamlMapping mapping)
                Group(mapping, around, isInList: true);
            else if (node is YamlSequence { Items.IsEmpty: false } inner)
                List(inner, around);
            else
                Leave(node, "an entry that says nothing", ItemShapes.TextOf(node));
        }
    }

    /// <summary>An item with nothing but a title, perhaps with a checkbox before it.</summary>
    private void Text(YamlScalar node, ForeignItem around)
    {
        var title = node.Value.Trim();
        if (title.Length > 4 && title[0] == '[' && title[2] == ']')
            _items.Add(around with
            {
                Title = title[3..].Trim(),
                Status = StatusWords.IsTrue(title[1..2]) == true
                    ? ItemStatus.Shipped : around.Status is ItemStatus.Shipped ? ItemStatus.Planned : around.Status,
            });
        else
            _items.Add(around with { Title = title });
    }

    /// <summary>An item; or a release, milestone or quarter, whose name, time and status apply to all items below it.</summary>
    /// <param name="name">For a group of keys without a title.</param>
    private void Group(YamlMapping mapping, ForeignItem around, bool isInList, string? name = null)
    {
        if (ItemShapes.IsStates(mapping) || (isInList && ItemShapes.IsPair(mapping)))
        {
            foreach (var entry in mapping.Entries)
                Pair(entry, around);
            return;
        }
        var isTitled = ItemShapes.IsTitled(mapping);
        var below = mapping.Entries.Where(entry => ItemShapes.HoldsItems(entry, isTitled)).ToList();
        var own = mapping.Entries.Where(entry => !below.Contains(entry)).ToList();
        var weak = isTitled || name is not null || (!isInList && below.Count == 0) ? null : ItemShapes.WeakTitleOf(own);
        var fields = ItemFields.Read(weak is null ? own : [.. own.Where(entry => entry != weak)], around);
        var item = fields.Item;
        if (item.Title.Length == 0)
            item = item with { Title = weak is null ? name ?? "" : ItemShapes.TextOf(weak.Value) };
        if (below.Count == 0)
        {
            Item(mapping, item, fields);
            return;
        }
        // "date: second phase" is no time, but a name.
        var named = item.Title.Length > 0 || fields.OwnTheme is not null
            ? null : fields.Left.FirstOrDefault(entry => RoadmapKeys.Of(entry.Key.Value) == KeyMeaning.Target && ItemShapes.IsText(entry.Value));
        if (named is not null)
            item = item with { Title = ItemShapes.TextOf(named.Value) };
        // A group's fields do not apply to its items, apart from its name, time and status.
        var isTime = fields.Item.Summary is { } summary && RoadmapDates.Of(summary, around.Target) is not null;
        foreach (var entry in own.Where(entry => entry != named)
            .Where(entry => fields.Left.Contains(entry) || (IsAboutTheWhole(entry)
                && !(isTime && RoadmapKeys.Of(entry.Key.Value) == KeyMeaning.Summary))))
            Leave(entry);
        var context = new ForeignItem("") { Theme = around.Theme, Status = around.Status, Target = around.Target, Horizon = item.Horizon };
        foreach (var part in new[] { fields.OwnTheme, item.Title.Length > 0 ? item.Title : null }.OfType<string>())
            context = context.Under(part);
        Walk(below, context with
        {
            Status = fields.HasOwnStatus ? item.Status : context.Status,
            Target = item.Target != around.Target ? item.Target : isTime ? RoadmapDates.Of(fields.Item.Summary!, around.Target) : context.Target,
        });
    }

    private void Item(YamlMapping mapping, ForeignItem item, ItemFields fields)
    {
        if (item.Title.Length == 0)
        {
            Leave(mapping.Entries.IsEmpty ? mapping : mapping.Entries[0].Key, "an entry without a title",
                mapping.Entries.IsEmpty ? "" : ItemShapes.TextOf(mapping.Entries[0].Value));
            return;
        }
        foreach (var entry in fields.Left)
            Leave(entry);
        _items.Add(item);
    }

    /// <summary>"Login: done", "RD-1: A map", "Login: Passwords and keys"</summary>
    private void Pair(YamlEntry entry, ForeignItem around)
    {
        var (key, text) = (entry.Key.Value.Trim(), ItemShapes.TextOf(entry.Value));
        if (RoadmapDates.Of(key, around.Target) is { } period)
            _items.Add(around with { Title = text, Target = period });
        else if (StatusWords.Of(text) is { } status)
            _items.Add(around with { Title = key, Status = status });
        else if (StatusWords.IsTrue(text) is { } isDone)
            _items.Add(around with { Title = key, Status = isDone ? ItemStatus.Shipped : ItemStatus.Planned });
        else if (!key.Contains(' ', StringComparison.Ordinal) && key.Any(char.IsAsciiDigit))
            _items.Add(around with { Title = text, Id = key });
        else
            _items.Add(around with { Title = key, Summary = text });
    }

    /// <summary>Applies the key of a list or group as the name of the items below it; "tasks" names nothing.</summary>
    private static ForeignItem Named(ForeignItem around, string key, ItemStatus? status)
    {
        if (RoadmapKeys.Of(key) == KeyMeaning.List)
            return around;
        var rest = RoadmapKeys.WithoutList(key);
        if (status is null && rest != key)
            status = StatusWords.OfName(rest);
        if (status is not null || RoadmapDates.Of(rest, around.Target) is not null)
            return around.Under(rest, status);
        return around.Under(Readable(key));
    }

    private static string Readable(string key)
    {
        if (key.Length <= 2)
            return key;
        var words = key.Any(char.IsAsciiDigit) ? key.Replace('_', ' ') : key.Replace('_', ' ').Replace('-', ' ');
        return words.Any(char.IsUpper) ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static bool IsAboutTheWhole(YamlEntry entry) => entry.Value is not YamlScalar { IsNull: true }
        && RoadmapKeys.Of(entry.Key.Value) is KeyMeaning.Id or KeyMeaning.Summary or KeyMeaning.Link or KeyMeaning.Accountable
        or KeyMeaning.DependsOn;

    private void Leave(YamlEntry entry) =>
        Leave(entry.Key, entry.Key.Value, ItemShapes.TextOf(entry.Value),
            entry.Value is YamlSequence { Items.Length: > 1 and var count } ? count : 1);

    private void Leave(YamlNode at, string what, string example, int count = 1)
    {
        var known = _left.GetValueOrDefault(what);
        _left[what] = (known.Count + count, known.Example ?? $"{at.Span}: {example.Split('\n')[0]}".TrimEnd(' ', ':'));
    }
}
