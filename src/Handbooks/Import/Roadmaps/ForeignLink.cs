using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <param name="Title">Null where only the address is known.</param>
internal sealed record ForeignLink(string Address, string? Title = null)
{
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
