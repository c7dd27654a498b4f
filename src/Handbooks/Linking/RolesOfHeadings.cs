using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>A heading such as "Engineering managers (EMs) are accountable for:" defines the role, if no page does.</summary>
internal static class RolesOfHeadings
{
    /// <summary>Completes each audience separately: a role that only the team's pages define does not exist for public ones.</summary>
    public static Declarations Complete(Declarations declarations, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (declarations.Pages.All(page => page.Letters.Answering.IsEmpty && page.Letters.Tables.IsEmpty))
            return declarations;
        var known = declarations.Roles
            .SelectMany(role => role.Aliases.Select(alias => alias.Value).Append(role.Title.Value)
                .Concat(role.Id is { } id ? [id.Value] : (string[])[]))
            .Select(RoleIndex.Normal).ToHashSet(StringComparer.Ordinal);
        var added = new List<RoleDeclaration>();
        foreach (var page in declarations.Pages)
        {
            var columns = page.Letters.DutyTables.SelectMany(table => table.Columns).Select(column => RoleIndex.Normal(column.Role.Value))
                .ToHashSet(StringComparer.Ordinal);
            // One sentence about someone whom no table of the page names does not define a role.
            foreach (var answering in page.Letters.Answering.Where(answering => answering.Section.Heading is not null
                && Names(answering).Any(name => columns.Contains(RoleIndex.Normal(name)))))
            {
                if (Names(answering).Any(name => known.Contains(RoleIndex.Normal(name))))
                    continue;
                var role = Role(page, answering);
                added.Add(role);
                known.UnionWith(Names(answering).Select(RoleIndex.Normal));
                diagnostics.Add(LinkDiagnostics.RoleOfHeading(role.Title));
            }
            var ofTables = RolesOfTables.Find(page, declarations.Settings.Parts, known).ToList();
            added.AddRange(ofTables);
            if (ofTables.Count > 0)
                diagnostics.Add(LinkDiagnostics.RolesOfTable(ofTables.ConvertAll(role => role.Title)));
        }
        if (added.Count == 0)
            return declarations;
        var order = declarations.Pages.Select((page, i) => (page.Path, i)).ToDictionary(pair => pair.Path, pair => pair.i, StringComparer.Ordinal);
        return declarations with { Roles = [.. declarations.Roles.Concat(added).OrderBy(role => order[role.Page.Path])] };
    }

    private static IEnumerable<string> Names(AnsweringSection answering) =>
        answering.Abbreviation is { } abbreviation ? [answering.Role.Value, abbreviation] : [answering.Role.Value];

    private static RoleDeclaration Role(PageDeclaration page, AnsweringSection answering) => new()
    {
        Page = page.Document,
        Section = answering.Section,
        IsWholePage = false,
        Title = answering.Role.With(TitleCase(answering.Role.Value)),
        Aliases = answering.Abbreviation is { } abbreviation ? [answering.Role.With(abbreviation)] : [],
        Visibility = page.Visibility,
    };

    /// <summary>"Engineering manager" from the start of a sentence, capitalised as a title.</summary>
    private static string TitleCase(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word is "of" or "and" or "for" or "the" ? word : English.Capitalize(word)));
}
