using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Whoever is named to answer for open work, and nobody is there.</summary>
internal static class VacantAccountable
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from item in handbook.Items
        where item.Accountable is not null && OpenItems.IsOpen(item)
        let role = handbook.Role(item.Accountable!.Value)
        where role.Declaration.Status is RoleStatus.Vacant or RoleStatus.Retired
        select CheckDiagnostics.NobodyThere(item.Declaration.Accountable!, role.Title, role.Declaration.Status, item.Title);
}
