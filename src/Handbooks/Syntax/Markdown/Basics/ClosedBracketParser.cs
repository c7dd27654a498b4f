using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Basics;

/// <summary>
/// Links, as Markdig reads them, but that <c>[text][name]</c> is over at its brackets where no name is defined, as CommonMark has it. Markdig
/// leaves the first bracket open: a later one could end it, and each text that follows is nested a level deeper, so that the time taken is
/// quadratic.
/// </summary>
internal sealed class ClosedBracketParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var open = slice.CurrentChar == ']' ? processor.Inline?.FirstParentOfType<LinkDelimiterInline>() : null;
        if (base.Match(processor, ref slice))
            return true;
        // What Markdig has dealt with has no parent any more.
        if (open is { Parent: not null })
        {
            processor.Inline = open.ReplaceBy(new LiteralInline(open.IsImage ? "![" : "[")
            {
                Span = open.Span,
                Line = open.Line,
                Column = open.Column,
            });
        }
        return false;
    }
}
