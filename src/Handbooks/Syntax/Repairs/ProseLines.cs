using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The lines of a page outside fenced code and front matter: a repair never touches the others.</summary>
internal sealed class ProseLines
{
    private readonly List<(int Start, int End)> _lines = [];

    public ProseLines(SourceText source, int bodyStart)
    {
        char fence = default;
        var fenceLength = 0;
        for (var start = bodyStart; start < source.Text.Length;)
        {
            var end = source.Text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found : source.Text.Length;
            var content = source.Text.AsSpan(start, end - start).TrimStart(' ');
            var (mark, length) = FenceOf(content);
            if (fenceLength == 0 && length > 0 && !content.StartsWith("```{"))
                (fence, fenceLength) = (mark, length);
            else if (fenceLength > 0 && mark == fence && length >= fenceLength && content.Trim(mark).Trim().IsEmpty)
                fenceLength = 0;
            else if (fenceLength == 0)
                _lines.Add((start, end));
            start = end + (source.Text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }

    /// <summary>Half-open ranges of line contents, line ends left out, in order.</summary>
    public IReadOnlyList<(int Start, int End)> All => _lines;

    public bool IsProse(int offset)
    {
        int low = 0, high = _lines.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = _lines[middle];
            if (offset < start)
                high = middle - 1;
            else if (offset > end)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    private static (char Mark, int Length) FenceOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~'))
            return default;
        var length = line.Length - line.TrimStart(line[0]).Length;
        return length >= 3 ? (line[0], length) : default;
    }
}
