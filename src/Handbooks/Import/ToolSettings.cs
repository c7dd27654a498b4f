using System.Text;
using Handbooks.Sources;

namespace Handbooks.Import;

/// <summary>What the settings of the tool that a handbook comes from say of it: its title, its language, its repository.</summary>
internal sealed record ToolSettings(string? Title, string? Language, string? Repository, string? Url)
{
    private static readonly string[] Files =
        ["mkdocs.yml", "mkdocs.yaml", "myst.yml", "_config.yml", "conf.py", "book.json", "book.toml", "docusaurus.config.js", "docusaurus.config.ts",
            "hugo.toml", "config.toml", "hugo.yaml", "config.yaml", "antora.yml", "docs.json"];

    public static ToolSettings Read(SourceTree tree)
    {
        var texts = Files.SelectMany(name => TextsOf(tree, name)).ToList();
        return new(
            First(texts, "site_name", "title", "project"),
            First(texts, "language", "locale", "defaultLocale", "languageCode"),
            Address(First(texts, "repo_url", "repository_url", "github", "html_repository")),
            Address(First(texts, "site_url", "baseURL", "url")));
    }

    /// <summary>The file at the top, or one folder down, where sites often keep it.</summary>
    private static IEnumerable<string> TextsOf(SourceTree tree, string name)
    {
        bool Fits(string path) => path == name || (path.EndsWith("/" + name, StringComparison.Ordinal) && path.Count(c => c == '/') == 1);
        return tree.Files.Where(file => Fits(file.Path)).Select(file => file.Text.Text)
            .Concat(tree.Assets.Where(asset => Fits(asset.Path)).Select(asset => Encoding.UTF8.GetString(asset.Read())));
    }

    private static string? First(List<string> texts, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var text in texts)
            {
                if (ValueOf(text, key) is { } value)
                    return value;
            }
        }
        return null;
    }

    /// <summary>"key: value", "key = value" and "'key': 'value'" on one line, in whatever language the settings are written.</summary>
    private static string? ValueOf(string text, string key)
    {
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim().TrimStart('"', '\'', '-', ' ');
            if (!trimmed.StartsWith(key, StringComparison.Ordinal))
                continue;
            var rest = trimmed[key.Length..].TrimStart('"', '\'', ' ', '\t');
            if (rest.Length < 2 || rest[0] is not (':' or '='))
                continue;
            var value = rest[1..].Trim().TrimEnd(',', ';').Trim().Trim('"', '\'', '`');
            if (value.Length > 0 && value.AsSpan().IndexOfAny('{', '[', '$') < 0)
                return value;
        }
        return null;
    }

    private static string? Address(string? written) =>
        written is null ? null
        : written.StartsWith("http", StringComparison.Ordinal) ? written.TrimEnd('/')
        : written.Count(c => c == '/') == 1 && !written.StartsWith('/') ? "https://github.com/" + written
        : null;
}
