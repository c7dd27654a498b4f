using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The tool's texts with a handbook's own words in their places: <c>words</c> in handbook.yml.</summary>
/// <param name="Texts">As their author wrote them. Both sites say them, so they are public.</param>
public sealed record OwnWords(Strings Strings, ImmutableArray<Located<string>> Texts)
{
    /// <summary>Of one text, in characters: it stands on every page.</summary>
    internal const int Longest = 1000;
}

/// <summary>
/// Reads <c>words</c>: the keys of the catalogue, nested (<c>roles: { title: Circles }</c>) or with dots (<c>roles.title: Circles</c>). A
/// text that cannot be used is a diagnostic, and the usual one stays.
/// </summary>
internal sealed class OwnWordsReader
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<Located<string>>.Builder _texts = ImmutableArray.CreateBuilder<Located<string>>();

    private OwnWordsReader(ImmutableArray<Diagnostic>.Builder diagnostics) => _diagnostics = diagnostics;

    /// <summary>Null where there are none.</summary>
    /// <param name="language">The site's.</param>
    public static OwnWords? Read(YamlMapping? words, string language, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (words is null)
            return null;
        var reader = new OwnWordsReader(diagnostics);
        var root = new Branch(words.Span);
        reader.Add(words, root);
        var (strings, file) = Strings.For(language, root.ToJson());
        foreach (var fault in file.Faults)
        {
            var span = root.Find(fault.Key)?.Span ?? words.Span;
            diagnostics.Add(fault.IsUnknown
                ? ModelDiagnostics.NoSuchWord(span, fault.Key, file.AllKeys)
                : ModelDiagnostics.UnusableWord(span, fault));
        }
        return new OwnWords(strings, reader._texts.ToImmutable());
    }

    private void Add(YamlMapping mapping, Branch branch)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            var at = key.Value.Split('.').Aggregate(branch, (above, name) => above.Below(name.Trim(), key.Span));
            if (at.Texts is not null || (at.Span != key.Span && value is not YamlMapping))
                _diagnostics.Add(YamlDiagnostics.KeyTwice(key.Span, at.Span));
            else if (value is YamlMapping below)
                Add(below, at);
            else if (value is YamlSequence list)
                (at.Texts, at.IsList) = ([.. list.Items.Select(item => Text(item, key.Value)).OfType<string>()], true);
            else if (Text(value, key.Value) is { } text)
                at.Texts = [text];
            else
                at.IsLeftOut = true;
        }
    }

    /// <summary>Null for anything but a text, and for one that is too long.</summary>
    private string? Text(YamlNode node, string key)
    {
        if (node is not YamlScalar { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Value))
            _diagnostics.Add(ModelDiagnostics.Value(node, key, "the text that the site is to say"));
        else if (scalar.Value.Length > OwnWords.Longest)
            _diagnostics.Add(ModelDiagnostics.WordTooLong(scalar.Span, key, OwnWords.Longest));
        else
        {
            var text = TextMarks.Removed(scalar.Value.ReplaceLineEndings(" ").TrimEnd('\n'));
            _texts.Add(new(text, scalar.Span));
            return text;
        }
        return null;
    }

    /// <summary>A key, with what is below it: other keys, or texts.</summary>
    private sealed class Branch(SourceSpan span)
    {
        private readonly Dictionary<string, Branch> _below = new(StringComparer.Ordinal);

        /// <summary>The key that was written first.</summary>
        public SourceSpan Span => span;

        public string[]? Texts { get; set; }
        public bool IsList { get; set; }
        public bool IsLeftOut { get; set; }

        public Branch Below(string name, SourceSpan key) =>
            _below.TryGetValue(name, out var branch) ? branch : _below[name] = new Branch(key);

        public Branch? Find(string key) =>
            key.Split('.').Aggregate((Branch?)this, (above, name) => above?._below.GetValueOrDefault(name));

        public byte[] ToJson()
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
                Write(json);
            return stream.ToArray();
        }

        private void Write(Utf8JsonWriter json)
        {
            if (Texts is [var text] && !IsList)
                json.WriteStringValue(text);
            else if (Texts is not null)
            {
                json.WriteStartArray();
                foreach (var entry in Texts)
                    json.WriteStringValue(entry);
                json.WriteEndArray();
            }
            else
            {
                json.WriteStartObject();
                foreach (var (name, below) in _below.Where(below => !below.Value.IsLeftOut))
                {
                    json.WritePropertyName(name);
                    below.Write(json);
                }
                json.WriteEndObject();
            }
        }
    }
}
