using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Words;
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

    private static readonly string[] ExclusionWords = ["exclu", "except", "private", "internal", "ignore", "unpublish"];

    public static HandbookSettings Read(DataDocument document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (document.IsWhole && document.Root is not null and not YamlMapping and not YamlScalar { IsNull: true })
            diagnostics.Add(ModelDiagnostics.ShapeOf(document.Root.Span, "settings, one \"key: value\" per line", "title: Our handbook"));
        var fields = new Fields(document.Root as YamlMapping, SettingsKeys.All, diagnostics);
        var published = Patterns(fields, SettingsKeys.Public, diagnostics);
        var excluded = Patterns(fields, SettingsKeys.Exclude, ExclusionSlip, written => PathPattern.Ignoring(written), diagnostics);
        var roles = Patterns(fields, SettingsKeys.Roles, diagnostics);
        var defaults = new HandbookSettings();
        var language = Language(fields, diagnostics) ?? defaults.Language;
        var (url, teamUrl) = (WebAddress(fields, SettingsKeys.Url, diagnostics), WebAddress(fields, SettingsKeys.TeamUrl, diagnostics));
        if (url is not null && teamUrl is not null && string.Equals(url.Value, teamUrl.Value, StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(ModelDiagnostics.SameAddress(teamUrl.Span, url.Span));
        var title = fields.Text(SettingsKeys.Title);
        var repository = WebAddress(fields, SettingsKeys.Repository, diagnostics)?.Value;
        var settings = new HandbookSettings
        {
            Title = title is not null ? new LongNames(diagnostics).Of(title) : defaults.Title,
            IsNamed = title is not null,
            Description = fields.Text(SettingsKeys.Description)?.Value,
            Id = fields.Text(SettingsKeys.Id)?.Value,
            Url = url?.Value,
            TeamUrl = teamUrl?.Value,
            Repository = repository,
            SourceHost = new SourceHostReader(diagnostics).Read(fields, repository),
            Branch = fields.Text(SettingsKeys.Branch)?.Value ?? defaults.Branch,
            Folder = fields.Text(SettingsKeys.Folder)?.Value.Trim('/', '.') ?? defaults.Folder,
            Owners = OwnerRule.Read(fields.Node(SettingsKeys.Owners), diagnostics),
            Language = language,
            Words = OwnWordsReader.Read(Mapping(fields, SettingsKeys.Words, diagnostics), language, diagnostics),
            Public = published ?? [],
            Exclude = excluded ?? [],
            HasSoundPatterns = published is not null && excluded is not null && document.IsWhole,
            WrittenRoles = roles ?? [],
            Roles = roles is { IsEmpty: false } patterns ? new([.. patterns.Select(pattern => pattern.Value)]) : defaults.Roles,
            Parts = Parts(fields, language, diagnostics),
            Navigation = Navigation(fields.Node(SettingsKeys.Navigation), diagnostics),
            Severities = Severities(fields, diagnostics),
            Ignores = IgnoreReader.Read(fields.Node(SettingsKeys.Ignore), diagnostics),
            Scheme = Scheme(fields, diagnostics),
            Disclaimer = fields.Text(SettingsKeys.Disclaimer)?.Value,
            Contact = ContactReader.Read(fields.Node(SettingsKeys.Contact), isOurs: true, diagnostics),
            Branding = new BrandingReader(diagnostics).Read(fields),
            Images = Images(fields, SettingsKeys.Images, defaults.Images, diagnostics),
            TeamImages = Images(fields, SettingsKeys.TeamImages, defaults.TeamImages, diagnostics),
        };
        var keepsBack = published is { IsEmpty: false } ? fields.TakeUnknown(IsExclusion) : [];
        diagnostics.AddRange(keepsBack.Select(PublishingDiagnostics.NoSuchExclusion));
        fields.ReportUnknown();
        return keepsBack.IsEmpty ? settings : settings with { HasSoundPatterns = false, Public = [] };
    }

    /// <summary>"private", "exclude", "public_except": their authors expect them to keep something internal.</summary>
    private static bool IsExclusion(string key) =>
        ClaimReading.Key(key, hasForeignLetters: false) is VisibilityKey.KeptBack or VisibilityKey.Visibility
        || ExclusionWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>As <c>public:</c> has them: a list of patterns, or a single one; null where one of them is invalid, which is an error.</summary>
    internal static ImmutableArray<Located<PathPattern>>? Patterns(Fields fields, Key key, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Patterns(fields, key, Slip, written => new PathPattern(written), diagnostics);

    /// <summary>A list of patterns, or a single one; null where one of them is invalid, which is an error.</summary>
    private static ImmutableArray<Located<PathPattern>>? Patterns(
        Fields settings, Key key, Func<YamlNode, (string Message, string Help)?> slipOf, Func<string, PathPattern> read,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var patterns = ImmutableArray.CreateBuilder<Located<PathPattern>>();
        var isSound = true;
        var node = settings.Node(key);
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (slipOf(entry) is var (message, help))
            {
                diagnostics.Add(PublishingDiagnostics.PatternSlip(entry.Span, $"{key.Name}: {message}", help));
                isSound = false;
            }
            else
                patterns.Add(new(read(((YamlScalar)entry).Value.Trim()), entry.Span));
        }
        return isSound ? patterns.ToImmutable() : null;
    }

    /// <summary>Under "exclude:" every pattern excludes, and ! keeps.</summary>
    private static (string Message, string Help)? ExclusionSlip(YamlNode entry) =>
        entry is YamlScalar scalar && PatternSlips.OtherExclusion(scalar.Value.Trim()) is { } meant
            ? ($"\"{scalar.Value.Trim()}\" starts with a character that means nothing here",
                $"Write \"{meant}\" to leave it out, or \"!{meant}\" to keep it.")
            : Slip(entry);

    private static (string Message, string Help)? Slip(YamlNode entry) => entry switch
    {
        YamlScalar { IsNull: true } => PatternSlips.Of(""),
        YamlScalar scalar => PatternSlips.Of(scalar.Value),
        _ => ("this is not a pattern", "Write a list of paths such as [\"index.md\", \"about/**\", \"!about/secret/**\"]."),
    };

    /// <summary>A language's name is read as its code, and reported.</summary>
    private static string? Language(Fields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (fields.Text(SettingsKeys.Language) is not { } written)
            return null;
        var code = LanguageCodes.Of(written.Value);
        if (code != written.Value)
            diagnostics.Add(ModelDiagnostics.NoLanguage(written, code));
        return code;
    }

    private static Located<string>? WebAddress(Fields fields, Key key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return text.With(text.Value.TrimEnd('/'));
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(text.Value, true, text.Span), key.Name,
            "an address such as https://handbook.example.org"));
        return null;
    }

    private static PartNames Parts(Fields settings, string language, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Mapping(settings, SettingsKeys.Sections, diagnostics) is not { } mapping)
            return language == "en" ? PartNames.Default : PartNames.For(language, []);
        var fields = new Fields(mapping, SettingsKeys.Section.All, diagnostics);
        var added = SettingsKeys.Section.Parts.SelectMany(section => fields.List(section.Key).Select(name => (section.Part, name.Value))).ToList();
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
                var fields = new Fields(mapping, SettingsKeys.Group.All, diagnostics);
                groups.Add(new NavigationGroup(fields.Text(SettingsKeys.Group.Title)?.Value, fields.Texts(SettingsKeys.Group.Pages))
                {
                    IsForTeam = fields.Word(SettingsKeys.Group.Menu)?.Value ?? false,
                });
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

    private static ImmutableArray<(Located<string>, Severity)> Severities(Fields settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var severities = ImmutableArray.CreateBuilder<(Located<string>, Severity)>();
        foreach (var entry in Mapping(settings, SettingsKeys.Severities, diagnostics)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar && SeverityWords.TryGetValue(scalar.Value, out var severity))
                severities.Add((new(entry.Key.Value.Trim().ToUpperInvariant(), entry.Key.Span), severity));
            else
                diagnostics.Add(ModelDiagnostics.Value(entry.Value, entry.Key.Value, "one of off, info, warning, error"));
        }
        return severities.ToImmutable();
    }

    private static LetterScheme? Scheme(Fields settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Mapping(settings, SettingsKeys.Raci, diagnostics) is not { } mapping)
            return null;
        var fields = new Fields(mapping, SettingsKeys.Letters.All, diagnostics);
        var name = fields.Text(SettingsKeys.Letters.Scheme);
        fields.ReportUnknown();
        if (name is not null && LetterScheme.Named(name.Value) is null)
            diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(name.Value, true, name.Span), "scheme",
                $"one of {string.Join(", ", LetterScheme.All.Select(scheme => scheme.Name))}"));
        return name is null ? null : LetterScheme.Named(name.Value);
    }

    private static ImageSources Images(Fields fields, Key key, ImageSources usual, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var written = fields.Texts(key);
        if (written.IsEmpty)
            return usual;
        if (written is [{ Value: "own" or "any" } word])
            return word.Value == "own" ? ImageSources.Own : ImageSources.Any;
        var hosts = new List<ImageSources.ImageHost>();
        foreach (var text in written)
        {
            if (ImageSources.ImageHost.Parse(text.Value) is { } host)
                hosts.Add(host);
            else
                diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(text.Value, true, text.Span), key.Name,
                    "own, any, or a list of hosts such as [https://images.example.org]"));
        }
        return ImageSources.Of(hosts);
    }

    private static YamlMapping? Mapping(Fields settings, Key key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var node = settings.Node(key);
        if (node is not null and not YamlMapping)
            diagnostics.Add(ModelDiagnostics.Value(node, key.Name, "a group of keys"));
        return node as YamlMapping;
    }
}
