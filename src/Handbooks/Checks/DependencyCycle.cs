using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

internal static class DependencyCycle
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from cycle in Cycles.Find(handbook.Items.Select(item => item.Id), id => handbook.Item(id).DependsOn)
        let first = handbook.Item(cycle[0]).Declaration
        let next = handbook.Item(cycle[1 % cycle.Count]).Id.Value
        let written = first.DependsOn.FirstOrDefault(dependency => string.Equals(dependency.Value, next, StringComparison.OrdinalIgnoreCase))
            ?? first.DependsOn[0]
        select CheckDiagnostics.WaitingForItself(written.Span, cycle.Append(cycle[0]).Select(id => id.Value));
}
