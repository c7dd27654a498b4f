using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Tables with a role a row: its name in one cell, what it does in another.</summary>
internal static class RoleTables
{
    private static readonly HashSet<string> RoleHeads = new(StringComparer.OrdinalIgnoreCase)
    {
        "role", "roles", "role name", "title", "job title", "position", "job", "rôle", "poste", "rolle", "stelle", "rol", "puesto", "cargo", "papel", "função", "役割", "役職",
    };

    /// <summary>A table that begins with people says who they are, not which roles there are.</summary>
    private static readonly HashSet<string> PeopleHeads = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "names", "member", "members", "team member", "who", "person", "people", "contact", "employee", "nom", "membre", "mitglied", "nombre", "miembro", "nome", "membro", "名前", "氏名",
    };

    /// <param name="isExpected">The page's title speaks of roles: a table without heads may be one of them.</param>
    public static ImmutableArray<RoleSite> Find(PageDocument page, PartNames parts, bool isExpected) =>
        [.. page.Markdown.OfType<Table>().SelectMany(table => Find(page, table, parts, isExpected))];

    private static List<RoleSite> Find(PageDocument page, Table table, PartNames parts, bool isExpected)
    {
        var rows = table.OfType<TableRow>().ToList();
        var heads = rows.FirstOrDefault() is { IsHeader: true } head ? head.OfType<TableCell>().ToList() : [];
        var names = heads.ConvertAll(TextOf);
        var roleColumn = names.FindIndex(RoleHeads.Contains);
        var hasPart = names.Exists(name => parts.Find(name) is RolePart.Responsibilities);
        if (names.Exists(PeopleHeads.Contains))
            return [];
        if (roleColumn < 0 ? !isExpected || names.Exists(name => name.Length > 0) : !hasPart)
            return [];
        var bodies = rows.Where(row => !row.IsHeader && row.Count > 1 && roleColumn < row.Count).ToList();
        var sites = bodies.Where(row => RoleNames.IsOne(TextOf((TableCell)row[Math.Max(0, roleColumn)])))
            .Select(row => Site(page, row, Math.Max(0, roleColumn), heads, parts)).OfType<RoleSite>().ToList();
        // A table of people or of meetings has a role's name here and there.
        return sites.Count * 2 >= bodies.Count ? sites : [];
    }

    private static RoleSite? Site(PageDocument page, TableRow row, int roleColumn, List<TableCell> heads, PartNames parts)
    {
        var name = (TableCell)row[roleColumn];
        var own = new List<Block>();
        var children = new List<Section>();
        for (var i = 0; i < row.Count; i++)
        {
            if (i == roleColumn || row[i] is not TableCell { Count: > 0 } cell)
                continue;
            var head = i < heads.Count ? heads[i] : null;
            if (head is null || TextOf(head).Length == 0 || parts.Find(TextOf(head)) is null)
                own.AddRange(cell);
            else
                children.Add(new Section(HeadingLike(head), TextOf(head), [.. cell], []));
        }
        return own.Count == 0 && children.Count == 0 ? null
            : new RoleSite(new(RoleNames.Cleaned(TextOf(name)), page.SpanOf(name).Trimmed()), new Section(null, TextOf(name), [.. own], [.. children]));
    }

    /// <summary>On the role's own page the column's head stands over its cell.</summary>
    private static HeadingBlock HeadingLike(TableCell head) => new(null!)
    {
        Level = 2,
        Span = head.Span,
        Line = head.Line,
        Inline = new ContainerInline().AppendChild(new LiteralInline(TextOf(head)) { Span = head.Span }),
    };

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}
