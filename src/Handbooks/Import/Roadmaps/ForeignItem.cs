using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>An item of another tool's roadmap, in our terms.</summary>
internal sealed record ForeignItem(string Title)
{
    /// <summary>As the other tool knows it; null where it has none.</summary>
    public string? Id { get; init; }

    public ImmutableArray<string> DependsOn { get; init; } = [];
    public string? Summary { get; init; }
    public string? Theme { get; init; }
    public ItemStatus? Status { get; init; }

    /// <summary>Null where it follows from the status.</summary>
    public Horizon? Horizon { get; init; }

    public Period? Target { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double? Progress { get; init; }

    public string? Accountable { get; init; }
    public ImmutableArray<ForeignLink> Links { get; init; } = [];

    /// <summary>The same with what the name of a group gives to all items below it: a time, a status or a theme.</summary>
    public ForeignItem Under(string name, ItemStatus? status)
    {
        if (RoadmapDates.Of(name, Target) is { } period)
            return this with { Target = period };
        var (inName, rest) = RoadmapDates.Split(name);
        return this with
        {
            Target = inName ?? Target,
            Status = status ?? Status,
            Horizon = StatusWords.HorizonOf(name) ?? Horizon,
            Theme = status is not null && StatusWords.IsWhole(rest) ? Theme : Theme is null || Theme == rest ? rest : $"{Theme} / {rest}",
        };
    }

    public ForeignItem Under(string name) => Under(name, StatusWords.OfName(name));
}

/// <param name="Title">Null where only the address is known.</param>
internal sealed record ForeignLink(string Address, string? Title = null)
{
    /// <summary>The bare number of an issue leads nowhere: its tracker is not known.</summary>
    public bool LeadsSomewhere => Address.Length > 0 && !Address.TrimStart('#').All(char.IsAsciiDigit);

    public static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>From an address, or from a group of an address and a title; null for anything else.</summary>
    public static ForeignLink? Of(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text)
            return new(text.Value.Trim());
        if (node is not YamlMapping mapping)
            return null;
        var address = mapping.Entries.FirstOrDefault(entry => RoadmapKeys.Of(entry.Key.Value) == KeyMeaning.Link && ItemShapes.IsText(entry.Value));
        var title = mapping.Entries.FirstOrDefault(entry => entry != address && ItemShapes.IsText(entry.Value));
        return address is null ? null : new(ItemShapes.TextOf(address.Value), title is null ? null : ItemShapes.TextOf(title.Value));
    }
}
