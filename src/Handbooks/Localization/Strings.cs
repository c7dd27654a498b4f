using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Handbooks.Localization;

/// <summary>
/// All that the tool itself says to readers of a site, in one language. A language is one file beside this class, named for its code;
/// what it lacks is English. Diagnostics are for authors and stay English.
/// </summary>
public sealed class Strings
{
    private static readonly ConcurrentDictionary<string, Strings> Loaded = new(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<(Strings Strings, TextLayer Layer)> Usual = new(() =>
    {
        var layer = TextLayer.Of("en", Embedded("en")!);
        return (new Strings(new TextFile("en", [layer])), layer);
    });

    private readonly TextFile _file;

    private Strings(TextFile file)
    {
        _file = file;
        Format = new(file.Section("format"));
        Site = new(file.Section("site"), Format);
        Keys = new(file.Section("keys"));
        Search = new(file.Section("search"));
        Roles = new(file.Section("roles"), Format);
        Map = new(file.Section("map"), Format);
        Matrix = new(file.Section("matrix"), Format);
        Decisions = new(file.Section("decisions"), Format);
        Roadmap = new(file.Section("roadmap"), Format);
        History = new(file.Section("history"), Format);
        Findings = new(file.Section("findings"), Format);
        Prose = new(file.Section("prose"), Format);
        file.Finish();
    }

    public static Strings English => Usual.Value.Strings;

    /// <summary>Every text by its key, as handbook.yml would say it.</summary>
    public IEnumerable<SiteWord> Words => _file.Keys.Select(key => new SiteWord(key, _file.TextOf(key)!));

    public FormatStrings Format { get; }

    /// <summary>What is around every page, the home page, and words that many pages share.</summary>
    public SiteStrings Site { get; }

    public KeyStrings Keys { get; }

    public SearchStrings Search { get; }

    public RoleStrings Roles { get; }

    public MapStrings Map { get; }

    public MatrixStrings Matrix { get; }

    public DecisionStrings Decisions { get; }

    /// <summary>The roadmap's pages, frames and feeds.</summary>
    public RoadmapStrings Roadmap { get; }

    public HistoryStrings History { get; }

    public FindingStrings Findings { get; }

    /// <summary>What stands in and beside an author's text.</summary>
    public ProseStrings Prose { get; }

    /// <summary>Those of a language, else of the language that it is a variety of, else English.</summary>
    /// <param name="language">A language tag: <c>de</c>, <c>pt-BR</c>.</param>
    public static Strings For(string language) => Loaded.GetOrAdd(language, static tag =>
        LayersOf(tag) is { Length: 1 } && TextLanguage.Primary(tag) == "en" ? English : new Strings(new TextFile(tag, LayersOf(tag))));

    /// <summary>Those of a language, with a handbook's own words in their places, and what is wrong with these.</summary>
    internal static (Strings Strings, TextFile File) For(string language, ReadOnlyMemory<byte> words)
    {
        var file = new TextFile(language, [TextLayer.Of(language, words, isPartial: true), .. LayersOf(language)]);
        return (new Strings(file), file);
    }

    /// <summary>The texts of a file, with what is missing, unknown or wrong in it.</summary>
    internal static (Strings Strings, IReadOnlyList<TextFault> Faults) Read(string language, ReadOnlyMemory<byte> json)
    {
        var file = new TextFile(language, [TextLayer.Of(language, json), Usual.Value.Layer]);
        return (new Strings(file), file.Faults);
    }

    /// <summary>The texts of the nearest language that has a file, and English.</summary>
    private static ImmutableArray<TextLayer> LayersOf(string tag)
    {
        foreach (var code in TextLanguage.Nearest(tag).TakeWhile(code => code != "en"))
        {
            if (Embedded(code) is { } json)
                return [TextLayer.Of(tag, json), Usual.Value.Layer];
        }
        return [Usual.Value.Layer];
    }

    /// <summary>The file of a language; null where there is none.</summary>
    internal static byte[]? Embedded(string language)
    {
        using var resource = typeof(Strings).Assembly.GetManifestResourceStream($"Localization/{language}.json");
        if (resource is null)
            return null;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
