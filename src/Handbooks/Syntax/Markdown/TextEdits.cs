using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Mdx;
using Handbooks.Syntax.Markdown.Tags.Edits;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown;

/// <summary>What is rewritten in a page's text before it is parsed, because no Markdown parser could read it: a line each.</summary>
internal static class TextEdits
{
    /// <summary>Edits in no order; where one lies within another, the outer one counts.</summary>
    public static Result<ImmutableArray<TextEdit>> Find(SourceText source, ProseLines lines, YamlMapping? frontMatter, string? siteTitle)
    {
        var tags = TagEdits.Find(source, lines, frontMatter, siteTitle);
        var components = new ComponentEdits(source, lines);
        return new(
            [
                .. tags.Value,
                .. EscapedShortcodes.Find(source, lines),
                .. KramdownExtensions.Find(source, lines),
                .. components.Edits,
                .. LineEdits.Find(source, lines),
            ],
            [.. tags.Diagnostics, .. components.Faults]);
    }
}
