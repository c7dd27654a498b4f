using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class VacantAccountable
{
    public static readonly Check Check = new("HB4020", Severity.Warning, "An item whose accountable role nobody holds", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from item in handbook.Items
        where item.Accountable is not null && item.IsOpen
        let role = handbook.Role(item.Accountable!.Value)
        let status = role.Declaration.Status
        where status is RoleStatus.Vacant or RoleStatus.Retired
        select Check.At(item.Declaration.Accountable!.Span,
            $"{role.Title} is to answer for \"{item.Title}\" and is {status.ToString().ToLowerInvariant()}: nobody does",
            "Name a role that somebody holds, or find a holder.");
}
