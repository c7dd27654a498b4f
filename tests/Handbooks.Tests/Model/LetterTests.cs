using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>Letters that authors write: in attributes and in tables.</summary>
public sealed class LetterTests
{
    private const string Roles = "---\nroles: sections\n---\n# Crew\n\n## Boat Keeper\n\n- Keep the boats dry\n\n## Net Mender\n\n- Mend the nets\n";

    [Theory]
    [InlineData("{.accountable}", "A", true)]
    [InlineData("{.responsible .accountable}", "RA", true)]
    [InlineData("{.Consulted}", "C", true)]
    [InlineData("{.informed}", "I", true)]
    [InlineData("{: .accountable}", "A", true)]
    [InlineData("{#boats}", "R", false)]
    [InlineData("", "R", false)]
    public void Attributes_declare_letters(string attributes, string letters, bool declared)
    {
        var duty = Assert.Single(Compile.Files(("a.md", $"---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep the boats dry {attributes}\n"))
            .Role("keeper").List("responsibilities"));
        Assert.Equal(("Keep the boats dry", letters, declared), (duty.Said("text"), duty.Said("letters"), duty.GetProperty("declared").GetBoolean()));
    }

    [Fact]
    public void An_attribute_gives_the_activity_its_id()
    {
        var duty = Assert.Single(Compile.Files(("a.md",
            "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep the boats dry {#dry-boats .accountable}\n")).Role("keeper")
            .List("responsibilities"));
        Assert.Equal(("dry-boats", "dry-boats"), (duty.Said("activity"), duty.Said("id")));
    }

    [Fact]
    public void A_responsibility_with_a_heading_has_its_letters_there()
    {
        var duty = Assert.Single(Compile.Files(("a.md",
            "---\nrole: Keeper\n---\n\n## Responsibilities\n\n### Dry boats {#dry .accountable}\n\nWords.\n")).Role("keeper")
            .List("responsibilities"));
        Assert.Equal(("Dry boats", "A", "dry", "dry"), (duty.Said("text"), duty.Said("letters"), duty.Said("activity"), duty.Said("id")));
    }

    [Fact]
    public void An_attribute_that_is_no_letter_is_reported()
    {
        var diagnostic = Compile.Files(("a.md", "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep {.acountable}\n")).The("HB2009");
        Assert.Equal("a.md:7:9", diagnostic.Place());
        Assert.Contains(".accountable", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_roles_and_letters_declares_a_row_an_activity()
    {
        var compilation = Compile.Files(("crew.md", Roles), ("table.md", """
            # Who does what

            | Activity | Boat Keeper | Net Mender |
            |---|---|---|
            | Paint the hulls | A/R | i |
            | Order the tar {#tar} | – | A |
            | Mend the nets | C | A |
            | Ring the bell | | |
            """));
        Assert.Equal(["boat-keeper RA True", "net-mender I True"], Assignments(compilation.Activity("Paint the hulls")));
        Assert.Equal(["net-mender A True"], Assignments(compilation.Activity("Order the tar")));
        Assert.Equal("tar", compilation.Activity("Order the tar").Said("id"));
        Assert.Equal(["net-mender R False", "boat-keeper C True", "net-mender A True"], Assignments(compilation.Activity("Mend the nets")));
        Assert.Empty(compilation.Activity("Ring the bell").List("assignments"));
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity >= Handbooks.Diagnostics.Severity.Warning));
    }

    [Theory]
    [InlineData("| Size | Small | Large |\n|-|-|-|\n| Boat | A | R |\n")] // no column is a role
    [InlineData("| What | Boat Keeper |\n|-|-|\n| Paint | X |\n")] // no letters
    [InlineData("| What | Boat Keeper |\n|-|-|\n| Paint | |\n")] // nothing in it
    [InlineData("| What |\n|-|\n| A |\n")] // no column for a role
    public void Another_table_is_just_a_table(string table) =>
        Assert.Equal(["Keep the boats dry", "Mend the nets"],
            Compile.Files(("crew.md", Roles), ("table.md", "# Table\n\n" + table)).Activities().Select(activity => activity.Said("title")));

    [Fact]
    public void Column_without_a_role_is_reported_and_the_others_are_read()
    {
        var compilation = Compile.Files(("crew.md", Roles), ("table.md", "# T\n\n| What | Boat Keeper | Net Mendr |\n|-|-|-|\n| Paint | A | R |\n"));
        Assert.Equal("table.md:3:24", compilation.The("HB4010").Place());
        Assert.Equal(["boat-keeper A True"], Assignments(compilation.Activity("Paint")));
    }

    [Fact]
    public void Two_accountable_roles_are_reported()
    {
        var compilation = Compile.Files(("crew.md", Roles), ("table.md", "# T\n\n| What | Boat Keeper | Net Mender |\n|-|-|-|\n| Paint | A | A |\n"));
        var diagnostic = compilation.The("HB4001");
        Assert.Equal("table.md", diagnostic.Span.Path);
        Assert.Equal(5, Assert.Single(diagnostic.Related).Span.StartPosition.Line);
    }

    private static string[] Assignments(JsonElement activity) =>
        [.. activity.List("assignments").Select(assignment =>
            $"{assignment.Said("role")} {assignment.Said("letters")} {assignment.GetProperty("declared").GetBoolean()}")];

    [Theory]
    [InlineData("~~A~~", "")]
    [InlineData("~~A~~ R", "R")]
    [InlineData("<s>A</s> C", "C")]
    [InlineData("**<del>A</del>** I", "I")]
    [InlineData("~~A/R~~<br>C", "C")]
    [InlineData("~~A", "")]
    [InlineData("A", "A")]
    public void Struck_out_letter_is_ignored(string cell, string letters)
    {
        var compilation = Compile.Files(("crew.md", Roles),
            ("table.md", $"# Who does what\n\n| Task | Boat Keeper | Net Mender |\n|---|---|---|\n| Paint the hulls | {cell} | I |\n"
                + $"| ~~Wind the clock~~ | A | R |\n"));
        Assert.Equal(letters.Length == 0 ? ["net-mender I True"] : [$"boat-keeper {letters} True", "net-mender I True"],
            Assignments(compilation.Activity("Paint the hulls")));
        Assert.DoesNotContain(compilation.Activities(), activity => activity.Said("title")!.Contains("clock", StringComparison.Ordinal));
        Assert.Contains("<del>Wind the clock</del>", compilation.Body("team/table/index.html"), StringComparison.Ordinal);
    }
}
