using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Other names that a role's own text uses for it: "Tech Lead" for Technology Lead, "a PEL" for Product Engineering Lead.</summary>
internal static class FoundAliases
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".,;:()\"“”");

    public static ImmutableArray<Located<string>> Find(PageDocument page, string title, IEnumerable<Block> blocks)
    {
        var name = TitleWords.Of(title);
        if (name.Words.Length < 2)
            return [];
        var found = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        var words = new List<TextWord>();
        foreach (var block in blocks.SelectMany(Leaves))
        {
            if (InlineText.Of(block) is var text && !MayHold(text))
                continue;
            words.Clear();
            TextWord.Add(text, words);
            foreach (var alias in Abbreviations(name, text, words).Concat(Initials(name, text, words)))
            {
                if (!found.ContainsKey(alias))
                    found.Add(alias, Place(page, block, alias));
            }
        }
        return [.. found.Values.OrderBy(alias => alias.Span)];
    }

    /// <summary>"Business Development Lead (BD Lead)" has its other name in brackets.</summary>
    public static (string Title, string? Alias) Bracketed(string title)
    {
        var open = title.EndsWith(')') ? title.LastIndexOf('(') : title.EndsWith('）') ? title.LastIndexOf('（') : -1;
        if (open <= 0)
            return (title, null);
        var (before, within) = (title[..open].TrimEnd(), title[(open + 1)..^1].Trim());
        var name = TitleWords.Of(before);
        return name.HasInitials(within) || name.IsAbbreviatedBy(within) ? (before, within) : (title, null);
    }

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        HeadingBlock => [],
        LeafBlock leaf => [leaf],
        ContainerBlock container => container.Descendants<LeafBlock>(),
        _ => [],
    };

    /// <summary>
    /// Two capital words with at most small ones between, or a word that begins and ends with a capital: few sentences have
    /// either.
    /// </summary>
    private static bool MayHold(string text)
    {
        var followsCapital = false;
        for (var start = 0; start < text.Length; start++)
        {
            if (!Wording.IsWordPart(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && Wording.IsWordPart(text[end]))
                end++;
            var isCapital = char.IsUpper(text[start]);
            if (isCapital && (followsCapital || (end - start > 1 && char.IsUpper(text[end - 1]))))
                return true;
            followsCapital = isCapital || (followsCapital && end - start <= TitleWords.LongestSmall);
            start = end;
        }
        return false;
    }

    private static IEnumerable<string> Abbreviations(TitleWords name, string text, List<TextWord> all)
    {
        var words = all.FindAll(word => !TitleWords.IsSmall(word.Span));
        for (var i = 0; i + name.Words.Length <= words.Count; i++)
        {
            if (words[i].IsCapital && name.IsSaidBy(words, i)
                && text[words[i].Start..words[i + name.Words.Length - 1].End] is var phrase && phrase.AsSpan().IndexOfAny(Breaks) < 0)
                yield return phrase;
        }
    }

    /// <summary>Initials count after an article only: elsewhere, two or three capitals may mean anything.</summary>
    private static IEnumerable<string> Initials(TitleWords name, string text, List<TextWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (name.HasInitials(words[i].Span)
                && (words[i - 1].Span is "a" or "A" or "an" or "An" or "the" or "The" || IsInBrackets(text, words[i])))
                yield return words[i].Text;
        }
    }

    private static bool IsInBrackets(string text, TextWord word) =>
        word.Start > 0 && text[word.Start - 1] == '(' && word.Start + word.Length < text.Length && text[word.Start + word.Length] == ')';

    private static Located<string> Place(PageDocument page, LeafBlock block, string alias)
    {
        var span = page.SpanOf(block);
        var at = span.Text.IndexOf(alias, StringComparison.Ordinal);
        return new(alias, at < 0 ? span : span with { Start = span.Start + at, End = span.Start + at + alias.Length });
    }
}
