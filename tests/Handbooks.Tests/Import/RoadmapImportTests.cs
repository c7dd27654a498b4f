using Handbooks.Import.Roadmaps;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Import;

/// <summary>Roadmaps of other tools, in the shapes that real ones have and in other words.</summary>
public sealed class RoadmapImportTests
{
    private const string Releases = """
        future:
          - title: Bakery 2.0 - (October 2027)
            version: 2.0
            children:
              - title: Second oven
                description: |
                  Twice the loaves: "half" the queue.

                  # and no heading
                url: https://bakery.example/12
              - title: "Yes: rye & spelt"
                moved: 1.0
        past:
          - title: Bakery 1.0 - May/June 2026
            description: The first year.
            children:
              - title: First oven
          - title: A shop at the corner
            children: []
        """;

    private const string Stages = """
        title: Road map of the ferry
        authors:
          - name: Someone
        objectives:
          - title: Never late
        timeline:
          - date: 2027-04-21
            title: First crossing
        milestones:
          - id: hull
            title: The hull
            dependencies: [planning]
            deliverables:
              - id: planks
                title: Planks
                state: DONE
                requirement: MUST
              - title: Caulking
                state: TODO
                dependencies:
                  - planks
        """;

    [Fact]
    public void Releases_under_the_names_of_states()
    {
        var imported = Import(Releases);
        Assert.Equal(4, imported.Items);
        var items = Read(imported);
        Assert.Equal(
            ["second-oven planned 2027-10 Bakery 2.0", "yes-rye-spelt planned 2027-10 Bakery 2.0", "first-oven shipped 2026-06 Bakery 1.0",
                "a-shop-at-the-corner shipped - -"],
            items.Select(item => $"{item.Said("id")} {item.Said("status")} {item.Said("target") ?? "-"} {item.Said("theme") ?? "-"}"));
        Assert.Equal("Yes: rye & spelt", items[1].Said("title"));
        Assert.Contains("half", items[0].Said("summary_html"), StringComparison.Ordinal);
        Assert.Equal("https://bakery.example/12", items[0].List("links")[0].Said("url"));
        Assert.Equal(
            ["1 children, foreign.yml:19:5: ", "1 description, foreign.yml:15:5: The first year.", "1 moved, foreign.yml:12:9: 1.0",
                "1 version, foreign.yml:3:5: 2.0"],
            imported.Left.Select(left => $"{left.Count} {left.What}, {left.Example}{(left.What == "children" ? ": " : "")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stages_with_deliverables()
    {
        var imported = Import(Stages);
        var items = Read(imported);
        Assert.Equal(
            ["first-crossing 2027-04-21 Timeline ", "planks - The hull ", "caulking - The hull planks"],
            items.Select(item => $"{item.Said("id")} {item.Said("target") ?? "-"} {item.Said("theme")} "
                + $"{string.Join(' ', item.Words("depends_on"))}"));
        Assert.Equal(["planned", "shipped", "planned"], items.Select(item => item.Said("status")));
        Assert.Equal(["authors", "dependencies", "id", "objectives", "requirement"],
            imported.Left.Select(left => left.What).Order(StringComparer.Ordinal));
        Assert.Equal("foreign.yml:12:5: ", imported.Left.Single(left => left.What == "dependencies").Example + ": ");
    }

    [Theory]
    [InlineData("- Oven\n- Shop\n", 2)]
    [InlineData("- title: Oven\n- name: Shop\n", 2)]
    [InlineData("now:\n  - Oven\nlater:\n  - Shop\n", 2)]
    [InlineData("title: Oven\nstatus: done\nlinks: [https://a.example, https://b.example]\n", 1)]
    [InlineData("title: Our plan\nfuture: [Oven, Shop]\n", 2)]
    [InlineData("text", 0)]
    [InlineData("", 0)]
    [InlineData("title: \"\"\n", 0)]
    public void Other_shapes(string yaml, int items)
    {
        var imported = Import(yaml);
        Assert.Equal(items, imported.Items);
        Assert.Equal(items, items == 0 ? 0 : Read(imported).Length);
        if (items == 0)
            Assert.Empty(imported.Yaml);
    }

    [Theory]
    [InlineData("October 2022", "2022-10")]
    [InlineData("(May/June 2022)", "2022-06")]
    [InlineData("end of June 2020", "2020-06")]
    [InlineData("Q4 2021", "2021-Q4")]
    [InlineData("2021 H1", "2021-H1")]
    [InlineData("Sept 2021", "2021-09")]
    [InlineData("2021-06-01", "2021-06-01")]
    [InlineData("early 2021", "2021")]
    [InlineData("Version 2021 beta", null)]
    [InlineData("soon", null)]
    [InlineData("20211", null)]
    public void Times_as_people_write_them(string words, string? period) => Assert.Equal(period, RoadmapDates.Of(words)?.Text);

    [Fact]
    public void Unknown_key_is_reported_with_its_place()
    {
        var imported = Import("- title: Oven\n  due: when it rains\n  status: blue\n- description: nameless\n- []\n");
        Assert.Equal(1, imported.Items);
        Assert.Equal(
            ["an entry that says nothing foreign.yml:5:3", "an entry without a title foreign.yml:4:3: nameless", "due foreign.yml:2:3: when it rains",
                "status foreign.yml:3:3: blue"],
            imported.Left.Select(left => $"{left.What} {left.Example}").Order(StringComparer.Ordinal));
    }

    /// <summary>Whatever the words, what is written reads back as them.</summary>
    [Fact]
    public void Hostile_text_is_imported()
    {
        string[] pieces = ["yes", "~", "null", "- ", "#", ": ", "\\", "\"", "'", "{", "[", "*a", "&b", "!c", "|", ">", "%", "@", "`", "é", "🚲", "\t",
            "2027", "0x1F", "1e3", "---", "word "];
        for (var seed = 0; seed < 80; seed++)
        {
            var dice = new Dice(seed);
            var titles = Enumerable.Range(0, 4).Select(i => $"{dice.Text(pieces, 1, 6)}{i}").ToArray();
            var yaml = System.Text.Json.JsonSerializer.Serialize(titles.Select(title => new
            {
                title,
                summary = title + "\n\n  " + title,
                owner = title
            }));
            Assert.Equal(titles.Select(title => title.Trim()), Read(Import(yaml)).Select(item => item.Said("title")));
        }
    }

    /// <summary>All of them, on machines that have them: our reader finds no fault in what comes out, and every item.</summary>
    [Fact]
    public void Real_roadmaps_are_imported()
    {
        if (Repository.Corpora is not { } corpora)
            return;
        foreach (var path in Directory.GetFiles(Path.Combine(corpora, "roadmap-histories"), "*.yml", SearchOption.AllDirectories))
        {
            var imported = HandbookCompiler.ImportRoadmap(SourceReader.ReadData(path).Value!);
            Assert.True(imported.Items > 6, path);
            Assert.Equal(imported.Items, Read(imported).Length);
        }
    }

    [Fact]
    public void The_command_writes_a_file_that_is_not_there_yet_and_no_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        folder.Write("plan.yaml", Releases);
        var dry = Tool.RunIn(folder.Path, [], "import", "roadmap", "plan.yaml", "--dry-run");
        Assert.Equal(0, dry.ExitCode);
        Assert.StartsWith("# Taken over from plan.yaml.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("4 items taken over.", dry.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/roadmap"]));

        var run = Tool.RunIn(folder.Path, [], "import", "roadmap", "plan.yaml");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("input/roadmap/plan.yml was written", run.Output, StringComparison.Ordinal);
        Assert.Equal(dry.Output, File.ReadAllText(folder["input/roadmap/plan.yml"]));

        File.WriteAllText(folder["input/roadmap/plan.yml"], "mine");
        var again = Tool.RunIn(folder.Path, [], "import", "roadmap", "plan.yaml");
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["input/roadmap/plan.yml"]));
        Assert.Equal(2, Tool.RunIn(folder.Path, [], "import", "roadmap", "gone.yaml").ExitCode);
    }

    private static ImportedRoadmap Import(string yaml) => HandbookCompiler.ImportRoadmap(SourceTree.Of(("foreign.yml", yaml)).Files[0]);

    /// <summary>What our own reader makes of it, without a word of complaint.</summary>
    private static System.Text.Json.JsonElement[] Read(ImportedRoadmap imported)
    {
        var compilation = Compile.Files(("roadmap/taken.yml", imported.Yaml));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id[2] is '1' or '2' && diagnostic.Id != "HB2017");
        Assert.Empty(compilation.Items("public"));
        // Items as the file has them: the data are in order of id.
        return [.. compilation.Items().OrderBy(item => item.GetProperty("source").GetProperty("line").GetInt32())];
    }
}
