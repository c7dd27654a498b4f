using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>
/// A block with a name and Markdown inside: <c>```{note}</c> of MyST, <c>:::note</c> of Docusaurus and VitePress, and what
/// the tags of other tools mean. Its title, where it has one, is its first child; the rest is its content.
/// </summary>
public sealed class Directive(BlockParser parser, DirectiveHead head) : ContainerBlock(parser), IDirective
{
    public DirectiveHead Head { get; } = head;

    /// <summary>In lower case, by its MyST name: <c>note</c>, <c>dropdown</c>, <c>role</c>.</summary>
    public string Name => Head.Name;

    /// <summary>What stands behind the name: a title, an address, or a role's name.</summary>
    public string Argument => Head.Argument;

    /// <summary>False where a page holds a block that the product has no form for.</summary>
    public bool IsKnown => DirectiveNames.IsKnown(Name);

    public DirectiveTitle? Title => Count > 0 ? this[0] as DirectiveTitle : null;

    public IEnumerable<Block> Content => Title is null ? this : this.Skip(1);
}

/// <summary>A block with a name and text for a machine inside: code, a diagram, the entries of a table of contents.</summary>
public sealed class TextDirective(BlockParser parser, DirectiveHead head) : FencedCodeBlock(parser), IDirective
{
    public DirectiveHead Head { get; } = head;
}

internal interface IDirective
{
    DirectiveHead Head { get; }
}

/// <summary>The title of a box, a tab or a table, as Markdown.</summary>
public sealed class DirectiveTitle : LeafBlock
{
    public DirectiveTitle(BlockParser parser) : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
    }

    /// <param name="text">A part of the parsed text, so that what stands in it keeps its place.</param>
    internal static DirectiveTitle Of(BlockProcessor processor, BlockParser parser, StringSlice text)
    {
        var title = new DirectiveTitle(parser) { Line = processor.LineIndex, Span = new SourceSpan(text.Start, text.End) };
        title.AppendLine(ref text, 0, processor.LineIndex, processor.CurrentLineStartPosition, false);
        return title;
    }
}
