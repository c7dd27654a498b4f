using System.Text;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>Turns the tags among words into what they mean there: links, words, or nothing.</summary>
internal sealed class InlineLowering(TagFaults faults)
{
    private readonly TagInlines _tags = new(faults);

    /// <summary>True where there was a tag.</summary>
    public bool Lower(ContainerInline container)
    {
        OpenBrackets.Flatten(container);
        return HasOwn(container) ? LowerOwn(container) : LowerBelow(container);
    }

    private static bool HasOwn(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is TagInline or HtmlInline or AttributeList)
                return true;
        }
        return false;
    }

    private bool LowerBelow(ContainerInline container)
    {
        var found = false;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            found |= child is ContainerInline below && Lower(below);
        if (container is LinkInline link)
            Mention(link);
        return found;
    }

    private bool LowerOwn(ContainerInline container)
    {
        var found = false;
        var children = container.ToList();
        foreach (var child in children)
        {
            found |= child is TagInline;
            if (child is HtmlInline html)
                HtmlTags.TakeOut(html, faults);
            else if (child is AttributeList attributes)
                BracketedSpans.Unwrap(attributes);
            else if (child is ContainerInline below)
                found |= Lower(below);
        }
        if (container is LinkInline link)
            Mention(link);
        if (children.Any(child => child is TagInline))
            Tags(children);
        return found;
    }

    private void Tags(List<Inline> siblings)
    {
        var partners = TagPairs.Of([.. siblings.Select(sibling => (sibling as TagInline)?.Tag)]);
        // A link holds no other link: within one, tags give words.
        var linkEnd = -1;
        for (var i = 0; i < siblings.Count; i++)
        {
            if (siblings[i] is not TagInline { Tag: var tag } inline)
                continue;
            if (tag.IsClose)
            {
                if (partners[i] < 0)
                    faults.Add(TagFaults.Kind.NotOpened, tag, inline.Span);
                inline.Remove();
                continue;
            }
            var isPaired = partners[i] >= 0;
            var shown = _tags.Of(tag, inline.Span, isPaired);
            if (shown is null)
                inline.Remove();
            else
                inline.ReplaceBy(shown);
            if (shown is not LinkInline { IsImage: false } link || !isPaired || i < linkEnd || partners[i] == i + 1)
                continue;
            linkEnd = partners[i];
            link.Clear();
            for (var j = i + 1; j < linkEnd; j++)
            {
                siblings[j].Remove();
                link.AppendChild(siblings[j]);
            }
        }
    }

    /// <summary>GitBook writes <c>[mention](page.md "mention")</c> for a link that shows the page's title.</summary>
    private static void Mention(LinkInline link)
    {
        if (link is not { IsImage: false, Title: "mention" } || link.Url is not { } url || url.Contains("://", StringComparison.Ordinal))
            return;
        link.Clear();
        link.Title = "";
    }
}

/// <summary>Tags in an author's HTML: they are taken out of it and reported; what they enclose stays.</summary>
internal static class HtmlTags
{
    public static void TakeOut(HtmlBlock html, TagFaults faults)
    {
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle)
            return;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            ref var line = ref html.Lines.Lines[i];
            if (Without(line.Slice.ToString(), line.Slice.Start, faults) is { } clean)
                line.Slice = new StringSlice(clean, line.Slice.NewLine);
        }
    }

    public static void TakeOut(HtmlInline html, TagFaults faults)
    {
        if (!html.Tag.StartsWith("<!", StringComparison.Ordinal) && Without(html.Tag, html.Span.Start, faults) is { } clean)
            html.Tag = clean;
    }

    /// <summary>The text without its tags; null where it has none.</summary>
    private static string? Without(string text, int position, TagFaults faults)
    {
        StringBuilder? clean = null;
        var copied = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0 && at < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (TagReader.Read(text, at, text.Length, out var length) is not { } tag)
                continue;
            clean ??= new StringBuilder(text.Length);
            clean.Append(text, copied, at - copied).Append(Shown(tag, new SourceSpan(position + at, position + at + length - 1), faults));
            copied = at + length;
            at = copied - 1;
        }
        return clean?.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Shown(Tag tag, SourceSpan span, TagFaults faults)
    {
        var meaning = TagNames.MeaningOf(tag);
        if (tag.Form == TagForm.Expression)
        {
            faults.Add(TagFaults.Kind.Valueless, tag, span);
            return System.Net.WebUtility.HtmlEncode(tag.Name);
        }
        if (meaning is not (TagMeaning.Silent or TagMeaning.Branch) && !tag.IsClose)
            faults.Add(meaning == TagMeaning.Condition ? TagFaults.Kind.Conditional : TagFaults.Kind.InHtml, tag, span);
        return "";
    }
}

/// <summary>What a tag is among words.</summary>
internal sealed class TagInlines(TagFaults faults)
{
    /// <summary>
    /// The node in its place; null for one that a reader sees nothing of. What a pair holds stays where it is, or goes into the
    /// link.
    /// </summary>
    public Inline? Of(Tag tag, SourceSpan span, bool isPaired)
    {
        switch (TagNames.MeaningOf(tag))
        {
            case TagMeaning.Parameter:
                faults.Add(TagFaults.Kind.Valueless, tag, span);
                return Quiet(tag.Form == TagForm.Expression ? tag.Name : tag.Arguments.Value(0) ?? tag.Name, span);
            case TagMeaning.Reference or TagMeaning.Button or TagMeaning.PageLink or TagMeaning.Embed or TagMeaning.File or TagMeaning.Card:
                return Link(tag, span, isPaired);
            case TagMeaning.Figure:
                return Image(tag, span);
            case TagMeaning.Words:
                var words = tag.Arguments["text", "title", "name", "label", "content"] ?? tag.Arguments.Value(0) ?? tag.Arguments["term_id"];
                return isPaired || words is null ? null : MarkdownNodes.Words(words, span);
            case TagMeaning.Silent or TagMeaning.Branch or TagMeaning.Frame or TagMeaning.Contents:
                return null;
            case TagMeaning.Condition:
                faults.Add(TagFaults.Kind.Conditional, tag, span);
                return null;
            case TagMeaning.Elsewhere:
                faults.Add(TagFaults.Kind.Elsewhere, tag, span, ElsewhereText.Of(tag));
                return new OmittedInline { Text = ElsewhereText.ForReaders(tag), Span = span };
            case TagMeaning.Unknown:
                faults.Add(TagFaults.Kind.Unknown, tag, span, tag.Name);
                return isPaired ? null : Quiet(tag.Name, span);
            case var meaning:
                if (!isPaired && !tag.IsWhole && meaning.MustClose())
                    faults.Add(TagFaults.Kind.NotClosed, tag, span, tag.Closing);
                return tag.Arguments["title", "text"] is { } title ? MarkdownNodes.Words(title, span) : null;
        }
    }

    private static OmittedInline Quiet(string text, SourceSpan span) => new() { Text = _ => text, Span = span };

    /// <summary>Words in the link where the tag brings some; what a pair holds takes their place.</summary>
    public Inline? Link(Tag tag, SourceSpan span, bool isPaired)
    {
        var address = TagAddress.Of(tag);
        if (address is not var (url, words))
        {
            faults.Add(TagFaults.Kind.Nothing, tag, span, "where it leads");
            return isPaired ? null : Quiet(tag.Arguments["title", "text", "name", "caption"] ?? tag.Name, span);
        }
        return MarkdownNodes.Link(url, words, span);
    }

    public Inline? Image(Tag tag, SourceSpan span)
    {
        if ((tag.Arguments["src", "url", "image", "path", "file"] ?? tag.Arguments.Value(0)) is { Length: > 0 } source)
            return MarkdownNodes.Image(source.Replace(" ", "%20", StringComparison.Ordinal), tag.Arguments["alt", "caption", "title"] ?? "", span);
        faults.Add(TagFaults.Kind.Nothing, tag, span, "which picture it shows");
        return null;
    }
}
