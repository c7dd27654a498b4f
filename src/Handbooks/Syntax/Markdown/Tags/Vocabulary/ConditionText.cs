using Handbooks.Localization;

namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>What a reader is told over the text of a condition or loop.</summary>
internal static class ConditionText
{
    public static ToolText? Of(Tag tag) => tag.Name switch
    {
        _ when tag.Arguments.Text.Length == 0 => null,
        "if" or "case" or "ifversion" or "only" or "when-version" => strings => strings.Prose.DependsOn(tag.Arguments.Text),
        "unless" => strings => strings.Prose.DependsOnNot(tag.Arguments.Text),
        "for" or "foreach" or "tablerow" => strings => strings.Prose.RepeatedFor(tag.Arguments.Text),
        _ => null,
    };
}
