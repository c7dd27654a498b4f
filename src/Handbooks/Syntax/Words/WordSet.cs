using System.Collections.Immutable;

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
