using System.Globalization;

namespace Handbooks.Text;

/// <summary>A half-open range of a source text, in 0-based UTF-16 code units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int End) : IComparable<SourceSpan>
{
    public string Path => Source.Path;

    public LinePosition StartPosition => Source.PositionAt(Start);

    public LinePosition EndPosition => Source.PositionAt(End);

    /// <summary>What stands there; as much of it as there is where the span goes over an edge.</summary>
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
        var text = Text;
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
