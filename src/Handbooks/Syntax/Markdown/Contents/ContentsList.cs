using Handbooks.Syntax.Markdown.Directives;
using Markdig.Parsers;
using Markdig.Syntax;

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

    internal static ContentsList From(BlockParser parser, DirectiveHead head) => new(parser)
    {
        Span = head.Span,
        Of = head.Options["context"] switch
        {
            "children" or "project" => ContentsOf.Below,
            "page" or "section" => ContentsOf.Page,
            _ => head.Name == "contents" ? ContentsOf.Page : ContentsOf.PageElseBelow,
        },
        Depth = Math.Max(head.Options.Number("depth"), head.Options.Number("maxdepth")),
    };
}
