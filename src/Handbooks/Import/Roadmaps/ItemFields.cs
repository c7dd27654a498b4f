using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>What a group of keys says of the thing itself, apart from what stands below it.</summary>
internal sealed class ItemFields
{
    private readonly ForeignItem _around;
    private readonly List<YamlScalar> _titles = [];
    private readonly List<(YamlEntry Entry, Period Period)> _targets = [];
    private readonly List<YamlEntry> _left = [];
    private ItemStatus? _said;
    private ItemStatus? _meant;
    private bool _isUnfinished;
    private Period? _year;

    /// <param name="around">What is common to all that stands in the same place.</param>
    private ItemFields(ForeignItem around)
    {
        _around = around;
        Item = around with { Title = "" };
    }

    /// <summary>Its title is empty where it has none.</summary>
    public ForeignItem Item { get; private set; }

    /// <summary>Its own theme, where it has no title: the name of a group.</summary>
    public string? OwnTheme { get; private set; }

    /// <summary>It says how things stand, and does not only stand where others do.</summary>
    public bool HasOwnStatus => _said is not null || _meant is not null || Item.Status != _around.Status;

    /// <summary>What found no place.</summary>
    public IReadOnlyList<YamlEntry> Left => _left;

    /// <param name="entries">Of the group, but for those with items in them.</param>
    public static ItemFields Read(IReadOnlyList<YamlEntry> entries, ForeignItem around)
    {
        var fields = new ItemFields(around);
        if (ItemShapes.TitleOf(entries) is { } title)
        {
            fields.Item = fields.Item with { Title = ItemShapes.TextOf(title.Value) };
            fields._titles.Add(title.Key);
        }
        // The year first: it may be that of a quarter.
        foreach (var entry in entries.OrderBy(entry => RoadmapKeys.Of(entry.Key.Value) == KeyMeaning.Year ? 0 : 1))
        {
            if (!fields._titles.Contains(entry.Key) && entry.Value is not YamlScalar { IsNull: true } && !fields.Take(entry))
                fields._left.Add(entry);
        }
        fields.Finish();
        return fields;
    }

    private void Finish()
    {
        var status = _said ?? _meant ?? _around.Status;
        // What is done as a whole has parts that are said not to be.
        if (_said is null && _meant is null && _isUnfinished && status == ItemStatus.Shipped)
            status = ItemStatus.Planned;
        var ranked = _targets.OrderBy(target => Array.IndexOf(RoadmapKeys.Targets, RoadmapKeys.Plain(target.Entry.Key.Value)) is >= 0 and var rank
            ? rank : int.MaxValue).ToList();
        _left.AddRange(ranked.Skip(1).Where(other => other.Period != ranked[0].Period).Select(other => other.Entry));
        Item = Item with { Status = status, Target = ranked.Count > 0 ? ranked[0].Period : _year ?? _around.Target };
    }

    /// <summary>False for what has no place with us.</summary>
    private bool Take(YamlEntry entry) => entry.Value switch
    {
        YamlScalar scalar => Take(entry, scalar.Value.Trim()),
        YamlSequence { Items: var list } => Take(RoadmapKeys.Of(entry.Key.Value), list),
        YamlMapping mapping => Take(entry, mapping),
        _ => false,
    };

    private bool Take(YamlEntry entry, string text)
    {
        var key = RoadmapKeys.Plain(entry.Key.Value);
        switch (RoadmapKeys.Of(key))
        {
            case KeyMeaning.Id when text.Length > 0:
                Item = Item with { Id = text };
                return true;
            case KeyMeaning.Summary:
                if (text.Length > 0)
                    Item = Item with { Summary = Item.Summary is null ? text : $"{Item.Summary}\n\n{text}" };
                return true;
            case KeyMeaning.Link:
                return Link(new(text));
            case KeyMeaning.Status:
                return Status(text);
            case KeyMeaning.Year:
                _year = DateWords.Of(text);
                return _year is not null;
            case KeyMeaning.Target:
                return Target(entry, text);
            case KeyMeaning.CompletedOn:
                if (DateWords.Of(text) is null)
                    return false;
                _meant ??= ItemStatus.Shipped;
                return Target(entry, text);
            case KeyMeaning.Progress when StatusWords.Share(text, key.StartsWith("perc", StringComparison.Ordinal) || key == "pct") is { } share:
                return Progress(share);
            case KeyMeaning.Progress:
                return Status(text);
            case KeyMeaning.Theme:
            case KeyMeaning.Column:
                return Theme(entry, text);
            case KeyMeaning.Accountable:
                Item = Item with { Accountable = text };
                return true;
            case KeyMeaning.DependsOn:
                Item = Item with { DependsOn = [.. Item.DependsOn, text] };
                return true;
            case KeyMeaning.Aside:
                return false;
            default:
                return Flag(entry, key, text) || (IsAddress(text) && Link(new(text, Named(key))));
        }
    }

    private bool Take(KeyMeaning meaning, ImmutableArray<YamlNode> list)
    {
        var isText = list.All(node => node is YamlScalar { IsNull: false });
        if (meaning == KeyMeaning.Link)
        {
            var links = list.Select(ForeignLink.Of).OfType<ForeignLink>().ToList();
            Item = Item with { Links = [.. Item.Links, .. links] };
            return links.Count == list.Length;
        }
        if (!isText)
            return false;
        if (meaning == KeyMeaning.DependsOn)
            Item = Item with { DependsOn = [.. Item.DependsOn, .. list.Select(ItemShapes.TextOf)] };
        else if (meaning == KeyMeaning.Summary && !list.IsEmpty)
            Item = Item with { Summary = $"{Item.Summary}\n\n{string.Join('\n', list.Select(node => "- " + ItemShapes.TextOf(node)))}".TrimStart() };
        else if (meaning == KeyMeaning.Accountable && list.Length == 1)
            Item = Item with { Accountable = ItemShapes.TextOf(list[0]) };
        else
            return false;
        return true;
    }

    private bool Take(YamlEntry entry, YamlMapping mapping)
    {
        var meaning = RoadmapKeys.Of(entry.Key.Value);
        if (meaning == KeyMeaning.Link)
        {
            if (ForeignLink.Of(mapping) is { } one)
                return Link(one);
            var named = mapping.Entries.Where(link => link.Value is YamlScalar { IsNull: false })
                .Select(link => new ForeignLink(ItemShapes.TextOf(link.Value), Named(link.Key.Value))).ToList();
            return named.Count == mapping.Entries.Length && named.All(Link);
        }
        if (meaning != KeyMeaning.Target)
            return false;
        // { quarter: Q3, year: 2026 } or { start: …, end: … }
        var inside = Read(mapping.Entries, new ForeignItem(""));
        if (inside.Item.Target is not { } period)
            return false;
        _targets.Add((entry, period));
        return true;
    }

    private bool Status(string text)
    {
        if (StatusWords.Of(text) is not { } status)
            return false;
        _said = status;
        Item = Item with { Horizon = StatusWords.HorizonOf(text) ?? Item.Horizon };
        return true;
    }

    private bool Target(YamlEntry entry, string text)
    {
        // quarter: 3
        var unit = text.Length <= 2 && text.All(char.IsAsciiDigit) ? RoadmapKeys.Plain(entry.Key.Value) : "";
        var period = DateWords.Of(unit.Length > 0 ? $"{unit} {text}" : text, _year ?? _around.Target);
        if (period is null)
        {
            // "later", "in progress"
            if (StatusWords.OfName(text) is { } status)
                _meant ??= status;
            return StatusWords.OfName(text) is not null;
        }
        _targets.Add((entry, period));
        return true;
    }

    private bool Progress(double share)
    {
        _meant ??= share >= 1 ? ItemStatus.Shipped : share > 0 ? ItemStatus.InProgress : null;
        _isUnfinished = share < 1;
        Item = Item with { Progress = share is > 0 and < 1 ? share : null };
        return true;
    }

    /// <summary>What it belongs to: a theme, or a column that says how things stand.</summary>
    private bool Theme(YamlEntry entry, string text)
    {
        if (DateWords.Of(text, _year ?? _around.Target) is not null)
            return Target(entry, text);
        var under = new ForeignItem("").Under(text);
        _meant ??= under.Status;
        Item = Item with { Horizon = under.Horizon ?? Item.Horizon };
        if (under.Theme is null)
            return true;
        if (OwnTheme is not null)
            return false;
        OwnTheme = text;
        Item = Item with { Theme = _around.Theme is null || _around.Theme == text ? text : $"{_around.Theme} / {text}" };
        return true;
    }

    /// <summary>"done: true", "is_complete: no", "released: 2026-03-01", "completed: 80%"</summary>
    private bool Flag(YamlEntry entry, string key, string text)
    {
        var name = key.StartsWith("is_", StringComparison.Ordinal) || key.StartsWith("has_", StringComparison.Ordinal)
            ? key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..] : key;
        if (StatusWords.OfName(name) is not { } status)
            return false;
        if (StatusWords.IsTrue(text) is { } isTrue)
        {
            if (isTrue)
                _meant = status;
            else
                _isUnfinished |= status == ItemStatus.Shipped;
            return true;
        }
        if (status != ItemStatus.Shipped)
            return false;
        if (StatusWords.Share(text, isPercent: false) is { } share && (share < 1 || text.Contains('%', StringComparison.Ordinal) || text == "100"))
            return Progress(share);
        if (StatusWords.OfName(text) is not null || StatusWords.Of(text) is not null)
            return Status(text);
        // "released: v0.2" says that it is, and a version, which has no place.
        _meant = status;
        return DateWords.Of(text) is not null && Target(entry, text);
    }

    private bool Link(ForeignLink link)
    {
        // The number of an issue leads nowhere without its tracker.
        if (link.Address.Length == 0 || link.Address.TrimStart('#').All(char.IsAsciiDigit))
            return false;
        Item = Item with { Links = Item.Links.Add(link) };
        return true;
    }

    private static string Named(string key) => key.Replace('_', ' ');

    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.Contains(' ', StringComparison.Ordinal);
}
