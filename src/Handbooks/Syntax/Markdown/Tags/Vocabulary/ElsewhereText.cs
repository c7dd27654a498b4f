namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>In words, what a tag would bring in from elsewhere.</summary>
internal static class ElsewhereText
{
    public static string Of(Tag tag) => tag.Name switch
    {
        "children" or "section" or "list-children" or "child_pages" or "pages" or "list" or "siblings" => "a list of pages",
        _ when (tag.Arguments.Value(0) ?? tag.Arguments["file", "src", "path", "url", "name"]) is { Length: > 0 } source => $"“{source}”",
        _ => $"“{tag.Name}”",
    };
}
