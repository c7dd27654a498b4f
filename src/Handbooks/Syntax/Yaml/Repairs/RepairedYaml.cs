using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary>
/// Reads YAML and, where a fault has one plain cause, reads on with that put right: a repair counts only if the place then
/// reads without a fault. What stays doubtful is the fault that it is.
/// </summary>
internal static class RepairedYaml
{
    /// <summary>How many characters are read again in all: enough for every slip of a file that a person wrote, and no more of a hostile one.</summary>
    private const int WorkLimit = 4 * 1024 * 1024;

    /// <param name="isList">The text is a list of things that stand each for itself: one with a fault is told and left out, and the others are read.</param>
    public static Result<YamlNode?> Read(SourceText source, int start, int end, bool isList = false)
    {
        var repairs = new List<Diagnostic>();
        var reading = YamlReading.Of(source, start, end);
        for (var work = WorkLimit; reading.Fault is { } fault && work > 0; work -= end - start)
        {
            if (Better(reading, fault) is var (found, better))
            {
                repairs.AddRange(found);
                reading = better;
            }
            else if (isList && FaultyEntry.LeftOut(reading, fault) is { } others)
            {
                repairs.Add(fault);
                reading = others;
            }
            else
                break;
        }
        if (reading.Fault is null && TypographicQuotes.Find(reading.Root) is { Count: > 0 } quotes)
        {
            repairs.AddRange(quotes);
            reading = reading.With(quotes);
        }
        return new(reading.Root, [.. repairs, .. reading.Diagnostics]);
    }

    /// <summary>The first repair that gets the reading past its fault.</summary>
    private static (IReadOnlyList<Diagnostic> Repairs, YamlReading Reading)? Better(YamlReading reading, Diagnostic fault)
    {
        if (TabIndentation.Repair(reading, fault) is { } tabs)
            return tabs;
        foreach (var line in reading.LinesAtAndAbove(fault.Span.Start))
        {
            foreach (var repair in (Diagnostic?[])[UnquotedValue.WithColon(line), UnquotedValue.WithReservedSign(line), KeySpace.Missing(line)])
            {
                if (repair is not null && reading.With([repair]) is var better && better.IsPast(fault))
                    return ([repair], better);
            }
        }
        return null;
    }
}
