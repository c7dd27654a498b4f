using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class RoleWithoutResponsibilities
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from role in handbook.Roles
        where role.Responsibilities.IsEmpty
        select CheckDiagnostics.NoResponsibilities(role.Declaration.Title);
}
