using System.Text;
using Handbooks.Model.Keys;

namespace Handbooks.Tests.Reference;

/// <summary>The guide's list of all keys, from the lists that the reader uses.</summary>
internal static class KeyReference
{
    public const string Path = "input/guide/keys.md";

    private const string Head = """
        ---
        title: All keys
        description: Every key of handbook.yml, roadmap files, people.yml and front matter, with its meaning, default and an example.
        ---

        # All keys

        This page is made from the code: these are the keys that Handbook reads. Case does not matter in keys, and hyphens and spaces count as underscores. A key without a value is a missing key. Any other key is reported, with the nearest known one.

        Your editor can complete the keys and explain them: `handbook schema schemas` writes [JSON Schemas](configuration.md#in-your-editor) of these files.

        In a pattern, `*` matches anything within one folder and `**` any number of folders. Paths are relative to the input folder.

        """;

    private static readonly (string Title, string Text, KeyList Keys)[] Files =
    [
        ("handbook.yml", "The settings, all optional. [Configuration](configuration.md) explains them.", SettingsKeys.All),
        ("Roadmap files", "A file in the folder `roadmap` is a list of items, a list under `items`, or a single item. [Writing a roadmap "
            + "item](writing-an-item.md) explains them.", ItemKeys.All),
        ("people.yml", "A list of people, or a list under `people`. [People](configuration.md#people) explains it.", PersonKeys.All),
        ("Front matter", "Of pages and roles, between two lines of `---` at the top. [Writing a role](writing-a-role.md#front-matter) explains it.",
            FrontMatterKeys.All),
    ];

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var (title, about, keys) in Files)
        {
            text.Append($"\n## {title}\n\n{about}\n\n");
            Table(text, keys);
            if (keys == ItemKeys.All)
            {
                text.Append("\nBeside `items`, for all items of the file:\n\n");
                Table(text, RoadmapFileKeys.All);
            }
            foreach (var key in keys.Keys.Where(key => key.Below is not null))
                Below(text, key, key.Name);
        }
        return text.ToString();
    }

    private static void Below(StringBuilder text, Key key, string path)
    {
        text.Append($"\n### In {path}\n\n");
        Table(text, key.Below!);
        foreach (var below in key.Below!.Keys.Where(below => below.Below is not null))
            Below(text, below, $"{path}, {below.Name}");
    }

    private static void Table(StringBuilder text, KeyList keys)
    {
        text.Append("| Key | Value | Default | Meaning | Example |\n|---|---|---|---|---|\n");
        foreach (var key in keys.Keys.Where(key => !key.IsHidden && !key.IsOfOtherTools))
        {
            var byDefault = key.IsRequired ? "required" : key.Default is null ? "none" : key.Words.Contains(key.Default) ? $"`{key.Default}`"
                : key.Default;
            var also = key.OtherNames.IsEmpty ? "" : $" Also understood: {string.Join(", ", key.OtherNames.Select(name => $"`{name}`"))}.";
            var more = key.Guide is null ? "" : $" [More]({key.Guide})";
            text.Append(Cell($"`{key.Name}`")).Append(Cell(Value(key))).Append(Cell(byDefault)).Append(Cell(key.Meaning + "." + also + more))
                .Append(Cell($"`{key.Name}: {key.Example}`")).Append("|\n");
        }
    }

    private static string Cell(string content) => $"| {content.Replace("|", "\\|", StringComparison.Ordinal)} ";

    private static string Value(Key key) => key.Kind switch
    {
        ValueKind.Text => "text",
        ValueKind.Prose => "Markdown",
        ValueKind.Path => "a path",
        ValueKind.WebAddress => "an http or https address",
        ValueKind.Colour => "a colour",
        ValueKind.Language => "a code such as `en` or `fr`",
        ValueKind.Texts => "a text or a list of texts",
        ValueKind.Role => "a role",
        ValueKind.Roles => "a role or a list of roles",
        ValueKind.Patterns => "a pattern or a list of patterns",
        ValueKind.ImageHosts => "`own`, `any` or a list of hosts",
        ValueKind.Word => string.Join(", ", key.Words.Select(word => $"`{word}`")),
        ValueKind.Visibility => "`public` or `internal`",
        ValueKind.Flag => "`true` or `false`",
        ValueKind.Share => "a number from 0 to 1, or a percentage",
        ValueKind.Day => "a day or a month",
        ValueKind.Period => "a period",
        ValueKind.Group => "keys",
        ValueKind.TextsOrGroups => "a list",
        ValueKind.Menu => "a list of pages and groups",
        ValueKind.Contact => "an address, or keys",
        ValueKind.Links => "a list of `Text: target`",
        ValueKind.Footer => "text, a list of links, or keys",
        ValueKind.Entries or ValueKind.EntryList => "a list",
        ValueKind.Owners => "patterns with their owners",
        ValueKind.Severities => "ids with `off`, `info`, `warning` or `error`",
        ValueKind.SiteTexts => "keys and texts",
        ValueKind.RoleName => "a title, `true` or `false`",
        ValueKind.RoleSections => "`sections`",
    };
}
