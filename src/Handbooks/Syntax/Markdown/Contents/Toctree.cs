using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Contents;

/// <summary>Sphinx's list of the pages below this one. Its inlines are the links of its entries, so that they are resolved like any other.</summary>
public sealed class Toctree : LeafBlock
{
    internal Toctree(BlockParser parser) : base(parser)
    {
        ProcessInlines = false;
        Inline = new ContainerInline();
    }

    public ImmutableArray<ToctreeEntry> Entries { get; internal set; } = [];

    /// <summary>What stands above the list; null where nothing does.</summary>
    public string? Caption { get; init; }

    /// <summary>It orders the navigation and shows nothing.</summary>
    public bool IsHidden { get; init; }
}

/// <param name="Title">As written; null where the page's own is meant.</param>
/// <param name="Target">A path from the page's folder without its ending, an address, or a pattern of paths.</param>
/// <param name="Link">Null for a pattern, which stands for several pages.</param>
public sealed record ToctreeEntry(string? Title, string Target, LinkInline? Link, SourceSpan Span)
{
    public bool IsPattern => Link is null;
}
