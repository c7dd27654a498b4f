using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>What a group of keys says of the thing itself, apart from the items below it.</summary>
internal sealed class ItemFields
{
    private readonly ForeignItem _common;
    private readonly List<YamlScalar> _titles = [];
    private readonly List<(YamlEntry Entry, Period Period)> _targets = [];
    private readonly List<YamlEntry> _left = [];
    private ItemStatus? _stated;
    private ItemStatus? _implied;
    private bool _isUnfinished;
    private Period? _year;

    /// <param name="around">What all items of the group have in common.</param>
    private ItemFields(ForeignItem around)
    {
        _common = around;
        Item = around with { Title = "" };
    }

    /// <summary>Its title is empty where it has none.</summary>
    public ForeignItem Item { get; private set; }

    /// <summary>Its own theme, where it has no title: the name of a group.</summary>
    public string? OwnTheme { get; private set; }

    /// <summary>It gives a status of its own, not only that of the group around it.</summary>
    public bool HasOwnStatus => _stated is not null || _implied is not null || Item.Status != _common.Status;

    /// <summary>Entries that our format has no place for.</summary>
    public IReadOnlyList<YamlEntry> Left => _left;

    /// <param name="entries">Those of the group that hold no items.</param>
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
        var status = _stated ?? _implied ?? _common.Status;
        // The whole is done, and this part of it says that it is not.
        if (_stated is null && _implied is null && _isUnfinished && status == ItemStatus.Shipped)
            status = ItemStatus.Planned;
        var ranked = _targets.OrderBy(target => Array.IndexOf(RoadmapKeys.Targets, RoadmapKeys.Plain(target.Entry.Key.Value)) is >= 0 and var rank
            ? rank : int.MaxValue).ToList();
        _left.AddRange(ranked.Skip(1).Where(other => other.Period != ranked[0].Period).Select(other => other.Entry));
        Item = Item with { Status = status, Target = ranked.Count > 0 ? ranked[0].Period : _year ?? _common.Target };
    }

    /// <summary>False where our format has no place for it.</summary>
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
                _year = RoadmapDates.Of(text);
                return _year is not null;
            case KeyMeaning.Target:
                return Target(entry, text);
            case KeyMeaning.CompletedOn:
                if (RoadmapDates.Of(text) is null)
                    return false;
                _implied ??= ItemStatus.Shipped;
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
                return Flag(entry, key, text) || (ForeignLink.IsAddress(text) && Link(new(text, Named(key))));
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
        _stated = status;
        Item = Item with { Horizon = StatusWords.HorizonOf(text) ?? Item.Horizon };
        return true;
    }

    private bool Target(YamlEntry entry, string text)
    {
        // quarter: 3
        var unit = text.Length <= 2 && text.All(char.IsAsciiDigit) ? RoadmapKeys.Plain(entry.Key.Value) : "";
        var period = RoadmapDates.Of(unit.Length > 0 ? $"{unit} {text}" : text, _year ?? _common.Target);
        if (period is null)
        {
            // "later", "in progress"
            if (StatusWords.OfName(text) is { } status)
                _implied ??= status;
            return StatusWords.OfName(text) is not null;
        }
        _targets.Add((entry, period));
        return true;
    }

    private bool Progress(double share)
    {
        _implied ??= share >= 1 ? ItemStatus.Shipped : share > 0 ? ItemStatus.InProgress : null;
        _isUnfinished = share < 1;
        Item = Item with { Progress = share is > 0 and < 1 ? share : null };
        return true;
    }

    /// <summary>What it belongs to: a theme, or a column that gives a status.</summary>
    private bool Theme(YamlEntry entry, string text)
    {
        if (RoadmapDates.Of(text, _year ?? _common.Target) is not null)
            return Target(entry, text);
        var under = new ForeignItem("").Under(text);
        _implied ??= under.Status;
        Item = Item with { Horizon = under.Horizon ?? Item.Horizon };
        if (under.Theme is null)
            return true;
        if (OwnTheme is not null)
            return false;
        OwnTheme = text;
        Item = Item with { Theme = _common.Theme is null || _common.Theme == text ? text : $"{_common.Theme} / {text}" };
        return true;
    }

    /// <summary>"done: true", "is_complete: no", "released: 2026-03-01", "completed: 80%"</summary>
    private bool Flag(YamlEntry entry, string key, string text)
    {
        if (StatusWords.OfName(RoadmapKeys.WithoutVerb(key)) is not { } status)
            return false;
        if (StatusWords.IsTrue(text) is { } isTrue)
        {
            if (isTrue)
                _implied = status;
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
        // "released: v0.2" gives the status, and a version that has no place.
        _implied = status;
        return RoadmapDates.Of(text) is not null && Target(entry, text);
    }

    private bool Link(ForeignLink link)
    {
        if (!link.LeadsSomewhere)
            return false;
        Item = Item with { Links = Item.Links.Add(link) };
        return true;
    }

    private static string Named(string key) => key.Replace('_', ' ');
}
