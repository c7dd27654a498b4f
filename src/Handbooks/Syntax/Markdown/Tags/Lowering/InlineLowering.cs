using Handbooks.Syntax.Markdown.Attributes;
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

    public static bool IsEmpty(ContainerInline inlines) =>
        inlines.All(inline => inline is LineBreakInline or AttributeList
            || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

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
