using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

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
