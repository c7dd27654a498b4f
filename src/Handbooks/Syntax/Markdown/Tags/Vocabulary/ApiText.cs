namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>What a tag of an interface's description says by itself, in one line.</summary>
internal static class ApiText
{
    public static string? Of(Tag tag)
    {
        var args = tag.Arguments;
        var method = args["method"]?.ToUpperInvariant();
        string?[] words = [method, (args["baseUrl"] ?? args["host"]) + (args["path"] ?? args["url"] ?? args["src"]),
            args["status"] ?? args["httpCode"], args["name"], args["type"], args["description"], args["summary"], args["title"]];
        var text = string.Join(" ", words.Where(word => !string.IsNullOrWhiteSpace(word)));
        return text.Length == 0 ? null : text;
    }
}
