using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

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
