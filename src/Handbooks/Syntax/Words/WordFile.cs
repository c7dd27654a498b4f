using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>
/// A word file for one language: sections in square brackets, each followed by its words and phrases, separated by commas.
/// A line that begins with # is a comment.
/// </summary>
internal sealed class WordFile
{
    private const int FewestLetters = 5;

    /// <summary>Accents distinguish people from things here: "chargé" and "charge", "secretária" and "secretaria".</summary>
    private static readonly string[] NamesOfPeople = ["job nouns", "job heads", "job endings", "groups"];

    private readonly FrozenDictionary<string, ImmutableArray<string>> _sections;

    private WordFile(Dictionary<string, ImmutableArray<string>> sections) => _sections = sections.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In file order; empty if the file has no such section.</summary>
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
    /// Adds spellings without accents, which many omit ("papeis", "responsabilites"), except for short words (é, e) and Vietnamese.
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
