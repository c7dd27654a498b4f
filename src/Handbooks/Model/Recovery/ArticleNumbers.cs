using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Numbers in front of the articles of statutes: "§ 7", "Article 12.", "Artículo quinto:".</summary>
internal sealed class ArticleNumbers(ImmutableArray<WordSet> languages)
{
    private const int LongestLabel = 60;
    private const int FewestArticles = 3;

    /// <summary>Its title or file name says so, or several of its headings and paragraphs are numbered as articles.</summary>
    public bool AreStatutes(RecoveryPage page)
    {
        var title = page.Shape.Title.Value;
        var words = LabelText.Of(title).Words.Select(word => word.Text).Concat(PathWords.OfFile(page.Page.Path).Split(' '));
        return IsOne(title) || words.Any(word => languages.Any(set => set["statutes"].Contains(word)))
            || page.Page.Markdown.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock)
                .Where(block => MayBeOne(block) && IsOne(InlineText.Of(block))).Take(FewestArticles).Count() == FewestArticles;
    }

    /// <summary>Every paragraph of a page is asked: for nearly all, the first letters are enough.</summary>
    private bool MayBeOne(LeafBlock block)
    {
        Inline? first = block.Inline;
        while (first is ContainerInline container)
            first = container.FirstChild;
        var text = first is LiteralInline literal ? literal.Content.AsSpan().TrimStart() : [];
        if (text.StartsWith("§"))
            return true;
        foreach (var set in languages)
        {
            foreach (var word in set["articles"])
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    private bool IsOne(string text) => text.Length > 0 && text[0] != '(' && EndIn(text) > 0;

    /// <summary>The length of "§ 7", "**Article 12.**", "(2)" or "Artículo quinto:" at the start; 0 without a word for an article.</summary>
    public int EndIn(string text)
    {
        if (text.Length == 0)
            return 0;
        var opening = text.Length > LongestLabel ? text[..LongestLabel] : text;
        if (opening[0] == '(' && opening.IndexOf(')') is > 1 and < 5 and var close && char.IsAsciiDigit(opening[1]))
            return close + 2 <= text.Length ? close + 2 : close + 1;
        var word = opening[0] == '§' ? 1 : opening.TakeWhile(char.IsLetter).Count();
        if (word == 0 || word + 1 >= opening.Length
            || (opening[0] != '§' && !languages.Any(set => set["articles"].Contains(opening[..word].ToLowerInvariant()))))
            return 0;
        var end = word + (opening.AsSpan(word).IndexOfAnyExcept(" .\u00A0") is > 0 and var gap ? gap : 0);
        if (end < opening.Length && char.IsAsciiDigit(opening[end]))
        {
            while (end < opening.Length && char.IsAsciiLetterOrDigit(opening[end]))
                end++;
        }
        // "Artículo décimo quinto.": an ordinal ends with a mark.
        else if (opening.AsSpan(end).IndexOfAny(".:–—-") is > 0 and var mark)
            end += mark + 1;
        else
            return 0;
        while (end < text.Length && text[end] is ' ' or '.' or ':' or ')' or '-' or '–' or '—')
            end++;
        return end;
    }
}
