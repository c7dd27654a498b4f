using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

/// <summary>A page of a web site saved as text: one line a block, a # behind each heading, no bullets.</summary>
public sealed class SavedPageTests
{
    private const string Saved = """
        Garden Lead#
        The garden lead looks after the beds and whoever works in them.
        They agree with the kitchen on what to sow, and with the treasurer on what it may cost.
        Responsibilities#
        Planning the beds.#
        The beds are few and crops rotate. Each winter the garden lead draws the plan for the year.
        Keeping the tools.#
        Tools rust. The garden lead sees that they are cleaned and mended before spring.
        How they interact with other people#
        Meets the kitchen lead each Monday
        Tells the crew what is ripe, and what may wait
        Asks the treasurer before buying seed
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Headings_paragraphs_and_the_lost_list_come_back(string lineEnd)
    {
        var compilation = Compile.Files(("roles/garden.md", Saved.Replace("\n", lineEnd, StringComparison.Ordinal)));
        var role = Assert.Single(compilation.Roles());
        Assert.Equal("Garden Lead", role.Said("title"));
        Assert.Equal(["Planning the beds", "Keeping the tools"], role.Each("responsibilities", "text"));
        Assert.Equal(3, role.List("interactions").Length);
        Assert.Equal("The garden lead looks after the beds and whoever works in them.", role.Said("purpose"));
        Assert.Equal(
            ["roles/garden.md:1:1", "roles/garden.md:4:1", "roles/garden.md:5:1", "roles/garden.md:7:1", "roles/garden.md:9:1"],
            compilation.Of("HB1101").Select(diagnostic => diagnostic.Place()));
        Assert.Equal("roles/garden.md:10:1", compilation.The("HB1102").Place());
        Assert.Equal("roles/garden.md:2:1", compilation.The("HB1104").Place());
        Assert.Equal((12, 1), Source(role.List("interactions")[2]));
    }

    [Fact]
    public void The_page_shows_no_mark_of_the_saved_site()
    {
        var body = Compile.Files(("roles/garden.md", Saved)).Body("team/roles/garden-lead/index.html");
        Assert.Contains("<h2 id=\"responsibilities\">Responsibilities", body, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"planning-the-beds\">Planning the beds.", body, StringComparison.Ordinal);
        Assert.Contains("<li>Tells the crew what is ripe, and what may wait", body, StringComparison.Ordinal);
        Assert.DoesNotContain(".#", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Languages\n\nOur services are written in C#\n\nOur scripts are written in F#\n")] // a heading of its own
    [InlineData("Our services are written in C#\n\nOur scripts are written in F#\n")] // names that end so
    [InlineData("Notes\n\n```\nOne#\nTwo#\nThree#\n```\n")] // code
    [InlineData("The one#\n\nand no other\n")] // one line is no saved page
    [InlineData("Escaped\\#\n\nEscaped, too\\#\n")]
    [InlineData("Closed ##\n\nClosed, too ##\n")]
    public void A_page_that_only_looks_like_it_is_left_alone(string text)
    {
        var compilation = Compile.Files(("notes.md", text));
        Assert.Empty(compilation.Of("HB1101"));
        Assert.Empty(compilation.Of("HB1102"));
        Assert.Empty(compilation.Of("HB1104"));
    }

    [Fact]
    public void Two_bare_lines_under_a_part_are_paragraphs_and_three_are_a_list()
    {
        var two = Compile.Files(("roles/a.md", "Lead#\nResponsibilities#\nFirst thing\nSecond thing\n"));
        Assert.Empty(two.Of("HB1102"));
        Assert.Single(two.Of("HB1104"));
        var three = Compile.Files(("roles/a.md", "Lead#\nResponsibilities#\nFirst thing\nSecond thing\nThird thing\n"));
        Assert.Equal(["First thing", "Second thing", "Third thing"], Assert.Single(three.Roles()).Each("responsibilities", "text"));
    }

    private static (int, int) Source(System.Text.Json.JsonElement entry) =>
        (entry.GetProperty("source").GetProperty("line").GetInt32(), entry.GetProperty("source").GetProperty("column").GetInt32());
}
