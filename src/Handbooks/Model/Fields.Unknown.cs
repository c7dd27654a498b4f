using System.Collections.Immutable;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Keys that nothing reads.</summary>
internal sealed partial class Fields
{
    /// <summary>Reports all keys that were not read. Call last.</summary>
    public void ReportUnknown(bool frontMatter = false)
    {
        // In front matter other tools have keys of their own, wherever they like.
        var below = frontMatter ? [] : ReportBelowEmpty();
        foreach (var entry in _entries.Values.Where(entry => entry.Value is not YamlMapping { IsLeftOut: true })
            .Where(entry => !below.Contains(entry.Key.Span.Start)).OrderBy(entry => entry.Key.Span.Start))
            _diagnostics.Add(ModelDiagnostics.Unknown(entry.Key, _keys.Known, _keys.Shown, frontMatter));
    }

    /// <summary>
    /// Keys that follow an empty one are most likely its own, and lack the spaces in front of them: one mistake, however many there are.
    /// </summary>
    /// <returns>Where they begin.</returns>
    private HashSet<int> ReportBelowEmpty()
    {
        var reported = new HashSet<int>();
        if (_entries.Count == 0 || _empty.Count == 0)
            return reported;
        for (var at = 0; at < _written.Length; at++)
        {
            if (!_empty.TryGetValue(_written[at], out var key) || key.Below is not { } own)
                continue;
            var below = _written.Skip(at + 1).TakeWhile(entry => _entries.GetValueOrDefault(Normal(entry.Key.Value)) == entry).ToImmutableArray();
            if (below.IsEmpty || (!own.Known.Contains(Normal(below[0].Key.Value)) && Nearest.To(below[0].Key.Value, _keys.Known) is not null))
                continue;
            var isList = key.Kind is ValueKind.TextsOrGroups or ValueKind.Links or ValueKind.Menu;
            var isGroup = isList && below.All(entry => own.Known.Contains(Normal(entry.Key.Value)));
            _diagnostics.Add(ModelDiagnostics.BelowEmpty(below, _written[at].Key, isList, isGroup));
            reported.UnionWith(below.Select(entry => entry.Key.Span.Start));
        }
        return reported;
    }
}
