using System.Globalization;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html.Breaks;

/// <summary>What a line of a cell opens with where it is meant as an item: a dash, a dot or a number.</summary>
/// <param name="Number">Null for a bullet.</param>
/// <param name="Length">With the spaces behind it.</param>
internal readonly record struct ItemSign(char Bullet, int? Number, int Length)
{
    private const int MostDigits = 3;

    /// <summary>Null where the line is text.</summary>
    public static ItemSign? Of(List<Inline> line)
    {
        // A star stands in a node of its own, as emphasis that came to nothing.
        var literals = line.Take(2).TakeWhile(inline => inline is LiteralInline).Cast<LiteralInline>().ToList();
        var text = string.Concat(literals.Select(literal => literal.Content.ToString())).AsSpan();
        var start = text.Length - text.TrimStart().Length;
        var digits = start;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var end = digits + 1;
        var isNumber = digits > start && digits - start <= MostDigits;
        if (end > text.Length || !(isNumber
            ? text[digits] is '.' or ')' : digits == start && text[start] is '-' or '–' or '*' or '+' or '•' or '·' or '▪' or '◦'))
            return null;
        var words = text[end..].TrimStart();
        // A dot needs no space; a dash without one is a minus.
        if (words.Length == text.Length - end && text[digits] != '•' && words.Length > 0)
            return null;
        if (words.Length == 0 && line.Count == literals.Count)
            return null;
        return new ItemSign(text[digits], isNumber ? int.Parse(text[start..digits], NumberStyles.None, CultureInfo.InvariantCulture) : null,
            text.Length - words.Length);
    }

    public bool IsNext(ItemSign next) => Bullet == next.Bullet && (Number is null ? next.Number is null : next.Number == Number + 1);

    /// <summary>Takes the sign from its line.</summary>
    /// <param name="isFirst">In the cell: the spans of its first and its last words go on over spaces that they do not have.</param>
    public void Cut(List<Inline> line, bool isFirst)
    {
        for (var left = Length; left > 0;)
        {
            var literal = (LiteralInline)line[0];
            var taken = Math.Min(left, literal.Content.Length);
            left -= taken;
            if (taken == literal.Content.Length)
            {
                line.RemoveAt(0);
                continue;
            }
            literal.Content = literal.Content with { Start = literal.Content.Start + taken };
            literal.Span.Start = isFirst
                ? literal.Span.End - literal.Content.Length + 1 : literal.Span.Start + taken + (literal.IsFirstCharacterEscaped ? 1 : 0);
            literal.IsFirstCharacterEscaped = false;
        }
    }
}
