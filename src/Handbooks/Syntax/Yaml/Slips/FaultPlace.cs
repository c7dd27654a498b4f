using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml.Repairs;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>The lines around a fault: the scanner often complains only of what follows a slip, at times of what stands before it.</summary>
internal sealed class FaultPlace
{
    private readonly YamlReading _reading;

    public FaultPlace(YamlReading reading, Diagnostic fault)
    {
        _reading = reading;
        At = SlipLine.At(reading.Source, reading.LineStart(Math.Clamp(fault.Span.Start, reading.Start, reading.End)), reading.End);
        Above = [.. AboveIt().Where(line => !line.IsEmpty && !line.IsComment).Take(8)];
        var below = At.Below;
        while (below is { IsEmpty: true })
            below = below.Below;
        Below = below is null || IsMended(below) ? null : below;
    }

    public SlipLine At { get; }

    /// <summary>Those that say something, the nearest first.</summary>
    public IReadOnlyList<SlipLine> Above { get; }

    public SlipLine? Below { get; }

    /// <summary>The fault's own line, then the two above it that say something; what was put right already is left out.</summary>
    public IReadOnlyList<SlipLine> Near => [.. Above.Take(2).Prepend(At).Where(line => !IsMended(line))];

    /// <summary>The fault's own line and so many above it, the nearest first.</summary>
    public IEnumerable<SlipLine> UpTo(int count) => AboveIt().Take(count).Prepend(At).Where(line => !line.IsEmpty && !IsMended(line));

    private IEnumerable<SlipLine> AboveIt()
    {
        for (var start = At.Start; start > _reading.Start;)
        {
            start = _reading.LineStart(start - 1);
            yield return SlipLine.At(_reading.Source, start, _reading.End);
        }
    }

    private bool IsMended(SlipLine line) => _reading.Edits.Any(edit => edit.End >= line.Start && edit.Start <= line.End);
}
