using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Import;

/// <summary>Questions about what the text leaves open: each answer is a setting that its author knows.</summary>
internal static class ImportQuestions
{
    private const int MostNamed = 4;

    private static readonly (RolePart Part, string Key)[] Parts =
    [
        (RolePart.Responsibilities, "responsibilities"), (RolePart.Essential, "essential"), (RolePart.Desirable, "desirable"),
        (RolePart.Interactions, "interactions"), (RolePart.Process, "process"), (RolePart.Metrics, "metrics"),
    ];

    public static IEnumerable<ImportQuestion> Of(Declarations declarations, ImmutableArray<UnknownHeading> headings)
    {
        if (Roles(declarations) is { } roles)
            yield return roles;
        if (People(declarations) is { } people)
            yield return people;
        if (Sections(headings) is { } sections)
            yield return sections;
        foreach (var (language, pages) in PageLanguage.WithoutWords(declarations))
        {
            yield return new(pages.Length,
                $"{English.Count(pages.Length, "page is", "pages are")} in {language}, for which there is no file of words: "
                + $"which headings of theirs name which part? (first: {pages[0]})",
                ["sections:", "  responsibilities: []", "  essential: []"]);
        }
    }

    private static ImportQuestion? Roles(Declarations declarations)
    {
        var settings = declarations.Settings;
        var folders = RoleFolders.Find(declarations);
        var people = PeoplePages.Find(declarations).Select(folder => folder.Pattern).ToHashSet(StringComparer.Ordinal);
        var others = folders.Where(folder => !people.Contains(folder.Pattern)
            && !settings.IsAmongRoles(folder.Pattern.Replace("*", "x", StringComparison.Ordinal))).ToList();
        if (others.Count == 0)
            return null;
        // A list of folders replaces the names that are known by default, so it includes those in use.
        var known = declarations.Pages.Select(page => page.Path).Where(settings.IsAmongRoles).Select(path => path[..path.LastIndexOf('/')] + "/**")
            .Distinct(StringComparer.Ordinal);
        return new(others.Count,
            (others.Count == 1 ? "does this folder" : "do these folders")
            + $" hold roles? {Named(others.Select(folder => $"{folder.Pattern} ({folder.Account})"))}",
            ["roles:", .. known.Select(pattern => $"  - {YamlText.Of(pattern)}"),
                .. others.Select(folder => $"  - {YamlText.Of(folder.Pattern)}   # {folder.Account}")]);
    }

    private static ImportQuestion? People(Declarations declarations)
    {
        var folders = PeoplePages.Find(declarations);
        if (folders.IsEmpty)
            return null;
        var pages = folders.SelectMany(folder => folder.People).ToList();
        return new(pages.Count,
            (pages.Count == 1 ? "this page looks" : $"these {pages.Count} pages look") + " like people, not like roles: are they? "
            + $"Then leave them out, and list who holds which role in people.yml ({Named(pages.Select(person => person.Account), "; ")})",
            ["exclude:", .. folders.Select(folder => $"  - {YamlText.Of(folder.Pattern)}   # {folder.Account}")]);
    }

    private static ImportQuestion? Sections(ImmutableArray<UnknownHeading> headings)
    {
        if (headings.IsEmpty)
            return null;
        var lines = new List<string>();
        foreach (var (part, key) in Parts)
        {
            var named = headings.Where(heading => heading.Guess == part).ToList();
            if (named.Count > 0)
            {
                lines.AddRange(
                    [$"  {key}:", .. named.Select(heading => $"    - {YamlText.Of(heading.Text)}   # {English.Count(heading.Roles, "role")}")]);
            }
        }
        var unknown = headings.Where(heading => heading.Guess is null).ToList();
        if (unknown.Count > 0)
            lines.AddRange(["  # Which part do these name? They stand over lists in several roles.",
                .. unknown.Select(heading => $"  #   {YamlText.Of(heading.Text)}   ({English.Count(heading.Roles, "role")})")]);
        return new(headings.Length,
            $"which parts of a role do these headings name? {Named(headings.Select(heading => $"\"{heading.Text}\""))}",
            ["sections:", .. lines]);
    }

    private static string Named(IEnumerable<string> names, string between = ", ")
    {
        var all = names.ToList();
        return string.Join(between, all.Take(MostNamed)) + (all.Count > MostNamed ? $"{between}…" : "");
    }
}
