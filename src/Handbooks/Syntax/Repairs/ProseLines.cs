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

    /// <summary>The line of an offset, its end included; -1 if it is code.</summary>
    public int LineAt(int offset) => Find(_lines, offset, endIsInside: true);

    public bool IsBlank(int line) => _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).IsWhiteSpace();

    /// <summary>Whether the next line of prose is directly below this one.</summary>
    public bool IsFollowed(int line) =>
        line + 1 < _lines.Count && _text.AsSpan(_lines[line].End, _lines[line + 1].Start - _lines[line].End) is "\n" or "\r\n" or "\r";

    /// <summary>Backticks pair up within one paragraph, by runs of equal length; gives the line after it.</summary>
    private int FindCodeSpans(int first)
    {
        var last = first;
        while (IsFollowed(last) && !IsBlank(last) && !OpensBlock(last + 1))
            last++;
        if (!_text.AsSpan(_lines[first].Start, _lines[last].End - _lines[first].Start).Contains('`'))
            return last + 1;
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
            // An escaped backtick opens nothing; inside a span it would close it, which is not used in practice.
            if (start == 0 || _text[start - 1] != '\\')
                runs.Add((start, at));
        }
        Pair(runs);
        return last + 1;
    }

    /// <summary>Signs in a line of their own make a heading of the paragraph above them, which a list or a table is not.</summary>
    /// <param name="start">Of the line.</param>
    public bool IsUnderline(int start)
    {
        var above = LineAt(start) - 1;
        if (!IsBelowText(start) || OpensBlock(above))
            return false;
        // A paragraph may stand up to three spaces in, and so may what goes on with a point of a list.
        if (_text[_lines[above].Start] is not (' ' or '\t'))
            return true;
        var first = above;
        while (first > 0 && IsFollowed(first - 1) && !IsBlank(first - 1) && !OpensBlock(first))
            first--;
        return !OpensBlock(first);
    }

    /// <summary>Whether a line of text is directly above the one that starts here.</summary>
    public bool IsBelowText(int start) => LineAt(start) is > 0 and var line && IsFollowed(line - 1) && !IsBlank(line - 1);

    /// <summary>Whether the line directly above or below the one that starts here is quoted.</summary>
    public bool IsInQuotation(int start) =>
        LineAt(start) is var line && ((line > 0 && IsFollowed(line - 1) && IsQuoted(line - 1)) || (IsFollowed(line) && IsQuoted(line + 1)));

    private bool IsQuoted(int line) => _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).TrimStart(' ').StartsWith('>');

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

/// <summary>Decides line by line what is code: fences, indented blocks, and &lt;pre&gt;.</summary>
internal sealed class CodeLines
{
    /// <summary>Directives of MyST and Sphinx that hold text for a machine.</summary>
    private static readonly HashSet<string> CodeBlocks = new(StringComparer.Ordinal)
    {
        "code", "code-block", "code-cell", "sourcecode", "highlight", "literalinclude", "math", "mermaid", "graphviz", "raw", "eval-rst",
        "parsed-literal", "prompt", "csv-table",
    };

    private readonly Stack<(char Mark, int Length)> _prose = new();
    private (char Mark, int Length) _code;
    private bool _afterBlank = true;
    private bool _inIndented;
    private bool _inList;
    private bool _inPre;

    public bool Takes(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(' ');
        if (_code.Length > 0)
        {
            if (Closes(content, _code))
                _code = default;
            return true;
        }
        if (IsPre(content))
            return true;
        var indent = line.Length - content.Length;
        if (content.IsWhiteSpace())
        {
            _afterBlank = true;
            return false;
        }
        if (IsIndentedCode(content, indent))
            return true;
        _afterBlank = _inIndented = false;
        return IsFence(content);
    }

    private bool IsFence(ReadOnlySpan<char> content)
    {
        // A fence may open a list item: its first line is prose then, and only the rest is code.
        var (mark, length) = FenceOf(content);
        if (length == 0)
            return false;
        if (_prose.TryPeek(out var open) && Closes(content, open))
        {
            _prose.Pop();
            return true;
        }
        if (IsProseBlock(content[length..]))
            _prose.Push((mark, length));
        else
            _code = (mark, length);
        return true;
    }

    private bool IsIndentedCode(ReadOnlySpan<char> content, int indent)
    {
        var isList = content[0] is '-' or '*' or '+' || char.IsAsciiDigit(content[0]);
        if (indent == 0 && _afterBlank && content[0] != '\t')
            _inList = isList;
        else
            _inList |= isList && indent < 4;
        if (_inList || (indent < 4 && content[0] != '\t') || !(_afterBlank || _inIndented))
            return false;
        _inIndented = true;
        return true;
    }

    private bool IsPre(ReadOnlySpan<char> content)
    {
        var was = _inPre;
        if (!_inPre && content.StartsWith("<pre", StringComparison.OrdinalIgnoreCase))
            _inPre = true;
        var isCode = _inPre;
        if (_inPre && content.Contains("</pre>", StringComparison.OrdinalIgnoreCase))
            _inPre = false;
        return isCode || was;
    }

    /// <summary>A name that nobody knows holds prose here, however it is shown: who may read the page may be said in it.</summary>
    private static bool IsProseBlock(ReadOnlySpan<char> info)
    {
        if (!info.StartsWith("{"))
            return false;
        var end = info.IndexOf('}');
        return end > 1 && !CodeBlocks.Contains(info[1..end].ToString());
    }

    private static bool Closes(ReadOnlySpan<char> content, (char Mark, int Length) fence) =>
        FenceOf(content) is var (mark, length) && mark == fence.Mark && length >= fence.Length && content.Trim(mark).IsWhiteSpace();

    private static (char Mark, int Length) FenceOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~'))
            return default;
        var length = content.Length - content.TrimStart(content[0]).Length;
        // What has backticks behind it is a code span.
        return length >= 3 && (content[0] == '~' || content[length..].IndexOf('`') < 0 || content.Trim('`').IsWhiteSpace())
            ? (content[0], length) : default;
    }
}
