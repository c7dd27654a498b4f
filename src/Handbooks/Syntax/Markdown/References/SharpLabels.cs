using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.References;

/// <summary>
/// CommonMark compares the labels of links by full case folding, in which ẞ and ß are SS. The invariant comparison that gives the
/// same bytes everywhere does not know that; so what a page defines with "ss" is defined with the sharp letters, too.
/// </summary>
internal sealed class SharpLabels : ParagraphBlockParser
{
    private static readonly object Key = new();

    public override bool Close(BlockProcessor processor, Block block)
    {
        var isParagraph = base.Close(processor, block);
        var page = processor.Document;
        if (page.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup definitions && page.GetData(Key) is null)
        {
            page.SetData(Key, Key);
            page.ProcessInlinesBegin += (_, _) => Add(page, definitions);
        }
        return isParagraph;
    }

    private static void Add(MarkdownDocument page, LinkReferenceDefinitionGroup definitions)
    {
        foreach (var (label, definition) in definitions.Links.Where(link => link.Key.Contains("ss", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            foreach (var sharp in (string[])["ß", "ẞ"])
            {
                var other = label.Replace("ss", sharp, StringComparison.OrdinalIgnoreCase);
                if (!page.ContainsLinkReferenceDefinition(other))
                    page.SetLinkReferenceDefinition(other, new LinkReferenceDefinition(other, definition.Url, definition.Title), addGroup: false);
            }
        }
    }
}
