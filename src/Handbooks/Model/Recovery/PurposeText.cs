using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>What a role is for: under a heading that says so, else the first paragraph that says something.</summary>
internal static class PurposeText
{
    private static readonly string[] Labels = ["tl;dr;", "tl;dr:", "tl;dr", "tldr:", "purpose:", "mission:", "summary:", "raison d'être :", "zweck:",
        "propósito:", "目的:", "目的："];

    /// <param name="above">What stands over the role's title on its page.</param>
    public static string? Find(RoleSection role, IEnumerable<Block> above, PartNames names) =>
        First(role.Children.Where(child => names.Read(child.Title)?.Part is RolePart.Purpose).SelectMany(child => child.AllBlocks))
        ?? First(role.Blocks.TakeWhile(block => block is not ListBlock).Concat(above));

    private static string? First(IEnumerable<Block> blocks) =>
        blocks.OfType<ParagraphBlock>().Select(paragraph => Unlabelled(InlineText.Of(paragraph)))
            // What ends in a colon leads to a list and says nothing by itself.
            .FirstOrDefault(text => text.Length > 0 && !text.EndsWith(':') && !Placeholders.IsOne(text) && !BuildsOn.IsAll(text)
                && !ReportingLine.IsAll(text) && !IsFact(text));

    /// <summary>"Reports to: the board", "Location: Lisbon": a line of a form.</summary>
    private static bool IsFact(string text) =>
        text.Length < 120 && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && text.AsSpan(0, colon).Count(' ') < 3;

    private static string Unlabelled(string text) =>
        Labels.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label
            ? text[label.Length..].TrimStart(' ', '-', '–', ':') : text;
}
