using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class DependencyCycle
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from cycle in Cycles.Find(handbook.Items.Select(item => item.Id), id => handbook.Item(id).DependsOn)
        let first = handbook.Item(cycle[0]).Declaration
        select CheckDiagnostics.WaitingForItself(first.DependsOn[0].Span, cycle.Append(cycle[0]).Select(id => id.Value));
}
