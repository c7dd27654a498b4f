using Handbooks.Syntax.Markdown.Tags.Edits;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Mdx;

/// <summary>Finds what MDX adds to Markdown: components, comments in braces, and values that a program would fill in.</summary>
internal sealed class ComponentScan
{
    private const int LongestComment = 10_000;
    private const int LongestValue = 100;

    private readonly string _text;
    private int _commentEnd;

    public List<ComponentTag> Tags { get; } = [];

    public List<(int Start, int End)> Comments { get; } = [];

    public List<(int Start, int End)> Values { get; } = [];

    public ComponentScan(SourceText source, ProseLines lines)
    {
        _text = source.Text;
        var code = new IndentedCode();
        var (next, depth) = (0, 0);
        foreach (var (start, end) in lines.All)
        {
            // What a component holds is indented as program code is, and is no code for that.
            if ((code.Holds(_text.AsSpan(start, end - start)) && depth == 0) || end <= next)
                continue;
            for (var at = Math.Max(start, next); at < end;)
            {
                var found = _text.AsSpan(at, end - at).IndexOfAny("<{`\\");
                if (found < 0)
                    break;
                at += found;
                var count = Tags.Count;
                at = _text[at] switch
                {
                    '`' => ScannedTag.CodeEnd(_text, at, end),
                    '\\' => at + 2,
                    '{' => Brace(at),
                    _ => Component(at),
                };
                if (Tags.Count > count && !Tags[^1].Tag.IsWhole)
                    depth = Math.Max(0, depth + (Tags[^1].Tag.IsClose ? -1 : 1));
                next = Math.Max(next, at);
            }
        }
    }

    private int Component(int at)
    {
        if (ComponentTag.Read(_text, at) is not { } tag)
            return at + 1;
        Tags.Add(tag);
        return tag.End;
    }

    private int Brace(int at)
    {
        var rest = _text.AsSpan(at, Math.Min(_text.Length - at, LongestComment));
        if (rest.StartsWith("{/*"))
            return Comment(at);
        if (rest.StartsWith("{props.") || rest.StartsWith("{frontMatter.") || rest.StartsWith("{metadata."))
        {
            var close = rest[..Math.Min(rest.Length, LongestValue)].IndexOf('}');
            if (close > 0 && !rest[1..close].ContainsAnyExcept(ValueLetters))
            {
                Values.Add((at, at + close + 1));
                return at + close + 1;
            }
        }
        return at + 1;
    }

    /// <summary>One that is never closed is text.</summary>
    private int Comment(int at)
    {
        if (_commentEnd >= 0 && _commentEnd < at + 3)
            _commentEnd = _text.IndexOf("*/}", at + 3, StringComparison.Ordinal);
        if (_commentEnd < 0 || _commentEnd - at > LongestComment)
            return at + 1;
        Comments.Add((at, _commentEnd + 3));
        return _commentEnd + 3;
    }

    private static readonly System.Buffers.SearchValues<char> ValueLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
}

/// <summary>
/// Components are indented as their authors indent program code, which Markdown would take for code: what they hold begins at the
/// margin.
/// </summary>
internal sealed class ComponentIndents
{
    public List<TextEdit> Edits { get; } = [];

    /// <param name="held">What components hold, by where it begins.</param>
    public ComponentIndents(string text, List<(int Start, int End)> held)
    {
        var open = new Stack<(int End, int Indent)>();
        var next = 0;
        for (int start = held.Count > 0 ? held[0].Start : text.Length, end; start < text.Length; start = end + 1)
        {
            end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
            while (open.Count > 0 && open.Peek().End < start)
                open.Pop();
            var indent = text.AsSpan(start, end - start).IndexOfAnyExcept(' ', '\t');
            // The first line inside a component shows how far its contents are indented.
            for (; indent >= 0 && next < held.Count && held[next].Start <= start; next++)
            {
                if (held[next].End > start + indent)
                    open.Push((held[next].End, indent));
            }
            if (indent > 0 && open.Count > 0)
                Edits.Add(TextEdit.Remove(start, start + (open.Peek().End <= start + indent ? indent : Math.Min(indent, open.Peek().Indent))));
        }
    }
}
