using System.Collections.Frozen;

namespace Handbooks.Import.Roadmaps;

/// <summary>The meaning of a key in another roadmap.</summary>
internal enum KeyMeaning
{
    Unknown,
    Id,
    Summary,
    Link,
    Status,
    Target,
    Year,
    CompletedOn,
    Progress,
    Theme,
    Column,
    Accountable,
    DependsOn,

    /// <summary>People, tags, pictures, settings: a list of them is no list of items.</summary>
    Aside,

    /// <summary>It only introduces items, as "tasks" does, and is not a theme.</summary>
    List,
}

/// <summary>The meanings of keys in other roadmaps.</summary>
internal static class RoadmapKeys
{
    private static readonly FrozenDictionary<string, KeyMeaning> Meanings = RoadmapWords.Keys
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Meaning)))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Meaning, StringComparer.Ordinal);

    /// <summary>Keys that hold a title, the surest first.</summary>
    public static readonly string[] Titles = RoadmapWords.Titles.Split(' ');

    /// <summary>Keys that hold a title where there is no better one.</summary>
    public static readonly string[] WeakTitles = RoadmapWords.WeakTitles.Split(' ');

    /// <summary>Keys that hold a target, the surest first.</summary>
    public static readonly string[] Targets = RoadmapWords.Keys.Where(row => row.Meaning == KeyMeaning.Target).SelectMany(row => row.Words.Split(' '))
        .ToArray();

    /// <summary>Small letters and underscores: "dueDate", "Due date" and "due-date" are one key.</summary>
    public static string Plain(string key)
    {
        var plain = new System.Text.StringBuilder();
        key = key.Trim();
        for (var i = 0; i < key.Length; i++)
        {
            if (i > 0 && char.IsUpper(key[i]) && char.IsLower(key[i - 1]))
                plain.Append('_');
            plain.Append(key[i] is ' ' or '-' ? '_' : char.ToLowerInvariant(key[i]));
        }
        return plain.ToString();
    }

    public static KeyMeaning Of(string key)
    {
        var plain = Plain(key);
        if (Meanings.TryGetValue(plain, out var meaning))
            return meaning;
        var parts = plain.Split('_').Select(part => Meanings.GetValueOrDefault(part)).ToList();
        // A link, unless it is that of a picture.
        if (parts.Count > 1 && parts[^1] == KeyMeaning.Link && !parts.Contains(KeyMeaning.Aside))
            return KeyMeaning.Link;
        // "facts_groups", "roadmap_content"
        return parts.Contains(KeyMeaning.List) && parts.All(part => part is KeyMeaning.List or KeyMeaning.Summary)
            ? KeyMeaning.List : KeyMeaning.Unknown;
    }

    /// <summary>"is_done" and "has_shipped" without their verb; any other key as it is.</summary>
    public static string WithoutVerb(string key) =>
        key.StartsWith("is_", StringComparison.Ordinal) || key.StartsWith("has_", StringComparison.Ordinal)
            ? key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..] : key;

    /// <summary>"planned" of "planned_features": the part before a word for a list; the key itself where there is none.</summary>
    public static string WithoutList(string key)
    {
        var at = key.LastIndexOfAny(['_', '-', ' ']);
        return at > 0 && Meanings.GetValueOrDefault(Plain(key[(at + 1)..])) == KeyMeaning.List ? key[..at] : key;
    }
}
