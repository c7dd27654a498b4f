using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>A footnote with a label.</summary>
/// <param name="place">What it was written in: its parent is the group at the page's end.</param>
internal sealed class Note(BlockParser parser, ContainerBlock place) : Footnote(parser)
{
    public ContainerBlock Place => place;

    public bool IsAfterBlank { get; set; }
}
