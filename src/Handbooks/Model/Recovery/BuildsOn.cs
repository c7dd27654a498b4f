using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>"Same as Engineer, but also…": the role that this role extends.</summary>
internal static class BuildsOn
{
    private static readonly string[] Ends =
        [",", ".", ";", ":", "…", " (", " but ", " plus ", " and also", " and then", " does", " role", " position", " with ", " as well",
            " responsibilities", "'s responsibilities", "’s responsibilities", " duties", " requirements", " expectations", " level", " except",
            " and ", " + ", "职能", "职责", "的", "之外", "外", "，", "。"];

    private static readonly string[] Articles = ["a ", "an ", "the ", "our ", "all ", "des ", "der ", "del ", "du ", "le ", "la ", "el ", "do ",
        "da ", "un ", "una "];

    private const int LongestOpening = 400;

    /// <summary>A phrase this long counts anywhere in the text: "fulfils all other responsibilities of".</summary>
    private const int WordsOfWholePhrase = 4;

    /// <summary>The name of the extended role; null if none of the blocks gives one.</summary>
    /// <param name="opening">The role's opening paragraphs, the first and last items of its lists, and their introductions.</param>
    public static Located<string>? Find(PageDocument page, IEnumerable<Block> opening, RoleNames names)
    {
        foreach (var block in opening)
        {
            if (NameIn(InlineText.Of(block)) is not { } name || !(names.IsJob(name) || names.KindOf(name) == NameKind.Level))
                continue;
            var span = page.SpanOf(block is ListItemBlock { Count: > 0 } item && item[0] is LeafBlock own ? own : block);
            var at = span.Text.IndexOf(name, StringComparison.Ordinal);
            return new(name, at < 0 ? span : span with { Start = span.Start + at, End = span.Start + at + name.Length });
        }
        return null;
    }

    /// <summary>Whether a paragraph only says which role this one extends.</summary>
    public static bool IsAll(string text) =>
        text.Length < 160 && NameIn(text, opens: true) is { } name && RoleNames.Of(Languages.Guess(text) ?? Languages.English).IsJob(name);

    /// <param name="opens">The text must begin with the phrase.</param>
    private static string? NameIn(string text, bool opens = false)
    {
        if (text.Length < 6 || (opens && text.Length > LongestOpening)
            || !Languages.MayHold(text.AsSpan(0, Math.Min(text.Length, LongestOpening)), "builds on"))
            return null;
        var rest = Rest(text.Length > LongestOpening ? text[..LongestOpening] : text, opens);
        if (rest is null)
            return null;
        foreach (var article in Articles)
        {
            if (rest.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[article.Length..];
                break;
            }
        }
        var end = Ends.Select(mark => rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(rest.Length).Min();
        var name = rest[..end].Trim();
        return name.Length is > 1 and < 60 ? name : null;
    }

    private static string? Rest(string text, bool opens)
    {
        var longest = 0;
        string? rest = null;
        foreach (var set in Languages.For(text))
        {
            foreach (var phrase in set["builds on"])
            {
                var at = opens || phrase.Count(c => c == ' ') + 1 < WordsOfWholePhrase
                    ? (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) ? 0 : -1) : text.IndexOf(phrase,
                        StringComparison.OrdinalIgnoreCase);
                var end = at + phrase.Length;
                if (at >= 0 && phrase.Length > longest && text.Length > end + 1 && (set.IsUnspaced || text[end] is ' ' or ':'))
                    (longest, rest) = (phrase.Length, text[end..]);
            }
        }
        return rest?.TrimStart(' ', ':');
    }
}
