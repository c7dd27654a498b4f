using System.Buffers;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Paragraphs that are one list, as lawyers write it: "(i) keep the log; (ii) wind the clock; and (iii) lock the gate."</summary>
internal static class Clauses
{
    /// <summary>Of a number or letter with its brackets.</summary>
    private const int LongestNumber = 7;

    /// <summary>"; and", in any language.</summary>
    private const int LongestAnd = 6;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("ivxabcdefghjklmn0123456789");

    /// <summary>
    /// How many paragraphs from there on are one list: each begins with "(i)" or "(a)"; or each ends with a semicolon, and behind
    /// "; and" the last one follows.
    /// </summary>
    public static int Count(List<Block> blocks, int from)
    {
        var count = 0;
        while (TextAt(blocks, from + count) is { } numbered && NumberOf(numbered) > 0)
            count++;
        if (count > 1)
            return count;
        count = 0;
        while (TextAt(blocks, from + count) is { } text)
        {
            if (EndOf(text) is not (> 0 and var end))
                return count;
            count++;
            if (end + 1 < text.TrimEnd().Length)
                return TextAt(blocks, from + count) is null ? count : count + 1;
        }
        return count;
    }

    /// <summary>The words of a clause, without its number and what joins it to the next one.</summary>
    public static string Words(string text)
    {
        var words = text[NumberOf(text)..].TrimStart();
        return EndOf(words) is > 0 and var end ? words[..end] : words;
    }

    private static string? TextAt(List<Block> blocks, int at) =>
        at < blocks.Count && blocks[at] is ParagraphBlock paragraph ? InlineText.Of(paragraph) : null;

    /// <summary>How many characters "(iv)" has at its beginning; 0 where it has none.</summary>
    private static int NumberOf(string text) =>
        text.Length > LongestNumber && text[0] is '(' or '（' && text.AsSpan(0, LongestNumber).IndexOfAny(')', '）') is > 1 and var close
            && text.AsSpan(1, close - 1).IndexOfAnyExcept(OfNumbers) < 0
            ? close + 1 : 0;

    /// <summary>Where the semicolon stands that ends it, or goes before its "and"; 0 where none does.</summary>
    private static int EndOf(string text)
    {
        var written = text.AsSpan().TrimEnd();
        var mark = written.LastIndexOf(';');
        if (mark <= 0 || written.Length - mark > LongestAnd)
            return 0;
        foreach (var c in written[(mark + 1)..].Trim())
        {
            if (!char.IsLetter(c))
                return 0;
        }
        return mark;
    }
}
