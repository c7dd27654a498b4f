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
            yaml.Append("  - id: ").Append(YamlText.Of(ids.Take(item.Id ?? Slug.Of(item.Title)))).Append('\n');
            Line(yaml, "title", item.Title);
            Line(yaml, "theme", item.Theme);
            if (item.Status is { } status)
                yaml.Append("    status: ").Append(DataWords.Of(status)).Append('\n');
            if (item.Horizon is { } horizon && horizon != ItemReader.HorizonOf(item.Status ?? ItemStatus.Planned)
                && item.Status is not (ItemStatus.Shipped or ItemStatus.Dropped))
                yaml.Append("    horizon: ").Append(DataWords.Of(horizon)).Append('\n');
            if (item.Target is { } target)
                yaml.Append("    target: ").Append(YamlText.Of(target.Text)).Append('\n');
            if (item.Progress is { } progress)
                yaml.Append(CultureInfo.InvariantCulture, $"    progress: {progress:0.##}\n");
            Line(yaml, "accountable", item.Accountable);
            if (!item.DependsOn.IsEmpty)
                yaml.Append("    depends_on: [").AppendJoin(", ", item.DependsOn.Select(YamlText.Of)).Append("]\n");
            Block(yaml, item.Summary);
            if (!item.Links.IsEmpty)
                yaml.Append("    links: [").AppendJoin(", ", item.Links.Select(Link)).Append("]\n");
        }
        return yaml.ToString();
    }

    private static string Link(ForeignLink link) =>
        link.Title is null ? YamlText.Of(link.Address) : $"{{ title: {YamlText.Of(link.Title)}, url: {YamlText.Of(link.Address)} }}";

    private static void Line(StringBuilder yaml, string key, string? text)
    {
        if (text is not null)
            yaml.Append("    ").Append(key).Append(": ").Append(YamlText.Of(text)).Append('\n');
    }

    private static void Block(StringBuilder yaml, string? text)
    {
        if (text is null)
            return;
        if (text.Any(YamlText.MustBeEscaped))
        {
            Line(yaml, "summary", text);
            return;
        }
        yaml.Append("    summary: |\n");
        // The first line tells YAML how far the block is indented, so it must not begin with spaces of its own.
        foreach (var line in text.TrimStart().ReplaceLineEndings("\n").TrimEnd().Split('\n'))
            yaml.Append(line.Length == 0 ? "" : "      ").Append(line.Replace('\t', ' ')).Append('\n');
    }
}
