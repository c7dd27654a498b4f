using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Whatever refers to a thing can be found from it.</summary>
public sealed class BacklinkTests
{
    private static readonly Compilation Site = Compile.Files(
        ("keeper.md", "---\nrole: Keeper\n---\nWorks with the [mender](mender.md). See [[OW-1]] and [the ways](ways.md).\n\n## Responsibilities\n\n"
            + "- Keep the boats dry\n"),
        ("mender.md", "---\nrole: Net Mender\nreports_to: Keeper\n---\n\n## Responsibilities\n\n- Mend nets\n"),
        ("ways.md", "# Ways\n\nAsk the Net Mender; the plan is [[OW-1]]. More on [the quay](quay.md#tides), and [again](quay.md).\n"),
        ("quay.md", "# Quay\n\n## Tides\n\n[Up](#tides) and [the home of it](quay.md).\n"),
        ("roadmap/x.yml", "- id: OW-1\n  title: Oars\n  owner: Keeper\n  responsible: [Net Mender]\n"
            + "  summary: See [the quay](../quay.md) and [[OW-2]].\n- {id: OW-2, title: Sails, depends_on: [OW-1]}\n"));

    [Fact]
    public void Whoever_refers_to_a_role_is_told_on_it() => Assert.Equal(["/roles/keeper/", "/ways/"], Site.Role("net-mender").Words("mentioned_by"));

    [Fact]
    public void Whoever_refers_to_a_page_is_told_on_it()
    {
        Assert.Equal(["Keeper"], MentionedBy("team/ways/index.html"));
        Assert.Equal(["Oars", "Ways"], MentionedBy("team/quay/index.html")); // each once, and a page not by itself
    }

    [Fact]
    public void Whoever_refers_to_an_item_is_told_on_it()
    {
        Assert.Equal(["Keeper", "Ways"], MentionedBy("team/roadmap/ow-1/index.html"));
        Assert.Equal(["Oars"], MentionedBy("team/roadmap/ow-2/index.html"));
    }

    [Fact]
    public void Items_and_roles_know_each_other()
    {
        Assert.Equal(["OW-1"], Site.Role("keeper").Words("owns"));
        Assert.Empty(Site.Role("net-mender").Words("owns"));
        var duties = Site.Json("team/roles/net-mender/index.html").GetProperty("Duties").List("Responsible");
        Assert.Contains("Oars", duties.Select(duty => duty.GetProperty("Activity").Said("Text")));
        Assert.Equal(("keeper", "net-mender"), (Site.Item("OW-1").Said("accountable"), Assert.Single(Site.Item("OW-1").Words("responsible"))));
    }

    [Fact]
    public void Items_that_depend_on_each_other_know_it()
    {
        Assert.Equal(["Oars"], Site.Json("team/roadmap/ow-2/index.html").Each("DependsOn", "Title"));
        Assert.Equal(["Sails"], Site.Json("team/roadmap/ow-1/index.html").Each("RequiredBy", "Title"));
    }

    [Fact]
    public void A_role_knows_who_reports_to_it()
    {
        Assert.Equal("keeper", Site.Role("net-mender").Said("reports_to"));
        Assert.Equal(["Net Mender"], Site.Json("team/roles/keeper/index.html").Each("Reports", "Text"));
    }

    [Fact]
    public void A_responsibility_leads_to_its_row_and_the_row_back()
    {
        Assert.Contains("href=\"../../matrix/#keep-the-boats-dry\"", Site.Body("team/roles/keeper/index.html"), StringComparison.Ordinal);
        var cells = Site.Json("team/matrix/index.html").List("Groups").SelectMany(group => group.List("Rows"))
            .Single(row => row.Said("Anchor") == "keep-the-boats-dry").List("Cells");
        Assert.Contains("../roles/keeper/#keep-the-boats-dry",
            cells.SelectMany(cell => cell.List("Marks")).Select(mark => mark.GetProperty("Mark").Said("Href")));
    }

    [Fact]
    public void A_link_to_the_section_of_a_role_is_a_link_to_the_role()
    {
        var compilation = Compile.Files(("crew.md", "---\nroles: sections\n---\n# Crew\n\n## Mender\n\n- Mend\n"), ("a.md", "[x](crew.md#mender)\n"));
        Assert.Equal(["/a/"], compilation.Role("mender").Words("mentioned_by"));
        Assert.Equal(["A"], compilation.Json("team/crew/index.html").Each("MentionedBy", "Text"));
    }

    private static string[] MentionedBy(string path) => Site.Json(path).Each("MentionedBy", "Text");
}
