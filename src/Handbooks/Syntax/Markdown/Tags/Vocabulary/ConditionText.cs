namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>What a reader is told over the text of a condition or loop.</summary>
internal static class ConditionText
{
    public static string? Of(Tag tag) => tag.Name switch
    {
        _ when tag.Arguments.Text.Length == 0 => null,
        "if" or "case" or "ifversion" or "only" or "when-version" => $"This part depends on: {tag.Arguments.Text}",
        "unless" => $"This part depends on: not {tag.Arguments.Text}",
        "for" or "foreach" or "tablerow" => $"This part is repeated for each: {tag.Arguments.Text}",
        _ => null,
    };
}
