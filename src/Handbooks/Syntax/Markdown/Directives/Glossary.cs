using Handbooks.Text;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>One or more terms and what they mean: the terms are its first children.</summary>
public sealed class GlossaryEntry(BlockParser parser) : ContainerBlock(parser);

/// <summary>A term of a glossary, which <c>{term}`Name`</c> leads to.</summary>
public sealed class GlossaryTerm : LeafBlock
{
    public GlossaryTerm(BlockParser parser) : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
    }

    public string Name { get; init; } = "";

    /// <summary>The id that it gets on a page.</summary>
    public string Anchor => "term-" + Slug.Of(Name);

    /// <summary>How references name it: apart from targets, which may bear the same words.</summary>
    public static string TargetName(string term) => "term:" + term.Trim().ToLowerInvariant();
}

/// <summary>
/// Inside a glossary a line at its edge is a term and what is further in, or behind a colon, is its meaning. Terms on
/// lines that follow each other share one.
/// </summary>
public sealed class GlossaryParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.GetCurrentContainerOpened() is not Directive { Name: "glossary" } || processor.Indent > 0 || IsNoTerm(processor))
            return BlockState.None;
        var entry = new GlossaryEntry(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        entry.Add(Term(processor));
        processor.NewBlocks.Push(entry);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        var entry = (GlossaryEntry)block;
        if (processor.Indent > 0)
        {
            // A meaning's own lists and code count from its edge, whatever that is.
            processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, EdgeOf(processor, entry)));
            return BlockState.Continue;
        }
        if (processor.CurrentChar == ':' && processor.PeekChar(1) is ' ' or '\t')
        {
            processor.NextColumn();
            processor.NextColumn();
            entry.SetData(this, 2);
            return BlockState.Continue;
        }
        if (entry.LastChild is GlossaryTerm && !IsNoTerm(processor))
        {
            entry.Add(Term(processor));
            return BlockState.ContinueDiscard;
        }
        return BlockState.None;
    }

    private int EdgeOf(BlockProcessor processor, GlossaryEntry entry)
    {
        if (entry.GetData(this) is not int edge)
            entry.SetData(this, edge = processor.Indent);
        return edge;
    }

    /// <summary>Targets, fences and comments come between entries.</summary>
    private static bool IsNoTerm(BlockProcessor processor) =>
        processor.CurrentChar is '(' or '%' or '`' || Fence.At(processor.Line).Exists;

    private GlossaryTerm Term(BlockProcessor processor)
    {
        var text = processor.Line;
        text.TrimEnd();
        var term = new GlossaryTerm(this)
        {
            Name = text.ToString(),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(text.Start, text.End),
        };
        term.AppendLine(ref text, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
        return term;
    }
}
