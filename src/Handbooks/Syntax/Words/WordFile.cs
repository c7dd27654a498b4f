using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>
/// A file of words of one language: sections in square brackets, under each the words and phrases that belong to it, with commas between them.
/// A line that begins with # is a remark.
/// </summary>
internal sealed class WordFile
{
    private const int FewestLetters = 5;

    /// <summary>Here an accent tells a person from a thing: "chargé" and "charge", "secretária" and "secretaria".</summary>
    private static readonly string[] NamesOfPeople = ["job nouns", "job heads", "job endings", "groups"];

    private readonly FrozenDictionary<string, ImmutableArray<string>> _sections;

    private WordFile(Dictionary<string, ImmutableArray<string>> sections) => _sections = sections.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In the order in which they are written; nothing where the file has no such section.</summary>
    public ImmutableArray<string> this[string section] => _sections.TryGetValue(section, out var words) ? words : [];

    public IEnumerable<string> Sections => _sections.Keys;

    public static WordFile Load(string language)
    {
        using var resource = typeof(WordFile).Assembly.GetManifestResourceStream($"Words/{language}.txt")
            ?? throw new InvalidOperationException($"There is no file of words for {language}.");
        using var reader = new StreamReader(resource);
        var file = Parse(reader.ReadToEnd());
        return language == "vi" ? file : file.WithPlainLetters();
    }

    /// <summary>
    /// Who types in a hurry leaves out accents ("papeis", "responsabilites"). In short words they tell words apart (é, e), and in
    /// Vietnamese in all.
    /// </summary>
    private WordFile WithPlainLetters() =>
        new(_sections.ToDictionary(section => section.Key,
            section => NamesOfPeople.Contains(section.Key)
            ? section.Value : section.Value.AddRange(section.Value.Where(word => word.Length >= FewestLetters)
                .Select(word => (Word: word, Plain: string.Concat(word.Select(Accents.Plain))))
            .Where(pair => pair.Plain != pair.Word && !section.Value.Contains(pair.Plain)).Select(pair => pair.Plain)), StringComparer.Ordinal));

    public static WordFile Parse(string text)
    {
        var sections = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>();
        var section = "";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#')
                continue;
            if (trimmed[0] == '[' && trimmed[^1] == ']')
            {
                Close();
                section = trimmed[1..^1].ToString();
                continue;
            }
            foreach (var part in trimmed.Split(','))
            {
                if (trimmed[part].Trim() is { IsEmpty: false } word)
                    words.Add(word.ToString());
            }
        }
        Close();
        return new(sections);

        void Close()
        {
            if (words.Count > 0)
                sections[section] = sections.TryGetValue(section, out var before) ? before.AddRange(words) : words.ToImmutable();
            words.Clear();
        }
    }
}
