using System.Globalization;

namespace Handbooks.Text;

/// <summary>A source file's text as its author wrote it (byte order mark taken off), and where its lines begin.</summary>
/// <remarks>Offsets are 0-based UTF-16 code units; lines and columns are 1-based, columns in UTF-16 code units as editors count them.</remarks>
public sealed class SourceText
{
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Found when a place is first told: most texts have none to tell.</summary>
    private int[] LineStarts => field ??= FindLineStarts(Text);

    /// <summary>Relative to the input folder, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public LinePosition PositionAt(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var found = Array.BinarySearch(LineStarts, clamped);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, clamped - LineStarts[line] + 1);
    }

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > LineStarts.Length)
            return "";
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public SourceSpan Span(int start, int end) => new(this, start, end);

    /// <summary>The place for a fault of the file as a whole.</summary>
    public SourceSpan Start => new(this, 0, 0);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.AsSpan().IndexOfAny('\r', '\n'); at >= 0; at = Next(text, starts[^1]))
            starts.Add(text.AsSpan(at).StartsWith("\r\n") ? at + 2 : at + 1);
        return [.. starts];

        static int Next(string text, int start) => text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var found ? start + found : -1;
    }
}

/// <summary>A 1-based line and a 1-based column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A half-open range of a source text, in 0-based UTF-16 code units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int End) : IComparable<SourceSpan>
{
    public string Path => Source.Path;

    public LinePosition StartPosition => Source.PositionAt(Start);

    public LinePosition EndPosition => Source.PositionAt(End);

    /// <summary>The text in the span, clipped to the source.</summary>
    public string Text
    {
        get
        {
            var start = Math.Clamp(Start, 0, Source.Text.Length);
            return Source.Text[start..Math.Clamp(End, start, Source.Text.Length)];
        }
    }

    /// <summary>The same place without the white space around it.</summary>
    public SourceSpan Trimmed()
    {
        var from = Math.Clamp(Start, 0, Source.Text.Length);
        var text = Source.Text.AsSpan(from, Math.Clamp(End, from, Source.Text.Length) - from);
        var start = Start + text.Length - text.TrimStart().Length;
        return this with { Start = start, End = Math.Max(start, End - (text.Length - text.TrimEnd().Length)) };
    }

    public int CompareTo(SourceSpan other) =>
        string.CompareOrdinal(Path, other.Path) is var byPath and not 0 ? byPath
        : Start != other.Start ? Start.CompareTo(other.Start)
        : End.CompareTo(other.End);

    public override string ToString()
    {
        var at = StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{Path}:{at.Line}:{at.Column}");
    }
}

/// <summary>A value and where its author wrote it.</summary>
public sealed record Located<T>(T Value, SourceSpan Span)
{
    public Located<TOther> With<TOther>(TOther value) => new(value, Span);
}

/// <summary>Puts <paramref name="Replacement"/> in the place of a half-open range of an author's text, in 0-based UTF-16 code units.</summary>
public sealed record TextEdit(int Start, int End, string Replacement)
{
    public static TextEdit Insert(int at, string text) => new(at, at, text);

    public static TextEdit Remove(int start, int end) => new(start, end, "");

    /// <summary>Two edits that cannot both be made: their ranges share a character, or both put something at one place.</summary>
    public bool Overlaps(TextEdit other) =>
        Start < other.End && other.Start < End
        || (Start == other.Start && (Start == End || other.Start == other.End))
        || (Start == End && other.Start < Start && Start < other.End)
        || (other.Start == other.End && Start < other.Start && other.Start < End);
}
