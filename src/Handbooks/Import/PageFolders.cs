using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Import;

/// <summary>A pattern for handbook.yml under which role pages lie.</summary>
/// <param name="Roles">How many of the files that it matches were read as roles, of how many.</param>
internal sealed record RoleFolder(string Pattern, int Roles, int Files)
{
    public string Account => string.Create(CultureInfo.InvariantCulture, $"{Roles} of {Files} files are roles");
}

internal static class RoleFolders
{
    /// <summary>Folders in which at least two pages, and at least half of them, are roles; an index does not count.</summary>
    public static ImmutableArray<RoleFolder> Find(Declarations declarations)
    {
        var roles = declarations.Roles.Where(role => role.IsWholePage).Select(role => role.Page.Path).ToHashSet(StringComparer.Ordinal);
        return [.. declarations.Pages
            .Where(page => !IsIndex(page.Path))
            .GroupBy(page => page.Path[..(page.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .Select(folder => new RoleFolder(folder.Key + "*.md", folder.Count(page => roles.Contains(page.Path)), folder.Count()))
            .Where(folder => folder.Roles >= 2 && folder.Roles * 2 >= folder.Files)
            .OrderBy(folder => folder.Pattern, StringComparer.Ordinal)];
    }

    public static bool IsIndex(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path) is var name
            && (name is "index" or "_index" || name.Equals("README", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A folder whose pages are each about one person.</summary>
/// <param name="Files">All of its pages, an index left out.</param>
internal sealed record PeopleFolder(string Pattern, ImmutableArray<PersonPage> People, int Files)
{
    public string Account => string.Create(CultureInfo.InvariantCulture, $"{People.Length} of {Files} files look like people");
}

/// <param name="Job">The job that the page gives; null where it gives none.</param>
internal sealed record PersonPage(string Path, string Name, string? Job)
{
    public string Account => Job is null ? Name : $"{Name}, {Job}";
}

/// <summary>Finds pages about people: a name in the front matter, with keys that only people have.</summary>
internal static class PeoplePages
{
    private static readonly HashSet<string> Names = Keys("name", "full_name", "fullname", "first_name", "firstname", "given_name", "display_name",
        "nom", "nombre", "nome", "vorname");

    private static readonly HashSet<string> Jobs = Keys("role", "roles", "job", "job_title", "jobtitle", "position", "title", "function",
        "occupation", "poste", "cargo", "funktion");

    private static readonly HashSet<string> Contacts = Keys(
        "email", "mail", "e_mail", "phone", "github", "twitter", "linkedin", "mastodon", "orcid", "slack", "website", "photo", "picture", "avatar",
        "image", "headshot",
        "pronouns", "birthday", "joined", "start_date", "location", "timezone", "bio", "social", "socials", "affiliation", "last_name", "lastname",
        "manager", "department");

    public static ImmutableArray<PeopleFolder> Find(Declarations declarations) =>
    [
        .. declarations.Pages
            .Where(page => !RoleFolders.IsIndex(page.Path))
            .GroupBy(page => page.Path[..(page.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .Select(folder => new PeopleFolder(folder.Key + "*.md", [.. folder.Select(page => Read(page.Document)).OfType<PersonPage>()],
                folder.Count()))
            .Where(folder => folder.Pattern.Contains('/', StringComparison.Ordinal) && folder.People.Length >= 2
                && folder.People.Length * 2 > folder.Files)
            .OrderBy(folder => folder.Pattern, StringComparer.Ordinal),
    ];

    private static PersonPage? Read(PageDocument page)
    {
        if (page.FrontMatter is not { } fields)
            return null;
        var name = Value(fields, Names);
        var job = Value(fields, Jobs);
        var contacts = fields.Entries.Count(entry => Contacts.Contains(Plain(entry.Key.Value)));
        return name is not null && (job is not null || contacts > 0) || (contacts > 1 && job is not null)
            ? new(page.Path, name ?? job!, name is null ? null : job) : null;
    }

    private static string? Value(YamlMapping fields, HashSet<string> keys) =>
        fields.Entries.Where(entry => keys.Contains(Plain(entry.Key.Value))).Select(entry => entry.Value).OfType<YamlScalar>()
            .FirstOrDefault(value => value.Value.Trim().Length > 0)?.Value.Trim();

    private static string Plain(string key) => key.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    private static HashSet<string> Keys(params string[] keys) => new(keys, StringComparer.Ordinal);
}
