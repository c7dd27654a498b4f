using System.Collections.Immutable;
using System.Text;
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
        var used = neighbours.OfType<YamlMapping>().SelectMany(entry => entry.Entries).Select(entry => entry.Key.Value).ToLookup(name => name);
        var text = new StringBuilder(dash);
        if (Id is not null)
            Line(ItemKeys.Id, NewTitle.InYaml(Id));
        Line(ItemKeys.Title, NewTitle.InYaml(Title));
        Line(ItemKeys.Status, DataWords.Of(Status));
        Line(ItemKeys.Horizon, DataWords.Of(Horizon));
        if (Accountable is not null)
            Line(ItemKeys.Accountable, NewTitle.InYaml(Accountable));
        else
            text.Append("# ").Append(NameOf(ItemKeys.Accountable)).Append(": the one accountable role\n").Append(' ', dash.Length);
        return text.ToString(0, text.Length - dash.Length);

        void Line(Key key, string value) => text.Append(NameOf(key)).Append(": ").Append(value).Append('\n').Append(' ', dash.Length);

        string NameOf(Key key) => key.Names.MaxBy(name => used[name].Count())!;
    }
}
