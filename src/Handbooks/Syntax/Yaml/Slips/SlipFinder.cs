using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// The cause of a fault, found by trying: what a line may have been meant to be is put into the reader's copy, and what gets the
/// reading past the fault is the cause. The surest kinds come first.
/// </summary>
internal static class SlipFinder
{
    /// <summary>How many lines above a fault one that opened a quote is looked for.</summary>
    private const int QuoteReach = 60;

    /// <param name="tries">How often the text may be read again; counted down.</param>
    /// <returns>What to tell, and the reading with the cause out of the way; no reading where nothing may be guessed.</returns>
    public static (Diagnostic Told, YamlReading? Better)? Find(YamlReading reading, Diagnostic fault, ref int tries)
    {
        var place = new FaultPlace(reading, fault);
        foreach (var (slip, line) in Candidates(place))
        {
            if (tries-- <= 0)
                return null;
            if (reading.With(slip.Edits) is var better && better.IsPast(fault))
                return (slip.Told, line.IsAboutVisibility && slip.Told.Fix is null ? null : better);
        }
        // Whatever is below them is a fault to YAML, and they are its cause.
        if (place.Near.Select(DocumentLines.Dots).FirstOrDefault(dots => dots is not null) is { } end)
            return (end.Told, null);
        return Pair(reading, fault, place, ref tries);
    }

    /// <summary>A slip on the line above, and another on the line of the fault.</summary>
    private static (Diagnostic Told, YamlReading? Better)? Pair(YamlReading reading, Diagnostic fault, FaultPlace place, ref int tries)
    {
        if (place.Above.Count == 0)
            return null;
        foreach (var above in Sure(place.Above[0]).Where(_ => !place.Above[0].IsAboutVisibility))
        {
            foreach (var at in Sure(place.At))
            {
                if (tries-- <= 0)
                    return null;
                if (reading.With([.. above.Edits, .. at.Edits]).IsPast(fault))
                    return (above.Told, reading.With(above.Edits));
            }
        }
        return null;
    }

    private static IEnumerable<YamlSlip> Sure(SlipLine line) =>
        [.. LookAlikeCharacters.Find(line), .. ListMarks.WithoutSpace(line), .. Optional(Colon(line)), .. Optional(KeyForms.WithoutColon(line)),
            .. Optional(ReservedCharacters.Find(line))];

    private static IEnumerable<(YamlSlip Slip, SlipLine Line)> Candidates(FaultPlace place)
    {
        var near = place.Near;
        foreach (var line in place.Below is { } below ? [.. near, below] : near)
        {
            foreach (var slip in LookAlikeCharacters.Find(line))
                yield return (slip, line);
        }
        foreach (var line in near)
        {
            foreach (var slip in (YamlSlip?[])[Escapes.Find(line), DocumentLines.Dots(line), DocumentLines.Rule(line),
                .. ListMarks.WithoutSpace(line), KeyForms.OtherComment(line)])
            {
                if (slip is not null)
                    yield return (slip, line);
            }
        }
        // To YAML, several lines of remarks are one text.
        var remarks = place.Above.Select(KeyForms.OtherComment).TakeWhile(remark => remark is not null).OfType<YamlSlip>().ToList();
        if (remarks.Count > 1)
            yield return (remarks[^1] with { Edits = [.. remarks.SelectMany(remark => remark.Edits)] }, place.Above[0]);
        foreach (var line in place.UpTo(QuoteReach))
        {
            foreach (var slip in QuoteSlips.Find(line))
                yield return (slip, line);
        }
        foreach (var line in near)
        {
            foreach (var slip in (YamlSlip?[])[Brackets.Find(line), KeyForms.TwoOnOneLine(line), ListsBelowKeys.OnLineOfKey(line), Colon(line),
                ReservedCharacters.Find(line),
                Space(line),
                KeyForms.WithoutColon(line), ListMarks.OfMarkdown(line)])
            {
                if (slip is not null)
                    yield return (slip, line);
            }
        }
        if (ListsBelowKeys.WithoutDashes(place.At, place.Above) is { } bare)
            yield return (bare, place.At);
        if (Indents.OfText(place.At, place.Above) is { } text)
            yield return (text, place.At);
        if (ListMarks.Missing(place.At, place.UpTo(QuoteReach).Skip(1)) is { } missing)
            yield return (missing, place.At);
        foreach (var slip in Indents.Find(place.At, place.Above))
            yield return (slip, place.At);
    }

    private static YamlSlip? Colon(SlipLine line) =>
        UnquotedValue.WithColon(YamlLine.At(line.Source, line.Start, line.Limit)) is { } repair ? YamlSlip.Repair(repair) : null;

    private static YamlSlip? Space(SlipLine line) =>
        KeySpace.Missing(YamlLine.At(line.Source, line.Start, line.Limit)) is { } repair ? YamlSlip.Repair(repair) : null;

    private static IEnumerable<YamlSlip> Optional(YamlSlip? slip) => slip is null ? [] : [slip];
}

/// <summary>What an author may have meant at a fault. It is reported only if the text reads on with these edits.</summary>
/// <param name="Told">A repair where it carries a fix; else an error, and the edits serve to find what else is wrong.</param>
internal sealed record YamlSlip(Diagnostic Told, ImmutableArray<TextEdit> Edits)
{
    public static YamlSlip Repair(Diagnostic told) => new(told, told.Fix!.Edits);

    public static YamlSlip Error(SourceSpan span, string what, string help, params ReadOnlySpan<TextEdit> edits) =>
        new(YamlDiagnostics.BadYaml(span, what, help), [.. edits]);
}
