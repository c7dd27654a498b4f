using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Headings and fields that say whose the list below is, and pages of people, which say nothing about roles.</summary>
public sealed class HeadingsThatSayWhoTests
{
    [Fact]
    public void A_heading_may_end_with_a_verb() =>
        Assert.Equal(["Harbour Master: Keeps the register", "Treasurer: Pays the crew"], Duties(
            "# Rules\n\n## Officers and duties\n\n### The Harbour Master shall:\n\n- Keeps the register\n\n### The Treasurer shall:\n\n"
            + "- Pays the crew\n"));

    [Fact]
    public void A_field_beside_the_responsibilities_names_who_has_them() =>
        Assert.Equal(["Editor: Plan the issue", "Publisher: Plan the issue", "Reporter: Visit the fairs"], Duties(
            "# Work\n\n## 1. Planning\n\n### Responsible role\n\n**Editor** and **Publisher**\n\n### Responsibilities\n\n- Plan the issue\n\n"
            + "## 2. Writing\n\n### Responsible role\n\n**Reporter**, supervised by the **Editor**\n\n### Responsibilities\n\n- Visit the fairs\n"));

    [Fact]
    public void Several_roles_of_a_field_may_have_headings_of_their_own() =>
        Assert.Equal(["Editor: Plan the issue", "Signals: Answer the letters", "Signals: Post the tides"], Duties(
            "# Work\n\n## 1. Planning\n\n### Responsible role\n\n**Editor** and **Signals**\n\n### Responsibilities\n\n#### Editor:\n\n"
            + "- **Plans**\n  - Plan the issue\n\n#### Signals:\n\n- **News**\n  - Post the tides\n- **Readers**\n  - Answer the letters\n"));

    [Fact]
    public void A_field_for_roles_takes_any_name_and_one_for_whoever_is_responsible_jobs_alone() =>
        Assert.Equal(["Deckhands: Coil the ropes"], Duties(
            "# Work\n\n## 1. Ropes\n\n### Responsible role\n\n**Deckhands**\n\n### Responsibilities\n\n- Coil the ropes\n\n"
            + "## 2. Sails\n\n### Responsible\n\n**Ada Winter**\n\n### Responsibilities\n\n- Mend the sails\n"));

    [Fact]
    public void A_person_may_stand_between_an_office_and_its_duties() =>
        Assert.Equal(["Chief Engineer: Inspect the boilers"], Duties(
            "# Chief Engineer\n\n## Ada Winter\n\n- ada@lamps.example\n\n### Responsibilities\n\n- Inspect the boilers\n"));

    [Fact]
    public void Jobs_may_be_named_by_their_place_where_the_reader_is_told_what_to_do() =>
        Assert.Equal(["Galley: You cook for the crew", "Galley: You wash up", "Pilot: You steer"], Duties(
            "---\ntitle: Helping\n---\n\nWe need you.\n\n# Job descriptions\n\n## Galley\n\n- You cook for the crew\n- You wash up\n\n## Pilot\n\n"
            + "- You steer\n\n# Registration\n\n- Write to us\n"));

    [Fact]
    public void Skills_that_are_defined_on_another_page_are_required() =>
        Assert.Equal(["Patience", "Knots"], Assert.Single(Roles("# Rigger\n\n## Responsibilities\n\n- Rig the boats\n\n## Requirements\n\n"
            + "- [Patience](skills.md#patience)\n- [Knots](skills.md#knots)\n"
            + "")).List("requirements").Select(one => one.GetProperty("text").GetString()));

    [Theory]
    [InlineData("# Lamp maintainers\n\n## Buoy maintainers\n\nhttps://lamps.example/teams/buoys\n\n"
        + "| Maintainer | GitHub ID | Company |\n|---|---|---|\n"
        + "| Ada | @ada | Lamps |\n\n## Bell maintainers\n\n| Maintainer | GitHub ID | Company |\n|---|---|---|\n| Bo | @bo | Lamps |\n\n"
        + "## Pier maintainers\n\n| Maintainer | GitHub ID | Company |\n|---|---|---|\n| Cy | @cy | Lamps |\n")]
    [InlineData("# Officials\n\n## Archivist\n\nAda Winter, ada [ at ] lamps.example\n\n## Editor\n\nBo Reed, bo [at] lamps.example\n")]
    public void Lists_of_people_are_no_roles(string page) => Assert.Empty(Roles(page));

    private static JsonElement[] Roles(string page) => Compile.Files(("a.md", page), ("skills.md", "# Skills\n\n## Patience\n\n## Knots\n")).Roles();

    private static IEnumerable<string> Duties(string page) =>
        Roles(page).SelectMany(role => role.List("responsibilities").Select(duty =>
            $"{role.GetProperty("title").GetString()}: {duty.GetProperty("text").GetString()}")).Order(StringComparer.Ordinal);
}
