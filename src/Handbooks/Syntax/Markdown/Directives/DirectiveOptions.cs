using Markdig.Helpers;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>What an author says of a directive beside its title: <c>:class: dropdown</c>. Never shown to readers.</summary>
public sealed class DirectiveOptions
{
    private readonly Dictionary<string, DirectiveOption> _options = new(StringComparer.Ordinal);

    public DirectiveOption? Find(string name) => _options.GetValueOrDefault(name);

    /// <summary>The value, trimmed; null where the option is not written or has none.</summary>
    public string? this[string name] => Find(name) is { Value.Length: > 0 } option ? option.Value : null;

    /// <summary>Written, and not as <c>false</c>.</summary>
    public bool Has(string name) => Find(name) is { } option && !option.Value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of the words of <c>:class:</c>.</summary>
    public bool HasClass(string name) =>
        this["class"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(name, StringComparer.OrdinalIgnoreCase) == true;

    public int Number(string name) =>
        int.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number : 0;

    /// <summary>The first of two values of one name counts.</summary>
    public void Add(string name, string value) =>
        _options.TryAdd(name.ToLowerInvariant(), new DirectiveOption(value.Trim(), new StringSlice(value.Trim())));

    internal void Add(string name, StringSlice value) =>
        _options.TryAdd(name.ToLowerInvariant(), new DirectiveOption(value.IsEmpty ? "" : value.ToString(), value));

    internal void Extend(string name, string more)
    {
        if (_options.TryGetValue(name, out var option))
            _options[name] = new DirectiveOption($"{option.Value} {more}".Trim(), new StringSlice($"{option.Value} {more}".Trim()));
    }
}

/// <param name="Text">The value where it stands in the parsed text; a text of its own where it comes from several lines.</param>
public sealed record DirectiveOption(string Value, StringSlice Text);
