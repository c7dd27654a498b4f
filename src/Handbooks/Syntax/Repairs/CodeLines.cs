namespace Handbooks.Syntax.Repairs;

/// <summary>Says line by line what is code: fences, indented blocks, and &lt;pre&gt;.</summary>
internal sealed class CodeLines
{
    /// <summary>Directives of MyST and Sphinx that hold text for a machine; the others hold prose.</summary>
    private static readonly HashSet<string> CodeDirectives = new(StringComparer.Ordinal)
    {
        "code", "code-block", "code-cell", "sourcecode", "highlight", "literalinclude", "math", "mermaid", "graphviz", "raw", "eval-rst",
        "parsed-literal", "prompt", "csv-table", "list-table",
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
        if (IsProseDirective(content[length..]))
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

    private static bool IsProseDirective(ReadOnlySpan<char> info)
    {
        if (!info.StartsWith("{"))
            return false;
        var end = info.IndexOf('}');
        return end > 1 && !CodeDirectives.Contains(info[1..end].ToString());
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
