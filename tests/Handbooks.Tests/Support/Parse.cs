using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Tests.Support;

/// <summary>One page, parsed as the compiler parses it.</summary>
internal static class Parse
{
    public static Result<PageDocument> Page(string text) =>
        PageParser.Parse(new SourceFile(SourceKind.Markdown, new SourceText("a.md", text)), PartNames.Default);

    /// <summary>What the author wrote at a node's place.</summary>
    public static string Written(this PageDocument page, MarkdownObject node) => page.SpanOf(node).Text;

    /// <summary>Every node lies in the text, and words that are the author's own stand at their place.</summary>
    public static void AssertPlaces(this PageDocument page, string because)
    {
        foreach (var node in page.Markdown.Descendants())
        {
            var span = page.SpanOf(node);
            Assert.True(span.Start >= 0 && span.End >= span.Start && span.End <= page.Source.Text.Length,
                $"{because}: {node.GetType().Name} at {span.Start}..{span.End}");
            if (node is LiteralInline { IsFirstCharacterEscaped: false } literal && literal.Content.IndexOf('\n') < 0
                && span.End - span.Start == literal.Content.Length)
                Assert.True(span.Text == literal.Content.ToString(), $"{because}: \"{literal.Content}\" at \"{span.Text}\"");
        }
    }
}
