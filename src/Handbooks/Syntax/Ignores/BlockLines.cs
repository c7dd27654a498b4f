using System.Text.RegularExpressions;
using Handbooks.Text;

namespace Handbooks.Syntax.Ignores;

/// <summary>Which lines make one block, by their looks: a paragraph, a list or one item of it, a table or a row, an entry of YAML.</summary>
internal sealed partial class BlockLines(SourceText source)
{
    /// <summary>No comment reaches further, so that a page of nothing but comments is read in time.</summary>
    private const int Longest = 2000;

    private readonly int _count = source.PositionAt(source.Text.Length).Line;

    private readonly Dictionary<int, (string Text, int Indent)> _lines = [];

    /// <summary>The block of Markdown that begins below a line; a list and a table as a whole.</summary>
    public (int First, int Last) Below(int line)
    {
        var first = line + 1;
        while (first < Most(line) && (IsBlank(first) || IsComment(Content(first))))
            first++;
        var text = Content(first);
        if (IsHeading(text))
            return (first, first);
        if (Fence().Match(text) is { Success: true } fence)
            return (first, FenceEnd(first, fence.Value));
        return (first, Item().IsMatch(text) ? ListEnd(first) : ParagraphEnd(first));
    }

    /// <summary>The block of Markdown that holds a line: its paragraph, its item without those below it, its row.</summary>
    public (int First, int Last) Around(int line)
    {
        if (IsHeading(Content(line)) || Content(line).StartsWith('|'))
            return (line, line);
        var (first, last) = (line, line);
        while (first > Math.Max(1, line - Longest) && !Item().IsMatch(Content(first)) && !Ends(first - 1) && !IsHeading(Content(first - 1)))
            first--;
        while (last < Most(line) && !Ends(last + 1) && !Item().IsMatch(Content(last + 1)))
            last++;
        return (first, last);
    }

    /// <summary>A line of YAML and all that is indented further below it; a list stands below its key without being indented.</summary>
    public (int First, int Last) OfYaml(int line)
    {
        var indent = Indent(line);
        var isEntry = Content(line).StartsWith('-');
        var last = line;
        for (var next = line + 1; next <= Most(line); next++)
        {
            if (IsBlank(next) || Content(next).StartsWith('#'))
                continue;
            if (Indent(next) < indent || (Indent(next) == indent && (isEntry || !Content(next).StartsWith("- ", StringComparison.Ordinal))))
                break;
            last = next;
        }
        return (line, last);
    }

    /// <summary>The next line of YAML that says something.</summary>
    public int NextEntry(int line)
    {
        var most = Most(line);
        do
            line++;
        while (line < most && (IsBlank(line) || Content(line).StartsWith('#') || Content(line) == "---"));
        return line;
    }

    /// <summary>A line of YAML that is part of a text behind a bar.</summary>
    public bool IsInBlockText(int line)
    {
        for (var above = line - 1; above > Math.Max(0, line - Longest); above--)
        {
            if (!IsBlank(above) && Indent(above) < Indent(line))
                return BlockText().IsMatch(source.Line(above));
        }
        return false;
    }

    private int ParagraphEnd(int line)
    {
        var most = Most(line);
        while (line < most && !Ends(line + 1))
            line++;
        return line;
    }

    private int ListEnd(int first)
    {
        var (indent, last) = (Indent(first), first);
        for (var next = first + 1; next <= Most(first); next++)
        {
            if (IsBlank(next))
                continue;
            var isPart = Indent(next) > indent || (Indent(next) == indent && Item().IsMatch(Content(next))) || (last == next - 1 && !Ends(next));
            if (!isPart)
                break;
            last = next;
        }
        return last;
    }

    private int FenceEnd(int first, string fence)
    {
        for (var line = first + 1; line <= Most(first); line++)
        {
            if (Content(line).StartsWith(fence, StringComparison.Ordinal))
                return line;
        }
        return Most(first);
    }

    private bool Ends(int line) => IsBlank(line) || IsHeading(Content(line)) || Fence().IsMatch(Content(line));

    private bool IsBlank(int line) => Content(line).Length == 0;

    /// <summary>Without indentation and the marks of quotes.</summary>
    private string Content(int line) => Read(line).Text;

    private int Indent(int line) => Read(line).Indent;

    private (string Text, int Indent) Read(int line)
    {
        if (!_lines.TryGetValue(line, out var read))
        {
            var text = source.Line(line);
            _lines[line] = read = (text.Trim().TrimStart('>').TrimStart(), text.Length - text.TrimStart().Length);
        }
        return read;
    }

    private int Most(int line) => Math.Min(_count, line + Longest);

    private static bool IsHeading(string text) => text.StartsWith('#') && text.TrimStart('#') is "" or [' ', ..];

    private static bool IsComment(string text) =>
        text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal);

    [GeneratedRegex(@"^([-*+•]|\d{1,9}[.)])(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex("^(`{3,}|~{3,}|:{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[|>][-+\d]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockText();
}
