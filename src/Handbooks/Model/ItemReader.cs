using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Roadmap items from YAML: a list, <c>items:</c>, or one item a file.</summary>
internal static class ItemReader
{
    public static IEnumerable<ItemDeclaration> Read(
        DataDocument document, Visibility byDefault, KnownDay today, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // The part that could not be read may have limited the visibility.
        if (!document.IsWhole)
            byDefault = Visibility.Internal;
        if (byDefault == Visibility.Public && document.Root is { } root
            && VisibilityFinder.InComments(root.Span.Source).FirstOrDefault(claim => today.Counts(claim.Kind, claim.Day)) is { } comment)
        {
            diagnostics.Add(PublishingDiagnostics.InComment(comment));
            byDefault = Visibility.Internal;
        }
        var entries = document.Root switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlSequence list => list.Items,
            YamlMapping mapping when mapping.Entries.Any(entry => entry.Key.Value == "items") => Listed(mapping),
            YamlMapping mapping when mapping.Entries.Any(entry => entry.Key.Value == "id" || Nearest.To(entry.Key.Value, ["title"]) is not null) =>
                [mapping],
            var other => Wrong(other),
        };
        foreach (var entry in entries)
        {
            if (entry is not YamlMapping mapping || OtherForm(mapping) is not null || Within(mapping) is not null)
                Wrong(entry);
            else if (Item(mapping, byDefault, today, diagnostics) is { } item)
                yield return item;
        }

        // Keys beside the list apply to all of it.
        ImmutableArray<YamlNode> Listed(YamlMapping mapping)
        {
            var fields = new Fields(mapping, RoadmapFileKeys.All, diagnostics);
            byDefault = fields.VisibilityOr(byDefault, today);
            var items = fields.Node(RoadmapFileKeys.Items);
            fields.ReportUnknown();
            return items is YamlSequence list ? list.Items : items is null ? [] : [items];
        }

        ImmutableArray<YamlNode> Wrong(YamlNode node)
        {
            if (document.IsWhole)
                diagnostics.Add(NoItem(node));
            return [];
        }
    }

    private static ItemDeclaration? Item(YamlMapping mapping, Visibility byDefault, KnownDay today, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = new Fields(mapping, ItemKeys.All, diagnostics);
        var before = diagnostics.Count;
        var visibility = fields.VisibilityOr(byDefault, today);
        var isMisread = diagnostics.Skip(before).Any(PublishingDiagnostics.IsOfVisibility);
        var id = fields.Text(ItemKeys.Id);
        var title = fields.Required(id is null ? "this item" : $"item {id.Value}", id?.Span ?? FirstLine(mapping), ItemKeys.Title);
        var status = fields.Word(ItemKeys.Status);
        var horizon = fields.Word(ItemKeys.Horizon);
        var theme = fields.Text(ItemKeys.Theme);
        var milestones = Milestones(fields.Node(ItemKeys.Milestones), diagnostics);
        var progress = fields.Share(ItemKeys.Progress);
        var shown = title ?? id ?? new Located<string>("", FirstLine(mapping));
        var item = new ItemDeclaration
        {
            Span = mapping.Span,
            Id = id ?? shown.With(Slug.Of(shown.Value)),
            HasExplicitId = id is not null,
            Title = shown,
            Status = status?.Value ?? ItemStatus.Planned,
            Horizon = horizon?.Value ?? HorizonOf(status?.Value ?? ItemStatus.Planned),
            Summary = Prose(fields.Text(ItemKeys.Summary), diagnostics),
            Theme = theme?.Value,
            ThemeSpan = theme?.Span,
            Target = fields.Period(ItemKeys.Target),
            Accountable = fields.OneRole(ItemKeys.Accountable),
            Responsible = fields.Texts(ItemKeys.Responsible),
            Consulted = fields.Texts(ItemKeys.Consulted),
            Informed = fields.Texts(ItemKeys.Informed),
            DependsOn = fields.Texts(ItemKeys.DependsOn),
            Links = Links(fields.Node(ItemKeys.Links), diagnostics),
            Milestones = milestones,
            Progress = progress ?? (milestones.IsEmpty ? null : (double)milestones.Count(milestone => milestone.Value.Done) / milestones.Length),
            Confidence = fields.Word(ItemKeys.Confidence)?.Value,
            Visibility = visibility,
            MovedFrom = fields.List(ItemKeys.MovedFrom),
            HorizonSpan = horizon?.Span,
            IsMarkedInternal = fields.IsMarkedInternal,
            IsMisread = isMisread,
            PublicTitle = fields.Text(ItemKeys.PublicTitle),
            PublicSummary = Prose(fields.Text(ItemKeys.PublicSummary), diagnostics),
        };
        fields.ReportUnknown();
        diagnostics.AddRange(ItemPlaceholders.Find(item));
        // Others may refer to one that has only an id.
        return title is null && id is null ? null : item;
    }

    private const string Expected = "a roadmap item: a group of keys with a title";

    private static Diagnostic NoItem(YamlNode node) => node switch
    {
        // "Target markets" is more likely a title.
        YamlScalar { IsPlain: true, Value: [var letter, ..] } text
            when char.IsLower(letter) && KeyForms.ColonMissingAt(text.Span) is { } slip => slip,
        YamlMapping { Entries: [{ Key: { IsPlain: true, Value: ['-', ..] key } first }, ..] } => TwoDashes(node.Span, key.TrimStart('-', ' '), first),
        YamlSequence { Items: [YamlMapping { Entries: [{ Key: { IsPlain: true, Value: var key } first }, ..] }, ..] } when HandbookKeys.Has(key) =>
            TwoDashes(node.Span, key, first),
        YamlScalar { IsNull: false } text => ModelDiagnostics.ShapeOf(node.Span, Expected, $"- title: {BeforeAfter.Visible(text.Value, 60)}"),
        YamlMapping mapping when OtherForm(mapping) is var (id, title) =>
            ModelDiagnostics.ShapeOf(mapping.Entries[0].Key.Span, Expected, $"- id: {id}", $"  title: {title}"),
        YamlMapping mapping when Within(mapping) is { } outer =>
            ModelDiagnostics.Wrapped(outer.Key.Span, Expected, BeforeAfter.Visible(outer.Key.Value, 40)),
        YamlMapping { Entries: [{ Key: var key, Value: YamlSequence list }, .. var others] }
            when Nearest.To(key.Value, ["items"]) is not null || (others.IsEmpty && list.Items is [YamlMapping, ..]) =>
            ModelDiagnostics.ShapeOf(key.Span, "the word \"items\" above the list", "items:"),
        YamlMapping { Entries: [{ Key: var key, Value: YamlScalar { IsNull: false } title }, ..] } when !HandbookKeys.Has(key.Value) =>
            ModelDiagnostics.ShapeOf(key.Span, Expected,
                $"- id: {BeforeAfter.Visible(key.Value, 40)}", $"  title: {BeforeAfter.Visible(title.Value, 60)}"),
        _ => ModelDiagnostics.Shape(node.Span, Expected),
    };

    /// <summary><c>-- title: A</c>, <c>- - title: A</c></summary>
    private static Diagnostic TwoDashes(SourceSpan node, string key, YamlScalar first)
    {
        var line = node.Source.Line(first.Span.StartPosition.Line);
        return ModelDiagnostics.DashTwice(node with { End = node.Start + 1 },
            $"- {BeforeAfter.Visible(line[Math.Max(0, line.IndexOf(key, StringComparison.Ordinal))..], 60)}");
    }

    /// <summary><c>RD-1: A map</c>: an id and a title, as many people write a list of things.</summary>
    private static (string Id, string Title)? OtherForm(YamlMapping mapping) =>
        mapping.Entries is [{ Key.Value: var id, Value: YamlScalar { IsNull: false } title }] && !HandbookKeys.Has(id)
            && Nearest.To(id, ["title", "name"]) is null
            ? (BeforeAfter.Visible(id, 40), BeforeAfter.Visible(title.Value, 60))
            : null;

    /// <summary><c>- item: { title: A map }</c>: the key that has the whole item as its value.</summary>
    private static YamlEntry? Within(YamlMapping mapping) =>
        mapping.Entries is [{ Value: YamlMapping within } only] && !HandbookKeys.Has(only.Key.Value)
            && within.Entries.Any(entry => HandbookKeys.Has(entry.Key.Value)) ? only : null;

    /// <summary>The horizon of an item that gives only a status.</summary>
    internal static Horizon HorizonOf(ItemStatus status) => status switch
    {
        ItemStatus.InProgress or ItemStatus.Shipped => Horizon.Now,
        ItemStatus.Planned => Horizon.Next,
        ItemStatus.Idea or ItemStatus.Paused or ItemStatus.Dropped => Horizon.Later,
    };

    private static ProseFragment? Prose(Located<string>? text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (text is null)
            return null;
        var parsed = ProseFragment.Parse(text);
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed.Value;
    }

    private static ImmutableArray<ItemLink> Links(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = ImmutableArray.CreateBuilder<ItemLink>();
        if (node is YamlScalar { IsNull: false } one && ListMissedIn(one) is { } missed)
        {
            diagnostics.Add(missed);
            return [];
        }
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlScalar { IsNull: false } text && TitleAndAddress(text.Value) is { } parts)
                diagnostics.Add(ModelDiagnostics.Value(text, "links", $"{{ title: {parts.Title}, url: {parts.Address} }}"));
            else if (entry is YamlScalar { IsNull: false } url)
                links.Add(new ItemLink(url.Value, new(url.Value, url.Span), url.Span));
            else if (entry is YamlMapping { Entries: [{ Value: YamlScalar { IsNull: false } to } only] } && !HandbookKeys.Has(only.Key.Value)
                && IsAddress(to.Value))
                diagnostics.Add(ModelDiagnostics.WithoutKeys(only, "this link", $"title: {Shown(only.Key)}, url: {Shown(to)}"));
            else if (entry is YamlMapping { Entries.Length: > 1 } titles && titles.Entries.All(title => !HandbookKeys.Has(title.Key.Value)
                && title.Value is YamlScalar address && IsAddress(address.Value)))
                diagnostics.Add(ModelDiagnostics.WithoutDashes(titles, "links", [.. titles.Entries.Select(title =>
                    $"- {{ title: {Shown(title.Key)}, url: {Shown((YamlScalar)title.Value)} }}")]));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, ItemKeys.Link.All, diagnostics);
                var title = fields.Text(ItemKeys.Link.Title);
                var address = fields.Required("this link", FirstLine(mapping), ItemKeys.Link.Url);
                fields.ReportUnknown();
                if (address is not null)
                    links.Add(new ItemLink(title?.Value ?? address.Value, address, (title ?? address).Span));
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, "links", "an address or a group (title:, url:)"));
        }
        return links.ToImmutable();
    }

    /// <summary>Several addresses that are read as one.</summary>
    private static Diagnostic? ListMissedIn(YamlScalar text) =>
        new Located<string>(text.Value, text.Span) is var value && Fields.IsListWithoutBrackets(value)
            ? ModelDiagnostics.NeedsBrackets(value) : ModelDiagnostics.LinesWithoutDashes(text.Span);

    /// <summary>"[The plan](https://example.org)", "The plan: https://example.org", "The plan https://example.org"</summary>
    private static (string Title, string Address)? TitleAndAddress(string text)
    {
        if (text.StartsWith('[') && text.EndsWith(')') && text.Split("](") is [var title, var address])
            return (BeforeAfter.Visible(title[1..], 60), BeforeAfter.Visible(address[..^1], 200));
        return text.LastIndexOf(' ') is > 0 and var space && text.AsSpan(space + 1).TrimStart('<') is var last
            && (last.StartsWith("https://") || last.StartsWith("http://"))
            ? (BeforeAfter.Visible(text[..space].TrimEnd(' ', ':', '-', '–', '—'), 60),
                BeforeAfter.Visible(last.TrimEnd('>').ToString(), 200))
            : null;
    }

    private static ImmutableArray<Located<Milestone>> Milestones(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var milestones = ImmutableArray.CreateBuilder<Located<Milestone>>();
        if (node is YamlScalar lines && ModelDiagnostics.LinesWithoutDashes(lines.Span, mayBeText: true) is { } unmarked)
            diagnostics.Add(unmarked);
        if (node is YamlMapping { Entries.Length: > 0 } group
            && !group.Entries.Any(entry => IsLike(entry.Key, ItemKeys.Milestone.Title.Name, ItemKeys.Milestone.Done.Name)))
        {
            diagnostics.Add(ModelDiagnostics.WithoutDashes(group, "milestones",
                // What stands under a name would be lost.
                group.Entries.All(entry => entry.Value is YamlScalar) ? [.. group.Entries.Select(WithDash)] : []));
            return [];
        }
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlScalar { IsNull: false } text)
                milestones.Add(new(new(text.Value.Trim(), false), text.Span));
            else if (entry is YamlMapping { Entries: [{ Value: YamlScalar said } only] } && !HandbookKeys.Has(only.Key.Value)
                && Nearest.To(only.Key.Value, [ItemKeys.Milestone.Title.Name]) is null)
                diagnostics.Add(ModelDiagnostics.WithoutKeys(only, "this milestone", IsDone(said.Value) is { } isDone
                    ? $"title: {Shown(only.Key)}, done: {(isDone ? "true" : "false")}" : $"title: \"{Shown(only.Key)}: {Shown(said)}\""));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, ItemKeys.Milestone.All, diagnostics);
                var title = fields.Required("this milestone", FirstLine(mapping), ItemKeys.Milestone.Title);
                var done = fields.Flag(ItemKeys.Milestone.Done);
                fields.ReportUnknown();
                if (title is not null)
                    milestones.Add(title.With(new Milestone(title.Value, done ?? false)));
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, "milestones", "a title or a group (title:, done:)"));
        }
        return milestones.ToImmutable();
    }

    /// <summary>An entry of a group as one of a list.</summary>
    private static string WithDash(YamlEntry entry)
    {
        var said = (YamlScalar)entry.Value;
        return IsDone(said.Value) is { } isDone ? $"- {{ title: {Shown(entry.Key)}, done: {(isDone ? "true" : "false")} }}"
            : said.IsNull ? $"- {Shown(entry.Key)}" : $"- \"{Shown(entry.Key)}: {Shown(said)}\"";
    }

    private static bool IsLike(YamlScalar key, params string[] names) =>
        HandbookKeys.Has(key.Value) || names.Contains(key.Value, StringComparer.OrdinalIgnoreCase) || Nearest.To(key.Value, names) is not null;

    private static string Shown(YamlScalar text) => BeforeAfter.Visible(text.Value.Trim(), 60);

    private static bool IsAddress(string text) =>
        text.Contains('/', StringComparison.Ordinal) || text.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where a word says something else.</summary>
    private static bool? IsDone(string word) => word.Trim().ToLowerInvariant() switch
    {
        "done" or "true" or "yes" or "x" or "finished" or "complete" or "completed" or "shipped" => true,
        "" or "false" or "no" or "open" or "todo" or "to do" or "planned" or "not done" or "pending" => false,
        _ => null,
    };

    /// <summary>The place of an entry for a diagnostic: all of it is too long.</summary>
    private static SourceSpan FirstLine(YamlMapping mapping) =>
        mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
}
