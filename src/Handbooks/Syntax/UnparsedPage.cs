using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>A page that is too complex to be parsed, as the one block of plain text that it is to the team.</summary>
internal static class UnparsedPage
{
    public static Result<PageDocument> Of(SourceText source, FrontMatterReading head, ImmutableArray<Diagnostic> diagnostics)
    {
        var fence = new string('~', Math.Max(3, LongestRun(source.Text, '~') + 1));
        var text = RepairedText.Apply(source,
            [new TextEdit(0, head.BodyStart, fence + "\n"), TextEdit.Insert(source.Text.Length, "\n" + fence)]);
        var markdown = MarkdownSyntax.Parse(text.Text) ?? [];
        return new(
            new PageDocument(text, head.Mapping, markdown, Section.Outline(markdown), PageParser.Anchors(markdown))
            {
                IsWhole = false,
                IsLegible = false,
            },
            diagnostics);
    }

    private static int LongestRun(string text, char character)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            length = c == character ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }
        return longest;
    }
}
