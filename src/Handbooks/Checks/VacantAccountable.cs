using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class VacantAccountable
{
    public static readonly Check Check = new("HB4020", Severity.Warning, "Item whose accountable role is vacant", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from item in handbook.Items
        where item.Accountable is not null && item.IsOpen
        let role = handbook.Role(item.Accountable!.Value)
        let status = role.Declaration.Status
        where status is RoleStatus.Vacant or RoleStatus.Retired
        select Check.At(item.Declaration.Accountable!.Span,
            $"{role.Title} is accountable for \"{item.Title}\", but the role is {status.ToString().ToLowerInvariant()}",
            "Name a role that has a holder, or find one for this role.");
}
