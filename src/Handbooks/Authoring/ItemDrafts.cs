using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Model.Keys;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>What is known of a new item besides its title.</summary>
/// <param name="Accountable">A role, by its id, title or another name; null where it is open.</param>
/// <param name="File">A roadmap file in the input folder; null for the one that fits.</param>
public sealed record ItemWish(Horizon Horizon, string? Accountable, string? File);

/// <summary>Drafts the lines of a new roadmap item: at the end of a list, in the style of its neighbours, with the next id.</summary>
internal sealed class ItemDrafts
{
    private const string UsualFile = "roadmap/items.yml";

    private readonly AuthoringDesk _desk;
    private readonly ImmutableArray<(SourceFile File, Result<DataDocument> Read)> _files;

    private ItemDrafts(AuthoringDesk desk)
    {
        _desk = desk;
        _files = [.. desk.Tree.Files
            .Where(file => file.Kind == SourceKind.Yaml && DataFiles.IsRoadmap(file.Path) && !desk.Settings.IsExcluded(file.Path))
            .Select(file => (file, PageParser.ParseData(file)))];
    }

    public static DraftResult Create(AuthoringDesk desk, string title, ItemWish wish)
    {
        if (NewTitle.Fault(title) is { } fault)
            return DraftResult.Refused(fault);
        title = title.Trim();
        if (desk.Declarations.Items.FirstOrDefault(item => string.Equals(item.Title.Value, title, StringComparison.OrdinalIgnoreCase)) is { } there)
            return DraftResult.Refused($"there is an item \"{there.Title.Value}\" already.", there.Title.Span);
        if (wish.Accountable is null)
            return new ItemDrafts(desk).Create(title, wish, null);
        return RoleOf(desk.Handbook, wish.Accountable) is { } role
            ? new ItemDrafts(desk).Create(title, wish, role.Id.Value)
            : DraftResult.Refused($"there is no role \"{wish.Accountable}\"."
                + (Nearest.To(wish.Accountable, desk.Handbook.Roles.SelectMany(known => (string[])[known.Id.Value, known.Title])) is { } nearest
                    ? $" Did you mean \"{nearest}\"?" : ""));
    }

    private DraftResult Create(string title, ItemWish wish, string? accountable)
    {
        // What a damaged file holds is not known: not even which ids are taken.
        var faults = _files.SelectMany(file => file.Read.Diagnostics.Where(found => found.Severity == Severity.Error || !file.Read.Value.IsWhole))
            .ToImmutableArray();
        if (!faults.IsEmpty)
            return DraftResult.Hindered(faults);
        var series = ItemSeries.Of(_desk.Declarations.Items);
        var path = wish.File?.Replace('\\', '/') ?? FileFor(series);
        if (!DataFiles.IsRoadmap(path) || SourceTree.KindOf(path) != SourceKind.Yaml || !SourcePath.IsInside(SourcePath.FolderOf(path)))
            return DraftResult.Refused($"{path} is no roadmap file: those are in the folder \"roadmap\" and end with .yml.");
        var item = new NewItem(series?.Next, title, wish.Horizon, accountable);
        var draft = Array.Find([.. _files], file => file.File.Path == path) is { File: { } file, Read.Value: var document }
            ? Into(file, document, item) : InNewFile(path, item);
        return draft is null
            ? DraftResult.Refused($"{path} is no list of items; name another file with --file, which may be new.")
            : _desk.Checked(draft);
    }

    /// <summary>The one with the newest open item, else with the newest item.</summary>
    private string FileFor(ItemSeries? series)
    {
        var items = _desk.Declarations.Items;
        var newest = items.Where(item => item.Status is not (ItemStatus.Shipped or ItemStatus.Dropped)).DefaultIfEmpty(items.LastOrDefault())
            .MaxBy(item => item is null ? -1 : series?.NumberOf(item) ?? item.Span.Start);
        return newest?.Span.Path ?? _files.FirstOrDefault().File?.Path ?? UsualFile;
    }

    private Draft? Into(SourceFile file, DataDocument document, NewItem item)
    {
        var list = document.Root switch
        {
            YamlMapping mapping => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == RoadmapFileKeys.Items.Name)?.Value as YamlSequence,
            var root => root as YamlSequence,
        };
        if (list is not null && file.Text.Text.AsSpan(list.Span.Start).StartsWith('['))
            return Within(list, file, document, item);
        var entries = list?.Items ?? [];
        var end = ListEnd.Of(file.Text, entries)
            ?? (document.Root is null or YamlScalar { IsNull: true } ? ListEnd.OfEmpty(file.Text) : null);
        if (end is null)
            return null;
        var text = file.Text.Text;
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = item.Lines(end.Dash, entries).ReplaceLineEndings(lineEnd);
        var before = end.At > 0 && text[end.At - 1] is not ('\n' or '\r') ? lineEnd : "";
        var gap = end.HasGaps ? lineEnd : "";
        var after = file with { Text = new(file.Path, text.Insert(end.At, before + gap + lines)) };
        var draft = new Draft(file.Path, lines, NextStep(item))
        {
            Change = (file, after),
            FirstLine = after.Text.PositionAt(end.At + before.Length + gap.Length).Line,
        };
        return IsRead(document, after, item) ? draft : null;
    }

    /// <summary>In a list in brackets: behind its last entry, on the same line or on one of its own, as the others are.</summary>
    private Draft? Within(YamlSequence list, SourceFile file, DataDocument document, NewItem item)
    {
        var text = file.Text.Text;
        // A group of keys ends with its last value, before its brace.
        if (list.Items.Any(entry => text[entry.Span.Start] != '{'))
            return null;
        var at = list.Items is [.., var last] ? text.IndexOf('}', last.Span.End) + 1 : list.Span.Start + 1;
        var gap = list.Items switch
        {
            [] => "",
            [.., var before, var end] when text.AsSpan(before.Span.End..end.Span.Start) is var between
                && between.IndexOfAny('\r', '\n') is >= 0 and var line =>
                string.Concat(",", between[line..]),
            _ => ", ",
        };
        var entry = item.InBraces(list.Items);
        var after = file with { Text = new(file.Path, text.Insert(at, gap + entry)) };
        var draft = new Draft(file.Path, entry + "\n", NextStep(item))
        {
            Change = (file, after),
            FirstLine = after.Text.PositionAt(at + gap.Length).Line,
        };
        return IsRead(document, after, item) ? draft : null;
    }

    private static Draft InNewFile(string path, NewItem item) => new(path, item.Lines("- ", []), NextStep(item));

    private static string NextStep(NewItem item) => item.Accountable is null
        ? "name its accountable role and add a summary in" : "add a summary in";

    /// <summary>One item more, as it was meant, and the others as before.</summary>
    private bool IsRead(DataDocument before, SourceFile after, NewItem item)
    {
        var old = Items(before);
        var read = PageParser.ParseData(after);
        var items = Items(read.Value);
        return read.Value.IsWhole && items.Count == old.Count + 1 && items[^1] is var added && added.Title.Value == item.Title
            && (item.Id is null || added.Id.Value == item.Id) && added.Horizon == item.Horizon && added.Accountable?.Value == item.Accountable
            && old.Zip(items).All(pair => pair.First.Title.Value == pair.Second.Title.Value && pair.First.Id.Value == pair.Second.Id.Value);
    }

    private List<ItemDeclaration> Items(DataDocument document) =>
        [.. ItemReader.Read(document, Visibility.Internal, _desk.Settings.Day, ImmutableArray.CreateBuilder<Diagnostic>())];

    private static Role? RoleOf(Handbook handbook, string name) =>
        handbook.Roles.FirstOrDefault(role => role.Declaration.Aliases.Select(alias => alias.Value).Append(role.Id.Value).Append(role.Title)
            .Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
}
