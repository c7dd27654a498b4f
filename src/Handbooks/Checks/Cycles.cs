namespace Handbooks.Checks;

/// <summary>Rings in a graph, each told once, from its first member in the graph's order.</summary>
internal static class Cycles
{
    public static IEnumerable<List<T>> Find<T>(IEnumerable<T> all, Func<T, IEnumerable<T>> next) where T : struct
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
