using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model.Recovery;

/// <summary>One thing that somebody does, as a clause of a paragraph says it.</summary>
internal sealed record Clause(ParagraphBlock Block, string Text, SourceSpan Span);

/// <summary>Clauses "a) …; b) …" of one paragraph. Markdown knows no lists with letters, so they run on even if each has its own line.</summary>
internal static class LetteredClauses
{
    /// <returns>None if there are fewer than two, or if the paragraph says more: "Decides who may fish: a) members; b) guests" is one duty.</returns>
    public static List<Clause> In(PageDocument page, ParagraphBlock paragraph, PartNames names)
    {
        var text = InlineText.Of(paragraph);
        var letters = Letters(text);
        if (letters.Count < 2 || (text[..letters[0]].TrimEnd(' ', '(') is { Length: > 0 } lead
            && !(lead[^1] is ':' && LeadText.PartOf(lead, names) is RolePart.Responsibilities))
            || letters.Skip(1).Any(letter => Before(text, letter) is not (';' or ',' or '.')) || text[EndIn(text, letters)..].Trim().Length > 0)
            return [];
        return Read(page, paragraph, text, letters);
    }

    /// <summary>Those of a paragraph that is known to list what somebody does, and the text behind them.</summary>
    public static (List<Clause> Clauses, string Lead, string Behind) Of(PageDocument page, ParagraphBlock paragraph)
    {
        var text = InlineText.Of(paragraph);
        var letters = Letters(text);
        return letters.Count < 2 ? ([], text, "")
            : (Read(page, paragraph, text, letters), text[..letters[0]].TrimEnd(' ', '('), text[EndIn(text, letters)..].Trim());
    }

    /// <summary>"a) keep the purse" alone in its paragraph; null for any other.</summary>
    public static Clause? Alone(PageDocument page, ParagraphBlock paragraph, int number) =>
        InlineText.Of(paragraph).TrimStart('(') is { Length: > 3 } plain
            && char.ToLowerInvariant(plain[0]) == 'a' + number && plain[1] is ')' or '.' && WordsOf(plain[2..]) is { Length: > 0 } words
            ? new(paragraph, words, page.SpanOf(paragraph).Trimmed()) : null;

    private static List<Clause> Read(PageDocument page, ParagraphBlock paragraph, string text, List<int> letters)
    {
        var span = page.SpanOf(paragraph);
        var inSource = Letters(span.Text);
        var end = EndIn(text, letters);
        return [.. letters.Select((start, i) => (Text: WordsOf(text[(start + 2)..(i + 1 < letters.Count ? letters[i + 1] : end)]),
                At: inSource.Count == letters.Count ? inSource[i] : 0))
            .Where(clause => clause.Text.Length > 0)
            .Select(clause => new Clause(paragraph, clause.Text, span with { Start = span.Start + clause.At }))];
    }

    /// <summary>Where the last clause ends: with its first sentence, if no other clause has a second one.</summary>
    private static int EndIn(string text, List<int> letters)
    {
        for (var i = 0; i + 1 < letters.Count; i++)
        {
            if (EndOfSentence(text.AsSpan(letters[i] + 2, letters[i + 1] - letters[i] - 2).TrimEnd(" .;,(")) >= 0)
                return text.Length;
        }
        return EndOfSentence(text.AsSpan(letters[^1] + 2)) is >= 0 and var end ? letters[^1] + 2 + end + 1 : text.Length;
    }

    private static int EndOfSentence(ReadOnlySpan<char> text)
    {
        for (var i = 3; i + 2 < text.Length; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2]))
                return i;
        }
        return -1;
    }

    private static string WordsOf(string clause) => Clauses.Words(clause.Trim(')', ' ', '(')).TrimEnd(';', ',', ' ');

    /// <summary>The last character before, other than a space or a bracket; the null character if there is none.</summary>
    private static char Before(string text, int at) => text.AsSpan(0, at).TrimEnd(" (\t\n") is { Length: > 0 } before ? before[^1] : '\0';

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
