using System.Diagnostics;
using System.Globalization;

namespace Handbooks.Cli.Printing;

/// <summary>
/// Measures the stages of a run: wall time, processor time of all threads, and bytes allocated. A stage that begins again adds to
/// what it took before.
/// </summary>
internal sealed class StageTimings
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Cost> _costs = new(StringComparer.Ordinal);
    private string? _current;
    private Cost _begun;

    /// <summary>Ends the stage before, if one runs.</summary>
    public void Begin(string stage)
    {
        End();
        if (!_costs.ContainsKey(stage))
        {
            _order.Add(stage);
            _costs[stage] = default;
        }
        (_current, _begun) = (stage, Cost.UpToNow());
    }

    public void End()
    {
        if (_current is not null)
            _costs[_current] += Cost.UpToNow() - _begun;
        _current = null;
    }

    /// <summary>A line for each stage in the order in which they first began, and one for all of them.</summary>
    public void Print(Screen screen)
    {
        End();
        var width = _order.Append(AllStages).Max(stage => stage.Length);
        screen.Say($"{"Stage".PadRight(width)}     Wall      CPU  Allocated");
        foreach (var stage in _order)
            screen.Say(Line(stage, _costs[stage]));
        screen.Say(Line(AllStages, _costs.Values.Aggregate((sum, cost) => sum + cost)));

        string Line(string stage, Cost cost) => string.Create(CultureInfo.InvariantCulture,
            $"{stage.PadRight(width)} {cost.Wall.TotalMilliseconds,5:F0} ms {cost.Processor.TotalMilliseconds,5:F0} ms {cost.Bytes / 1e6,7:F1} MB");
    }

    private const string AllStages = "all stages";

    private readonly record struct Cost(TimeSpan Wall, TimeSpan Processor, long Bytes)
    {
        public static Cost UpToNow() =>
            new(Stopwatch.GetElapsedTime(0), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());

        public static Cost operator +(Cost one, Cost other) => new(one.Wall + other.Wall, one.Processor + other.Processor, one.Bytes + other.Bytes);

        public static Cost operator -(Cost one, Cost other) => new(one.Wall - other.Wall, one.Processor - other.Processor, one.Bytes - other.Bytes);
    }
}
