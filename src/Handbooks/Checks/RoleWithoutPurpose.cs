using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class RoleWithoutPurpose
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        MissingParts.Of(handbook, role => role.Declaration.Purpose is null, CheckDiagnostics.NoPurpose, CheckDiagnostics.NoPurposes);
}
