using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>The words of one language that pages use for roles and their parts.</summary>
internal sealed class WordSet
{
    private readonly WordFile _file;
    private readonly Lazy<PartVocabulary> _parts;
    private readonly Lazy<NameVocabulary> _names;

    public WordSet(string language, WordFile file)
    {
        (Language, _file) = (language, file);
        _parts = new(() => new PartVocabulary(this));
        _names = new(() => new NameVocabulary(this));
        (IsUnspaced, NounOpens) = (!file["script"].IsEmpty, file["order"] is ["first"]);
        Ignored = Set("ignored");
        Of = Set("of");
        And = Set("and");
    }

    /// <summary>The language code, such as "de".</summary>
    public string Language { get; }

    /// <summary>The script has no spaces between words, or insignificant ones.</summary>
    public bool IsUnspaced { get; }

    /// <summary>The noun comes first in a name ("Responsable produit"); otherwise last.</summary>
    public bool NounOpens { get; }

    /// <summary>Words that are ignored in a label.</summary>
    public HashSet<string> Ignored { get; }

    /// <summary>Words such as "of" and "for": the words after them say whose or which.</summary>
    public HashSet<string> Of { get; }

    public HashSet<string> And { get; }

    /// <summary>Phrases that mark a title as a role's, longest first: "job description", "role".</summary>
    public ImmutableArray<string> RolePhrases =>
        field.IsDefault ? field = [.. _file["role"].OrderByDescending(phrase => phrase.Length)] : field;

    public PartVocabulary Parts => _parts.Value;

    public NameVocabulary Names => _names.Value;

    public ImmutableArray<string> this[string section] => _file[section];

    public HashSet<string> Set(string section) => _file[section].ToHashSet(StringComparer.Ordinal);
}

/// <summary>
/// A word file for one language: sections in square brackets, each followed by its words and phrases, separated by commas.
/// A line that begins with # is a comment.
/// </summary>
/// <remarks>A run uses few sections of few files: a section is read when it is first asked for.</remarks>
internal sealed class WordFile
{
    private const int FewestLetters = 5;

    /// <summary>Accents distinguish people from things here: "chargé" and "charge", "secretária" and "secretaria".</summary>
    private static readonly string[] NamesOfPeople = ["job nouns", "job heads", "job endings", "groups"];

    private readonly string _text;
    private readonly bool _addsPlainLetters;

    /// <summary>Where the lines of each section are.</summary>
    private readonly Dictionary<string, List<Range>> _places = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _sections = new(StringComparer.Ordinal);

    private WordFile(string text, bool addsPlainLetters)
    {
        (_text, _addsPlainLetters) = (text, addsPlainLetters);
        var lines = new List<Range>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (line is ['[', .., ']'])
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, line[1..^1].ToString(), out _);
                lines = known ??= [];
            }
            else if (!line.IsEmpty && line[0] != '#')
                lines.Add(start..end);
            start = end + 1;
        }
    }

    /// <summary>In file order; empty if the file has no such section.</summary>
    public ImmutableArray<string> this[string section] =>
        _sections.TryGetValue(section, out var words) ? words : _sections.GetOrAdd(section, Read(section));

    public IEnumerable<string> Sections => _places.Keys;

    public static WordFile Load(string language)
    {
        using var resource = typeof(WordFile).Assembly.GetManifestResourceStream($"Words/{language}.txt")
            ?? throw new InvalidOperationException($"There is no file of words for {language}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new(Encoding.UTF8.GetString(bytes), addsPlainLetters: language != "vi");
    }

    public static WordFile Parse(string text) => new(text, addsPlainLetters: false);

    private ImmutableArray<string> Read(string section)
    {
        if (!_places.TryGetValue(section, out var lines))
            return [];
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var place in lines)
        {
            var line = _text.AsSpan(place);
            foreach (var part in line.Split(','))
            {
                if (line[part].Trim() is { IsEmpty: false } word)
                    words.Add(word.ToString());
            }
        }
        if (_addsPlainLetters && !NamesOfPeople.Contains(section))
            AddPlainLetters(words);
        return words.DrainToImmutable();
    }

    /// <summary>
    /// Adds spellings without accents, which many omit ("papeis", "responsabilites"), except for short words (é, e) and Vietnamese.
    /// </summary>
    private static void AddPlainLetters(ImmutableArray<string>.Builder words)
    {
        var written = words.Count;
        for (var i = 0; i < written; i++)
        {
            if (words[i].Length >= FewestLetters && !Ascii.IsValid(words[i]) && string.Concat(words[i].Select(Accents.Plain)) is var plain
                && plain != words[i] && words.IndexOf(plain, 0, written) < 0)
                words.Add(plain);
        }
    }
}
