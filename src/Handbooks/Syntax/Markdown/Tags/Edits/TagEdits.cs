using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>
/// What must be put right before Markdown can be read: tags whose content is no Markdown, addresses within links, values that
/// the page itself gives. Each becomes what its author would have written without the tag.
/// </summary>
internal static class TagEdits
{
    /// <summary>Values may make a page so many characters longer, and any page twice as long as it is.</summary>
    private const int LeastRoom = 16_384;

    /// <summary>Edits in no order; where one lies within another, the outer one counts.</summary>
    public static Result<ImmutableArray<TextEdit>> Find(SourceText source, ProseLines lines, YamlMapping? frontMatter, string? siteTitle)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        if (source.Text.Contains('{', StringComparison.Ordinal))
        {
            var values = new TemplateValues(frontMatter, siteTitle);
            var room = Math.Max(LeastRoom, source.Text.Length);
            var isFull = false;
            var literals = new LiteralTags(source, lines);
            var places = new AddressPlaces(source.Text);
            foreach (var tag in literals.Take(ScannedTag.All(source, lines)))
            {
                var place = places.Of(tag);
                var value = Value(tag.Tag, values, place != AddressPlace.None);
                if (value is not null && (room -= value.Length) < 0)
                {
                    if (!isFull)
                        faults.Add(TagDiagnostics.Repeated(source.Span(tag.Start, tag.End), tag.Tag.Written));
                    isFull = true;
                    literals.Edits.Add(new TextEdit(tag.Start, tag.End, "…"));
                }
                else if (value is { } text)
                    literals.Edits.Add(new TextEdit(tag.Start, tag.End, text));
                else if (place == AddressPlace.Link && !tag.Tag.IsClose)
                {
                    literals.Edits.Add(Unknown(source.Text, tag));
                    faults.Add(TagDiagnostics.InAddress(source.Span(tag.Start, tag.End), tag.Tag.Written));
                }
                else
                    literals.Edits.AddRange(LineBreaks(source.Text, tag));
                if (FollowsHtml(source.Text, tag))
                    literals.Edits.Add(new TextEdit(tag.Start, tag.Start, "\n"));
            }
            edits.AddRange(literals.Edits);
        }
        return new(edits.ToImmutable(), faults.ToImmutable());
    }

    private static string? Value(Tag tag, TemplateValues values, bool isAddress)
    {
        if (tag.Form == TagForm.Expression || (tag.Name is "param" or "var" or "echo" && !tag.IsClose))
            return values.Find(tag.Form == TagForm.Expression ? tag.Name : "page." + tag.Arguments.Value(0), isAddress);
        if (!isAddress || tag.IsClose || tag.Name is not ("ref" or "relref" or "link" or "post_url" or "url" or "static-ref"))
            return null;
        return TagAddress.Of(tag)?.Url.Replace(")", "%29", StringComparison.Ordinal);
    }

    /// <summary>An address of which a part is not known is still one word, so that its link is a link, which then leads nowhere.</summary>
    private static TextEdit Unknown(string source, ScannedTag tag)
    {
        var text = source[tag.Start..tag.End];
        // Half of a character outside the first 65,536 cannot be escaped.
        var escaped = text.All(char.IsAscii) ? Uri.EscapeDataString(text) : "%7B%7D";
        return new TextEdit(tag.Start, tag.End, escaped);
    }

    /// <summary>HTML goes on to the next empty line, which editors leave out between the end of a table and the end of a tab.</summary>
    private static bool FollowsHtml(string text, ScannedTag scanned)
    {
        var before = text.AsSpan(0, scanned.Start);
        var meaning = TagNames.MeaningOf(scanned.Tag);
        if (!before.EndsWith("\n") || !(meaning == TagMeaning.Frame || TagMeanings.EndsParagraph(meaning)))
            return false;
        var line = before[..^1].TrimEnd('\r');
        line = line[(line.LastIndexOf('\n') + 1)..].Trim();
        return line.StartsWith("<") && line.EndsWith(">");
    }

    /// <summary>A tag over several lines is one line to a parser that reads line by line.</summary>
    private static IEnumerable<TextEdit> LineBreaks(string text, ScannedTag tag)
    {
        for (var at = tag.Start; at < tag.End; at++)
        {
            if (text[at] is not ('\r' or '\n'))
                continue;
            var end = at;
            while (end < tag.End && char.IsWhiteSpace(text[end]))
                end++;
            yield return new TextEdit(at, end, " ");
            at = end;
        }
    }
}
