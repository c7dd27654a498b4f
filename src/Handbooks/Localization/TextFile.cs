using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Handbooks.Localization;

/// <summary>The texts of one language: a JSON object of sections, each of which has texts by key.</summary>
internal sealed class TextFile
{
    private readonly JsonElement _root;
    private readonly TextFile? _english;
    private readonly List<TextSection> _sections = [];
    private readonly List<string> _faults = [];

    /// <param name="english">What a language without a text of its own says; null for English.</param>
    public TextFile(string language, ReadOnlyMemory<byte> json, TextFile? english)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        _root = document.RootElement.Clone();
        _english = english;
        Plurals = PluralRule.Of(language);
    }

    public PluralRule Plurals { get; }

    /// <summary>What is missing, unknown or wrong; complete once all sections have been read.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public TextSection Section(string name)
    {
        var section = new TextSection(this, name, _root.TryGetProperty(name, out var own) ? own : default,
            _english is { } english && english._root.TryGetProperty(name, out var usual) ? usual : default);
        _sections.Add(section);
        return section;
    }

    /// <exception cref="InvalidDataException">English itself is wrong: there is nothing to say instead.</exception>
    public void Report(string fault)
    {
        if (_english is null)
            throw new InvalidDataException(fault);
        _faults.Add(fault);
    }

    /// <summary>Reports every text that nothing reads.</summary>
    public void Finish()
    {
        foreach (var section in _root.EnumerateObject().Where(section => !_sections.Exists(read => read.Name == section.Name)))
            Report($"{section.Name} is not a section");
        foreach (var section in _sections)
            section.Finish();
    }
}

/// <summary>A section of a language's file. The key of a text is the name of the member that holds it, in camel case.</summary>
public sealed class TextSection
{
    private readonly TextFile _file;
    private readonly JsonElement _own, _english;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    internal TextSection(TextFile file, string name, JsonElement own, JsonElement english) =>
        (_file, Name, _own, _english) = (file, name, own, english);

    internal string Name { get; }

    internal string Text([CallerMemberName] string member = "") =>
        Read(member, (text, _) => text.ValueKind == JsonValueKind.String ? text.GetString() : null, "must be a text")!;

    /// <summary>A text with values in it, each in braces by name.</summary>
    internal Message Message(string[] values, [CallerMemberName] string member = "") =>
        Read(member,
            (text, _) => text.ValueKind == JsonValueKind.String ? Localization.Message.Parse(text.GetString()!, values, needsAll: true) : null,
            $"must be a text with {{{string.Join("}, {", values)}}}")!;

    internal Message Message(string value, [CallerMemberName] string member = "") => Message([value], member);

    /// <summary>A text for each form that numbers have in the language; the number is <c>{count}</c>.</summary>
    internal Plural Plural(string[] values, [CallerMemberName] string member = "") =>
        Read(member, (text, rule) => Localization.Plural.Parse(text, ["count", .. values], rule),
            $"must have the forms {string.Join(", ", _file.Plurals.Forms)}, with no value but {{{string.Join("}, {", values.Prepend("count"))}}}")!;

    internal Plural Plural([CallerMemberName] string member = "") => Plural([], member);

    internal ImmutableArray<string> List(int count, [CallerMemberName] string member = "") =>
        Read(member, (text, _) => text.ValueKind == JsonValueKind.Array && text.GetArrayLength() == count
            && text.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)
            ? text.EnumerateArray().Select(entry => entry.GetString()!).ToArray() : null, $"must be {count} texts")!.ToImmutableArray();

    /// <summary>What the values of a closed set are called, by the words with which files write them.</summary>
    internal TextSet Set(string[] keys, [CallerMemberName] string member = "")
    {
        var section = Read<JsonElement?>(member, (text, _) => text.ValueKind == JsonValueKind.Object ? text : null, "must be an object")!.Value;
        var set = new TextSection(_file, $"{Name}.{Key(member)}", section, English(member));
        var texts = keys.ToFrozenDictionary(key => key, key => set.Text(key), StringComparer.Ordinal);
        set.Finish();
        return new TextSet(texts);
    }

    internal void Finish()
    {
        if (_own.ValueKind != JsonValueKind.Object)
            return;
        foreach (var text in _own.EnumerateObject().Where(text => !_read.Contains(text.Name)))
            _file.Report($"{Name}.{text.Name} is not a text of this program");
    }

    private T Read<T>(string member, Func<JsonElement, PluralRule, T?> parse, string rule)
    {
        var key = Key(member);
        _read.Add(key);
        if (_own.ValueKind == JsonValueKind.Object && _own.TryGetProperty(key, out var text))
        {
            if (parse(text, _file.Plurals) is { } read)
                return read;
            _file.Report($"{Name}.{key} {rule}");
        }
        else
            _file.Report($"{Name}.{key} is missing");
        return parse(English(member), PluralRule.Of("en"))!;
    }

    private JsonElement English(string member) =>
        _english.ValueKind == JsonValueKind.Object && _english.TryGetProperty(Key(member), out var usual) ? usual : default;

    private static string Key(string member) => JsonNamingPolicy.CamelCase.ConvertName(member.TrimStart('_'));
}

/// <summary>The names of the values of a closed set.</summary>
public sealed class TextSet
{
    private readonly FrozenDictionary<string, string> _texts;

    internal TextSet(FrozenDictionary<string, string> texts) => _texts = texts;

    /// <exception cref="KeyNotFoundException">The set was given a value and no name for it.</exception>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text
        : throw new KeyNotFoundException($"“{key}” has no name: the catalogue of texts does not list it.");

    /// <summary>Null for a word that is none of the set's.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);
}
