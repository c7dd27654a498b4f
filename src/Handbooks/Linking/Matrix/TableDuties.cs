using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix;

/// <summary>What a role does by a table with a column for it, on whatever page the table stands.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Heading">That the table stands under.</param>
internal sealed record TableDuty(RoleId Role, ResponsibilityDeclaration Declaration, string Path, string? Heading);

internal static class TableDuties
{
    /// <summary>Only tables whose every column is a role's, and that are not some role's own list already.</summary>
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

            // "House managers (HMs)" over the table says whom "HM" means on this page, if nobody else bears that name.
            Located<string> NameOf(DutyColumn column) =>
                !names.IsRole(column.Role) && spelledOut.TryGetValue(column.Role.Value, out var role) ? role : column.Role;
        }
        return found.ToLookup(duty => duty.Role);
    }
}
