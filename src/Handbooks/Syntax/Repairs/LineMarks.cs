using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The marks that make a line a list item or a heading, with whatever white space behind them.</summary>
internal static class LineMarks
{
    /// <summary>The length of <c>-</c>, <c>*</c>, <c>+</c>, <c>1.</c> or <c>1)</c> where white space of any kind follows; 0 elsewhere.</summary>
    public static int ListMarkLength(ReadOnlySpan<char> content)
    {
        var length = 0;
        if (content.IsEmpty)
            return 0;
        if (content[0] is '-' or '*' or '+')
            length = 1;
        else
        {
            while (length < content.Length && length < 9 && char.IsAsciiDigit(content[length]))
                length++;
            if (length == 0 || length == content.Length || content[length] is not ('.' or ')'))
                return 0;
            length++;
        }
        return length < content.Length && char.IsWhiteSpace(content[length]) ? length : 0;
    }

    /// <summary>The length of one to six # where white space of any kind follows, or nothing; 0 elsewhere.</summary>
    public static int HeadingMarkLength(ReadOnlySpan<char> content)
    {
        var length = content.Length - content.TrimStart('#').Length;
        return length is >= 1 and <= 6 && (length == content.Length || char.IsWhiteSpace(content[length])) ? length : 0;
    }
}

/// <summary>The line end that a new line in a text should have: the next one behind a place, else the last one before.</summary>
internal static class LineEnds
{
    public static string At(SourceText source, int offset)
    {
        var text = source.Text;
        var found = text.AsSpan(offset).IndexOfAny('\r', '\n') is var next and >= 0
            ? offset + next : text.AsSpan(0, offset).LastIndexOfAny('\r', '\n');
        if (found < 0)
            return "\n";
        var isPair = (text[found] == '\r' && found + 1 < text.Length && text[found + 1] == '\n')
            || (text[found] == '\n' && found > 0 && text[found - 1] == '\r');
        return isPair ? "\r\n" : text[found].ToString();
    }
}
