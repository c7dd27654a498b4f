using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>A block with a name and Markdown inside: <c>```{note}</c> and <c>:::{note}</c> of MyST, <c>:::note</c> of Docusaurus and VitePress.</summary>
public sealed class Directive(BlockParser parser) : ContainerBlock(parser), IFencedBlock
{
    /// <summary>In lower case, without braces: <c>note</c>, <c>role</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>What stands behind the name: a title, or a role's name.</summary>
    public string Argument { get; set; } = "";

    public char FencedChar { get; set; }
    public int OpeningFencedCharCount { get; set; }
    public StringSlice TriviaAfterFencedChar { get; set; }
    public string? Info { get; set; }
    public StringSlice UnescapedInfo { get; set; }
    public StringSlice TriviaAfterInfo { get; set; }
    public string? Arguments { get; set; }
    public StringSlice UnescapedArguments { get; set; }
    public StringSlice TriviaAfterArguments { get; set; }
    public NewLine InfoNewLine { get; set; }
    public StringSlice TriviaBeforeClosingFence { get; set; }
    public int ClosingFencedCharCount { get; set; }
}
