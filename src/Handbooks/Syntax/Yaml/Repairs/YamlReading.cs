using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary>One reading of a part of a source text with some edits made in the reader's copy.</summary>
/// <param name="Fault">What cut it short, in the author's text.</param>
internal sealed record YamlReading(
    SourceText Source, int Start, int End, ImmutableArray<TextEdit> Edits, YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics, Diagnostic? Fault)
{
    public static YamlReading Of(SourceText source, int start, int end) => Read(source, start, end, []);

    public YamlReading With(IEnumerable<TextEdit> edits) => Read(Source, Start, End, [.. Edits, .. edits]);

    public YamlReading With(IEnumerable<Diagnostic> repairs) =>
        Read(Source, Start, End, [.. Edits, .. repairs.SelectMany(repair => repair.Fix!.Edits)]);

    /// <summary>As if a part had not been written.</summary>
    public YamlReading Without(int start, int end) =>
        Read(Source, Start, End, [.. Edits.Where(edit => edit.End <= start || edit.Start >= end), new TextEdit(start, end, "")]);

    /// <summary>No fault is left, or the first one stands in a later line.</summary>
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
        return new(source, start, end, edits, root, diagnostics, fault);
    }
}
