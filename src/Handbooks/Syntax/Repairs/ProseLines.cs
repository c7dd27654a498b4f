using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The lines of a page outside front matter and blocks of code, and the code spans in them: a repair touches no code.</summary>
internal sealed class ProseLines
{
    private readonly string _text;
    private readonly List<(int Start, int End)> _lines = [];
    private readonly List<(int Start, int End)> _codeSpans = [];

    public ProseLines(SourceText source, int bodyStart)
    {
        _text = source.Text;
        var code = new CodeLines();
        for (var start = bodyStart; start < _text.Length;)
        {
            var end = _text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found : _text.Length;
            if (!code.Takes(_text.AsSpan(start, end - start)))
                _lines.Add((start, end));
            start = end + (_text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        for (var first = 0; first < _lines.Count;)
            first = FindCodeSpans(first);
    }

    /// <summary>Half-open ranges of line contents, line ends left out, in order.</summary>
    public IReadOnlyList<(int Start, int End)> All => _lines;

    /// <summary>In a line of prose, and not in a code span.</summary>
    public bool IsProse(int offset) => Find(_lines, offset, endIsInside: true) >= 0 && Find(_codeSpans, offset, endIsInside: false) < 0;

    /// <summary>The line that an offset stands in, its end included; -1 where it is code.</summary>
    public int LineAt(int offset) => Find(_lines, offset, endIsInside: true);

    public bool IsBlank(int line) => _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).IsWhiteSpace();

    /// <summary>What stands directly below a line, and is no code.</summary>
    public bool IsFollowed(int line) =>
        line + 1 < _lines.Count && _text.AsSpan(_lines[line].End, _lines[line + 1].Start - _lines[line].End) is "\n" or "\r\n" or "\r";

    /// <summary>Backticks pair up within one paragraph, by runs of equal length; gives the line after it.</summary>
    private int FindCodeSpans(int first)
    {
        var last = first;
        while (IsFollowed(last) && !IsBlank(last) && !OpensBlock(last + 1))
            last++;
        var runs = new List<(int Start, int End)>();
        for (var at = _lines[first].Start; at < _lines[last].End;)
        {
            var found = _text.AsSpan(at, _lines[last].End - at).IndexOf('`');
            if (found < 0)
                break;
            var start = at + found;
            at = start;
            while (at < _lines[last].End && _text[at] == '`')
                at++;
            // An escaped backtick opens nothing; inside a span it would close it, but nobody writes that.
            if (start == 0 || _text[start - 1] != '\\')
                runs.Add((start, at));
        }
        Pair(runs);
        return last + 1;
    }

    private bool OpensBlock(int line)
    {
        var content = _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).TrimStart(" \t");
        return !content.IsEmpty && (content[0] is '#' or '>' or '|' || LineMarks.ListMarkLength(content) > 0);
    }

    private void Pair(List<(int Start, int End)> runs)
    {
        // The next run of each length, from behind, so that a page of backticks costs no more than any other.
        var next = new int[runs.Count];
        var nearest = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var length = runs[i].End - runs[i].Start;
            next[i] = nearest.GetValueOrDefault(length, -1);
            nearest[length] = i;
        }
        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] < 0)
                continue;
            _codeSpans.Add((runs[i].Start, runs[next[i]].End));
            i = next[i];
        }
    }

    private static int Find(List<(int Start, int End)> ranges, int offset, bool endIsInside)
    {
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = ranges[middle];
            if (offset < start)
                high = middle - 1;
            else if (offset > end || (offset == end && !endIsInside))
                low = middle + 1;
            else
                return middle;
        }
        return -1;
    }
}
