using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A role that says it is vacant has told so itself.</summary>
internal static class RoleWithoutHolder
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        MissingParts.Of(handbook, role => role.Holders.IsEmpty && role.Declaration.Status != RoleStatus.Vacant, CheckDiagnostics.NoHolder,
            CheckDiagnostics.NoHolders);
}
