using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages.Search;

/// <summary>The text below a heading, or part of it.</summary>
/// <param name="Heading">Null above the first heading.</param>
/// <param name="Anchor">Null above the first heading.</param>
/// <param name="Text">Paragraph by paragraph.</param>
internal sealed record SectionText(string? Heading, string? Anchor, ImmutableArray<string> Text)
{
    /// <summary>It goes on with a section that is too long for one result.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A page by its headings, in pieces from which a result can quote.</summary>
internal static class SectionTexts
{
    /// <summary>In characters.</summary>
    private const int Usual = 480, Longest = 700;

    /// <param name="shown">Of all blocks of the page.</param>
    /// <param name="blocks">Those that are read.</param>
    /// <param name="isLeftOut">A block that is found by itself.</param>
    public static List<SectionText> Of(PageDocument page, ShownTexts shown, IEnumerable<Block> blocks, Func<Block, bool> isLeftOut)
    {
        var sections = new List<SectionText>();
        var (heading, anchor, isContinued, text) = (default(string), default(string), false, new List<string>());
        foreach (var block in blocks)
        {
            if (block is HeadingBlock head && LongName.Shortened(InlineText.Of(head)) is { Length: > 0 } title
                && page.Anchors.TryGetValue(head, out var own))
            {
                if (shown.Of(head).Count == 0)
                    continue;
                End(isLast: true);
                (heading, anchor, isContinued) = (title, own, false);
                continue;
            }
            foreach (var paragraph in shown.Of(block, isLeftOut))
            {
                foreach (var piece in Pieces(paragraph))
                {
                    if (text.Count > 0 && text.Sum(before => before.Length + 2) + piece.Length > Usual)
                        End(isLast: false);
                    text.Add(piece);
                }
            }
        }
        End(isLast: true);
        return sections;

        void End(bool isLast)
        {
            if (text.Count > 0 || (isLast && !isContinued))
                sections.Add(new SectionText(heading, anchor, [.. text]) { IsContinued = isContinued });
            isContinued = true;
            text.Clear();
        }
    }

    /// <summary>A text without long pieces, cut where a sentence or at least a word ends.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (text.Length - start > Longest)
        {
            var part = text.AsSpan(start, Usual);
            var stop = Math.Max(part.LastIndexOf(". "), part.LastIndexOf('。'));
            var end = stop > 0 ? stop + 1 : part.LastIndexOf(' ') is > 0 and var space ? space : Usual;
            if (char.IsLowSurrogate(text[start + end]))
                end--;
            yield return text.Substring(start, end).TrimEnd();
            start += end;
        }
        if (start < text.Length)
            yield return text[start..].Trim();
    }
}
