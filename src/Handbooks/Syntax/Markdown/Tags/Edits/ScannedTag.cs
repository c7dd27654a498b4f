using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>A tag in the author's text, before anything is parsed.</summary>
internal sealed record ScannedTag(Tag Tag, int Start, int End)
{
    /// <summary>Every tag outside of code, in order.</summary>
    public static List<ScannedTag> All(SourceText source, ProseLines lines)
    {
        var found = new List<ScannedTag>();
        var code = new IndentedCode();
        var next = 0;
        foreach (var (start, end) in lines.All)
        {
            // A tag may go on over several lines.
            if (code.Holds(source.Text.AsSpan(start, end - start)) || end <= next)
                continue;
            for (var at = Math.Max(start, next); at < end;)
            {
                var length = 0;
                var mark = source.Text.AsSpan(at, end - at).IndexOfAny('`', '{', '\\');
                if (mark < 0)
                    break;
                at += mark;
                if (source.Text[at] == '{' && TagReader.Read(source.Text, at, source.Text.Length, out length) is { } tag)
                    found.Add(new ScannedTag(tag, at, at + length));
                at = Math.Max(at + 1, source.Text[at] == '`' ? CodeEnd(source.Text, at, end) : source.Text[at] == '\\' ? at + 2 : at + length);
            }
            next = found.Count > 0 ? found[^1].End : next;
        }
        return found;
    }

    /// <summary>Behind the code span that begins here, or behind its backticks where none does.</summary>
    public static int CodeEnd(string text, int at, int end)
    {
        var length = RunLength(text, at, end);
        for (var close = at + length; close < end;)
        {
            var found = text.AsSpan(close, end - close).IndexOf('`');
            if (found < 0)
                break;
            close += found;
            var run = RunLength(text, close, end);
            if (run == length)
                return close + run;
            close += run;
        }
        return at + length;
    }

    private static int RunLength(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && text[at + length] == '`')
            length++;
        return length;
    }
}
