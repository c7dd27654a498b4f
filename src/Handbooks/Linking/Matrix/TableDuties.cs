using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix;

/// <summary>A role's duty from a table with a column for the role, on any page.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Heading">The heading above the table.</param>
internal sealed record TableDuty(RoleId Role, ResponsibilityDeclaration Declaration, string Path, string? Heading);

internal static class TableDuties
{
    /// <summary>Only tables whose columns are all roles, and that are not already a role's own list.</summary>
    public static ILookup<RoleId, TableDuty> Find(ImmutableArray<PageDeclaration> pages, Identities identities, NameResolver names)
    {
        var found = new List<TableDuty>();
        var own = pages.All(page => page.Letters.DutyTables.IsEmpty) ? []
            : identities.Roles.SelectMany(role => role.Declaration.Parts.Responsibilities).Select(duty => duty.Block)
            .ToHashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            var spelledOut = page.Letters.Answering.Where(answering => answering.Abbreviation is not null && names.IsRole(answering.Role))
                .DistinctBy(answering => answering.Abbreviation).ToDictionary(answering => answering.Abbreviation!, answering => answering.Role,
                    StringComparer.Ordinal);
            foreach (var table in page.Letters.DutyTables)
            {
                if (!table.Columns.All(column => names.IsRole(NameOf(column)))
                    || table.Columns.Any(column => column.Duties.Any(duty => own.Contains(duty.Block))))
                    continue;
                var heading = table.Heading is { } over ? page.Document.Anchors[over] : null;
                foreach (var column in table.Columns)
                {
                    if (names.RoleInTable(NameOf(column)) is { } role)
                        found.AddRange(column.Duties.Select(duty => new TableDuty(role, duty, page.Path, heading)));
                }
            }

            // "House managers (HMs)" over the table explains "HM" on this page, if no other role has that name.
            Located<string> NameOf(DutyColumn column) =>
                !names.IsRole(column.Role) && spelledOut.TryGetValue(column.Role.Value, out var role) ? role : column.Role;
        }
        return found.ToLookup(duty => duty.Role);
    }
}
