using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Images;

/// <summary>How large an author wants a picture to be: in pixels, or in hundredths of the text's width.</summary>
public sealed record ImageSize(int? Width, int? Height, int? Share)
{
    private const int Largest = 9_999;

    /// <summary>Shares are shown in steps, for which the theme has classes.</summary>
    private const int Step = 5;

    private static readonly (string Name, double Pixels)[] Units =
        [("px", 1), ("pt", 96 / 72d), ("pc", 16), ("rem", 16), ("em", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4)];

    /// <summary>Null where its author leaves it to the picture itself.</summary>
    public static ImageSize? Of(LinkInline image) => image.GetData(typeof(ImageSize)) as ImageSize;

    /// <summary>Gives the size to a picture, or to the one that a link shows.</summary>
    public static void Give(LinkInline link, ImageSize? size)
    {
        var image = link.IsImage ? link : link.FirstChild as LinkInline;
        if (size is not null && image is { IsImage: true })
            image.SetData(typeof(ImageSize), size);
    }

    /// <summary><c>100x20</c>, <c>100x</c>, <c>x20</c>, <c>100</c>, each number a pixel's or with a percent sign; null for anything else.</summary>
    public static ImageSize? Read(string written)
    {
        var by = written.IndexOf('x', StringComparison.Ordinal);
        return Of(by < 0 ? written : written[..by], by < 0 ? "" : written[(by + 1)..]);
    }

    /// <summary>Of two lengths as authors write them, either of which may be empty; null where neither is one.</summary>
    public static ImageSize? Of(string width, string height)
    {
        var size = new ImageSize(Pixels(width), Pixels(height), Percent(width));
        return size is { Width: null, Height: null, Share: null } ? null : size;
    }

    private static int? Percent(string written) =>
        written.EndsWith('%') && Number(written[..^1]) is { } percent ? (int)Math.Clamp(Math.Round(percent / Step) * Step, Step, 100) : null;

    private static int? Pixels(string written)
    {
        var (unit, pixels) = Array.Find(Units, unit => written.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        return Number(unit is null ? written : written[..^unit.Length]) is { } number
            && Math.Round(number * (unit is null ? 1 : pixels)) is >= 1 and <= Largest and var rounded ? (int)rounded : null;
    }

    private static double? Number(string written) =>
        double.TryParse(written.AsSpan().Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;
}

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
        ^!\[(?<words>(?:[^\[\]\\]|\\.){0,500})\]\([\ \t]*(?<url><[^<>\r\n]{1,500}>|[^\s()<>]{1,500})
        (?:[\ \t]+["'](?<title>[^"'\r\n]{0,300})["'])?[\ \t]+
        =(?<size>(?:\d{1,5}%?)?x(?:\d{1,5}%?|\*)?|\d{1,5}%?)[\ \t]*\)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Image();
}

/// <summary><c>![words|100x20](file.png)</c>: Obsidian writes the size behind the words.</summary>
internal static class ObsidianSizes
{
    public static void Take(MarkdownDocument page)
    {
        foreach (var image in page.Descendants<LinkInline>().Where(image => image.IsImage).ToList())
        {
            // The bar may be a node of its own, left over from a table that was not one.
            if (!image.All(child => child is LiteralInline) || string.Concat(image.Cast<LiteralInline>()
                .Select(literal => literal.Content.ToString())) is not { } words)
                continue;
            if (words.LastIndexOf('|') is not (>= 0 and var bar) || !words[(bar + 1)..].All(c => char.IsAsciiDigit(c) || c == 'x')
                || ImageSize.Read(words[(bar + 1)..]) is not { } size)
                continue;
            ImageSize.Give(image, size);
            image.Clear();
            image.AppendChild(new LiteralInline(words[..bar].TrimEnd('\\')) { Span = image.Span });
        }
    }
}
