using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The settings in handbook.yml; every key is optional.</summary>
public sealed record HandbookSettings
{
    public const string Path = "handbook.yml";

    public string Title { get; init; } = "Handbook";

    /// <summary>handbook.yml names the handbook; otherwise the sites take the title of their home page, if it has one.</summary>
    public bool IsNamed { get; init; }

    public string? Description { get; init; }

    /// <summary>Distinguishes this handbook from others in the ids of its feeds and calendar; null where its title does.</summary>
    public string? Id { get; init; }

    /// <summary>The address of the public site, without a slash at its end; null where it is not set.</summary>
    public string? Url { get; init; }

    /// <summary>The address of the team's site; null where it is not set.</summary>
    public string? TeamUrl { get; init; }

    public string? Repository { get; init; }

    /// <summary>How addresses in the repository are written.</summary>
    public SourceHost SourceHost { get; init; } = SourceHost.Of(null);

    /// <summary>Who reviews changes to which files; the last pattern that matches a file counts.</summary>
    public ImmutableArray<OwnerRule> Owners { get; init; } = [];

    public string Branch { get; init; } = "main";

    /// <summary>The folder of the repository that the input folder is, without slashes at its ends: "Edit this page" leads there.</summary>
    public string Folder { get; init; } = "input";

    public string Language { get; init; } = "en";

    /// <summary>Null where the sites say what the tool usually says.</summary>
    public OwnWords? Words { get; init; }

    /// <summary>Patterns of public paths, in the order in which they are written.</summary>
    public ImmutableArray<Located<PathPattern>> Public { get; init; } = [];

    /// <summary>False where one of the patterns, or the file, is invalid: then none of them publishes anything.</summary>
    public bool HasSoundPatterns { get; init; } = true;

    public PathPatterns Roles { get; init; } = DefaultRoles;

    /// <summary>Its patterns, as handbook.yml has them; empty where it has none.</summary>
    public ImmutableArray<Located<PathPattern>> WrittenRoles { get; init; } = [];

    private static PathPatterns DefaultRoles { get; } = new([new("roles/**"), new("**/roles/**")]);

    /// <summary>Patterns of excluded paths, in the order in which they are written.</summary>
    public ImmutableArray<Located<PathPattern>> Exclude { get; init; } = [];

    public PartNames Parts { get; init; } = PartNames.Default;
    public ImmutableArray<NavigationGroup> Navigation { get; init; } = [];
    public ImmutableArray<(Located<string> Id, Severity Severity)> Severities { get; init; } = [];

    /// <summary>Findings that are left unreported, each for a reason.</summary>
    public ImmutableArray<IgnoreRule> Ignores { get; init; } = [];

    /// <summary>The scheme of the handbook's letter tables; null where each table is asked.</summary>
    public LetterScheme? Scheme { get; init; }

    public string? Disclaimer { get; init; }

    /// <summary>For every reader of either site; roles may have their own.</summary>
    public Contact? Contact { get; init; }

    public Branding Branding { get; init; } = new();

    /// <summary>The day with which dates in front matter are compared.</summary>
    public KnownDay Day { get; init; } = KnownDay.OfTool;

    /// <summary>It is in a folder of roles: one that handbook.yml names, otherwise one with such a name in some language.</summary>
    public bool IsAmongRoles(string path) => Roles.Matches(path) || (ReferenceEquals(Roles, DefaultRoles) && PathWords.IsInFolderOfRoles(path));

    /// <summary>The settings exclude the file from both sites. The last pattern that matches decides.</summary>
    public bool IsExcluded(string path) =>
        !DataFiles.IsSettings(path) && Exclude.LastOrDefault(pattern => pattern.Value.Matches(path)) is { Value.IsExclusion: false };

    /// <summary>Where the public site's pages may show images from.</summary>
    public ImageSources Images { get; init; } = ImageSources.Own;

    /// <summary>Where the team's pages may show images from.</summary>
    public ImageSources TeamImages { get; init; } = ImageSources.Any;

    public Visibility DefaultVisibility(string path) =>
        HasSoundPatterns && Public.LastOrDefault(pattern => pattern.Value.Matches(path)) is { Value.IsExclusion: false }
            ? Visibility.Public : Visibility.Internal;

    /// <summary>What handbook.yml itself puts on both sites is public.</summary>
    public Visibility VisibilityOfFile(string path) => Branding.Publishes(path) ? Visibility.Public : DefaultVisibility(path);
}

/// <summary>Pages under one title in the navigation, by path.</summary>
public sealed record NavigationGroup(string? Title, ImmutableArray<Located<string>> Pages)
{
    /// <summary>Only the team's menu has it. Its pages are as public as they were.</summary>
    public bool IsForTeam { get; init; }

    /// <summary>This site's menu does not have it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>Recognises the handbook's own YAML files by path. Others belong to other tools.</summary>
public static class DataFiles
{
    public static bool IsSettings(string path) => path is HandbookSettings.Path or "handbook.yaml";

    public static bool IsPeople(string path) => path is PeopleReader.Path or "people.yaml";

    public static bool IsData(string path) => IsRoadmap(path) || IsPeople(path);

    /// <summary>Data in which a fault stops the build.</summary>
    public static bool IsOurs(string path) => IsSettings(path) || IsData(path);

    internal static bool IsRoadmap(string path) =>
        path.StartsWith("roadmap/", StringComparison.Ordinal) || path is "roadmap.yml" or "roadmap.yaml";
}
