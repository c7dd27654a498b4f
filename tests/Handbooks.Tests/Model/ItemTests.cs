using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>Roadmap items as other roadmaps write them, too.</summary>
public sealed class ItemTests
{
    private const string Keeper = "---\nrole: Boat Keeper\n---\n\n## Responsibilities\n\n- Keep them dry\n";

    [Theory]
    [InlineData("accountable: Boat Keeper")]
    [InlineData("owner: boat-keeper")]
    [InlineData("dri: Boat keeper")]
    [InlineData("lead: Boat-Keeper")]
    [InlineData("Owner: Boat Keeper")]
    public void Accountable_has_synonyms(string line)
    {
        var compilation = Build($"- title: Slipway\n  {line}\n");
        Assert.Equal("boat-keeper", compilation.Item("slipway").Said("accountable"));
        Assert.Equal(["slipway"], compilation.Role("boat-keeper").Words("owns"));
        Assert.Empty(compilation.Faults());
    }

    [Theory]
    [InlineData("target: 2027-Q2")]
    [InlineData("quarter: Q2 2027")]
    [InlineData("eta: 2027-q2")]
    [InlineData("due: \"2027-Q2\"")]
    [InlineData("date: 2027 Q2")]
    public void Target_has_synonyms(string line) =>
        Assert.Equal("2027-Q2", Clean($"- title: Slipway\n  {line}\n").Item("slipway").Said("target"));

    [Theory]
    [InlineData("theme: Quay")]
    [InlineData("area: Quay")]
    [InlineData("category: Quay")]
    public void Theme_has_synonyms(string line) =>
        Assert.Equal("Quay", Clean($"- title: Slipway\n  {line}\n").Item("slipway").Said("theme"));

    [Theory]
    [InlineData("status: now", "in_progress", "now")]
    [InlineData("status: next", "planned", "next")]
    [InlineData("status: later", "idea", "later")]
    [InlineData("status: done", "shipped", "now")]
    [InlineData("status: in_progress", "in_progress", "now")]
    [InlineData("status: In-Progress", "in_progress", "now")]
    [InlineData("status: in progress", "in_progress", "now")]
    [InlineData("state: paused", "paused", "later")]
    [InlineData("status: dropped", "dropped", "later")]
    [InlineData("horizon: later", "planned", "later")]
    [InlineData("status: idea\n  horizon: next", "idea", "next")]
    [InlineData("theme: Quay", "planned", "next")]
    public void Status_and_horizon_complete_each_other(string lines, string status, string horizon)
    {
        var item = Clean($"- title: Slipway\n  {lines}\n").Item("slipway");
        Assert.Equal((status, horizon), (item.Said("status"), item.Said("horizon")));
    }

    [Theory]
    [InlineData("progress: 0.4", 0.4)]
    [InlineData("progress: 40%", 0.4)]
    [InlineData("progress: 1", 1.0)]
    [InlineData("milestones:\n    - One\n    - {title: Two, done: true}\n    - {name: Three, done: true}", 0.6667)]
    public void Progress_is_a_part_of_one(string lines, double progress) =>
        Assert.Equal(progress, Clean($"- title: Slipway\n  {lines}\n").Item("slipway").GetProperty("progress").GetDouble());

    [Theory]
    [InlineData("status: almost", "HB2003", 2, 11)]
    [InlineData("horizon: soon", "HB2003", 2, 12)]
    [InlineData("target: someday", "HB2003", 2, 11)]
    [InlineData("progress: 140%", "HB2003", 2, 13)]
    [InlineData("progress: -1", "HB2003", 2, 13)]
    [InlineData("progress: 1e0", "HB2003", 2, 13)]
    [InlineData("confidence: sure", "HB2003", 2, 15)]
    [InlineData("summry: text", "HB2001", 2, 3)]
    [InlineData("theme: [a]", "HB2003", 2, 10)]
    [InlineData("owner: Nobody", "HB3008", 2, 10)]
    [InlineData("responsible: [Nobody]", "HB3001", 2, 17)]
    [InlineData("depends_on: [nothing]", "HB3009", 2, 16)]
    [InlineData("owner: Boat Keeper\n  accountable: Boat Keeper", null, 0, 0)]
    public void Invalid_value_is_reported_at_its_place(string lines, string? id, int line, int column)
    {
        var compilation = Build($"- title: Slipway\n  {lines}\n");
        Assert.Single(compilation.Items());
        if (id is not null)
            Assert.Equal($"roadmap/a.yml:{line}:{column}", compilation.The(id).Place());
    }

    [Theory]
    [InlineData("- title: One\n- title: Two\n", 2)]
    [InlineData("items:\n  - title: One\n  - title: Two\n", 2)]
    [InlineData("title: One\n", 1)]
    [InlineData("- name: One\n", 1)]
    [InlineData("", 0)]
    [InlineData("# nothing yet\n", 0)]
    public void A_file_is_a_list_a_list_under_items_or_one_item(string yaml, int count) => Assert.Equal(count, Clean(yaml).Items().Length);

    [Theory]
    [InlineData("just words\n", "HB2006")]
    [InlineData("- just words\n", "HB2006")]
    [InlineData("other: 1\n", "HB2006")]
    [InlineData("- id: OW-1\n", "HB2005")]
    [InlineData("- []\n", "HB2006")]
    public void A_file_of_another_shape_is_reported(string yaml, string id) =>
        Assert.True(Build(yaml).The(id).Severity == Handbooks.Diagnostics.Severity.Error);

    [Fact]
    public void Data_that_is_not_the_handbook_s_is_not_read()
    {
        var compilation = Compile.Files(("index.md", "text"), ("crew.yml", "a: [\n"), ("docs/roadmap/x.yml", "- title: One\n"));
        Assert.Empty(compilation.Items());
        Assert.Equal(["crew.yml:1:1", "docs/roadmap/x.yml:1:1"], compilation.Of("HB2007").Select(diagnostic => diagnostic.Place()));
        Assert.False(compilation.HasErrors);
    }

    [Theory]
    [InlineData("team: Quay")]
    [InlineData("unit: Quay")]
    public void A_role_s_unit_may_be_called_its_team(string line) =>
        Assert.Equal("Quay", Compile.Files(("a.md", $"---\nrole: Keeper\n{line}\n---\nWords.\n")).Role("keeper").Said("unit"));

    private static Compilation Build(string yaml) => Compile.Files(("roles/keeper.md", Keeper), ("roadmap/a.yml", yaml));

    private static Compilation Clean(string yaml)
    {
        var compilation = Build(yaml);
        Assert.Empty(compilation.Faults());
        return compilation;
    }
}
