using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown;

/// <summary>
/// Two lines of one paragraph in a script that has no spaces, Chinese or Japanese: a browser would show a space where the line ends,
/// which nobody wrote.
/// </summary>
internal static class LinesWithoutSpaces
{
    public static void Join(MarkdownDocument page)
    {
        foreach (var lineBreak in page.Descendants<LineBreakInline>().Where(IsWithin).ToList())
            lineBreak.Remove();
    }

    private static bool IsWithin(LineBreakInline lineBreak) =>
        lineBreak is
        {
            IsHard: false, PreviousSibling: LiteralInline { Content.IsEmpty: false } before,
            NextSibling: LiteralInline { Content.IsEmpty: false } after
        }
        && HasNoSpaces(before.Content.AsSpan().TrimEnd()) && HasNoSpaces(after.Content.AsSpan().TrimStart(), atStart: true);

    /// <summary>Ideographs, kana and their signs; halves of rare ideographs count as one.</summary>
    private static bool HasNoSpaces(ReadOnlySpan<char> text, bool atStart = false) =>
        text.Length > 0 && (atStart ? text[0] : text[^1]) is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uD840' and <= '\uD888');
}
