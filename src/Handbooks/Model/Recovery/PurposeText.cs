using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>What a role is for: under a heading that says so, else the first paragraph that says something.</summary>
internal static class PurposeText
{
    private static readonly string[] Labels = ["tl;dr;", "tl;dr:", "tl;dr", "tldr:", "purpose:", "mission:", "summary:", "raison d'être :", "zweck:", "propósito:", "目的:", "目的："];

    public static string? Find(RoleSection role, IEnumerable<Block> opening, PartNames names) =>
        First(role.Children.Where(child => names.Find(child.Title) is RolePart.Purpose).SelectMany(child => child.AllBlocks)) ?? First(opening);

    private static string? First(IEnumerable<Block> blocks) =>
        blocks.OfType<ParagraphBlock>().Select(paragraph => Unlabelled(InlineText.Of(paragraph)))
            // What ends in a colon leads to a list and says nothing by itself.
            .FirstOrDefault(text => text.Length > 0 && !text.EndsWith(':') && !Placeholders.IsOne(text) && !BuildsOn.IsAll(text));

    private static string Unlabelled(string text) =>
        Labels.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label ? text[label.Length..].TrimStart(' ', '-', '–', ':') : text;
}
