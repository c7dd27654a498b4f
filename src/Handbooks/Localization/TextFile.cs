using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Handbooks.Localization;

/// <summary>Texts by section and key, in one language. A site's texts are looked up in several layers, of which the last is English.</summary>
/// <param name="IsPartial">A handbook's own words, which are as many as it likes; a language's file has all of them.</param>
internal sealed record TextLayer(JsonElement Texts, string Language, bool IsPartial = false)
{
    public static TextLayer Of(string language, ReadOnlyMemory<byte> json, bool isPartial = false)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return new(document.RootElement.Clone(), language, isPartial);
    }
}

/// <summary>A text of the first layer that is not used.</summary>
/// <param name="Key">As a handbook writes it: <c>roles.title</c>.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="IsUnknown">The program has no text of that key.</param>
internal sealed record TextFault(string Key, string Fault, bool IsUnknown = false)
{
    /// <summary>What the next layer says, as a model.</summary>
    public string? Usual { get; init; }

    public override string ToString() => $"{Key} {Fault}";
}

/// <summary>The texts of one site, from the layer that has them.</summary>
internal sealed class TextFile(string language, ImmutableArray<TextLayer> layers)
{
    private readonly List<TextSection> _sections = [];
    private readonly List<TextFault> _faults = [];
    private readonly List<string> _keys = [];
    private readonly ImmutableArray<TextLanguage> _languages = [.. layers.Select(layer => TextLanguage.Of(layer.Language, language))];

    /// <summary>The site's.</summary>
    public string Language => language;

    public ImmutableArray<TextLayer> Layers => layers;

    /// <summary>What is missing, unknown or wrong in the first layer; complete once all sections have been read.</summary>
    public IReadOnlyList<TextFault> Faults => _faults;

    /// <summary>The keys of all texts that were read.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>Those, and the names of sections.</summary>
    public IEnumerable<string> AllKeys => _keys.Concat(_sections.Select(section => section.Name));

    public TextSection Section(string name)
    {
        var section = new TextSection(this, name, [.. layers.Select(layer => TextSection.In(layer.Texts, name))]);
        _sections.Add(section);
        if (TextSection.In(layers[0].Texts, name).ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
            Report(new(name, "must be a group of texts"));
        return section;
    }

    public TextLanguage LanguageOf(int layer) => _languages[layer];

    public void Read(string key) => _keys.Add(key);

    /// <summary>The first layer's text as YAML, on one line; null where no layer has it.</summary>
    /// <param name="key">With dots.</param>
    /// <param name="from">The first layer that is asked.</param>
    public string? TextOf(string key, int from = 0)
    {
        for (var i = from; i < layers.Length; i++)
        {
            var text = layers[i].Texts;
            if (key.Split('.').All(name => text.ValueKind == JsonValueKind.Object && text.TryGetProperty(name, out text)))
                return SiteWord.Of(text);
        }
        return null;
    }

    /// <exception cref="InvalidDataException">English itself is wrong: there is nothing to say instead.</exception>
    public void Report(TextFault fault)
    {
        if (layers.Length == 1)
            throw new InvalidDataException(fault.ToString());
        _faults.Add(fault);
    }

    /// <summary>Reports every text that nothing reads.</summary>
    public void Finish()
    {
        foreach (var section in layers[0].Texts.EnumerateObject().Where(section => !_sections.Exists(read => read.Name == section.Name)))
            Report(new(section.Name, "is not a section", IsUnknown: true));
        foreach (var section in _sections)
            section.Finish();
    }
}

/// <summary>A section of a language's file. The key of a text is the name of the member that holds it, in camel case.</summary>
public sealed class TextSection
{
    private readonly TextFile _file;
    private readonly ImmutableArray<JsonElement> _layers;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    internal TextSection(TextFile file, string name, ImmutableArray<JsonElement> layers) => (_file, Name, _layers) = (file, name, layers);

    internal string Name { get; }

    internal string Text([CallerMemberName] string member = "") =>
        Read(member,
            (text, layer) => text.ValueKind == JsonValueKind.String && Localization.Message.Parse(text.GetString()!, [], layer) is not null
            ? TextMarks.Tool(text.GetString()!, layer) : null, "must be a text without values in braces")!;

    /// <summary>A text with values in it, each in braces by name.</summary>
    internal Message Message(string[] values, [CallerMemberName] string member = "") =>
        Read(member,
            (text, layer) => text.ValueKind == JsonValueKind.String ? Localization.Message.Parse(text.GetString()!, values, layer) : null,
            $"must be a text with {{{string.Join("}, {", values)}}}")!;

    internal Message Message(string value, [CallerMemberName] string member = "") => Message([value], member);

    /// <summary>A text for each form that numbers have in the language; the number is <c>{count}</c>.</summary>
    internal Plural Plural(string[] values, [CallerMemberName] string member = "") =>
        Read(member, (text, layer) => Localization.Plural.Parse(text, ["count", .. values], layer),
            $"must have the forms {string.Join(", ", LanguageOf(0).Plurals.Forms)}, "
            + $"with no value but {{{string.Join("}, {", values.Prepend("count"))}}}")!;

    internal Plural Plural([CallerMemberName] string member = "") => Plural([], member);

    internal ImmutableArray<string> List(int count, [CallerMemberName] string member = "") =>
        Read(member, (text, layer) => text.ValueKind == JsonValueKind.Array && text.GetArrayLength() == count
            && text.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)
            ? text.EnumerateArray().Select(entry => TextMarks.Tool(entry.GetString()!, layer)).ToArray() : null,
            $"must be {count} texts")!.ToImmutableArray();

    /// <summary>What the values of a closed set are called, by the words with which files write them.</summary>
    internal TextSet Set(string[] keys, [CallerMemberName] string member = "")
    {
        var key = Key(member);
        _read.Add(key);
        var sets = ImmutableArray.CreateBuilder<JsonElement>(_layers.Length);
        for (var i = 0; i < _layers.Length; i++)
        {
            var texts = At(i, key);
            if (i == 0 && texts.ValueKind != JsonValueKind.Object && (texts.ValueKind != JsonValueKind.Undefined || !_file.Layers[i].IsPartial))
                _file.Report(new($"{Name}.{key}", texts.ValueKind == JsonValueKind.Undefined ? "is missing" : "must be a group of texts"));
            sets.Add(texts);
        }
        // What is missing altogether was said once.
        var set = new TextSection(_file, $"{Name}.{key}", sets.ToImmutable()) { _isMissing = sets[0].ValueKind != JsonValueKind.Object };
        var named = keys.ToFrozenDictionary(name => name, name => set.Text(name), StringComparer.Ordinal);
        set.Finish();
        return new TextSet(named);
    }

    private bool _isMissing;

    internal void Finish()
    {
        if (_layers[0].ValueKind != JsonValueKind.Object)
            return;
        foreach (var text in _layers[0].EnumerateObject().Where(text => !_read.Contains(text.Name)))
            _file.Report(new($"{Name}.{text.Name}", "is not a text of this program", IsUnknown: true));
    }

    /// <param name="parse">Null where the text cannot be used.</param>
    private T Read<T>(string member, Func<JsonElement, TextLanguage, T?> parse, string rule) where T : class
    {
        var key = Key(member);
        _read.Add(key);
        _file.Read($"{Name}.{key}");
        for (var i = 0; i < _layers.Length; i++)
        {
            var text = At(i, key);
            if (text.ValueKind != JsonValueKind.Undefined && parse(text, LanguageOf(i)) is { } read)
                return read;
            if (i == 0 && text.ValueKind != JsonValueKind.Undefined)
                _file.Report(new($"{Name}.{key}", rule) { Usual = _file.TextOf($"{Name}.{key}", from: 1) });
            else if (i == 0 && !_file.Layers[i].IsPartial && !_isMissing)
                _file.Report(new($"{Name}.{key}", "is missing"));
        }
        throw new InvalidDataException($"{Name}.{key} {rule}");
    }

    private JsonElement At(int layer, string key) => In(_layers[layer], key);

    /// <summary>Undefined where there is none.</summary>
    internal static JsonElement In(JsonElement texts, string key) =>
        texts.ValueKind == JsonValueKind.Object && texts.TryGetProperty(key, out var text) ? text : default;

    private TextLanguage LanguageOf(int layer) => _file.LanguageOf(layer);

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
