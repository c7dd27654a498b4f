using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Obsidian;

/// <summary><c>[!kind]</c>, <c>[!kind]-</c> or <c>[!kind]+</c> where a quote begins. It lives until lowering.</summary>
internal sealed class CalloutMark : LeafInline
{
    public required string Kind { get; init; }

    public required bool IsFolding { get; init; }

    /// <summary>It folds, and is shown open.</summary>
    public required bool IsOpen { get; init; }
}

/// <summary>Obsidian's callouts, as far as they are more than GitHub's alerts: a title, a fold, a place within a list.</summary>
internal sealed class CalloutParser : InlineParser
{
    private const int LongestKind = 40;

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[!") || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph
            || processor.Root?.FirstChild is not null)
            return false;
        var end = text[..Math.Min(text.Length, LongestKind)].IndexOf(']');
        if (end < 3 || text[2] == '|' || text[2..end].ContainsAnyExcept(KindLetters))
            return false;
        var isFolding = end + 1 < text.Length && text[end + 1] is '-' or '+';
        var length = end + (isFolding ? 2 : 1);
        var lineEnd = text.IndexOf('\n') is var found and >= 0 ? found : text.Length;
        // GitHub's own form has its own parser.
        if (!isFolding && text[length..lineEnd].IsWhiteSpace() && quote.Parent is MarkdownDocument && !text[2..end].ContainsAnyExcept(PlainLetters))
            return false;
        processor.Inline = new CalloutMark
        {
            Kind = text[2..end].ToString().Split('|')[0].ToLowerInvariant(),
            IsFolding = isFolding,
            IsOpen = isFolding && text[end + 1] == '+',
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> PlainLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly System.Buffers.SearchValues<char> KindLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_|");
}

/// <summary>A quote that begins with a <see cref="CalloutMark"/> is a box, or folds.</summary>
internal static class CalloutBlocks
{
    /// <summary>Null for any other quote.</summary>
    public static Block? Of(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { FirstChild: CalloutMark mark } inlines } paragraph)
            return null;
        mark.Remove();
        var title = TakeTitle(inlines);
        var usual = title.Length > 0 ? null : mark.IsFolding ? BlockNames.Titled(mark.Kind) : BlockNames.TitleOf(mark.Kind);
        var blocks = quote.ToList();
        quote.Clear();
        if (InlineText.IsBlank(inlines))
            blocks.Remove(paragraph);
        var name = mark.IsFolding ? "dropdown" : BlockNames.OfBox(mark.Kind) ?? "note";
        var box = usual is null
            ? MarkdownNodes.Directive(name, title, quote.Span, blocks) : MarkdownNodes.Directive(name, usual, quote.Span, blocks);
        if (mark.IsOpen)
            ((Directive)box).Head.Options.Add("open", "");
        return box;
    }

    /// <summary>The rest of the first line.</summary>
    private static string TakeTitle(ContainerInline inlines)
    {
        var title = new ContainerInline();
        while (inlines.FirstChild is { } inline)
        {
            inline.Remove();
            if (inline is LineBreakInline)
                break;
            title.AppendChild(inline);
        }
        return InlineText.Of(title);
    }
}
