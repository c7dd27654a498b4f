using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The two keys that say what is public. They are read more strictly than any other.</summary>
internal sealed partial class Fields
{
    private bool _isMistyped;

    /// <summary>Only the exact words count; anything else is an error, and the thing stays internal. Null where nothing is said.</summary>
    public Visibility? Visibility()
    {
        RefuseMistypedKeys();
        _shown.Add("visibility");
        var said = Said("visibility", "public", "internal");
        var flag = Said("public", "true", "false");
        if (said is { } a && flag is { } b && a.Value != b.Value)
        {
            _diagnostics.Add(ModelDiagnostics.TwoVisibilities(b.Span, a.Span));
            return Model.Visibility.Internal;
        }
        return _isMistyped ? Model.Visibility.Internal : (said ?? flag)?.Value;
    }

    /// <summary>"visibilty: internal" under a public glob would publish what its author meant to keep: a key that near is an error.</summary>
    private void RefuseMistypedKeys()
    {
        foreach (var (name, entry) in _entries.Where(entry => entry.Key is not ("visibility" or "public") && IsNear(entry.Key)).ToList())
        {
            _entries.Remove(name);
            _isMistyped = true;
            _diagnostics.Add(ModelDiagnostics.MistypedVisibility(entry.Key));
        }

        static bool IsNear(string key) => Nearest.Distance(key, "visibility", 4) < 4 || Nearest.Distance(key, "public", 2) < 2;
    }

    private Located<Visibility>? Said(string name, string forPublic, string forInternal)
    {
        _asked.Add(name);
        if (!_entries.Remove(name, out var entry))
            return null;
        if (entry.Value is YamlScalar { Value: var word } && (word == forPublic || word == forInternal))
            return new(word == forPublic ? Model.Visibility.Public : Model.Visibility.Internal, entry.Value.Span);
        var place = entry.Value is YamlScalar { IsNull: true } ? new YamlScalar("", true, entry.Key.Span) : entry.Value;
        _diagnostics.Add(ModelDiagnostics.Visibility(place, name));
        return new(Model.Visibility.Internal, entry.Value.Span);
    }
}
