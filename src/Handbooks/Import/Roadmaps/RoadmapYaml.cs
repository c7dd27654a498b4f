using System.Globalization;
using System.Text;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Import.Roadmaps;

/// <summary>Items as a roadmap file of ours.</summary>
internal static class RoadmapYaml
{
    public static string Write(IReadOnlyList<ForeignItem> items, string source)
    {
        var ids = new SlugRegister();
        var yaml = new StringBuilder();
        yaml.Append("# Taken over from ").Append(source).Append(". Nothing is public until it says so: visibility: public.\nitems:\n");
        foreach (var item in items)
        {
            yaml.Append("  - id: ").Append(Quoted(ids.Take(item.Id ?? Slug.Of(item.Title)))).Append('\n');
            Line(yaml, "title", item.Title);
            Line(yaml, "theme", item.Theme);
            if (item.Status is { } status)
                yaml.Append("    status: ").Append(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString())).Append('\n');
            if (item.Horizon is { } horizon && horizon != ItemReader.HorizonOf(item.Status ?? ItemStatus.Planned)
                && item.Status is not (ItemStatus.Shipped or ItemStatus.Dropped))
                yaml.Append("    horizon: ").Append(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(horizon.ToString())).Append('\n');
            if (item.Target is { } target)
                yaml.Append("    target: ").Append(Quoted(target.Text)).Append('\n');
            if (item.Progress is { } progress)
                yaml.Append(CultureInfo.InvariantCulture, $"    progress: {progress:0.##}\n");
            Line(yaml, "accountable", item.Accountable);
            if (!item.DependsOn.IsEmpty)
                yaml.Append("    depends_on: [").AppendJoin(", ", item.DependsOn.Select(Quoted)).Append("]\n");
            Block(yaml, item.Summary);
            if (!item.Links.IsEmpty)
                yaml.Append("    links: [").AppendJoin(", ", item.Links.Select(Link)).Append("]\n");
        }
        return yaml.ToString();
    }

    private static string Link(ForeignLink link) =>
        link.Title is null ? Quoted(link.Address) : $"{{ title: {Quoted(link.Title)}, url: {Quoted(link.Address)} }}";

    private static void Line(StringBuilder yaml, string key, string? text)
    {
        if (text is not null)
            yaml.Append("    ").Append(key).Append(": ").Append(Quoted(text)).Append('\n');
    }

    private static void Block(StringBuilder yaml, string? text)
    {
        if (text is null)
            return;
        if (text.Any(MustBeEscaped))
        {
            Line(yaml, "summary", text);
            return;
        }
        yaml.Append("    summary: |\n");
        // The first line tells YAML how far the block is indented, so it must not begin with spaces of its own.
        foreach (var line in text.TrimStart().ReplaceLineEndings("\n").TrimEnd().Split('\n'))
            yaml.Append(line.Length == 0 ? "" : "      ").Append(line.Replace('\t', ' ')).Append('\n');
    }

    /// <summary>What YAML takes for a line end, or takes not at all.</summary>
    private static bool MustBeEscaped(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u2028' or '\u2029' or '\ufeff';

    /// <summary>Plain where YAML reads it back as the same text, else in double quotes.</summary>
    private static string Quoted(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetter(text[0])
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or '(' or ')')
            && text[^1] != ' ' && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        if (isPlain)
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "",
                _ when MustBeEscaped(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString()
            });
        return quoted.Append('"').ToString();
    }
}
