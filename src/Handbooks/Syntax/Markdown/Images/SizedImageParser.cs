using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Images;

/// <summary><c>![words](file.png "title" =100x20)</c>: a picture with its size, as markdown-it and HackMD have it.</summary>
internal sealed partial class SizedImageParser : InlineParser
{
    private const int LongestText = 2_000;

    public SizedImageParser() => OpeningCharacters = ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        var text = slice.AsSpan()[..Math.Min(slice.Length, LongestText)];
        if (text.IndexOf(" =") < 0 || Image().Match(text.ToString()) is not { Success: true } match)
            return false;
        var url = match.Groups["url"].Value;
        var image = new LinkInline(HtmlHelper.Unescape(url is ['<', .., '>'] ? url[1..^1] : url), HtmlHelper.Unescape(match.Groups["title"].Value))
        {
            IsImage = true,
            IsClosed = true,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + match.Length - 1)),
            Line = line,
            Column = column,
        };
        if (HtmlHelper.Unescape(match.Groups["words"].Value) is { Length: > 0 } words)
            image.AppendChild(new LiteralInline(words) { Span = image.Span });
        ImageSize.Give(image, ImageSize.Read(match.Groups["size"].Value));
        processor.Inline = image;
        slice.Start += match.Length;
        return true;
    }

    [GeneratedRegex("""
        ^!\[(?<words>(?:[^\[\]\\]|\\.){0,500})\]\([\ \t]*(?<url><[^<>\r\n]{1,500}>|[^\s()<>]{1,500})(?:[\ \t]+["'](?<title>[^"'\r\n]{0,300})["'])?[\ \t]+
        =(?<size>(?:\d{1,5}%?)?x(?:\d{1,5}%?|\*)?|\d{1,5}%?)[\ \t]*\)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Image();
}
