using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The two visibility keys. They are read more strictly than any other.</summary>
internal sealed partial class Fields
{
    private bool _isMistyped;
    private bool _wouldPublish;

    /// <summary>Only the exact words count; anything else is an error, and the thing stays internal. Null where there is no mark.</summary>
    /// <param name="byDefault">What a pattern gives: where that would publish the thing, an invalid word is an error,
    /// otherwise a warning.</param>
    public Visibility? Visibility(Visibility byDefault)
    {
        _wouldPublish = byDefault == Model.Visibility.Public;
        RefuseMistypedKeys();
        var said = Said("visibility", "public", "internal");
        var flag = Said("public", "true", "false");
        if (said is { } a && flag is { } b && a.Value != b.Value)
        {
            Refuse(PublishingDiagnostics.TwoVisibilities(b.Span, a.Span));
            return Model.Visibility.Internal;
        }
        if ((said ?? flag) is { Value: Model.Visibility.Public } published && !_isMistyped)
            PublishedAt = published.Span;
        return _isMistyped ? Model.Visibility.Internal : (said ?? flag)?.Value;
    }

    /// <summary>Other words that keep the thing internal where only a pattern would publish it; null where there are none.</summary>
    public KeptBack? KeptBack(KnownDay today, bool isStatusOurs) => Model.KeptBack.Find(_entries.Values, today, isStatusOurs);

    /// <summary>It is marked internal, or has an invalid mark.</summary>
    public bool IsMarkedInternal { get; private set; }

    /// <summary>The value that publishes the thing; null where none does.</summary>
    public SourceSpan? PublishedAt { get; private set; }

    /// <summary>Under a public pattern, "visibilty: internal" would publish what is meant to be internal, so a similar key is an error.</summary>
    private void RefuseMistypedKeys()
    {
        foreach (var (name, entry) in _entries.Where(entry => entry.Key is not ("visibility" or "public") && IsNear(entry.Key)).ToList())
        {
            _entries.Remove(name);
            _isMistyped = true;
            Refuse(PublishingDiagnostics.MistypedVisibility(entry.Key));
        }

        static bool IsNear(string key) => Nearest.Distance(key, "visibility", 4) < 4 || Nearest.Distance(key, "public", 2) < 2;
    }

    /// <summary>The exact words first; otherwise the default, unless other words keep the thing internal.</summary>
    public Visibility VisibilityOr(Visibility byDefault, KnownDay today)
    {
        if (Visibility(byDefault) is { } said)
        {
            IsMarkedInternal = said == Model.Visibility.Internal;
            return said;
        }
        if (byDefault == Model.Visibility.Internal || KeptBack(today, isStatusOurs: true) is not { } kept)
            return byDefault;
        var name = _entries.FirstOrDefault(entry => entry.Value.Key.Span == kept.Key).Key;
        if (name is not null)
            _entries.Remove(name);
        _diagnostics.Add(PublishingDiagnostics.Kept(kept));
        return Model.Visibility.Internal;
    }

    private Located<Visibility>? Said(string name, string forPublic, string forInternal)
    {
        if (!_entries.Remove(name, out var entry))
            return null;
        if (entry.Value is YamlScalar { Value: var word } && (word == forPublic || word == forInternal))
            return new(word == forPublic ? Model.Visibility.Public : Model.Visibility.Internal, entry.Value.Span);
        var place = entry.Value is YamlScalar { IsNull: true } ? new YamlScalar("", true, entry.Key.Span) : entry.Value;
        Refuse(PublishingDiagnostics.Visibility(place, name));
        return new(Model.Visibility.Internal, entry.Value.Span);
    }

    private void Refuse(Diagnostic fault) => _diagnostics.Add(_wouldPublish ? fault : fault with { Severity = Severity.Warning });
}
