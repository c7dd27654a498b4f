using System.Collections.Frozen;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The two keys that say what is public. They are read more strictly than any other.</summary>
internal sealed partial class Fields
{
    private static readonly string[] True = ["true", "yes", "on", "1"];
    private static readonly string[] False = ["false", "no", "off", "0"];
    private static readonly string[] Narrow = ["internal", "private", "team", "staff", "restricted", "confidential", "members"];

    /// <summary>How other tools, and people who guess, say that something is not for everybody.</summary>
    private static readonly FrozenDictionary<string, string[]> KeepingBack = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["draft"] = True,
        ["private"] = True,
        ["internal"] = True,
        ["hidden"] = True,
        ["confidential"] = True,
        ["secret"] = True,
        ["unlisted"] = True,
        ["published"] = False,
        ["publish"] = False,
        ["visible"] = False,
        ["listed"] = False,
        ["audience"] = Narrow,
        ["access"] = Narrow,
        ["classification"] = Narrow,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

    /// <summary>What nothing but a pattern would publish, and says in another tool's words that it is not to be; null where nothing does.</summary>
    public YamlEntry? KeptBack() => _entries.Values
        .Where(entry => entry.Value is YamlScalar { Value: var word } && KeepingBack.TryGetValue(Normal(entry.Key.Value), out var words) && words.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase))
        .MinBy(entry => entry.Key.Span.Start);

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

    /// <summary>The exact words first; else what a pattern or the file says, unless another tool's words keep it back.</summary>
    public Visibility VisibilityOr(Visibility byDefault)
    {
        if (Visibility() is { } said)
            return said;
        if (byDefault == Model.Visibility.Internal || KeptBack() is not { } kept)
            return byDefault;
        _entries.Remove(Normal(kept.Key.Value));
        _diagnostics.Add(ModelDiagnostics.Kept(kept));
        return Model.Visibility.Internal;
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
