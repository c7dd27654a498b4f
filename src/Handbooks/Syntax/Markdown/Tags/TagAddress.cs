using Handbooks.Localization;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>Where a tag leads, and the words for it.</summary>
internal static class TagAddress
{
    /// <summary>Null where the tag does not say. No words: the title of what the link leads to.</summary>
    public static (string Url, ToolText? Words)? Of(Tag tag)
    {
        var args = tag.Arguments;
        var id = args["id", "video", "status"] ?? args.Value(0);
        var words = Text(args["caption", "title", "text", "label", "name", "alt"]);
        (string Url, ToolText? Words) found = tag.Name switch
        {
            "youtube" or "youtube-lite" or "youtubeplayer" when IsId(id) =>
                ("https://www.youtube.com/watch?v=" + id, words ?? (strings => strings.Prose.YouTube)),
            "vimeo" or "vimeo_simple" when IsId(id) => ("https://vimeo.com/" + id, words ?? (strings => strings.Prose.Vimeo)),
            "tweet" or "twitter" or "twitter_simple" or "x" or "x_simple" => Post(tag),
            "instagram" or "instagram_simple" when IsId(id) => ($"https://www.instagram.com/p/{id}/", words ?? (strings => strings.Prose.Instagram)),
            "gist" => Gist(tag),
            "github" when (args["repo"] ?? id) is { } repository && IsPath(repository) =>
                ("https://github.com/" + repository, words ?? Text(repository)),
            "post_url" => (args.Value(0) is { } post ? "/_posts/" + post + ".md" : "", words),
            "link" or "file" or "attachment" or "download" => (Written(tag), words ?? Text(FileName(tag))),
            "ref" or "relref" or "xref" or "content-ref" or "page-ref" =>
                (Written(tag), tag.Name.EndsWith("-ref", StringComparison.Ordinal) ? null : words),
            _ => (Written(tag), words),
        };
        return found.Url.Length == 0 ? null : (found.Url.Trim().Replace(" ", "%20", StringComparison.Ordinal), found.Words);
    }

    private static ToolText? Text(string? words) => words is null ? null : _ => words;

    private static string Written(Tag tag) =>
        Unescaped(tag.Arguments["url", "href", "link", "src", "page", "path", "relref", "ref", "file", "to"] ?? tag.Arguments.Value(0) ?? "");

    private static string? FileName(Tag tag) =>
        tag.Name == "link" ? null : Uri.UnescapeDataString(Written(tag).Split('?')[0].TrimEnd('/').Split('/')[^1]);

    private static (string, ToolText?) Post(Tag tag)
    {
        var (user, id) = (tag.Arguments["user"] ?? (tag.Arguments.Value(1) is null ? "i" : tag.Arguments.Value(0)),
            tag.Arguments["id"] ?? tag.Arguments.Value(1) ?? tag.Arguments.Value(0));
        return IsId(user) && IsId(id) ? ($"https://x.com/{user}/status/{id}", strings => strings.Prose.Post) : ("", null);
    }

    private static (string, ToolText?) Gist(Tag tag)
    {
        var path = tag.Arguments.Value(1) is { } id && IsId(id) ? tag.Arguments.Value(0) + "/" + id : tag.Arguments.Value(0) ?? tag.Arguments["id"];
        return path is not null && IsPath(path) ? ("https://gist.github.com/" + path, strings => strings.Prose.Gist) : ("", null);
    }

    private static bool IsPath(string path) => path.Split('/').All(IsId);

    private static bool IsId(string? id) => !string.IsNullOrEmpty(id) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>GitBook escapes the signs of an address as if it were running text.</summary>
    private static string Unescaped(string address)
    {
        if (!address.Contains('\\', StringComparison.Ordinal))
            return address.Replace("&amp;", "&", StringComparison.Ordinal);
        var text = new System.Text.StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            if (address[i] != '\\' || i + 1 >= address.Length || !char.IsPunctuation(address[i + 1]))
                text.Append(address[i]);
        }
        return text.Replace("&amp;", "&").ToString();
    }
}

/// <summary>What a tag of an API description says, in one line.</summary>
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
