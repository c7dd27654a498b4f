using System.Collections.Concurrent;

namespace Handbooks.Localization;

/// <summary>
/// All that the tool itself says to readers of a site, in one language. A language is one file beside this class, named for its code;
/// what it lacks is English. Diagnostics are for authors and stay English.
/// </summary>
public sealed class Strings
{
    private static readonly ConcurrentDictionary<string, Strings> Loaded = new(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<(Strings Strings, TextFile File)> Usual = new(() =>
    {
        var file = new TextFile("en", Embedded("en")!, null);
        return (new Strings(file), file);
    });

    private Strings(TextFile file)
    {
        Format = new(file.Section("format"));
        Site = new(file.Section("site"), Format);
        Keys = new(file.Section("keys"));
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

    public FormatStrings Format { get; }

    /// <summary>What is around every page, the home page, and words that many pages share.</summary>
    public SiteStrings Site { get; }

    public KeyStrings Keys { get; }

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
    {
        for (var code = tag; code.Length > 0; code = code[..Math.Max(0, code.LastIndexOf('-'))])
        {
            if (!code.Equals("en", StringComparison.OrdinalIgnoreCase) && Embedded(code.ToLowerInvariant()) is { } json)
                return Read(code, json).Strings;
        }
        return English;
    });

    /// <summary>The texts of a file, with what is missing, unknown or wrong in it.</summary>
    internal static (Strings Strings, IReadOnlyList<string> Faults) Read(string language, ReadOnlyMemory<byte> json)
    {
        var file = new TextFile(language, json, Usual.Value.File);
        return (new Strings(file), file.Faults);
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
