using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>Tables of letters in the shapes that other tools and other languages give them.</summary>
public sealed class ForeignTableTests
{
    private const string Roles = "# Roles\n\n## Verger\n\n- Lock up\n\n## Ringer\n\n- Ring\n";

    [Theory]
    [InlineData("| # | Task | Verger | Ringer |\n|---|---|---|---|\n| 1 | Oil the bells | A | R |\n")]
    [InlineData("| Phase | Task | Verger | Ringer |\n|---|---|---|---|\n| Spring | Sweep | R | A |\n| | Oil the bells | A | R |\n")]
    [InlineData("| | | |\n|---|---|---|\n| Task | **Verger** | **Ringer** |\n| Oil the bells | A | R |\n")]
    [InlineData("<table><tr><th></th><th colspan=\"2\">Tower</th></tr><tr><th>Task</th><th>Verger</th><th>Ringer</th></tr><tr><td>Oil the "
        + "bells</td><td>A</td><td>R</td></tr></table>\n")]
    [InlineData("| Task | Verger | Ringer |\n|---|---|---|\n| Oil the bells | A (until spring) | R – until the frost comes |\n")]
    [InlineData("- **VG**: Verger\n- **RG**: Ringer\n\n| Task | VG | RG |\n|---|---|---|\n| Oil the bells | A | R |\n")]
    [InlineData("| Aufgabe | Verantwortlich | Rechenschaftspflichtig |\n|---|---|---|\n| Oil the bells | Ringer | Verger |\n")]
    [InlineData("| Tâche | Réalisateur | Approbateur |\n|---|---|---|\n| Oil the bells | Ringer | Verger |\n")]
    public void A_row_is_an_activity_with_its_letters(string table)
    {
        var compilation = Compile.Files(("roles.md", Roles), ("raci.md", "# Who does what\n\n" + table));
        var activity = Assert.Single(compilation.Activities(), activity => activity.Said("title") == "Oil the bells");
        Assert.Equal(("verger", "ringer"), (Holder(activity, "A"), Holder(activity, "R")));
        Assert.DoesNotContain(compilation.Activities(), activity => activity.Said("title") is "1" or "Task" or "Spring");
    }

    [Fact]
    public void Names_over_the_letters_are_roles_where_no_page_defines_one()
    {
        var compilation = Compile.Files(("raci.md",
            "# Who does what\n\n| Task | Verger | Bell Ringer |\n|---|---|---|\n| Oil the bells | A | R |\n| Lock up | R | I |\n"));
        Assert.Equal(["bell-ringer", "verger"], compilation.Roles().Select(role => role.Said("id")).Order());
        Assert.Equal(["Oil the bells"], compilation.Role("bell-ringer").Each("responsibilities", "text"));
        Assert.StartsWith("raci.md:3:", compilation.The("HB3041").Place(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Example RACI\n\n| Task | Verger | Bell Ringer |\n|---|---|---|\n| Oil the bells | A | R |\n")]
    [InlineData("# Marks\n\n| Name | Maths | Music |\n|---|---|---|\n| Ada | A | C |\n")]
    public void Other_tables_make_no_roles(string text) => Assert.Empty(Compile.Files(("raci.md", text)).Roles());

    private static string? Holder(System.Text.Json.JsonElement activity, string letter) =>
        activity.GetProperty("assignments").EnumerateArray()
            .Where(assignment => assignment.Said("letters")!.Contains(letter, StringComparison.Ordinal))
            .Select(assignment => assignment.Said("role")).FirstOrDefault();
}
