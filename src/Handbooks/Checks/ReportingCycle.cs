using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class ReportingCycle
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from cycle in Cycles.Find(handbook.Roles.Select(role => role.Id), id => Above(handbook, id))
        let first = handbook.Role(cycle[0]).Declaration
        select CheckDiagnostics.ReportingToItself(first.ReportsTo!.Span, cycle.Append(cycle[0]).Select(id => handbook.Role(id).Title));

    private static IEnumerable<RoleId> Above(Handbook handbook, RoleId id) =>
        handbook.Role(id).ReportsTo is { } above ? [above] : [];
}
