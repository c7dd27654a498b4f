using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Contents;

public enum ContentsOf
{
    /// <summary>The page's headings; where it has none, the pages below it.</summary>
    PageElseBelow,

    /// <summary>The headings of the page.</summary>
    Page,

    /// <summary>The pages below this one.</summary>
    Below,
}

/// <summary>A list that the site makes: <c>{contents}</c>, <c>{tableofcontents}</c>, <c>[[toc]]</c>.</summary>
public sealed class ContentsList : LeafBlock
{
    internal ContentsList(BlockParser parser) : base(parser) => ProcessInlines = false;

    public ContentsOf Of { get; init; }

    /// <summary>How many levels of headings; 0 for all.</summary>
    public int Depth { get; init; }
}

/// <summary>Sphinx's list of the pages below this one. Its inlines are the links of its entries, so that they are resolved like any other.</summary>
public sealed class Toctree : LeafBlock
{
    internal Toctree(BlockParser parser) : base(parser)
    {
        ProcessInlines = false;
        Inline = new ContainerInline();
    }

    public ImmutableArray<ToctreeEntry> Entries { get; internal set; } = [];

    /// <summary>The title of the list; null if it has none.</summary>
    public string? Caption { get; init; }

    /// <summary>It orders the navigation and shows nothing.</summary>
    public bool IsHidden { get; init; }
}

/// <param name="Title">As written; null where the page's own is meant.</param>
/// <param name="Target">A path from the page's folder without its ending, an address, or a pattern of paths.</param>
/// <param name="Link">Null for a pattern, which matches several pages.</param>
public sealed record ToctreeEntry(string? Title, string Target, LinkInline? Link, SourceSpan Span)
{
    public bool IsPattern => Link is null;
}

/// <summary>How often a page may list its headings, and by how many patterns the pages below it: each list can be as long as all of them.</summary>
public static class ContentsLimits
{
    public const int Lists = 4;

    public const int Patterns = 100;

    /// <param name="spanOf">The author's place of a half-open range of the parsed text.</param>
    internal static IEnumerable<Diagnostic> Check(List<ContentsList> lists, List<Toctree> toctrees, Func<int, int, Text.SourceSpan> spanOf)
    {
        if (lists.Count > Lists && lists[Lists] is var list)
            yield return DialectDiagnostics.OneListTooMany(spanOf(list.Span.Start, list.Span.End + 1), Lists);
        if (toctrees.SelectMany(tree => tree.Entries).Where(entry => entry.IsPattern)
            .ElementAtOrDefault(Patterns) is { } pattern)
            yield return DialectDiagnostics.OnePatternTooMany(spanOf(pattern.Span.Start, pattern.Span.End + 1), Patterns);
    }
}

/// <summary><c>[[toc]]</c> and <c>[[_TOC_]]</c> on a line of its own.</summary>
public sealed class ContentsLineParser : BlockParser
{
    public ContentsLineParser() => OpeningCharacters = ['['];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        if (processor.IsCodeIndent || (!line.Equals("[[toc]]", StringComparison.OrdinalIgnoreCase)
            && !line.Equals("[[_toc_]]", StringComparison.OrdinalIgnoreCase) && !line.Equals("[toc]", StringComparison.OrdinalIgnoreCase)))
            return BlockState.None;
        processor.NewBlocks.Push(new ContentsList(this)
        {
            Of = ContentsOf.Page,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}

/// <summary><c>[TOC]</c> and <c>[[toc]]</c>, each a paragraph of its own: where a table of contents goes.</summary>
internal static class ContentsMarks
{
    public static bool IsMark(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is { } first
        && (first is WikiReference { NextSibling: null } reference ? IsName(reference.Target)
            : first is Markdig.Syntax.Inlines.LiteralInline && paragraph.Inline.LastChild is { } last
                && last.Span.End - first.Span.Start < "[[_TOC_]]".Length && IsBracketed(InlineText.Of(paragraph)));

    private static bool IsBracketed(string text) =>
        text.StartsWith('[') && text.EndsWith(']') && IsName(text.Trim('[', ']'));

    private static bool IsName(string name) => name.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase);
}
