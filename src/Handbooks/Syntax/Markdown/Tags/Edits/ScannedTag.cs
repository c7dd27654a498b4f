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

/// <summary>Which lines, taken one after another, are code because they are indented: never under a list or another block that indents.</summary>
internal sealed class IndentedCode
{
    private bool _afterBlank = true;
    private bool _inCode;
    private bool _underBlock;

    public bool Holds(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.IsEmpty)
        {
            _afterBlank = true;
            return _inCode;
        }
        var isIndented = line.StartsWith("    ") || line[0] == '\t';
        _inCode = isIndented && !_underBlock && (_afterBlank || _inCode);
        _afterBlank = false;
        if (!isIndented)
            _underBlock = content[0] is '-' or '*' or '+' or '>' or '!' or '?' or '=' or '[' or ':' || char.IsAsciiDigit(content[0])
                || (line[0] == ' ' && _underBlock);
        return _inCode;
    }
}

/// <summary>Where a tag is: in running text, or as a part of an address.</summary>
internal enum AddressPlace
{
    None,

    /// <summary>Of a Markdown link or image, or of a link's definition.</summary>
    Link,

    /// <summary>The value of an HTML attribute.</summary>
    Attribute,
}

/// <summary>Finds the place of one tag after another, in order: one behind another is in the same address.</summary>
internal sealed class AddressPlaces(string text)
{
    private const int LongestAddress = 300;

    private (AddressPlace Place, int End) _last;

    public AddressPlace Of(ScannedTag tag)
    {
        var start = tag.Start;
        while (start > _last.End && tag.Start - start < LongestAddress && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var before = text.AsSpan(start, tag.Start - start);
        var goesOn = _last.Place != AddressPlace.None && start == _last.End && before.IndexOfAny(")\"'") < 0;
        _last = (goesOn ? _last.Place : Begins(before, start), tag.End);
        return _last.Place;
    }

    /// <param name="before">The text before the tag, back to the last blank.</param>
    private AddressPlace Begins(ReadOnlySpan<char> before, int start)
    {
        if (before.LastIndexOf("](") is var link and >= 0 && before[link..].IndexOf(')') < 0)
            return AddressPlace.Link;
        if (before.LastIndexOfAny("\"'") is var quote and > 0 && before[quote - 1] == '=')
            return AddressPlace.Attribute;
        // [name]: address
        if (before.IndexOfAny('(', ')') >= 0)
            return AddressPlace.None;
        var lead = text.AsSpan(0, start).TrimEnd(" \t");
        return lead.EndsWith("]:") && lead[(lead.LastIndexOf('\n') + 1)..].TrimStart().StartsWith("[") ? AddressPlace.Link : AddressPlace.None;
    }
}
