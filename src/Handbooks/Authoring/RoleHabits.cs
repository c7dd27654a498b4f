using System.Collections.Immutable;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Authoring;

/// <summary>How a handbook writes its roles, learned from the pages that describe one role each.</summary>
/// <param name="Folder">Where most of them are.</param>
/// <param name="Headings">With their level, in the order of the pages.</param>
/// <param name="Keys">Of front matter, in the order of the pages: those that say what the role is called.</param>
internal sealed record RoleHabits(
    string Folder, FileNaming Naming, ImmutableArray<(int Level, string Title)> Headings, ImmutableArray<(string Key, bool IsTrue)> Keys)
{
    /// <summary>The heading above what a role does.</summary>
    public required string Responsibilities { get; init; }

    private const string UsualFolder = "roles";
    private const int UsualLevel = 2;

    /// <param name="wanted">The folder of the new role; null for the one where the others are.</param>
    public static RoleHabits Learn(AuthoringDesk desk, string? wanted)
    {
        var all = desk.Declarations.Roles.Where(role => role.IsWholePage).ToList();
        var folder = all.GroupBy(role => FolderOf(role.Page.Path), StringComparer.Ordinal)
            // Pages about applicants' roles are often more, but they are not where the roles are.
            .OrderByDescending(group => group.Key == wanted).ThenByDescending(group => desk.Settings.IsAmongRoles(group.First().Page.Path))
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        List<RoleDeclaration> neighbours = [.. folder ?? Enumerable.Empty<RoleDeclaration>()];
        var headings = HeadingsOf(neighbours, desk.Settings);
        return new(
            wanted ?? folder?.Key ?? FolderByRule(desk.Settings),
            FileNaming.Learn([.. neighbours.Select(role => (role.Page.Path, role.Title.Value))]),
            headings,
            KeysOf(neighbours))
        {
            Responsibilities = headings.First(heading => desk.Settings.Parts.Find(heading.Title) is null or RolePart.Responsibilities).Title,
        };
    }

    /// <summary>Of the page, or of its own folder if it has one.</summary>
    private static string FolderOf(string path)
    {
        FileNaming.NameOf(path, out var index);
        var segments = path.Split('/');
        return string.Join('/', segments[..^(index is null ? 1 : 2)]);
    }

    /// <summary>What stands before the first wildcard in the handbook's own pattern.</summary>
    private static string FolderByRule(HandbookSettings settings)
    {
        var written = settings.Roles.All[0].Written.Split('/').TakeWhile(segment => !segment.AsSpan().ContainsAny("*?[{!")).ToArray();
        var folder = string.Join('/', written.Where(segment => segment.Length > 0));
        return folder.Length > 0 && SourcePath.IsInside(folder) ? folder : UsualFolder;
    }

    /// <summary>The headings for parts of a role that at least half of the pages have; always one for responsibilities.</summary>
    private static ImmutableArray<(int Level, string Title)> HeadingsOf(List<RoleDeclaration> roles, HandbookSettings settings)
    {
        var found =
            from role in roles
            from section in role.Section.Descendants.Where(section => section.Heading is not null).Index()
            let part = settings.Parts.Find(section.Item.Title)
            where part is not null
            select (Part: part.Value, section.Item.Level, section.Item.Title, Order: section.Index, role.Page.Path);
        var written = found.GroupBy(one => one.Part)
            .Where(part => part.Select(one => one.Path).Distinct(StringComparer.Ordinal).Count() * 2 >= roles.Count)
            .OrderBy(part => part.Average(one => one.Order))
            .Select(part => (Part: part.Key, Heading: part.GroupBy(one => (one.Level, one.Title)).MaxBy(alike => alike.Count())!.Key))
            .Select(part => (part.Part, part.Heading.Level, part.Heading.Title)).ToList();
        if (written.TrueForAll(heading => heading.Part != RolePart.Responsibilities))
            written.Insert(0, (RolePart.Responsibilities, written is [var first, ..] ? first.Level : UsualLevel, UsualHeading(settings)));
        return [.. written.Select(heading => (heading.Level, heading.Title))];
    }

    /// <summary>In the handbook's language: a heading that is read as one.</summary>
    private static string UsualHeading(HandbookSettings settings)
    {
        var (label, english) = (Label(Strings.For(settings.Language)), Label(Strings.English));
        var words = Languages.Of(settings.Language)?["responsibilities"] ?? [];
        // The tool has words for more languages than it speaks.
        var candidates = label == english && !words.IsEmpty && !words.Contains(english, StringComparer.OrdinalIgnoreCase)
            ? words.Append(english) : words.Prepend(label);
        return candidates.Select(word => char.ToUpperInvariant(word[0]) + word[1..])
            .First(word => word == label || settings.Parts.Find(word) == RolePart.Responsibilities);
    }

    /// <summary>Without the places where a line may break, and the mark of a text in another language.</summary>
    private static string Label(Strings strings) =>
        TextMarks.Removed(strings.Findings.Responsibilities.Replace("\u00ad", "", StringComparison.Ordinal));

    /// <summary>The keys with which at least half of the pages name their role.</summary>
    private static ImmutableArray<(string Key, bool IsTrue)> KeysOf(List<RoleDeclaration> roles) =>
    [
        .. from key in (string[])["title", "role"]
        let values = roles.Select(role => Value(role.Page, key)).OfType<YamlScalar>().ToList()
        where values.Count > 0 && values.Count * 2 >= roles.Count
        select (key, values.Count(value => value is { IsPlain: true, Value: "true" }) * 2 > values.Count),
    ];

    private static YamlNode? Value(PageDocument page, string key) =>
        page.FrontMatter?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
