using System.Collections.Immutable;

namespace Handbooks.Model.Keys;

/// <summary>A key of a data file or of front matter. The reader reads it, the schemas and the manual's list of keys are made from it.</summary>
/// <param name="Name">As the manual teaches it.</param>
/// <param name="Meaning">For people who edit the file: a phrase without a full stop.</param>
internal record Key(string Name, ValueKind Kind, string Meaning)
{
    /// <summary>Other names that are read alike. Only one of the names may be present.</summary>
    public ImmutableArray<string> OtherNames
    {
        get;
        init
        {
            field = value;
            Names = [Name, .. value];
        }
    } = [];

    /// <summary>What holds where the key is missing, in words or as a value; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>A value, as YAML has it on the line of its key.</summary>
    public string Example { get; init; } = "";

    /// <summary>Where the guide says more, from the guide's folder; null where this is all.</summary>
    public string? Guide { get; init; }

    /// <summary>Without it, the thing is not read, which is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Read but not taught: another way to write another key.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Read because other tools have it, and never a fault, whatever its value.</summary>
    public bool IsOfOtherTools { get; init; }

    /// <summary>The keys below it; null where its value is no group, or one with keys of the author's choice.</summary>
    public KeyList? Below { get; init; }

    public ImmutableArray<string> Names { get; private init; } = [Name];

    /// <summary>The words that it takes, as they are taught; empty where it takes anything.</summary>
    public virtual IEnumerable<string> Words => [];
}

/// <summary>A key that takes one of a closed list of words; case does not matter, and hyphens and spaces are underscores.</summary>
/// <param name="Values">In the order in which they are taught.</param>
internal sealed record WordKey<T>(string Name, string Meaning, ImmutableArray<(string Word, T Value)> Values) : Key(Name, ValueKind.Word, Meaning)
{
    /// <summary>By the word in lower case, with underscores.</summary>
    public IReadOnlyDictionary<string, T> ByWord { get; } =
        Values.ToDictionary(value => value.Word.ToLowerInvariant().Replace('-', '_'), value => value.Value, StringComparer.Ordinal);

    public override IEnumerable<string> Words => Values.Select(value => value.Word);
}

/// <summary>The keys of one kind of mapping, in the order in which they are taught.</summary>
/// <param name="Of">What the mapping is: "a roadmap item".</param>
internal sealed record KeyList(string Of, ImmutableArray<Key> Keys)
{
    /// <summary>Every name of ours that is understood, for "did you mean".</summary>
    public ImmutableArray<string> Known { get; } = [.. Keys.Where(key => !key.IsOfOtherTools).SelectMany(key => key.Names)];

    /// <summary>Those that the manual teaches.</summary>
    public ImmutableArray<string> Shown { get; } = [.. Keys.Where(key => !key.IsHidden && !key.IsOfOtherTools).Select(key => key.Name)];

    /// <summary>The very key, not one that is alike.</summary>
    public bool Has(Key key) => Keys.Any(own => ReferenceEquals(own, key));
}

/// <summary>What a key's value may be.</summary>
internal enum ValueKind
{
    /// <summary>One text; numbers and truth values are text.</summary>
    Text,

    /// <summary>Text in Markdown.</summary>
    Prose,

    /// <summary>A path from the input folder.</summary>
    Path,

    /// <summary>An http or https address.</summary>
    WebAddress,

    /// <summary>A colour as # and three or six hexadecimal digits.</summary>
    Colour,

    /// <summary>A language's code, or its name.</summary>
    Language,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>One role, by its id or title.</summary>
    Role,

    /// <summary>A role or a list of roles, by id or title.</summary>
    Roles,

    /// <summary>A pattern of paths, or a list of patterns.</summary>
    Patterns,

    /// <summary><c>own</c>, <c>any</c> or a list of hosts.</summary>
    ImageHosts,

    /// <summary>One of the key's words.</summary>
    Word,

    /// <summary><c>public</c> or <c>internal</c>, in exactly these letters.</summary>
    Visibility,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A number from 0 to 1, or a percentage.</summary>
    Share,

    /// <summary>A day or a month.</summary>
    Day,

    /// <summary>A period as exact as it is known.</summary>
    Period,

    /// <summary>The keys below it.</summary>
    Group,

    /// <summary>A list of groups with the keys below it; an entry may also be a text.</summary>
    TextsOrGroups,

    /// <summary>A list of paths, or of groups with the keys below it.</summary>
    Menu,

    /// <summary>A mail address, a phone number or a web address, or a group with the keys below it.</summary>
    Contact,

    /// <summary>Links as <c>Text: target</c>, or as groups with the keys below it.</summary>
    Links,

    /// <summary>A text, a list of links, or a group with the keys below it.</summary>
    Footer,

    /// <summary>A list of mappings with the keys below it.</summary>
    Entries,

    /// <summary>A list of mappings with the keys below it, and nothing else.</summary>
    EntryList,

    /// <summary>A group whose keys are patterns of paths, and whose values are owners.</summary>
    Owners,

    /// <summary>A group whose keys are ids of diagnostics, and whose values are severities.</summary>
    Severities,

    /// <summary>A group whose keys are those of the site's own texts.</summary>
    SiteTexts,

    /// <summary>A role's name, <c>true</c> or <c>false</c>.</summary>
    RoleName,

    /// <summary>The word <c>sections</c>.</summary>
    RoleSections,
}
