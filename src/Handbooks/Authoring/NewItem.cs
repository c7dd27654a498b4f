using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Authoring;

/// <summary>A roadmap item that is to be written.</summary>
/// <param name="Id">Null where the roadmap's items have none.</param>
/// <param name="Accountable">The id of a role; null where it is open.</param>
internal sealed record NewItem(string? Id, string Title, Horizon Horizon, string? Accountable)
{
    /// <summary>What is not decided yet is an idea.</summary>
    private ItemStatus Status => Horizon == Horizon.Later ? ItemStatus.Idea : ItemStatus.Planned;

    /// <param name="dash">What stands before the first key.</param>
    /// <param name="neighbours">Entries of the same list: where they have another name for a key, that name is used.</param>
    public string Lines(string dash, ImmutableArray<YamlNode> neighbours)
    {
        List<string> lines = [.. Values(neighbours)];
        if (Accountable is null)
            lines.Add($"# {NameOf(ItemKeys.Accountable, neighbours)}: the one accountable role");
        return $"{dash}{string.Join("\n" + new string(' ', dash.Length), lines)}\n";
    }

    /// <summary>On one line, for a list in brackets.</summary>
    public string InBraces(ImmutableArray<YamlNode> neighbours) => $"{{ {string.Join(", ", Values(neighbours))} }}";

    private IEnumerable<string> Values(ImmutableArray<YamlNode> neighbours)
    {
        (Key Key, string? Value)[] all =
        [
            (ItemKeys.Id, Id is null ? null : NewTitle.InYaml(Id)), (ItemKeys.Title, NewTitle.InYaml(Title)),
            (ItemKeys.Status, DataWords.Of(Status)), (ItemKeys.Horizon, DataWords.Of(Horizon)),
            (ItemKeys.Accountable, Accountable is null ? null : NewTitle.InYaml(Accountable)),
        ];
        return from pair in all where pair.Value is not null select $"{NameOf(pair.Key, neighbours)}: {pair.Value}";
    }

    private static string NameOf(Key key, ImmutableArray<YamlNode> neighbours)
    {
        var used = neighbours.OfType<YamlMapping>().SelectMany(entry => entry.Entries).Select(entry => entry.Key.Value).ToLookup(name => name);
        return key.Names.MaxBy(name => used[name].Count())!;
    }
}
