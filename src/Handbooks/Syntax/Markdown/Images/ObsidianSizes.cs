using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Images;

/// <summary><c>![words|100x20](file.png)</c>: Obsidian writes the size behind the words.</summary>
internal static class ObsidianSizes
{
    public static void Take(MarkdownDocument page)
    {
        foreach (var image in page.Descendants<LinkInline>().Where(image => image.IsImage).ToList())
        {
            // The bar may stand in a node of its own, as the column of a table that came to nothing.
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
