using Handbooks.Localization;

namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>In words, what a tag would bring in from elsewhere.</summary>
internal static class ElsewhereText
{
    /// <summary>For readers, whom the path of a file tells nothing, and of some files shall tell nothing.</summary>
    public static ToolText ForReaders(Tag tag) =>
        IsListOfPages(tag) ? strings => strings.Prose.ListOfPages : strings => strings.Prose.TextFromElsewhere;

    /// <summary>For the author.</summary>
    public static string Of(Tag tag) => tag.Name switch
    {
        _ when IsListOfPages(tag) => "a list of pages",
        _ when (tag.Arguments.Value(0) ?? tag.Arguments["file", "src", "path", "url", "name"]) is { Length: > 0 } source => $"“{source}”",
        _ => $"“{tag.Name}”",
    };

    private static bool IsListOfPages(Tag tag) =>
        tag.Name is "children" or "section" or "list-children" or "child_pages" or "pages" or "list" or "siblings";
}
