using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Words;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Bold words that stand where a heading could: alone on their line, or leading into a paragraph.</summary>
internal static class BoldLine
{
    private const int LongestHeading = 90;

    /// <summary>Of a sentence: a label that ends in a full stop is shorter.</summary>
    private const int FewestSpaces = 5;

    /// <summary>In characters; a name with less behind it is only named.</summary>
    private const int LeastSaid = 24;

    /// <summary>The text of a paragraph that is nothing but bold words; null for any other block.</summary>
    public static string? TextOf(Block block)
    {
        if (block is not ParagraphBlock { Inline: { } inlines }
            || inlines.FirstOrDefault(inline => !IsSign(inline)) is not EmphasisInline { DelimiterCount: 2 } bold
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

    /// <summary>"**Own the budget.** Money is short." is the duty "Own the budget" and its detail; null where no bold words lead.</summary>
    /// <param name="withLabels">Also where it is one word that labels what follows ("Note:").</param>
    public static (string Lead, string After)? LeadOf(ParagraphBlock? paragraph, bool withLabels = false)
    {
        if (paragraph?.Inline?.FirstOrDefault(inline => inline is not LineBreakInline
            && !IsSign(inline)) is not EmphasisInline { DelimiterCount: 2 } bold || bold.NextSibling is not LiteralInline next)
            return null;
        var lead = InlineText.Of(bold);
        // Bold around a picture alone has no words.
        if (lead.Trim().Length == 0)
            return null;
        var follows = next.Content.AsSpan().TrimStart();
        // "**Keep the quay clean** Sweep it every morning." needs no mark between the two.
        var isTitle = !follows.IsEmpty && char.IsUpper(follows[0]) && next.Content.AsSpan()[0] == ' ' && char.IsUpper(lead[0])
            && lead.Count(c => c == ' ') > 1;
        var isSet = isTitle || lead.EndsWith('.') || lead.EndsWith(':') || (!follows.IsEmpty && follows[0] is ':' or '-' or '–' or '—' or '.');
        var whole = InlineText.Of(paragraph);
        if (whole.IndexOf(lead, StringComparison.Ordinal) is > 0 and var signs && !whole[..signs].Any(char.IsLetterOrDigit))
            whole = whole[signs..];
        // One word and a colon ("Note:", "Membership:") labels what follows and is nothing to do.
        var isLabel = !lead.TrimEnd(':', '.').Contains(' ', StringComparison.Ordinal) && lead.All(char.IsAscii);
        if (!isSet || (isLabel && !withLabels) || lead.Length > LongestHeading || !whole.StartsWith(lead, StringComparison.Ordinal))
            return null;
        var rest = whole[lead.Length..].TrimStart(' ', ':', '-', '–', '—', '.');
        return rest.Length == 0 ? null : (lead.TrimEnd('.', ':', ' '), rest);
    }

    /// <summary>
    /// "The **net mender** keeps the nets whole": the bold words that a sentence begins with, behind its article; null where it
    /// begins otherwise.
    /// </summary>
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

    /// <summary>What stands before the words and is none: "🧠 **Your tasks**", a space that does not break.</summary>
    private static bool IsSign(Inline inline) =>
        (inline is HtmlEntityInline entity && !entity.Transcoded.ToString().Any(char.IsLetterOrDigit))
        || (inline is LiteralInline literal && !literal.Content.ToString().Any(char.IsLetterOrDigit) && !literal.Content.IsEmpty);
}
