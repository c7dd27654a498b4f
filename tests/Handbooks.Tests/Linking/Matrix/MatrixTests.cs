using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>The rows of the matrix, and which letters count.</summary>
public sealed class MatrixTests
{
    private static (string, string) Role(string title, params string[] duties) =>
        ($"{title}.md", $"---\nrole: {title}\n---\n\n## Responsibilities\n\n{string.Concat(duties.Select(duty => $"- {duty}\n"))}");

    [Fact]
    public void An_explicit_id_joins_what_is_worded_differently()
    {
        var compilation = Compile.Files(Role("Keeper", "Own the plan {#plan}"), Role("Mender", "Help with planning {#plan .consulted}"));
        var row = Assert.Single(compilation.Activities());
        Assert.Equal(("plan", "Own the plan"), (row.Said("id"), row.Said("title")));
        Assert.Equal(["keeper RA False", "mender C True"], Assignments(row));
    }

    [Fact]
    public void The_same_words_join_and_case_signs_and_articles_do_not_matter()
    {
        var compilation = Compile.Files(Role("Keeper", "Keep the boats dry."), Role("Mender", "keep boats **dry**"),
            Role("Mate", "Keep the boats very dry"));
        Assert.Equal(["keep-the-boats-dry", "keep-the-boats-very-dry"],
            compilation.Activities().Select(row => row.Said("id")).Order(StringComparer.Ordinal));
        Assert.Equal(2, compilation.Activities().Single(row => row.Said("id") == "keep-the-boats-dry").List("assignments").Length);
    }

    [Fact]
    public void Words_without_an_id_join_the_row_that_has_them() =>
        Assert.Equal("dry", Assert.Single(Compile.Files(Role("Aft", "Keep the boats dry {#dry}"), Role("Bow", "Keep boats dry")).Activities())
            .Said("id"));

    [Fact]
    public void A_row_bears_the_words_of_whoever_answers_for_it() =>
        Assert.Equal("Own the plan", Assert.Single(Compile.Files(Role("Aft", "Is asked about the plan {#plan .consulted}"),
            Role("Bow", "Own the plan {#plan}")).Activities()).Said("title"));

    [Fact]
    public void What_is_declared_counts_and_what_is_inferred_is_kept()
    {
        var compilation = Compile.Files(Role("Keeper", "Own the plan"), ("t.md", "# T\n\n| What | Keeper |\n|-|-|\n| Own the plan | C |\n"));
        Assert.Equal(["keeper RA False", "keeper C True"], Assignments(Assert.Single(compilation.Activities())));
        var marks = Assert.Single(compilation.Json("team/matrix/index.html").List("Groups")).List("Rows")[0].List("Cells")[0].List("Marks");
        Assert.Equal(["C True", "R False", "A False"],
            marks.Select(mark => $"{mark.GetProperty("Mark").Said("Sign")} {mark.GetProperty("Counts").GetBoolean()}"));
        Assert.Contains(",C", compilation.Text("team/matrix/matrix.csv").Split("\r\n")[1], StringComparison.Ordinal);
        Assert.True(Assert.Single(compilation.Json("team/matrix/index.html").List("Groups")).List("Rows")[0].GetProperty("IsNobodyAccountable")
            .GetBoolean());
    }

    [Fact]
    public void Every_item_is_a_row()
    {
        var compilation = Compile.Files(Role("Keeper", "Keep"), Role("Mender", "Mend"),
            ("roadmap/x.yml", "- {id: OW-1, title: Oars, theme: Boats, owner: Keeper, responsible: Mender, consulted: [keeper], informed: Mender}\n"
                + ""));
        var row = compilation.Activity("Oars");
        Assert.Equal(("item", "Boats", "/roadmap/ow-1/"), (row.Said("kind"), row.Said("group"), row.Said("url")));
        Assert.Equal(["keeper A True", "mender R True", "keeper C True", "mender I True"], Assignments(row));
    }

    [Fact]
    public void Where_nobody_is_named_that_is_said()
    {
        var compilation = Compile.Files(Role("Keeper", "Keep", "Own the quay"),
            ("roadmap/x.yml", "- {title: Oars}\n- {title: Sails, owner: Keeper}\n"));
        var rows = compilation.Json("team/matrix/index.html").List("Groups").SelectMany(group => group.List("Rows"));
        Assert.Equal(["Keep", "Oars"], rows.Where(row => row.GetProperty("IsNobodyAccountable").GetBoolean()).Select(row => row.Said("Title")));
        Assert.Equal(2, compilation.Json("team/decisions/index.html").GetProperty("NobodyNamedCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, compilation.Item("oars").GetProperty("accountable").ValueKind);
    }

    [Fact]
    public void Two_rows_of_one_slug_have_an_address_each()
    {
        var compilation = Compile.Files(Role("Keeper", "Keep boats", "Keep: boats!", "Keep/boats (dry)"),
            ("roadmap/x.yml", "- {id: keep-boats, title: Keep boats}\n"));
        var anchors = compilation.Json("team/matrix/index.html").List("Groups").SelectMany(group => group.List("Rows"))
            .Select(row => row.Said("Anchor")).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
    }

    [Fact]
    public void Each_letter_quotes_its_source()
    {
        var assignment = Assert.Single(Assert.Single(Compile.Files(Role("Keeper", "Own the *plan*")).Activities()).List("assignments"));
        Assert.Equal(("Own the plan", "Keeper.md", 7), (assignment.Said("quote"), assignment.GetProperty("source").Said("path"),
            assignment.GetProperty("source").GetProperty("line").GetInt32()));
    }

    private static string[] Assignments(JsonElement activity) =>
        [.. activity.List("assignments").Select(assignment =>
            $"{assignment.Said("role")} {assignment.Said("letters")} {assignment.GetProperty("declared").GetBoolean()}")];
}
