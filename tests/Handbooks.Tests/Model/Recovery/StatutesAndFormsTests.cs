using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Constitutions, forms that repeat themselves and hurried pages: what a careful person reads from them, and what not.</summary>
public sealed class StatutesAndFormsTests
{
    [Theory]
    [InlineData("## Article 4. Harbour Master\n\n1. The Harbour Master is responsible for:\n   1. Closing the gate;\n   1. Counting the boats.\n"
        + "1. The Harbour Master shall keep the log.\n", "Harbour Master", "Closing the gate;", "Counting the boats.",
        "The Harbour Master shall keep the log.")]
    [InlineData("## Aufgaben des Schatzmeisters\n\n- Das Konto führen\n", "Schatzmeister", "Das Konto führen")]
    [InlineData("## Obowiązki skarbnika\n\n- Prowadzić księgi i nie wydawać więcej, niż jest w kasie\n\n## Zebrania\n\n"
        + "Zebranie jest co rok i każdy może na nie przyjść.\n", "Skarbnik", "Prowadzić księgi i nie wydawać więcej, niż jest w kasie")]
    [InlineData("**Artículo 9.** Son atribuciones de la Tesorera:\n\n- Llevar las cuentas\n\n**Artículo 10.** Nada más.\n", "Tesorera",
        "Llevar las cuentas")]
    [InlineData("**Article 9.** The duties of the treasurer are:\n\n- Hold the funds\n\n**Article 10.** Nothing else.\n", "Treasurer",
        "Hold the funds")]
    public void An_article_of_a_constitution_is_about_its_office(string article, string title, params string[] duties)
    {
        var role = Assert.Single(Compile.Files(("pier.md", $"# Constitution\n\n{article}")).Roles());
        Assert.Equal(title, role.Said("title"));
        Assert.Equal(duties, role.Each("responsibilities", "text"));
    }

    [Fact]
    public void Officers_that_each_lack_a_little_are_roles_together()
    {
        const string text = "# Statutes of the pier\n\n{0}## Meetings\n\nThe members meet twice a year.\n";
        string[] officers = ["## President\n\nThe meetings are called by the president, who must sign the minutes.\n\n",
            "## Treasurer\n\nAll bills must be signed by the treasurer.\n\n", "## Secretary\n\nThe minutes must be kept by the secretary.\n\n"];
        Assert.Equal(["President", "Treasurer", "Secretary"], Titles(text.Replace("{0}", string.Concat(officers), StringComparison.Ordinal)));
        Assert.Empty(Titles(text.Replace("{0}", officers[1], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# Officers\n\n## Duties of Officers\n\n### President\n\nThe president shall call the meetings.\n\n### Treasurer\n\n"
        + "The treasurer shall hold the funds.\n", "President", "Treasurer")]
    [InlineData("# Roles\n\n## Keeper\n\nThere are two kinds:\n\n### Lamp keeper\n\n- Trim the lamp\n\n### Rope keeper\n\n- Splice the ropes\n",
        "Lamp keeper", "Rope keeper")]
    [InlineData("# Role: Pilot\n\n## Duties\n\n### Harbour pilot\n\n- Board at the mole\n\n### River pilot\n\n- Board at the bridge\n",
        "Harbour pilot", "Pilot", "River pilot")]
    [InlineData("# Duties and tasks\n\n## Ringer\n\nThe ringer rings at noon.\n\n## Winding\n\nWho winds the clock looks after its key.\n\n"
        + "## Verger\n\nThe verger opens the tower.\n\n## Sexton\n\nThe sexton sweeps the tower.\n", "Ringer", "Sexton", "Verger", "Winding")]
    [InlineData("# Bell Council roles and responsibilities\n\n## Responsibilities\n\n- Own the bells\n\n## Roles\n\n### Chair\n\n"
        + "- Call the meetings\n", "Bell Council", "Chair")]
    public void What_only_groups_roles_is_none_and_what_it_groups_are(string text, params string[] titles) =>
        Assert.Equal(titles, Titles(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Vice-President Rigging", "Vice-President Rigging")]
    [InlineData("Terms of hire coordinator", "Terms of hire coordinator")]
    [InlineData("Art. 7 – Verger", "Verger")]
    public void A_name_is_known_by_the_word_that_rules_it(string heading, string title) =>
        Assert.Equal([title], Titles($"# Roles\n\n## {heading}\n\n- Ring at noon\n"));

    [Theory]
    [InlineData("# Bells\n\n## Election of ringers\n\n- In May\n\n## Manage ringers\n\n- Ring them up\n")]
    [InlineData("# Bells\n\n## Ringers' team members\n\n- Ada Byron – treble\n- Eda Brown – tenor\n")]
    [InlineData("# Terms and definitions\n\n## Accountability\n\n- What one answers for\n")]
    [InlineData("# Bells\n\n## Bell ringer\n\nAll ropes were made by the bell ringer.\n")]
    [InlineData("# Welcome our new treasurer\n\n- She likes tea\n- She plays chess\n")]
    [InlineData("# Volunteers\n\nVolunteers get a free lunch.\n")]
    [InlineData("# Developer guide\n\n## Requirements\n\n- A compiler\n\n## Tasks\n\n- Run the tests\n")]
    [InlineData("# Accounts\n\nEach account has one of the roles below.\n\n## Charges\n\n- Rent\n\n## Bells\n\n- Two\n\n## Ropes\n\n- Three\n")]
    [InlineData("# How to close the pier\n\n1. Ask in this order:\n   - Harbour master: by phone\n   - Caretaker: at the door\n"
        + "   - Director: by letter\n")]
    [InlineData("# Welcome\n\n**![](pier.png)** Welcome to the pier, where the harbour master lives.\n")]
    public void What_only_sounds_like_a_role_is_none(string text) => Assert.Empty(Titles(text));

    [Fact]
    public void Sections_that_fill_in_one_form_are_what_their_neighbours_are()
    {
        const string form = "**Time commitment:** 2 hours a week\n\n- Come on Monday\n- Leave on Tuesday\n\n";
        var roles = Compile.Files(("help.md",
            $"# Volunteer roles\n\n## Bell ringer\n\n{form}## Verger\n\n{form}## Sexton\n\n{form}## Rope review\n\n{form}## How to apply\n\n"
            + $"Write to us.\n")).Roles();
        Assert.Equal(["Bell ringer", "Verger", "Sexton", "Rope review"], roles.Select(role => role.Said("title")));
        Assert.All(roles, role => Assert.Equal(["Come on Monday", "Leave on Tuesday"], role.Each("responsibilities", "text")));
    }

    [Theory]
    [InlineData("## Yours to keep\n\n- Ring at noon\n- Oil the clapper\n\n## Skills\n\n- Strong arms\n", "Ring at noon", "Oil the clapper")]
    [InlineData("## Lista de responsabilidades\n\n- Ring at noon\n", "Ring at noon")]
    [InlineData("## Responsibilities\n\n1. Look after the bells\n* Ring at noon\n* Oil the clapper\n\n2. Look after the ropes\n* Splice them\n",
        "Ring at noon", "Oil the clapper", "Splice them")]
    [InlineData("## Responsibilities\n\n- Get ready for the fair,\n  - Ring at noon\n  - Oil the clapper\n", "Ring at noon", "Oil the clapper")]
    [InlineData("Some of the responsibilities are:\n\n- Ring at noon\n\nIn the tower:\n\n- Oil the clapper\n", "Ring at noon", "Oil the clapper")]
    [InlineData("The ringer looks after the bells. This person:\n\n- Ring at noon\n", "Ring at noon")]
    [InlineData("## Responsibilities\n\n**Keep the bells in tune** Ask the founder twice a year.\n\n**Keep the ropes dry** Hang them high.\n",
        "Keep the bells in tune", "Keep the ropes dry")]
    public void A_duty_is_found_however_it_is_labelled(string body, params string[] duties) =>
        Assert.Equal(duties, Assert.Single(Compile.Files(("roles/ringer.md", $"# Bell ringer\n\n{body}")).Roles()).Each("responsibilities", "text"));

    [Theory]
    [InlineData("## Software we use\n\n- Charts\n- Tables\n\n## Skills\n\n- Strong arms\n")]
    [InlineData("## One thing\n\n- Charts\n- Tables\n\n## Another\n\n- Bells\n- Ropes\n\n## Skills\n\n- Strong arms\n")]
    public void What_a_label_does_not_tell_is_no_duty(string body) =>
        Assert.Empty(Assert.Single(Compile.Files(("roles/ringer.md", $"# Harbour master\n\n{body}")).Roles()).Each("responsibilities", "text"));

    [Theory]
    [InlineData("- **Treasurer**: Accounts, Dues, Gifts, Taxes\n- **Secretary**: Minutes, Letters, Archive\n")]
    [InlineData("## Treasurer\n\n- Budget Planning (yearly)\n- Grant Reporting\n\n## Secretary\n\n- Meeting Minutes\n- Letter Archive\n")]
    public void Things_in_capitals_are_no_people(string body) => Assert.Equal(["Treasurer", "Secretary"], Titles($"# Roles\n\n{body}"));

    [Fact]
    public void Training_is_no_requirement() =>
        Assert.Empty(Compile.Files(("a.md", "# Bell ringer\n\n## Responsibilities\n\n- Ring\n\n## Training\n\n- Read the book\n")).Role("bell-ringer")
            .Each("requirements", "text"));

    [Theory]
    [InlineData("<table><tr><td>Role</td><td>Duties</td></tr><tr><td>Ringer</td><td>Rings at noon</td></tr><tr><td>Verger</td><td>Opens the "
        + "tower</td></tr></table>\n")]
    [InlineData("| Name | Role | Responsibilities |\n|---|---|---|\n| Ada | Ringer | Rings at noon |\n| Eda | Verger | Opens the tower |\n")]
    public void A_table_of_who_does_what_holds_roles(string table)
    {
        var roles = Compile.Files(("tower.md", $"# The tower\n\n{table}")).Roles();
        Assert.Equal(["Ringer", "Verger"], roles.Select(role => role.Said("title")));
        Assert.Equal(["Rings at noon", "Opens the tower"], roles.Select(role => Assert.Single(role.Each("responsibilities", "text"))));
    }

    [Fact]
    public void A_card_within_a_role_says_whom_it_reports_to()
    {
        const string text = "# Role cards\n\n## Verger\n\n- Open the tower\n\n## Bell ringer\n\n### Card\n\n| Field | Value |\n|---|---|\n"
            + "| **Reports to** | Verger |\n\n### You own\n\n- Ring at noon\n";
        Assert.Equal("verger", Compile.Files(("cards.md", text)).Role("bell-ringer").Said("reports_to"));
    }

    [Fact]
    public void Offices_in_a_list_within_a_list_are_roles() =>
        Assert.Equal(["President", "Treasurer", "Secretary"],
            Titles("# Constitution\n\n1. Officers\n\n   1. **President**\n\n      Calls the meetings.\n\n   2. **Treasurer**\n\n"
                + "      Holds the funds.\n\n   3. **Secretary**\n\n      Writes the minutes.\n"));

    [Theory]
    [InlineData("roles/bell-ringer.md", "# Summary\n\nWho rings.\n\n## Responsibilities\n\n- Ring at noon\n", "Bell Ringer")]
    [InlineData("docs/papeis/sineiro.md", "# Coordenador do sino\n\n- Tocar ao meio-dia\n", "Coordenador do sino")]
    [InlineData("bells.md", "# Harbour master handbook\n\n## Responsibilities\n\n- Ring at noon\n", "Harbour master")]
    public void The_file_its_folder_or_the_rest_of_the_title_may_name_it(string path, string text, string title) =>
        Assert.Equal([title], Compile.Files((path, text)).Roles().Select(role => role.Said("title")));

    private static IEnumerable<string?> Titles(string text) => Compile.Files(("pier.md", text)).Roles().Select(role => role.Said("title"));
}
