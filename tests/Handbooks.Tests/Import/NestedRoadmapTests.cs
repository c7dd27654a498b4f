using Handbooks.Import.Roadmaps;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Import;

/// <summary>Roadmaps that nest: every item comes over with its title, status, target, theme and links.</summary>
public sealed class NestedRoadmapTests
{
    [Fact]
    public void Milestones_with_categories_with_tasks() => Holds("""
        milestones:
          - name: Preview
            released: true
            categories:
              - name: Ovens
                tasks:
                  - name: Light the first oven
                    released: 2026-02-01
                    link: https://bakery.example/1
                  - name: Turn the bread
                    done: false
          - name: Final
            released: false
            categories:
              - name: Ovens
                tasks: [{ name: Second oven, status: in-progress, links: [https://bakery.example/2, https://bakery.example/3] }]
              - name: Shop
                tasks:
                  - name: Open on Sundays
        """,
        "Light the first oven|shipped|2026-02-01|Preview / Ovens|https://bakery.example/1",
        "Turn the bread|planned||Preview / Ovens|",
        "Second oven|in_progress||Final / Ovens|https://bakery.example/2 https://bakery.example/3",
        "Open on Sundays|planned||Final / Shop|");

    [Fact]
    public void Languages_with_quarters_with_items() => Holds("""
        it:
          Quarto Trimestre 2026:
            - title: Nuovo forno
              subtitle: Per il pane.
              status: fatto
          Primo Trimestre 2027:
            - titolo: Pane di segale
              stato: da fare
        de:
          4. Quartal 2026:
            - titel: Neuer Ofen
              status: erledigt
        """,
        "Nuovo forno|shipped|2026-Q4|it|",
        "Pane di segale|planned|2027-Q1|it|",
        "Neuer Ofen|shipped|2026-Q4|de|");

    [Fact]
    public void Years_with_accomplishments() => Holds("""
        - year: 2025
          accomplishments:
            - name: First loaf sold
              date: 2025-04-18
              status: completed
            - A hundred loaves
        - year: 2026
          accomplishments:
            - name: Second shop
              date:
              status: upcoming
        """,
        "First loaf sold|shipped|2025-04-18||", "A hundred loaves|planned|2025||", "Second shop|planned|2026||");

    [Fact]
    public void Periods_as_keys_with_areas_below() => Holds("""
        2026:
          Q3:
            Bakery: [Oven, Mixer]
            Shop:
              - Counter
          Q4:
            - title: Delivery
              done: true
        "Summer 2027":
          - Ice cream
        """,
        "Oven|planned|2026-Q3|Bakery|", "Mixer|planned|2026-Q3|Bakery|", "Counter|planned|2026-Q3|Shop|", "Delivery|shipped|2026-Q4||",
        "Ice cream|planned|2027-Q3||");

    [Fact]
    public void States_as_keys_over_texts_and_releases() => Holds("""
        in-progress:
          - Sourdough
          - "[x] Rye"
        research:
          - Spelt
        planned:
          - feature: Pretzels
            eta: Ende 2026
        done:
          - version: v1.6
            date: 2024-11-19
            items: [Rolls, Croissants]
        """,
        "Sourdough|in_progress|||", "Rye|shipped|||", "Spelt|idea|||", "Pretzels|planned|2026-Q4||",
        "Rolls|shipped|2024-11-19|v1.6|", "Croissants|shipped|2024-11-19|v1.6|");

    [Fact]
    public void Groups_that_are_keys_with_named_keys_below() => Holds("""
        bakers:
          tile-1:
            name: Better flour
            description: From the mill.
          tile-2: { name: Quiet mixer, status: Done }
        tickets:
          BAK-7:
            title: Cool the dough
            phase: DONE
            completed_date: "2025-10-10"
            requirements: [A fridge, A shelf]
          Warm the shop: { status: planned, due: "24. Januar 2027" }
        """,
        "Better flour|planned||Bakers|", "Quiet mixer|shipped||Bakers|", "Cool the dough|shipped|2025-10-10||", "Warm the shop|planned|2027-01-24||");

    [Fact]
    public void Tasks_of_a_plan_in_percent() => Holds("""
        - task_id: "2026-06"
          task_name: "Build the oven"
          start_date: 2026-06-01
          end_date: 2026-08-31
          percent_complete: 100
        - task_id: "2026-12"
          task_name: Hire a baker
          end: 31.12.2026
          percent_complete: 80
        - task_name: Open
          end: 03/2027
          percent_complete: 0
        - { library: Recipes, completed: 50%, issue: "#12" }
        """,
        "Build the oven|shipped|2026-08-31||", "Hire a baker|in_progress|2026-12-31||", "Open|planned|2027-03||", "Recipes|in_progress|||");

    [Fact]
    public void Json_with_a_board_of_columns() => Holds("""
        {
        	"project": { "name": "Bakery", "version": 2 },
        	"columns": [
        		{ "name": "Now", "cards": [
        			{ "id": 7, "title": "Oven \"two\"", "dueDate": "2026-10-01T00:00:00Z", "pr": "https:\/\/bakery.example\/pull\/7", "labels": ["hot"] },
        			{ "id": 8, "title": "Mixer", "isComplete": true, "parts": [] } ] },
        		{ "name": "Later", "cards": [ { "id": 9, "title": "Boat", "status": "planned", "links": [ { "label": "Plan", "url": "https://bakery.example/boat" } ] } ] }
        	]
        }
        """,
        "Oven \"two\"|in_progress|2026-10-01||https://bakery.example/pull/7", "Mixer|shipped|||", "Boat|planned|||https://bakery.example/boat");

    [Fact]
    public void Timeframes_with_dates_with_events() => Holds("""
        roadmap: Our road
        roadmap_content:
          - timeframe: 2026
            dates:
              - date: Q3 2026
                events:
                  - Oven
                  -
              - date: phase2 2026
                events: [Shop]
        """,
        "Oven|planned|2026-Q3||", "Shop|planned|2026|phase2 2026|");

    [Fact]
    public void Quarters_with_groups_of_facts_and_a_group_with_none() => Holds("""
        title: Roadmap
        items:
          - quarter: "2027 Q1"
            facts_groups:
              - title: Bread
                facts:
                  - text: Rye
                  - text: Spelt
              - title: Cakes
        """,
        "Rye|planned|2027-Q1|Bread|", "Spelt|planned|2027-Q1|Bread|", "Cakes|planned|2027-Q1||");

    [Fact]
    public void A_tree_of_children() => Holds("""
        {"name": "Bakery", "children": [{"name": "Bread", "children": [{"name": "Rye", "children": [{"name": "Dark rye", "size": 3}]}, {"name": "Rolls"}]}]}
        """,
        "Dark rye|planned||Bread / Rye|", "Rolls|planned||Bread|");

    [Fact]
    public void Names_with_their_states() => Holds("""
        features:
          Login: done
          Search: in progress
        planned_features:
          - Export: PDF and paper
          - RD-1: A map
          - event: A feast
            when: May
            year: 2027
        """,
        "Login|shipped|||", "Search|in_progress|||", "Export|planned|||", "A map|planned|||", "A feast|planned|2027-05||");

    [Fact]
    public void A_backlog_whose_description_is_its_time() => Holds("""
        backlog:
          description: ''
          items:
            - { '+1': 3, title: Steam, url: https://bakery.example/5 }
        planned-1.16:
          description: ETA Week 44, 2026
          items:
            - title: Crust
        """,
        "Steam|idea|||https://bakery.example/5", "Crust|planned|2026-W44|planned-1.16|");

    [Fact]
    public void Groups_that_are_categories_and_items_that_have_one() => Holds("""
        - category: Data
          features:
            - { title: Files, discussion_url: https://bakery.example/9, icon_url: /icon.svg }
            - { title: Lists, area: Types, completed_date: later }
        - phase: In progress
          tasks:
            - headline: Undo
              quarter: 2
              year: 2027
              issue: https://bakery.example/10
              target: { start: 2026-01-01, end: 2027-05-31 }
        """,
        "Files|planned||Data|https://bakery.example/9", "Lists|planned||Data / Types|", "Undo|in_progress|2027-05-31||https://bakery.example/10");

    [Fact]
    public void Progress_horizon_and_titled_links_come_over()
    {
        var imported = Import("later:\n  - title: Boat\n    status: planned\n    progress: 40%\n    discussion_url: https://bakery.example/d\n"
            + "    demo: https://bakery.example/demo\n");
        var item = Assert.Single(Read(imported));
        Assert.Equal("later", item.Said("horizon"));
        Assert.Equal(0.4, item.GetProperty("progress").GetDouble());
        Assert.Equal(["https://bakery.example/d https://bakery.example/d", "demo https://bakery.example/demo"],
            item.List("links").Select(link => $"{link.Said("title")} {link.Said("url")}"));
        Assert.Empty(imported.Left);
    }

    [Fact]
    public void Group_field_without_a_place_is_reported_with_its_line()
    {
        var imported = Import("groups:\n  - name: Bread\n    description: All of it.\n    color: red\n    tasks:\n      - name: Rye\n"
            + "        released: v0.2\n        priority: 1\n      - {}\nauthors: [Ada, Bo]\nnote: x\n");
        Assert.Equal(["Rye|shipped||Bread|"], Lines(imported));
        Assert.Equal(
            ["an entry without a title foreign.yml:9:9", "authors foreign.yml:10:1", "color foreign.yml:4:5: red",
                "description foreign.yml:3:5: All of it.", "note foreign.yml:11:1: x", "priority foreign.yml:8:9: 1",
                "released foreign.yml:7:9: v0.2"],
            imported.Left.Select(left => $"{left.What} {left.Example}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("current_version: '0.41'\ngithub_url: https://bakery.example\n")]
    [InlineData("it:\nen:\n")]
    [InlineData("config: { funding: { 0: { text: needed } } }\n")]
    public void Files_without_items_give_none(string yaml) => Assert.Equal(0, Import(yaml).Items);

    [Fact]
    public void Input_option_applies_to_the_imported_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/index.md", "# Home\n");
        folder.Write("plan.json", """{"done": ["Oven"]}""");
        var run = Tool.RunIn(folder.Path, [], "import", "docs", "roadmap", "plan.json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("docs/roadmap/plan.yml was written", run.Output, StringComparison.Ordinal);
        Assert.Contains("status: shipped", File.ReadAllText(folder["docs/roadmap/plan.yml"]), StringComparison.Ordinal);
        Assert.Equal(2, Tool.RunIn(folder.Path, [], "import", "gone", "roadmap", "plan.json", "--dry-run").ExitCode);
    }

    private static void Holds(string roadmap, params string[] items) => Assert.Equal(items, Lines(Import(roadmap)));

    private static string[] Lines(ImportedRoadmap imported) =>
        [.. Read(imported).Select(item =>
            $"{item.Said("title")}|{item.Said("status")}|{item.Said("target")}|{item.Said("theme")}|"
                + $"{string.Join(' ', item.List("links").Select(link => link.Said("url")))}")];

    private static ImportedRoadmap Import(string yaml) => HandbookCompiler.ImportRoadmap(SourceTree.Of(("foreign.yml", yaml)).Files[0]);

    /// <summary>What our own reader makes of it, without a word of complaint.</summary>
    private static System.Text.Json.JsonElement[] Read(ImportedRoadmap imported)
    {
        var compilation = Compile.Files(("roadmap/taken.yml", imported.Yaml));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id[2] is '1' or '2' && diagnostic.Id != "HB2017");
        return [.. compilation.Items().OrderBy(item => item.GetProperty("source").GetProperty("line").GetInt32())];
    }
}
