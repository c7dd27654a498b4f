namespace Handbooks.Text;

/// <summary>A source file's text as its author wrote it (byte order mark taken off), and where its lines begin.</summary>
/// <remarks>Offsets are 0-based UTF-16 code units; lines and columns are 1-based, columns in UTF-16 code units as editors count them.</remarks>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Relative to the input folder, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public LinePosition PositionAt(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var found = Array.BinarySearch(_lineStarts, clamped);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, clamped - _lineStarts[line] + 1);
    }

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > _lineStarts.Length)
            return "";
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public SourceSpan Span(int start, int end) => new(this, start, end);

    /// <summary>The place for a fault of the file as a whole.</summary>
    public SourceSpan Start => new(this, 0, 0);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}

/// <summary>A 1-based line and a 1-based column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
