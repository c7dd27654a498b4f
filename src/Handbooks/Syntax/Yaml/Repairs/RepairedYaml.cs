using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary>
/// Reads YAML and, where a fault has one plain cause, reads on with that put right: a cause counts only if the place then
/// reads without a fault. What stays doubtful is the fault that it is.
/// </summary>
internal static class RepairedYaml
{
    /// <summary>
    /// How many characters are read again in all: enough for every slip of a file that a person wrote, and no more of a hostile
    /// one.
    /// </summary>
    private const int WorkLimit = 4 * 1024 * 1024;

    /// <summary>And how often at most, so that a short file of nothing but slips ends as well.</summary>
    private const int MostTries = 1000;

    /// <param name="isList">The text is a list of things that stand each for itself: one with a fault is told and left out, and
    /// the others are read.</param>
    public static Result<YamlNode?> Read(SourceText source, int start, int end, bool isList = false)
    {
        var told = new List<Diagnostic>();
        var reading = YamlReading.Of(source, start, end);
        if (DocumentLines.Percent(source, start, end) is { } orders)
        {
            told.Add(orders.Told);
            reading = reading.With(orders.Edits);
        }
        if (ControlSigns.Find(source, start, end) is { Count: > 0 } signs)
        {
            told.AddRange(signs);
            reading = reading.With(signs);
        }
        for (var tries = Math.Min(MostTries, WorkLimit / Math.Max(1, end - start)); reading.Fault is { } fault && tries > 0; tries--)
        {
            if (TabIndentation.WithoutBlanks(reading) is { } clean && clean.IsPast(fault))
            {
                reading = clean;
                continue;
            }
            if (LooseForms.Read(reading, fault) is { } same)
            {
                reading = same;
                continue;
            }
            if (TabIndentation.Repair(reading, fault) is var (tabs, withSpaces))
            {
                told.Add(tabs);
                reading = withSpaces;
                continue;
            }
            var slip = SlipFinder.Find(reading, fault, ref tries);
            if (slip is var (cause, better) && better is not null)
            {
                told.Add(cause);
                reading = better;
            }
            else if (isList && FaultyEntry.LeftOut(reading, fault) is { } others)
            {
                told.Add(slip?.Told ?? fault);
                reading = others;
            }
            else
            {
                if (slip is not null)
                    reading = reading with { Diagnostics = reading.Diagnostics.Replace(fault, slip.Value.Told) };
                break;
            }
        }
        if (reading.Fault is null)
            reading = Suspicions.Read(reading, isList, told);
        return new(reading.Root, [.. told, .. reading.Diagnostics]);
    }
}
