using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

internal static class SettingsReader
{
    private static readonly Dictionary<string, Severity> SeverityWords = new(StringComparer.Ordinal)
    {
        ["off"] = Severity.Off,
        ["info"] = Severity.Info,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    };

    private static readonly (string Key, RolePart Part)[] Sections =
    [
        ("responsibilities", RolePart.Responsibilities),
        ("essential", RolePart.Essential),
        ("desirable", RolePart.Desirable),
        ("interactions", RolePart.Interactions),
        ("process", RolePart.Process),
        ("metrics", RolePart.Metrics),
        ("areas", RolePart.Areas),
        ("purpose", RolePart.Purpose),
    ];

    public static HandbookSettings Read(DataDocument document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (document.IsWhole && document.Root is not null and not YamlMapping and not YamlScalar { IsNull: true })
            diagnostics.Add(ModelDiagnostics.Shape(document.Root.Span, "a list of settings, one \"key: value\" a line"));
        var fields = new Fields(document.Root as YamlMapping, diagnostics);
        var defaults = new HandbookSettings();
        var language = fields.Text("language")?.Value ?? defaults.Language;
        var settings = new HandbookSettings
        {
            Title = fields.Text("title") is { } title ? new LongNames(diagnostics).Of(title) : defaults.Title,
            Description = fields.Text("description")?.Value,
            Id = fields.Text("id")?.Value,
            Url = WebAddress(fields, "url", diagnostics),
            TeamUrl = WebAddress(fields, "team_url", diagnostics),
            Repository = WebAddress(fields, "repository", diagnostics),
            Branch = fields.Text("branch")?.Value ?? defaults.Branch,
            Folder = fields.Text("folder")?.Value.Trim('/', '.') ?? defaults.Folder,
            Language = language,
            Public = PublicGlobs(fields, diagnostics),
            Roles = fields.Texts("roles") is { IsEmpty: false } globs ? [.. globs.Select(glob => new Glob(glob.Value))] : defaults.Roles,
            Parts = Parts(fields.Node("sections"), language, diagnostics),
            Navigation = Navigation(fields.Node("navigation"), diagnostics),
            Severities = Severities(fields.Node("severities"), diagnostics),
            Scheme = Scheme(fields.Node("raci"), diagnostics),
            Disclaimer = fields.Text("disclaimer")?.Value,
            Accent = Accent(fields.Node("brand"), diagnostics),
        };
        fields.ReportUnknown();
        return settings;
    }

    /// <summary>"public: true" is a page's way to say it: here it would be a pattern that matches nothing.</summary>
    private static ImmutableArray<Located<Glob>> PublicGlobs(Fields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var globs = fields.Texts("public");
        foreach (var word in globs.Where(glob => glob.Value is "true" or "false"))
            diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(word.Value, true, word.Span), "public", "a list of paths such as [index.md, about/**]"));
        return [.. globs.Select(glob => glob.With(new Glob(glob.Value)))];
    }

    private static string? WebAddress(Fields fields, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return text.Value.TrimEnd('/');
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(text.Value, true, text.Span), key, "an address such as https://handbook.example.org"));
        return null;
    }

    private static PartNames Parts(YamlNode? node, string language, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Mapping(node, "sections", diagnostics) is not { } mapping)
            return language == "en" ? PartNames.Default : PartNames.For(language, []);
        var fields = new Fields(mapping, diagnostics);
        var added = Sections.SelectMany(section => fields.Texts(section.Key).Select(name => (section.Part, name.Value))).ToList();
        fields.ReportUnknown();
        return PartNames.For(language, added);
    }

    private static ImmutableArray<NavigationGroup> Navigation(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is null)
            return [];
        if (node is not YamlSequence list)
        {
            diagnostics.Add(ModelDiagnostics.Value(node, "navigation", "a list of pages or of groups (title:, pages:)"));
            return [];
        }
        var groups = ImmutableArray.CreateBuilder<NavigationGroup>();
        foreach (var entry in list.Items)
        {
            if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, diagnostics);
                groups.Add(new NavigationGroup(fields.Text("title")?.Value, fields.Texts("pages")));
                fields.ReportUnknown();
            }
            else if (entry is YamlScalar { IsNull: false } page)
            {
                var located = new Located<string>(page.Value.Trim(), page.Span);
                // Pages written without a group, one after another, are one group without a title.
                if (groups.Count > 0 && groups[^1].Title is null)
                    groups[^1] = groups[^1] with { Pages = groups[^1].Pages.Add(located) };
                else
                    groups.Add(new NavigationGroup(null, [located]));
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, "navigation", "a page's path or a group (title:, pages:)"));
        }
        return groups.ToImmutable();
    }

    private static ImmutableArray<(Located<string>, Severity)> Severities(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var severities = ImmutableArray.CreateBuilder<(Located<string>, Severity)>();
        foreach (var entry in Mapping(node, "severities", diagnostics)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar && SeverityWords.TryGetValue(scalar.Value, out var severity))
                severities.Add((new(entry.Key.Value.Trim().ToUpperInvariant(), entry.Key.Span), severity));
            else
                diagnostics.Add(ModelDiagnostics.Value(entry.Value, entry.Key.Value, "one of off, info, warning, error"));
        }
        return severities.ToImmutable();
    }

    private static LetterScheme? Scheme(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Mapping(node, "raci", diagnostics) is not { } mapping)
            return null;
        var fields = new Fields(mapping, diagnostics);
        var name = fields.Text("scheme");
        fields.ReportUnknown();
        if (name is not null && LetterScheme.Named(name.Value) is null)
            diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(name.Value, true, name.Span), "scheme", $"one of {string.Join(", ", LetterScheme.All.Select(scheme => scheme.Name))}"));
        return name is null ? null : LetterScheme.Named(name.Value);
    }

    private static string? Accent(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Mapping(node, "brand", diagnostics) is not { } mapping)
            return null;
        var fields = new Fields(mapping, diagnostics);
        var accent = fields.Text("accent");
        fields.ReportUnknown();
        if (accent is null || (accent.Value.Length is 4 or 7 && accent.Value[0] == '#' && accent.Value[1..].All(char.IsAsciiHexDigit)))
            return accent?.Value;
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(accent.Value, true, accent.Span), "accent", "a colour such as \"#0b6e4f\""));
        return null;
    }

    private static YamlMapping? Mapping(YamlNode? node, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is not null and not YamlMapping)
            diagnostics.Add(ModelDiagnostics.Value(node, key, "a group of keys"));
        return node as YamlMapping;
    }
}
