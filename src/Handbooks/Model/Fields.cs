using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
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
    private readonly ImmutableArray<YamlEntry> _written;
    private readonly Dictionary<YamlEntry, Key> _empty = new(ReferenceEqualityComparer.Instance);
    private readonly KeyList _keys;
    private string _name = "";
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    /// <param name="keys">Every key that may be read of it.</param>
    public Fields(YamlMapping? mapping, KeyList keys, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_keys, _diagnostics, _written) = (keys, diagnostics, mapping?.Entries ?? []);
        foreach (var entry in _written)
        {
            if (!_entries.TryAdd(Normal(entry.Key.Value), entry))
                _diagnostics.Add(Syntax.Yaml.YamlDiagnostics.KeyTwice(entry.Key.Span, _entries[Normal(entry.Key.Value)].Key.Span));
        }
    }

    /// <summary>The value of the first of the key's names that is present; a second one is reported.</summary>
    public YamlNode? Node(Key key)
    {
        Debug.Assert(_keys.Has(key), $"{key.Name} is no key of {_keys.Of}.");
        YamlEntry? found = null;
        foreach (var name in key.Names)
        {
            if (!_entries.Remove(name, out var entry))
                continue;
            if (entry.Value is YamlScalar { IsNull: true })
            {
                _empty[entry] = key;
                continue;
            }
            if (found is null)
                (found, _name) = (entry, entry.Key.Value);
            else
                _diagnostics.Add(ModelDiagnostics.SaidTwice(entry.Key, found.Key));
        }
        return found?.Value;
    }

    public Located<string>? Text(Key key) => Node(key) is { } node ? TextOf(node) : null;

    private Located<string>? TextOf(YamlNode node)
    {
        if (WrittenIn(node) is { } text)
            return text;
        _diagnostics.Add(ModelDiagnostics.Value(node, _name, "plain text"));
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
    public Located<string>? Required(string what, SourceSpan place, Key key)
    {
        switch (Node(key))
        {
            case { } node when WrittenIn(node) is { } text:
                return text;
            case YamlNode other and not YamlScalar:
                _diagnostics.Add(ModelDiagnostics.NoText(other, _name));
                return null;
        }
        if (Misspelt(key) is var (entry, meant))
        {
            _entries.Remove(Normal(entry.Key.Value));
            _diagnostics.Add(ModelDiagnostics.Misspelt(entry.Key, what, meant));
            return WrittenIn(entry.Value);
        }
        _diagnostics.Add(ModelDiagnostics.Missing(place, what, key.Name));
        return null;
    }

    private (YamlEntry Entry, string Meant)? Misspelt(Key key)
    {
        foreach (var (name, entry) in _entries.OrderBy(entry => entry.Value.Key.Span.Start))
        {
            if (entry.Value is YamlScalar
                && (TranslatedWords.Meant(name, key.Names)
                    ?? (Syntax.Yaml.Slips.HandbookKeys.Has(name) ? null : Nearest.To(name, key.Names))) is { } meant)
                return (entry, meant);
        }
        return null;
    }

    /// <summary>As <see cref="Texts"/>, for keys where a comma more likely separates values than belongs to one.</summary>
    public ImmutableArray<Located<string>> List(Key key)
    {
        var values = Texts(key);
        if (values is not [var one])
            return values;
        if (IsListWithoutBrackets(one))
            _diagnostics.Add(ModelDiagnostics.NeedsBrackets(one));
        else if (ModelDiagnostics.QuotedList(one) is { } quoted)
            _diagnostics.Add(quoted);
        else if (ModelDiagnostics.LinesWithoutDashes(one.Span) is { } unmarked)
            _diagnostics.Add(unmarked);
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
    public Located<string>? OneRole(Key key)
    {
        var value = Node(key);
        if (value is null or YamlScalar)
            return value is null ? null : WrittenIn(value);
        _diagnostics.Add(ModelDiagnostics.NotOneRole(value, _name));
        // With the first of several nobody is missing: the list alone is wrong.
        return value is YamlSequence { Items: [YamlScalar { IsNull: false } first, ..] } ? WrittenIn(first) : null;
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(Key key)
    {
        return Node(key) switch
        {
            null => [],
            YamlSequence list when ModelDiagnostics.WikiName(list) is null => [.. list.Items.Select(TextOf).OfType<Located<string>>()],
            var one => TextOf(one) is { } text ? [text] : [],
        };
    }

    /// <summary>One of a closed list of words.</summary>
    public Located<T>? Word<T>(WordKey<T> key)
    {
        var words = key.ByWord;
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when words.TryGetValue(Normal(scalar.Value.Trim()), out var value):
                return new(value, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, _name, "one of " + string.Join(", ", key.Words),
                    other is YamlScalar { Value: var written }
                        ? TranslatedWords.Meant(written, key.Words) ?? Nearest.To(Normal(written), key.Words) : null));
                return null;
        }
    }

    public bool? Flag(Key key) => FlagOf(Node(key), key);

    /// <summary>The place of a value that is true; null if it is not.</summary>
    public SourceSpan? WhereTrue(Key key) => Node(key) is { } node && FlagOf(node, key) == true ? node.Span : null;

    private bool? FlagOf(YamlNode? node, Key key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsPlain: true, Value: "true" }:
                return true;
            case YamlScalar { IsPlain: true, Value: "false" }:
                return false;
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, key.Name,
                    (other is YamlScalar { Value: var written } ? TranslatedWords.Meant(written, ["true", "false"]) : null) ?? "true or false"));
                return null;
        }
    }

    /// <summary>A number from 0 to 1; "40%" is one.</summary>
    public double? Share(Key key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when ToShare(scalar.Value.Trim()) is { } share:
                return share;
            case var other:
                _diagnostics.Add(ModelDiagnostics.Value(other, key.Name,
                    other is YamlScalar written && ShareMeant(written.Value.Trim()) is { } meant ? meant
                        : "a number from 0 to 1, or a percentage up to 100%"));
                return null;
        }
    }

    public Located<Period>? Period(Key key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when Model.Period.Parse(scalar.Value) is { } period:
                return new(period, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.NoDate(other, _name, "a period",
                    "a period such as 2027, 2027-H1, 2027-Q2, 2027-03, 2027-W12 or 2027-03-14"));
                return null;
        }
    }

    public Located<DateOnly>? Day(Key key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when DateOnly.TryParseExact(scalar.Value.Trim(), (string[])["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day):
                return new(day, scalar.Span);
            case var other:
                _diagnostics.Add(ModelDiagnostics.NoDate(other, key.Name, "a day", "a day such as 2027-03-14, or a month such as 2027-03"));
                return null;
        }
    }

    /// <summary>"0,4" with a decimal comma; "40" without its sign; "40 percent"; "2/5" and "2 of 5".</summary>
    private static string? ShareMeant(string text)
    {
        var number = text.Replace(',', '.');
        if (ToShare(number) is not null)
            return number;
        if (number.StartsWith('%') && ToShare(number[1..] + "%") is not null)
            return number[1..] + "%";
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
    internal static string Normal(string key) => key.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}
