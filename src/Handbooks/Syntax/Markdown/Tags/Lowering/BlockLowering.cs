using System.Runtime.InteropServices;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Obsidian;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>
/// Turns the tags of a parsed text into the nodes that they mean, container by container: an opening and a closing tag
/// among the same siblings become what holds the blocks between them. Nothing above Syntax knows of tags.
/// </summary>
internal sealed class BlockLowering(TagFaults faults)
{
    private readonly InlineLowering _inlines = new(faults);
    private readonly TagBlocks _blocks = new(faults);

    /// <summary>What the open containers have fallen into so far, one behind the other.</summary>
    private readonly List<Piece> _taken = [];

    public static void Lower(MarkdownDocument document)
    {
        var faults = new TagFaults();
        new BlockLowering(faults).Container(document);
        document.SetData(typeof(TagFaults), faults);
    }

    /// <summary>
    /// Lowers what a container holds. Closing tags at its end that nothing in it opened are its parent's: editors indent them
    /// into the last list item.
    /// </summary>
    private (int Height, IReadOnlyList<Piece> Left) Container(ContainerBlock container)
    {
        var start = _taken.Count;
        var changed = false;
        // Directives write their sets of tabs themselves.
        var isTabSet = container is Directive { Name: "tab-set" or "code-group" };
        foreach (var child in container)
            changed |= Take(child, start) || (!isTabSet && TagFrame.IsTab(child));
        if (!changed)
        {
            var height = 0;
            foreach (var piece in CollectionsMarshal.AsSpan(_taken)[start..])
                height = Math.Max(height, piece.Height);
            _taken.RemoveRange(start, _taken.Count - start);
            return (height, []);
        }
        var pieces = _taken[start..];
        _taken.RemoveRange(start, _taken.Count - start);
        // A block has one parent at a time.
        container.Clear();
        var partners = TagPairs.Of([.. pieces.Select(piece => piece.Tag)]);
        var end = pieces.Count;
        while (container is not MarkdownDocument && end > 0 && partners[end - 1] < 0 && pieces[end - 1].Tag is { IsClose: true })
            end--;
        var root = Build(new TagFrame(null, default, isTabSet), pieces, partners, end);
        foreach (var block in root.Finished())
            container.Add(block);
        return (root.Height, pieces[end..]);
    }

    /// <summary>Adds a child as it is, or what it falls into; false where it stays as it is.</summary>
    /// <param name="start">Of its container's pieces.</param>
    private bool Take(Block child, int start)
    {
        switch (child)
        {
            case TagLine line:
                _taken.AddRange(line.Tags.Select(tag => Piece.Of(tag.Tag, tag.Span)));
                return true;
            case AttributeLine line:
                Take(line, start);
                return true;
            case ContainerBlock container:
                var (height, left) = Container(container);
                var boxed = container is QuoteBlock quote ? CalloutBlocks.Of(quote) : null;
                _taken.Add(Piece.Of(boxed ?? container, height + (boxed is null ? 0 : 1)));
                _taken.AddRange(left);
                return boxed is not null || left.Count > 0;
            case HtmlBlock html:
                HtmlTags.TakeOut(html, faults);
                break;
            case ParagraphBlock paragraph when ContentsMarks.IsMark(paragraph):
                _taken.Add(Piece.Of(MarkdownNodes.Directive("contents", "", paragraph.Span, [])));
                return true;
            case ParagraphBlock paragraph when ParagraphSplitter.Split(paragraph) is { } parts:
                foreach (var part in parts)
                    Add(part);
                return true;
            case LeafBlock { Inline: not null } leaf:
                return !Add(Piece.Of(leaf));
        }
        _taken.Add(Piece.Of(child));
        return false;
    }

    private void Take(AttributeLine line, int start)
    {
        var last = _taken.Count > start ? _taken[^1].Block : null;
        if (!line.IsContents)
        {
            line.Attach(last);
            return;
        }
        if (last is ListBlock { Count: 1 })
            _taken.RemoveAt(_taken.Count - 1);
        _taken.Add(Piece.Of(MarkdownNodes.Directive("contents", "", line.Span, [])));
    }

    /// <summary>Leaves out a paragraph that held nothing but tags without a look; false where it did.</summary>
    private bool Add(Piece piece)
    {
        var isGone = piece.Block is LeafBlock { Inline: { } inlines } && _inlines.Lower(inlines) && piece.Block is ParagraphBlock
            && InlineText.IsBlank(inlines);
        if (!isGone)
            _taken.Add(piece);
        return !isGone;
    }

    private TagFrame Build(TagFrame root, List<Piece> pieces, int[] partners, int end)
    {
        var open = new Stack<TagFrame>();
        open.Push(root);
        var ignored = new HashSet<int>();
        for (var i = 0; i < end; i++)
        {
            var (block, tag, span, height) = pieces[i];
            if (block is not null)
                open.Peek().Add(block, height);
            else if (partners[i] < 0)
                Alone(tag!, span, open.Peek());
            else if (tag!.IsClose)
            {
                if (!ignored.Contains(i))
                    Close(open, span);
            }
            else if (open.Count <= TagFaults.DeepestTags)
                open.Push(new TagFrame(tag, span));
            else
            {
                faults.Add(TagFaults.Kind.TooDeep, tag, span);
                ignored.Add(partners[i]);
            }
        }
        return open.Pop();
    }

    private void Alone(Tag tag, SourceSpan span, TagFrame parent)
    {
        if (tag.IsClose)
            faults.Add(TagFaults.Kind.NotOpened, tag, span);
        else
            parent.AddAll(_blocks.Of(new TagFrame(tag, span), parent, span, isPaired: false), 0);
    }

    private void Close(Stack<TagFrame> open, SourceSpan end)
    {
        var frame = open.Pop();
        var span = new SourceSpan(frame.Span.Start, end.End);
        if (frame.Height < TagFaults.DeepestTags)
        {
            open.Peek().AddAll(_blocks.Of(frame, open.Peek(), span, isPaired: true), frame.Height + 1);
            return;
        }
        faults.Add(TagFaults.Kind.TooDeep, frame.Tag!, frame.Span);
        open.Peek().AddAll(frame.Finished(), frame.Height);
    }
}
