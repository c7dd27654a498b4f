using System.Text.Json;
using System.Text.Json.Nodes;
using Handbooks.Model.Keys;
using Handbooks.Schemas;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Schemas;

/// <summary>The schemas that editors use, and the copies of them that are reviewed.</summary>
public sealed class SchemaTests
{
    private static string Folder => Path.Combine(Repository.Root, "src", "Handbooks", "Schemas");

    /// <summary><c>BLESS=1 dotnet test</c> rewrites them; the difference is for review.</summary>
    [Fact]
    public void Committed_schemas_are_those_of_the_keys()
    {
        var schemas = HandbookSchemas.All(DiagnosticCatalog.All);
        foreach (var schema in schemas)
        {
            var path = Path.Combine(Folder, schema.FileName);
            if (Repository.IsBlessing)
                File.WriteAllText(path, schema.Text);
            Assert.Equal(File.ReadAllText(path), schema.Text);
        }
        Assert.Equal(
            Directory.GetFiles(Folder, "*.schema.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            schemas.Select(schema => schema.FileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schemas_are_valid_2020_12()
    {
        foreach (var schema in HandbookSchemas.All(DiagnosticCatalog.All))
        {
            using var text = JsonDocument.Parse(schema.Text);
            Assert.True(Json.Schema.MetaSchemas.Draft202012.Evaluate(text.RootElement).IsValid, schema.FileName);
        }
    }

    public static TheoryData<string> Lists() => [.. AllLists.Keys];

    private static Dictionary<string, (KeyList Keys, string Path, string Before)> AllLists { get; } = new(StringComparer.Ordinal)
    {
        ["handbook.yml"] = (SettingsKeys.All, "handbook.yml", ""),
        ["menu"] = (SettingsKeys.Group.All, "handbook.yml", "navigation:\n- "),
        ["sections"] = (SettingsKeys.Section.All, "handbook.yml", "sections:\n  "),
        ["ignore"] = (SettingsKeys.Ignored.All, "handbook.yml", "ignore:\n- "),
        ["raci"] = (SettingsKeys.Letters.All, "handbook.yml", "raci:\n  "),
        ["contact"] = (ContactKeys.All, "handbook.yml", "contact:\n  "),
        ["brand"] = (BrandKeys.All, "handbook.yml", "brand:\n  "),
        ["header"] = (LinkKeys.All, "handbook.yml", "header:\n- "),
        ["footer"] = (FooterKeys.All, "handbook.yml", "footer:\n  "),
        ["people"] = (PersonKeys.All, "people.yml", "- "),
        ["holding"] = (PersonKeys.Holding.All, "people.yml", "- name: Sam\n  roles:\n  - "),
        ["item"] = (ItemKeys.All, "roadmap/a.yml", "- "),
        ["items"] = (RoadmapFileKeys.All, "roadmap/a.yml", ""),
        ["milestone"] = (ItemKeys.Milestone.All, "roadmap/a.yml", "- title: A\n  milestones:\n  - "),
        ["link"] = (ItemKeys.Link.All, "roadmap/a.yml", "- title: A\n  links:\n  - "),
        ["front matter"] = (FrontMatterKeys.All, "roles/a.md", ""),
    };

    /// <summary>Every key that is listed is read, under each of its names and with its example, by the reader and by the schema.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_key_of_a_list_is_read(string name)
    {
        var (keys, path, before) = AllLists[name];
        foreach (var key in keys.Keys.Where(key => key != FrontMatterKeys.Roles))
        {
            foreach (var spelling in key.Names.Concat(key.Names.Select(other => other.ToUpperInvariant().Replace('_', '-'))))
            {
                // The keys that find a data file's form are written as they are.
                if (name == "items" && key == RoadmapFileKeys.Items && spelling != key.Name)
                    continue;
                var example = key.Example.Length > 0 ? key.Example : key.Kind == ValueKind.Flag ? "true" : "x";
                var indent = new string(' ', before.Length - before.LastIndexOf('\n') - 1);
                var lines = keys.Keys.Where(other => other.IsRequired && other != key).Select(other => $"{other.Name}: {other.Example}")
                    .Append($"{spelling}: {example}").ToList();
                if (name == "items" && key != RoadmapFileKeys.Items)
                    lines.Add("items: []");
                var text = before + string.Join("\n" + indent, lines) + "\n";
                Assert.True(SchemaVerdict.Of(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{text}---\n\n# A\n" : text) is
                { IsAccepted: true, Findings: [] }, text);
            }
        }
    }

    /// <summary>What editors show and offer.</summary>
    [Fact]
    public void Every_key_has_a_description_and_an_example_of_a_value()
    {
        var keys = AllLists.Values.SelectMany(list => list.Keys.Keys).Where(key => !key.IsHidden && !key.IsOfOtherTools).ToList();
        Assert.All(keys, key => Assert.NotEmpty(key.Example));
        Assert.All(keys, key => Assert.Matches("^[A-Z\"].*[^.]$", key.Meaning));
        var settings = JsonNode.Parse(HandbookSchemas.All(DiagnosticCatalog.All)[0].Text)!;
        Assert.Equal("Not every value is a text.", settings["properties"]!["title"]!["not"] is null ? "" : "Not every value is a text.");
        Assert.StartsWith("The name of the handbook", settings["properties"]!["title"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Unknown key", settings["properties"]!["severities"]!["properties"]!["HB2001"]!["description"]!.GetValue<string>());
    }
}
