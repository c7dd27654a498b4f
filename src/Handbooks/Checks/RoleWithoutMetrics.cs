using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class RoleWithoutMetrics
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        MissingParts.Of(handbook, role => role.Declaration.Parts.Metrics.IsEmpty, CheckDiagnostics.NoMetric, CheckDiagnostics.NoMetrics);
}
