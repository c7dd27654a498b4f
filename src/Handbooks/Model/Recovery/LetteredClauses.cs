using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>One thing that somebody does, as a clause of a paragraph says it.</summary>
internal sealed record Clause(ParagraphBlock Block, string Text, SourceSpan Span);

/// <summary>Clauses "a) …; b) …" of one paragraph. Markdown knows no lists with letters, so they run on even if each has its own line.</summary>
internal static class LetteredClauses
{
    /// <returns>None if there are fewer than two.</returns>
    public static List<Clause> In(PageDocument page, ParagraphBlock paragraph)
    {
        var text = InlineText.Of(paragraph);
        var span = page.SpanOf(paragraph);
        var inText = Letters(text);
        if (inText.Count < 2)
            return [];
        var inSource = Letters(span.Text);
        return [.. inText.Select((start, i) => (Text: WordsOf(text[(start + 2)..(i + 1 < inText.Count ? inText[i + 1] : text.Length)]),
                At: inSource.Count == inText.Count ? inSource[i] : 0))
            .Where(clause => clause.Text.Length > 0)
            .Select(clause => new Clause(paragraph, clause.Text, span with { Start = span.Start + clause.At }))];
    }

    /// <summary>Where the first of several clauses begins; -1 without any.</summary>
    public static int StartIn(string text) => Letters(text) is [var first, _, ..] ? first : -1;

    private static string WordsOf(string clause) => Clauses.Words(clause.Trim(')', ' ', '(')).TrimEnd(';', ',', ' ');

    /// <summary>Where "a)", "b)" and so on begin, in this order.</summary>
    private static List<int> Letters(string text)
    {
        var found = new List<int>();
        for (var i = 0; i + 2 < text.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or ';' or ':';
            if (opens && char.ToLowerInvariant(text[i]) == 'a' + found.Count && (text[i + 1] is ')' || (text[i + 1] is '.' && text[i + 2] is ' ')))
                found.Add(i);
        }
        return found;
    }
}
