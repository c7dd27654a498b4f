using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>
/// Reads the keys of one YAML mapping by name. An invalid value is a diagnostic and counts as absent; a key that was not read is a
/// diagnostic, too.
/// </summary>
internal sealed partial class Fields
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private readonly List<string> _shown = [];
    private string _written = "";
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    public Fields(YamlMapping? mapping, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (!_entries.TryAdd(Normal(entry.Key.Value), entry))
                _diagnostics.Add(Syntax.Yaml.YamlDiagnostics.KeyTwice(entry.Key.Span, _entries[Normal(entry.Key.Value)].Key.Span));
        }
    }

    /// <summary>The value of the first of these keys that is present; a second one is reported.</summary>
    public YamlNode? Node(params ReadOnlySpan<string> names)
    {
        YamlEntry? found = null;
        _shown.Add(names[0]);
        foreach (var name in names)
        {
            _asked.Add(name);
            if (!_entries.Remove(name, out var entry) || entry.Value is YamlScalar { IsNull: true })
                continue;
            if (found is null)
                (found, _written) = (entry, entry.Key.Value);
            else
                _diagnostics.Add(ModelDiagnostics.SaidTwice(entry.Key, found.Key));
        }
        return found?.Value;
    }

    public Located<string>? Text(params ReadOnlySpan<string> names) => Node(names) is { } node ? TextOf(node) : null;

    private Located<string>? TextOf(YamlNode node)
    {
        if (WrittenIn(node) is { } text)
            return text;
        _diagnostics.Add(ModelDiagnostics.Value(node, _written, "plain text"));
        return null;
    }

    /// <summary>Null for anything but a text, and for an empty one.</summary>
    private static Located<string>? WrittenIn(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value) ? new(scalar.Value.Trim(), scalar.Span) : null;

    /// <summary>
    /// A text that must be there. One that is missing, misspelt or not a text gives one diagnostic; a misspelt one is read all the same.
    /// </summary>
    /// <param name="what">The thing that needs it: "this item".</param>
    /// <param name="place">Where it is missing.</param>
    public Located<string>? Required(string what, SourceSpan place, params ReadOnlySpan<string> names)
    {
        switch (Node(names))
        {
            case { } node when WrittenIn(node) is { } text:
                return text;
            case YamlNode other and not YamlScalar:
                _diagnostics.Add(ModelDiagnostics.NoText(other, _written));
                return null;
        }
        if (Misspelt(names) is var (entry, meant))
        {
            _entries.Remove(Normal(entry.Key.Value));
            _diagnostics.Add(ModelDiagnostics.Misspelt(entry.Key, what, meant));
            return WrittenIn(entry.Value);
        }
        _diagnostics.Add(ModelDiagnostics.Missing(place, what, names[0]));
        return null;
    }

    private (YamlEntry Entry, string Meant)? Misspelt(ReadOnlySpan<string> names)
    {
        var known = names.ToArray();
        foreach (var (name, entry) in _entries.Where(entry => !Syntax.Yaml.Slips.HandbookKeys.Has(entry.Key))
            .OrderBy(entry => entry.Value.Key.Span.Start))
        {
            if (entry.Value is YamlScalar && Nearest.To(name, known) is { } meant)
                return (entry, meant);
        }
        return null;
    }

    /// <summary>As <see cref="Texts"/>, for keys where a comma more likely separates values than belongs to one.</summary>
    public ImmutableArray<Located<string>> List(params ReadOnlySpan<string> names)
    {
        var values = Texts(names);
        if (values is [var one] && IsListWithoutBrackets(one))
            _diagnostics.Add(ModelDiagnostics.NeedsBrackets(one));
        return values;
    }

    /// <summary>One value without quotes that contains a comma, or a semicolon, and a space.</summary>
    public static bool IsListWithoutBrackets(Located<string> value) =>
        ((string[])[", ", "; "]).Any(sign => value.Value.Contains(sign, StringComparison.Ordinal)
            && value.Value.Split(sign).All(part => part.Length is > 0 and < 60))
        // A bracket at one end is a slip of its own.
        && value.Span.Text == value.Value && value.Value[^1] is not (',' or ';' or ']') && value.Span.Start > 0
        && BehindColon(value.Span);

    private static bool BehindColon(SourceSpan span)
    {
        var before = span.Source.Text.AsSpan(0, span.Start).TrimEnd(' ');
        return before.EndsWith(':');
    }

    /// <summary>The one accountable role. Several are an error, not just an ignored value.</summary>
    public Located<string>? OneRole(params ReadOnlySpan<string> names)
    {
        var value = Node(names);
        if (value is null or YamlScalar)
            return value is null ? null : WrittenIn(value);
        _diagnostics.Add(ModelDiagnostics.NotOneRole(value, _written));
        return null;
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(params ReadOnlySpan<string> names)
    {
        return Node(names) switch
        {
            null => [],
            YamlSequence list => [.. list.Items.Select(TextOf).OfType<Located<string>>()],
            var one => TextOf(one) is { } text ? [text] : [],
        };
    }

    /// <summary>One of a closed list of words.</summary>
    public Located<T>? Word<T>(IReadOnlyDictionary<string, T> words, params ReadOnlySpan<string> names)
    {
        switch (Node(names))
        {
            case null:
                return null;
            case YamlScalar scalar when words.TryGetValue(Normal(scalar.Value.Trim()), out var value):
                return new(value, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, _written, "one of " + string.Join(", ", words.Keys),
                    other is YamlScalar { Value: var written } ? Nearest.To(Normal(written), words.Keys) : null));
                return null;
        }
    }

    public bool? Flag(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlScalar { IsPlain: true, Value: "true" }:
                return true;
            case YamlScalar { IsPlain: true, Value: "false" }:
                return false;
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, name, "true or false"));
                return null;
        }
    }

    /// <summary>A number from 0 to 1; "40%" is one.</summary>
    public double? Share(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlScalar scalar when ToShare(scalar.Value.Trim()) is { } share:
                return share;
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, name,
                    other is YamlScalar written && ShareMeant(written.Value.Trim()) is { } meant ? meant : "a number from 0 to 1, or a percentage"));
                return null;
        }
    }

    public Located<Period>? Period(params ReadOnlySpan<string> names)
    {
        switch (Node(names))
        {
            case null:
                return null;
            case YamlScalar scalar when Model.Period.Parse(scalar.Value) is { } period:
                return new(period, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.NoDate(other, _written, "a period",
                    "a period such as 2027, 2027-H1, 2027-Q2, 2027-03, 2027-W12 or 2027-03-14"));
                return null;
        }
    }

    public Located<DateOnly>? Day(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlScalar scalar when DateOnly.TryParseExact(scalar.Value.Trim(), (string[])["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day):
                return new(day, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.NoDate(other, name, "a day", "a day such as 2027-03-14, or a month such as 2027-03"));
                return null;
        }
    }

    /// <summary>Reports all keys that were not read. Call last.</summary>
    public void ReportUnknown(bool frontMatter = false)
    {
        foreach (var entry in _entries.Values.Where(entry => entry.Value is not YamlMapping { IsLeftOut: true })
            .OrderBy(entry => entry.Key.Span.Start))
            _diagnostics.Add(ModelDiagnostics.Unknown(entry.Key, _asked, _shown, frontMatter));
    }

    /// <summary>"0,4" with a decimal comma; "40" without its sign; "40 percent"; "2/5" and "2 of 5".</summary>
    private static string? ShareMeant(string text)
    {
        var number = text.Replace(',', '.');
        if (ToShare(number) is not null)
            return number;
        if (number.IndexOf('p', StringComparison.OrdinalIgnoreCase) is > 0 and var word)
            number = number[..word].Trim();
        // A single digit may count something else.
        if (text.Length > 1 && ToShare(number + "%") is not null)
            return number + "%";
        return text.Replace(" of ", "/", StringComparison.OrdinalIgnoreCase).Split('/') is [var part, var all]
            && double.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var some)
            && double.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole > 0 && some <= whole
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(some * 100 / whole)}%") : null;
    }

    private static double? ToShare(string text)
    {
        var percent = text.EndsWith('%');
        if (!double.TryParse(percent ? text[..^1].Trim() : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var share = percent ? number / 100 : number;
        return share is >= 0 and <= 1 ? share : null;
    }

    /// <summary>Ignores case, and treats hyphens and spaces as underscores.</summary>
    private static string Normal(string key) => key.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}
