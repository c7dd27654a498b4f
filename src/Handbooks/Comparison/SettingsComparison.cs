using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>The keys of handbook.yml that were added, removed or have another value.</summary>
internal static class SettingsComparison
{
    public static IEnumerable<HandbookChange> Between(ComparedState before, ComparedState now)
    {
        var (was, state) = (Settings(before.Tree), Settings(now.Tree));
        foreach (var setting in state.Values)
        {
            if (!was.TryGetValue(setting.Key, out var old))
                yield return Of(ChangeKind.SettingAdded, setting, false) with { To = setting.Values };
            else if (!old.Values.SequenceEqual(setting.Values, StringComparer.Ordinal))
                yield return Changed(old, setting);
        }
        foreach (var old in was.Values.Where(old => !state.ContainsKey(old.Key)))
            yield return Of(ChangeKind.SettingRemoved, old, true) with { From = old.Values };
    }

    /// <summary>Of two lists, only the entries that differ; none where only their order does.</summary>
    private static HandbookChange Changed(Setting old, Setting setting) => old.IsList && setting.IsList
        ? Of(ChangeKind.SettingEntries, setting, false) with
        {
            From = [.. old.Values.Except(setting.Values, StringComparer.Ordinal)],
            To = [.. setting.Values.Except(old.Values, StringComparer.Ordinal)],
        }
        : Of(ChangeKind.SettingChanged, setting, false) with { From = old.Values, To = setting.Values };

    private static HandbookChange Of(ChangeKind kind, Setting setting, bool isGone) =>
        new(ChangedPart.Settings, kind, setting.Key, setting.Key, new ChangePlace(setting.Place, isGone));

    /// <summary>By key, in the order of the file; a key within another is <c>severities.HB3003</c>.</summary>
    private static OrderedDictionary<string, Setting> Settings(SourceTree tree)
    {
        var found = new OrderedDictionary<string, Setting>(StringComparer.Ordinal);
        if (tree.Files.FirstOrDefault(file => DataFiles.IsSettings(file.Path)) is { } file
            && PageParser.ParseData(file).Value.Root is YamlMapping root)
            Add(root, "");
        return found;

        void Add(YamlMapping mapping, string above)
        {
            foreach (var (key, value) in mapping.Entries)
            {
                var name = above + key.Value;
                if (value is YamlMapping within)
                    Add(within, name + ".");
                else
                    found.TryAdd(name, new Setting(name, key.Span, Values(value), value is YamlSequence));
            }
        }
    }

    private static ImmutableArray<string> Values(YamlNode value) => value switch
    {
        YamlScalar scalar => [Whitespace.Collapse(scalar.Value)],
        YamlSequence list => [.. list.Items.Select(item => item is YamlScalar scalar ? scalar.Value : Whitespace.Collapse(item.Span.Text))],
        _ => [Whitespace.Collapse(value.Span.Text)],
    };

    private sealed record Setting(string Key, SourceSpan Place, ImmutableArray<string> Values, bool IsList);
}
