using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

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
        if (ControlCharacters.Find(source, start, end) is { Count: > 0 } signs)
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

/// <summary>The entry of a list in which a fault lies, found by its looks: it cannot be read, and the ones behind it can.</summary>
internal static class FaultyEntry
{
    /// <summary>
    /// The reading of what is left without the entry at the fault, or the one above it; null where that does not get past the
    /// fault.
    /// </summary>
    public static YamlReading? LeftOut(YamlReading reading, Diagnostic fault)
    {
        var lines = Lines(reading);
        var at = lines.FindLastIndex(line => line.Start <= fault.Span.Start);
        for (var attempt = 0; attempt < 2 && (at = EntryAt(lines, at)) >= 0; attempt++, at--)
        {
            var others = reading.Without(lines[at].Start, EndOf(reading, lines, at));
            // A list of which something else is left was no list in the eyes of its author.
            if (others.IsPast(fault) && others.Root?.GetType() == reading.Root?.GetType())
                return others;
        }
        return null;
    }

    /// <summary>The line of an entry that begins here or above; -1 where none does.</summary>
    private static int EntryAt(List<Line> lines, int from)
    {
        var at = from;
        while (at >= 0 && !lines[at].IsEntry)
            at--;
        return at;
    }

    /// <summary>Up to the next entry beside it, or to what it lies in.</summary>
    private static int EndOf(YamlReading reading, List<Line> lines, int entry)
    {
        var next = lines.FindIndex(entry + 1, line => line.Indent < lines[entry].Indent
            || (line.Indent == lines[entry].Indent && line.BeginsWithDash));
        return next < 0 ? reading.End : lines[next].Start;
    }

    /// <summary>Those that say something.</summary>
    private static List<Line> Lines(YamlReading reading)
    {
        var lines = new List<Line>();
        var text = reading.Source.Text;
        for (var start = reading.Start; start < reading.End;)
        {
            var length = text.AsSpan(start, reading.End - start).IndexOf('\n');
            var end = length < 0 ? reading.End : start + length + 1;
            var words = text.AsSpan(start, end - start).TrimStart(' ');
            // How far a tab indents is unknown: such a line belongs to the one above.
            if (!words.IsWhiteSpace() && words[0] != '#')
                lines.Add(new Line(start, words[0] == '\t' ? int.MaxValue : end - start - words.Length, words[0] == '-', words.StartsWith("- ")));
            start = end;
        }
        return lines;
    }

    private readonly record struct Line(int Start, int Indent, bool BeginsWithDash, bool IsEntry);
}

/// <summary>One reading of a part of a source text with some edits made in the reader's copy.</summary>
/// <param name="Fault">What cut it short, in the author's text.</param>
internal sealed record YamlReading(
    SourceText Source, int Start, int End, YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics, Diagnostic? Fault)
{
    /// <summary>Those made in the reader's copy.</summary>
    public ImmutableArray<TextEdit> Edits { get; private init; } = [];

    public static YamlReading Of(SourceText source, int start, int end) => Read(source, start, end, []);

    public YamlReading With(IEnumerable<TextEdit> edits) => Read(Source, Start, End, [.. Edits, .. edits]);

    public YamlReading With(IEnumerable<Diagnostic> repairs) =>
        Read(Source, Start, End, [.. Edits, .. repairs.SelectMany(repair => repair.Fix!.Edits)]);

    /// <summary>As if a part had not been written.</summary>
    public YamlReading Without(int start, int end) =>
        Read(Source, Start, End, [.. Edits.Where(edit => edit.End <= start || edit.Start >= end), new TextEdit(start, end, "")]);

    /// <summary>No fault is left, or the first one is on a later line.</summary>
    public bool IsPast(Diagnostic fault) => Fault is null || Fault.Span.StartPosition.Line > fault.Span.StartPosition.Line;

    public int LineStart(int offset)
    {
        // Just behind a line's end is the next line; on the second half of a CRLF is still this one.
        var at = offset;
        if (at > Start && at < End && Source.Text[at] == '\n' && Source.Text[at - 1] == '\r')
            at--;
        while (at > Start && Source.Text[at - 1] is not ('\n' or '\r'))
            at--;
        return at;
    }

    private static YamlReading Read(SourceText source, int start, int end, ImmutableArray<TextEdit> edits)
    {
        var text = RepairedText.Apply(source, edits);
        var (root, diagnostics, fault) = YamlReader.Read(text, start, end + text.Text.Length - source.Text.Length);
        return new(source, start, end, root, diagnostics, fault) { Edits = edits };
    }
}

/// <summary>The lines around a fault: the scanner often complains about what follows a slip, and sometimes about what precedes it.</summary>
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
