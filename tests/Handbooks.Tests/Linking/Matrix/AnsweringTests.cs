using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>Headings and lines that say who answers for what stands below them, and tables with a list for each role.</summary>
public sealed class AnsweringTests
{
    private const string Roles =
        "---\nroles: sections\n---\n# Theatre\n\n## Stage Manager\n\n- Call the cues\n\n## House Manager\n\n- Open the doors\n";

    /// <summary>As two roles agree on it: who answers for an area, and what either does for it.</summary>
    private const string Agreement = """
        # Stage and house: who does what

        ## Definitions

        **Accountable**: whoever is asked when it went wrong.

        ## Stage managers (SMs) are accountable for:

        ### Rehearsals

        <table>
          <tr><th>SM expectations</th><th>HM expectations</th></tr>
          <tr>
            <td>
              <ul>
                <li>Write the call sheet the evening before</li>
                <li>Keep time</li>
              </ul>
            </td>
            <td>
              <ul>
                <li>Heat the hall</li>
              </ul>
            </td>
          </tr>
        </table>

        ### Quick changes

        <table>
          <tr><th>SM expectations</th><th>HM expectations</th></tr>
          <tr>
            <td><ul><li>Practise each one twice</li></ul></td>
            <td><ul><li>No responsibilities</li></ul></td>
          </tr>
        </table>

        ## House managers (HMs) are accountable for:

        ### The interval

        <table>
          <tr><th>SM expectations</th><th>HM expectations</th></tr>
          <tr>
            <td><ul><li>Give three bells</li></ul></td>
            <td><ul><li>Count the glasses</li><li>Bring latecomers in by the side door</li></ul></td>
          </tr>
        </table>
        """;

    private static string[] Answers(Compilation compilation) =>
        [.. compilation.Activities().SelectMany(activity => activity.Letters()
            .Where(letter => letter.EndsWith(" A declared", StringComparison.Ordinal))
            .Select(letter => $"{letter.Split(' ')[0]}: {activity.Said("title")}"))];

    private static string[] Duties(Compilation compilation, string role) =>
        [.. compilation.Role(role).List("responsibilities").Select(duty => $"{duty.Said("text")} [{duty.Said("letters")}]")];

    [Fact]
    public void An_agreement_of_two_roles_is_read_where_nobody_defines_them()
    {
        var compilation = Compile.Files(("agreement.md", Agreement));
        Assert.Equal([("Stage Manager", "SM"), ("House Manager", "HM")],
            compilation.Roles().Select(role => (role.Said("title")!, Assert.Single(role.Words("aliases")))));
        Assert.Equal(["stage-manager: Rehearsals", "stage-manager: Quick changes", "house-manager: The interval"], Answers(compilation));
        Assert.Equal(["Write the call sheet the evening before [R]", "Keep time [R]", "Practise each one twice [R]", "Give three bells [R]"],
            Duties(compilation, "stage-manager"));
        Assert.Equal(["Heat the hall [R]", "No responsibilities []", "Count the glasses [R]", "Bring latecomers in by the side door [R]"],
            Duties(compilation, "house-manager"));
        Assert.Equal(2, compilation.Of("HB3041").Length);
        Assert.Equal("agreement.md:34:17", compilation.The("HB2020").Place());
        Assert.DoesNotContain("No responsibilities", compilation.Activities().Select(activity => activity.Said("title")));
    }

    [Fact]
    public void Where_pages_define_them_it_adds_to_what_they_do()
    {
        var compilation = Compile.Files(("roles.md", Roles.Replace("## Stage Manager", "## Stage Manager (SM)", StringComparison.Ordinal)),
            ("agreement.md", Agreement));
        Assert.Empty(compilation.Of("HB3041"));
        var role = Assert.Single(compilation.Roles(), role => role.Said("title")!.StartsWith("Stage", StringComparison.Ordinal));
        Assert.Equal(["Call the cues", "Write the call sheet the evening before", "Keep time", "Practise each one twice", "Give three bells"],
            role.Each("responsibilities", "text"));
        Assert.Contains("house-manager: The interval", Answers(compilation));
        var table = role.List("responsibilities")[1];
        Assert.Equal(("Rehearsals", "agreement.md"), (table.Said("group"), table.GetProperty("source").Said("path")));
        Assert.StartsWith("/agreement/", table.Said("url"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_area_quotes_the_heading_over_it()
    {
        var assignment = Compile.Files(("roles.md", Roles), ("agreement.md", Agreement)).Activity("The interval").List("assignments")
            .Single(assignment => assignment.GetProperty("declared").GetBoolean());
        Assert.Equal(("House managers (HMs) are accountable for:", 38),
            (assignment.Said("quote"), assignment.GetProperty("source").GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("## Stage managers are accountable for:\n\n- The prompt book\n- The *cue lights*\n", "stage-manager: The prompt book",
        "stage-manager: The cue lights")]
    [InlineData("The Stage Manager is accountable for:\n\n1. The prompt book\n", "stage-manager: The prompt book")]
    [InlineData("## The Stage Manager answers for\n\n### The prompt book\n\nWords.\n", "stage-manager: The prompt book")]
    [InlineData("## Stage managers are ultimately responsible for…\n\n- The prompt book\n", "stage-manager: The prompt book")]
    public void Lists_and_headings_below_are_what_is_answered_for(string text, params string[] expected) =>
        Assert.Equal(expected, Answers(Compile.Files(("roles.md", Roles), ("page.md", "# Page\n\n" + text))));

    [Theory]
    [InlineData("## Who is accountable for\n\n- The prompt book\n")]
    [InlineData("## Guests are accountable for\n\n- What they break\n")]
    [InlineData("## The Stage Manager is not accountable for:\n\n- The weather\n")]
    [InlineData("## Things that nobody is accountable for:\n\n- The weather\n")]
    [InlineData("The Stage Manager is accountable for the prompt:\n\n- The weather\n")]
    [InlineData("## The Stage Manager is accountable for:\n\nWords alone.\n")]
    public void Other_headings_say_nothing(string text) =>
        Assert.Empty(Answers(Compile.Files(("roles.md", Roles), ("page.md", "# Page\n\n" + text))));

    [Theory]
    [InlineData("| Stage Manager duties | House Manager duties |\n|-|-|\n| <ul><li>Sweep the stage</li></ul> | <ul><li>Sweep the hall</li></ul> |\n",
        "Sweep the stage")]
    [InlineData("| Stage Manager responsibilities | Usher responsibilities |\n|-|-|\n"
        + "| <ul><li>Sweep the stage</li></ul> | <ul><li>Sweep the hall</li></ul> |\n", null)]
    [InlineData("| Stage Manager | House Manager |\n|-|-|\n| <ul><li>Sweep the stage</li></ul> | <ul><li>Sweep the hall</li></ul> |\n", null)]
    [InlineData("| Stage Manager duties | House Manager duties |\n|-|-|\n| Sweep the stage | Sweep the hall |\n", null)]
    public void Only_a_table_whose_every_column_is_a_roles_list_gives_duties(string table, string? duty)
    {
        string[] expected = duty is null ? ["Call the cues"] : ["Call the cues", duty];
        Assert.Equal(expected, Compile.Files(("roles.md", Roles), ("page.md", "# Page\n\n" + table)).Role("stage-manager")
            .Each("responsibilities", "text"));
    }
}
