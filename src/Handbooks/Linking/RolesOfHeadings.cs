using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

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

/// <summary>Column heads of a letter table define roles, if no page defines any of them.</summary>
internal static class RolesOfTables
{
    /// <param name="known">Names already in use; those of the roles found are added.</param>
    public static IEnumerable<RoleDeclaration> Find(PageDeclaration page, PartNames parts, HashSet<string> known)
    {
        foreach (var role in OfActivities(page, parts, known))
            yield return role;
        foreach (var table in page.Letters.Tables.Where(table => !table.IsOfOneActivity))
        {
            if (!IsOne(table, page, parts, known))
                continue;
            var names = RoleNames.For(page.Document, parts);
            for (var i = 0; i < table.Heads.Length; i++)
            {
                var head = table.Heads[i];
                var cells = table.Rows.Where(row => i < row.Cells.Length).Select(row => (row.First, Cell: row.Cells[i]))
                    .Where(row => row.Cell.Letters is { IsEmpty: false }).ToList();
                if (cells.Count > 0 && names.IsJob(head.Value) && known.Add(RoleIndex.Normal(head.Value)))
                    yield return Role(page, table, head, cells);
            }
        }
    }

    /// <summary>"Role | RACI", once per activity: anyone responsible or accountable is a role.</summary>
    private static IEnumerable<RoleDeclaration> OfActivities(PageDeclaration page, PartNames parts, HashSet<string> known)
    {
        var names = RoleNames.For(page.Document, parts);
        var cells = page.Letters.Tables.Where(table => table is { IsOfOneActivity: true, Rows.Length: 1, Table: not null }
                && !LeadText.IsExample(page.Title.Value) && !LeadText.IsExample(table.Rows[0].First.Value)
                && !names.AreSeveral(table.Rows[0].First.Value))
            .SelectMany(table => table.Heads.Zip(table.Rows[0].Cells, (head, cell) => (Table: table, Head: head, Cell: cell)))
            .Where(found => found.Cell.Letters is { IsEmpty: false } && CanBeRole(page, names, found.Table, found.Head));
        foreach (var role in cells.GroupBy(found => RoleIndex.Normal(found.Head.Value)).Where(role => role.Any(found => IsOwn(found.Cell))))
        {
            var first = role.First();
            if (known.Add(role.Key))
                yield return Role(page, first.Table, first.Head, [.. role.Select(found => (found.Table.Rows[0].First, found.Cell))]);
        }
    }

    /// <summary>A job, or a name that a table of codes gives to a role.</summary>
    private static bool CanBeRole(PageDeclaration page, RoleNames names, LetterTable table, Located<string> head)
    {
        var span = page.Document.SpanOf(table.Table!);
        return names.IsJob(head.Value)
            || ((head.Span.Start < span.Start || head.Span.End > span.End) && names.KindOf(head.Value) is NameKind.Unknown or NameKind.Group);
    }

    /// <summary>
    /// Most of its heads are unused job names, most cells below hold letters of several kinds, and the table is not an example.
    /// </summary>
    private static bool IsOne(LetterTable table, PageDeclaration page, PartNames parts, HashSet<string> known)
    {
        var heads = table.Heads.Where(head => head.Value.Length > 0).ToList();
        if (table.Table is null || heads.Count < 2 || heads.Exists(head => known.Contains(RoleIndex.Normal(head.Value)))
            || table.Rows.Any(row => known.Contains(RoleIndex.Normal(row.First.Value))))
            return false;
        var cells = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Value.Length > 0).ToList();
        var letters = cells.Where(cell => cell.Letters is { IsEmpty: false }).SelectMany(cell => cell.Letters!.Letters).ToList();
        if (letters.Count * 3 < cells.Count * 2 || letters.Select(letter => letter.Sign).Distinct().Count() < 2
            || !letters.Exists(letter => letter.Meaning.HasFlag(Letters.Accountable)))
            return false;
        var names = RoleNames.For(page.Document, parts);
        return !LeadText.IsExample(table.Heading ?? "") && !LeadText.IsExample(page.Title.Value)
            && heads.Count(head => names.IsJob(head.Value)) * 2 > heads.Count;
    }

    private static RoleDeclaration Role(PageDeclaration page, LetterTable table,
        Located<string> head, List<(Located<string> Activity, LetterCell Cell)> cells) => new()
        {
            Page = page.Document,
            Section = new Section(null, head.Value, [table.Table!], []),
            IsWholePage = false,
            Title = head,
            Visibility = page.Visibility,
            Parts = RoleParts.None with
            {
                Responsibilities = [.. cells.Where(row => IsOwn(row.Cell)).Select(row => Duty(table.Table!, row.Activity, row.Cell))],
            },
        };

    private static bool IsOwn(LetterCell cell) => (cell.Letters!.Meaning & (Letters.Responsible | Letters.Accountable)) != Letters.None;

    private static ResponsibilityDeclaration Duty(Block table, Located<string> activity, LetterCell cell) =>
        new(table, activity.Value, null, null, cell.Letters!.Meaning, activity.Span);
}
