using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Roles or items that refer to each other in a ring. Each ring is reported once, from its first member in the handbook's order.</summary>
internal static class Cycles
{
    public static readonly Check Dependencies = new("HB4003", Severity.Warning, "Roadmap items that depend on each other", FindDependencies);
    public static readonly Check ReportingLines = new("HB4004", Severity.Warning, "Roles that report to each other", FindReportingLines);

    private static IEnumerable<Diagnostic> FindDependencies(Handbook handbook) =>
        from cycle in Find(handbook.Items.Select(item => item.Id), id => handbook.Item(id).DependsOn)
        let first = handbook.Item(cycle[0]).Declaration
        let next = handbook.Item(cycle[1 % cycle.Count]).Id.Value
        let written = first.DependsOn.FirstOrDefault(dependency => string.Equals(dependency.Value, next, StringComparison.OrdinalIgnoreCase))
            ?? first.DependsOn[0]
        select Dependencies.At(written.Span, $"these items depend on each other: {Ring(cycle, id => id.Value)}",
            "Remove one depends_on.");

    private static IEnumerable<Diagnostic> FindReportingLines(Handbook handbook) =>
        from cycle in Find(handbook.Roles.Select(role => role.Id), id => handbook.Role(id).ReportsTo is { } above ? [above] : [])
        let first = handbook.Role(cycle[0]).Declaration
        select ReportingLines.At(first.ReportsTo!.Span,
            $"these roles report to each other: {Ring(cycle, id => handbook.Role(id).Title)}",
            "Correct one reports_to.");

    /// <summary>Whether an item depends on another, directly or not.</summary>
    public static bool Leads(Handbook handbook, ItemId from, ItemId to)
    {
        var seen = new HashSet<ItemId> { from };
        var open = new Stack<ItemId>([from]);
        while (open.TryPop(out var id))
        {
            if (id == to)
                return true;
            foreach (var next in handbook.Item(id).DependsOn.Where(seen.Add))
                open.Push(next);
        }
        return false;
    }

    private static string Ring<T>(List<T> cycle, Func<T, string> name) => string.Join(" → ", cycle.Append(cycle[0]).Select(name));

    private static IEnumerable<List<T>> Find<T>(IEnumerable<T> all, Func<T, IEnumerable<T>> next) where T : struct
    {
        var done = new HashSet<T>();
        foreach (var start in all)
        {
            if (done.Contains(start))
                continue;
            // An explicit stack: a chain of ten thousand items must not end the process.
            var path = new List<T>();
            var open = new Dictionary<T, int>();
            var stack = new Stack<(T Node, IEnumerator<T> Next)>();
            Enter(start);
            while (stack.Count > 0)
            {
                var (node, successors) = stack.Peek();
                if (!successors.MoveNext())
                {
                    stack.Pop();
                    path.RemoveAt(path.Count - 1);
                    open.Remove(node);
                    done.Add(node);
                }
                else if (open.TryGetValue(successors.Current, out var from))
                    yield return path[from..];
                else if (!done.Contains(successors.Current))
                    Enter(successors.Current);
            }

            void Enter(T node)
            {
                open[node] = path.Count;
                path.Add(node);
                stack.Push((node, next(node).GetEnumerator()));
            }
        }
    }
}
