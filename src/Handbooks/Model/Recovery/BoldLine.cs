using System.Buffers;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Bold text used like a heading: alone on its line, or at the start of a paragraph.</summary>
internal static class BoldLine
{
    private const int LongestHeading = 90;

    /// <summary>Spaces in a sentence: a label that ends in a full stop has fewer.</summary>
    private const int FewestSpaces = 5;

    /// <summary>In characters; a name followed by less text is only mentioned.</summary>
    private const int LeastSaid = 24;

    /// <summary>The text of a paragraph that is entirely bold; null for any other block.</summary>
    public static string? TextOf(Block block)
    {
        if (block is not ParagraphBlock { Inline: { } inlines }
            || FirstWords(inlines) is not EmphasisInline { DelimiterCount: 2 } bold
            || bold.Any(inline => inline is LinkInline))
            return null;
        for (var next = bold.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is not LineBreakInline && !(next is LiteralInline literal && literal.Content.AsSpan().Trim(" :\t").IsEmpty))
                return null;
        }
        var text = InlineText.Of(bold).TrimEnd(':', ' ');
        var isSentence = text.EndsWith('.') && text.Count(c => c == ' ') >= FewestSpaces;
        return text.Length is > 0 and <= LongestHeading && !isSentence ? text : null;
    }

    /// <summary>"**Own the budget.** Money is short." is the duty "Own the budget" and its detail; null without bold words at the start.</summary>
    /// <param name="withLabels">Also accept a single word that labels the text after it ("Note:").</param>
    public static (string Lead, string After)? LeadOf(ParagraphBlock? paragraph, bool withLabels = false)
    {
        if (paragraph?.Inline is not { } inlines || FirstWords(inlines, orBreak: false) is not ContainerInline bold
            || !(bold is EmphasisInline { DelimiterCount: 2 } || (withLabels && IsLabel(bold))) || bold.NextSibling is not LiteralInline next)
            return null;
        var lead = InlineText.Of(bold);
        // A bold image has no words.
        if (lead.Trim().Length == 0)
            return null;
        var follows = next.Content.AsSpan().TrimStart();
        // "**Keep the quay clean** Sweep it every morning." needs no mark between the two.
        var isTitle = !follows.IsEmpty && char.IsUpper(follows[0]) && next.Content.AsSpan()[0] == ' ' && char.IsUpper(lead[0])
            && lead.Count(c => c == ' ') > 1;
        // "**Deckhand** (two people)", with what the deckhand does on the next line.
        var remark = withLabels && follows is ['(', .., ')'] && next.NextSibling is LineBreakInline ? follows.Length : 0;
        var isSet = isTitle || remark > 0 || lead.EndsWith('.') || lead.EndsWith(':')
            || (!follows.IsEmpty && follows[0] is ':' or '-' or '–' or '—' or '.');
        var whole = InlineText.Of(paragraph);
        if (whole.IndexOf(lead, StringComparison.Ordinal) is > 0 and var signs && !whole[..signs].Any(char.IsLetterOrDigit))
            whole = whole[signs..];
        // One word and a colon ("Note:", "Membership:") labels the text after it; it is not a duty.
        var isLabel = !lead.TrimEnd(':', '.').Contains(' ', StringComparison.Ordinal) && lead.All(char.IsAscii);
        if (!isSet || (isLabel && !withLabels) || lead.Length > LongestHeading || !whole.StartsWith(lead, StringComparison.Ordinal))
            return null;
        var rest = whole[lead.Length..].TrimStart(' ', ':', '-', '–', '—', '.')[remark..].TrimStart();
        return rest.Length == 0 ? null : (lead.TrimEnd('.', ':', ' '), rest);
    }

    /// <summary>"[Net mender:](mender.md) keeps …", "*Net mender.* Keeps …": a link or italics ending like a label.</summary>
    private static bool IsLabel(ContainerInline inline) =>
        inline is LinkInline { IsImage: false } or EmphasisInline { DelimiterCount: 1 }
        && (InlineText.Of(inline) is [.., ':' or '.' or '：'] || inline.NextSibling is LiteralInline next
            && next.Content.AsSpan().TrimStart() is [':' or '：' or '–' or '—', ..]);

    /// <summary>"The **net mender** keeps the nets whole": the bold subject at the start of a sentence, after any article; null if none.</summary>
    public static string? SubjectOf(ParagraphBlock paragraph)
    {
        var first = paragraph.Inline?.FirstOrDefault(inline => inline is not LineBreakInline);
        if (first is LiteralInline article && !IsSign(first) && !Languages.IsIgnored(article.Content.ToString().Trim().ToLowerInvariant()))
            return null;
        var bold = first is LiteralInline ? first.NextSibling : first;
        return bold is EmphasisInline { DelimiterCount: 2 or 3, NextSibling: LiteralInline next }
            && next.Content.AsSpan() is [',', ' ', ..] or [' ', not '(', _, ..]
            && InlineText.Of(paragraph) is { } whole
            && InlineText.Of((EmphasisInline)bold) is { Length: > 2 and <= LongestHeading } name && whole.Length > name.Length + LeastSaid
            ? name : null;
    }

    /// <summary>The first inline that is no sign.</summary>
    /// <param name="orBreak">A line break is one, too.</param>
    private static Inline? FirstWords(ContainerInline inlines, bool orBreak = true)
    {
        var first = inlines.FirstChild;
        while (first is not null && (IsSign(first) || (!orBreak && first is LineBreakInline)))
            first = first.NextSibling;
        return first;
    }

    /// <summary>Leading symbols or non-breaking spaces that are not words: "🧠 **Your tasks**".</summary>
    private static bool IsSign(Inline inline) =>
        (inline is HtmlEntityInline entity && !HasWords(entity.Transcoded.AsSpan()))
        || (inline is LiteralInline literal && !literal.Content.IsEmpty && !HasWords(literal.Content.AsSpan()));

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}

/// <summary>Paragraphs that form one legal-style list: "(i) keep the log; (ii) wind the clock; and (iii) lock the gate."</summary>
internal static class Clauses
{
    /// <summary>A clause number or letter, with its brackets.</summary>
    private const int LongestNumber = 7;

    /// <summary>"; and", in any language.</summary>
    private const int LongestAnd = 6;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("ivxabcdefghjklmn0123456789");

    /// <summary>
    /// The number of paragraphs from that index that form one list: each begins with "(i)" or "(a)", or each ends with a
    /// semicolon and the last follows "; and".
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

    /// <summary>The text of a clause, without its number and the conjunction at its end.</summary>
    public static string Words(string text)
    {
        var words = text[NumberOf(text)..].TrimStart();
        return EndOf(words) is > 0 and var end ? words[..end] : words;
    }

    private static string? TextAt(List<Block> blocks, int at) =>
        at < blocks.Count && blocks[at] is ParagraphBlock paragraph ? InlineText.Of(paragraph) : null;

    /// <summary>The length of the leading "(iv)"; 0 if there is none.</summary>
    private static int NumberOf(string text) =>
        text.Length > LongestNumber && text[0] is '(' or '（' && text.AsSpan(0, LongestNumber).IndexOfAny(')', '）') is > 1 and var close
            && text.AsSpan(1, close - 1).IndexOfAnyExcept(OfNumbers) < 0
            ? close + 1 : 0;

    /// <summary>The index of the semicolon that ends the clause or precedes its "and"; 0 if there is none.</summary>
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
