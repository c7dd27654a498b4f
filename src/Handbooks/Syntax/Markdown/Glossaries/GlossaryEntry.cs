using Handbooks.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Glossaries;

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
