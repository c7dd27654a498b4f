using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <summary>What a page says that its abbreviations stand for: "- **LM**: Lamp Manager".</summary>
internal sealed class Legend
{
    private const int LongestSign = 10;

    private readonly Dictionary<string, Located<string>> _names = new(StringComparer.Ordinal);

    public static Legend Of(PageDocument page)
    {
        var legend = new Legend();
        if (!page.Markdown.Descendants<Table>().Any())
            return legend;
        foreach (var item in page.Markdown.Descendants<ListItemBlock>())
        {
            var text = InlineText.Of(item);
            var at = text.AsSpan().IndexOfAny(":=–—：");
            if (at <= 0)
                at = text.IndexOf(" - ", StringComparison.Ordinal);
            if (at is > 1 and <= LongestSign && IsSign(text[..at].Trim()) && text[(at + 1)..].Trim(' ', '-', '–') is { Length: > 3 and < 80 } name)
                legend._names.TryAdd(text[..at].Trim(), new(name, Lists.OwnSpan(page, item)));
        }
        return legend;
    }

    /// <summary>The head of a column by its name; another head as it is.</summary>
    public Located<string> Name(Located<string> head) => _names.TryGetValue(head.Value, out var name) ? name : head;

    private static bool IsSign(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '-' or '/');
}
