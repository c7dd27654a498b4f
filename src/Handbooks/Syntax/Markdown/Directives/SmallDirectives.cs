using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>VitePress: code blocks with a name in brackets behind their language, a tab each.</summary>
internal static class CodeGroup
{
    public static void Lower(Directive group)
    {
        var blocks = group.ToList();
        group.Clear();
        foreach (var block in blocks)
            group.Add(block is FencedCodeBlock code ? Tab(group, code) : block);
    }

    private static Directive Tab(Directive group, FencedCodeBlock code)
    {
        var written = $"{code.Info} {code.Arguments}".Trim();
        var open = written.IndexOf('[', StringComparison.Ordinal);
        var close = written.LastIndexOf(']');
        var title = open >= 0 && close > open ? written[(open + 1)..close] : written;
        if (open >= 0)
            code.Info = written[..open].Trim();
        var tab = new Directive(group.Parser!, new DirectiveHead { Name = "tab-item", Argument = title })
        {
            Span = code.Span,
            Line = code.Line,
            IsOpen = false,
        };
        if (title.Length > 0)
            tab.Add(LineBlocks.Title(group.Parser!, new StringSlice(title), code.Line));
        tab.Add(code);
        return tab;
    }
}

/// <summary>Images and figures: sizes are the theme's to choose.</summary>
internal static class DirectiveImages
{
    public static ParagraphBlock Image(BlockParser parser, DirectiveHead head)
    {
        var image = DirectiveLinks.To(head.ArgumentText, isImage: true);
        if (head.Options["alt"] is { } alt)
            image.AppendChild(new LiteralInline(alt) { Span = image.Span });
        if (head.Options.Find("target") is not { Text.IsEmpty: false } target)
            return DirectiveLinks.Paragraph(parser, image);
        var link = DirectiveLinks.To(target.Text);
        link.AppendChild(image);
        return DirectiveLinks.Paragraph(parser, link);
    }

    /// <summary>The picture comes first, the caption and what else there is to say after it.</summary>
    public static void Complete(Directive figure)
    {
        if (!figure.Head.ArgumentText.IsEmpty)
            figure.Insert(0, Image(figure.Parser!, figure.Head));
    }
}

/// <summary>The lines of a toctree: a path, an address, or <c>Title &lt;path&gt;</c>.</summary>
internal static class ToctreeLines
{
    public static Toctree Read(TextDirective text)
    {
        var options = text.Head.Options;
        var toctree = new Toctree(text.Parser!) { Caption = options["caption"], IsHidden = options.Has("hidden"), Span = text.Span };
        var entries = ImmutableArray.CreateBuilder<ToctreeEntry>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines.Lines[i].Slice;
            line.TrimStart();
            line.TrimEnd();
            if (!line.IsEmpty && !line.AsSpan().SequenceEqual("self"))
                entries.Add(Entry(line, isGlob: options.Has("glob")));
        }
        foreach (var entry in entries.Where(entry => entry.Link is not null))
            toctree.Inline!.AppendChild(entry.Link!);
        toctree.Entries = entries.ToImmutable();
        return toctree;
    }

    private static ToctreeEntry Entry(StringSlice line, bool isGlob)
    {
        var span = new SourceSpan(line.Start, line.End);
        var open = line.Text[line.End] == '>' ? line.AsSpan().LastIndexOf('<') : -1;
        if (open < 0)
        {
            var written = line.ToString();
            return new ToctreeEntry(null, written, isGlob && written.AsSpan().IndexOfAny('*', '?') >= 0 ? null : DirectiveLinks.To(line), span);
        }
        var address = new StringSlice(line.Text, line.Start + open + 1, line.End - 1);
        var title = line.AsSpan()[..open].Trim().ToString();
        return new ToctreeEntry(title.Length == 0 ? null : title, address.ToString(),
            title.Length == 0 ? DirectiveLinks.To(address) : DirectiveLinks.To(address, title), span);
    }
}

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
