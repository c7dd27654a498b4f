using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.References;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Embeds;

/// <summary>Obsidian's <c>![[file]]</c>: a picture, or a link to the page that would be shown in its place.</summary>
internal sealed class EmbedParser : InlineParser
{
    private const int LongestText = 200;

    public EmbedParser() => OpeningCharacters = ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("![["))
            return false;
        var content = text[3..Math.Min(text.Length, 3 + LongestText)];
        var end = content.IndexOf("]]");
        if (end <= 0 || content[..end].IndexOfAny('[', ']', '\n') >= 0)
            return false;
        // What the next paragraph seems to define is no embed.
        if (slice.Text.AsSpan(slice.Start + end + 5).TrimStart().StartsWith(text.Slice(1, end + 4))
            && slice.Text.AsSpan(slice.Start + end + 5).TrimStart()[(end + 4)..].StartsWith(":"))
            return false;
        var written = content[..end].ToString();
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? written : written[..bar]).Trim().TrimEnd('\\');
        var label = bar < 0 ? null : written[(bar + 1)..].Trim();
        var span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + end + 4));
        slice.Start += end + 5;
        var inline = Node(target, label, span);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        return true;
    }

    private static Inline Node(string target, string? label, SourceSpan span)
    {
        var name = target.Split('#')[0];
        if (System.IO.Path.GetExtension(name).ToLowerInvariant() is not (".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg" or ".avif"
            or ".bmp"))
            return new WikiReference { Target = name.Length > 0 ? name : target, Label = label ?? name, HasWords = label is not null, Span = span };
        var image = new LinkInline(Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal), "")
        {
            IsImage = true,
            IsClosed = true,
            Span = span,
        };
        // A number behind the bar is a size, not words.
        var isSize = label is not null && label.All(c => char.IsAsciiDigit(c) || c == 'x');
        ImageSize.Give(image, isSize ? ImageSize.Read(label!) : null);
        var words = label is not null && !isSize ? label : System.IO.Path.GetFileNameWithoutExtension(name);
        image.AppendChild(new LiteralInline(words) { Span = span });
        return image;
    }
}
