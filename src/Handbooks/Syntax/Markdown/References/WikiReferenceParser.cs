using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.References;

public sealed class WikiReferenceParser : InlineParser
{
    private const int LongestText = 200;

    public WikiReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 5 || text[1] != '[' || text[2] == '[' || slice.PeekCharExtra(-1) == '[')
            return false;
        var content = text[2..Math.Min(text.Length, 2 + LongestText)];
        var end = content.IndexOf("]]");
        // [[text](url)] and the like are links in brackets, not references.
        if (end <= 0 || content[..end].IndexOfAny('[', ']', '\n') >= 0)
            return false;
        var written = content[..end].ToString();
        // A link that the page defines may stand in brackets, and brackets may be the text of one.
        if (processor.Document.ContainsLinkReferenceDefinition(written) || IsDefinition(content[(end + 2)..])
            || content[(end + 2)..] is ['(', ..] or ['[', ..])
            return false;
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? written : written[..bar]).Trim().TrimEnd('\\');
        var start = slice.Start;
        slice.Start += 2 + end + 2;
        processor.Inline = new WikiReference
        {
            Target = target,
            Label = bar < 0 ? target : written[(bar + 1)..].Trim(),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    /// <summary>Behind the brackets stands an address, as where a link is defined.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> rest) =>
        rest.StartsWith(": ") && rest[2..].TrimStart() is var address
            && (address.StartsWith("/") || address.StartsWith("<") || address.StartsWith("http", StringComparison.OrdinalIgnoreCase));
}
