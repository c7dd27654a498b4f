using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Statutes say what an office does wherever it comes up: in a sentence, or in clauses behind its name.</summary>
public sealed class OfficeArticleTests
{
    private static JsonElement[] Roles(string page, string path = "club/bylaws.md") => Compile.Files((path, page)).Roles();

    private static string[] Said(JsonElement[] roles) =>
        [.. roles.Select(role => $"{role.Said("title")}: {string.Join(" | ", role.Each("responsibilities", "text"))}")];

    [Theory]
    [InlineData("""
        # Bylaws of the rowing club

        ## Article 3

        1. The chair shall call the meetings. The treasurer shall keep the purse.
        2. The treasurer, with the consent of the board, signs what the club buys.
        3. No officer shall lend boats. The chair shall be elected in spring.
        """, "Chair: The chair shall call the meetings.",
        "Treasurer: The treasurer shall keep the purse. | The treasurer, with the consent of the board, signs what the club buys.")]
    [InlineData("""
        # Article III - Officers

        1. The chair shall be head of the board.
        2. The clerk shall write the minutes.
        """, "Chair: The chair shall be head of the board.", "Clerk: The clerk shall write the minutes.")]
    [InlineData("""
        # Satzung

        ## § 4 Vorstand

        (1) Der Vorsitzende leitet die Sitzungen. (2) Der Vorstand besteht aus drei Personen.

        (3) Der Kassenwart führt die Bücher und berichtet im Herbst.
        """, "Vorsitzende: Der Vorsitzende leitet die Sitzungen.", "Kassenwart: Der Kassenwart führt die Bücher und berichtet im Herbst.")]
    public void A_sentence_that_begins_with_an_office_is_a_duty_of_it(string page, params string[] expected) =>
        Assert.Equal(expected, Said(Roles(page)));

    [Theory]
    [InlineData("""
        # Estatutos del club

        * **Artículo quinto**. Son atribuciones del tesorero: a) Guardar la caja. b) Pagar las cuentas; c) Informar cada año.
        * **Artículo sexto**. Corresponde al secretario: a) Escribir las actas; b) Abrir las cartas.
        """, "Tesorero: Guardar la caja. | Pagar las cuentas | Informar cada año.", "Secretario: Escribir las actas | Abrir las cartas.")]
    [InlineData("""
        # Bylaws

        ## Officers

        1. **Terms** – Officers serve for a year.

        2. **Duties of Treasurer** – Subject to the board, the treasurer shall:

           A. keep the purse;
           B. pay what is owed.

        3. **Duties of Secretary** – Subject to the board, the secretary shall:

           A. write the minutes;
           B. open the letters.
        """, "Treasurer: keep the purse | pay what is owed.", "Secretary: write the minutes | open the letters.")]
    [InlineData("""
        # Bylaws

        Article 1. The president shall chair the meetings.

        Article 2: The porter shall carry bags. The treasurer shall: a) keep the purse; b) pay bills. The clerk shall sign all letters.

        Article 3 – The warden shall:

        a) wave;

        b) smile.

        Article 4. The clerk shall not: a) lend money; b) drink at work.
        """, "President: The president shall chair the meetings.", "Treasurer: keep the purse | pay bills.", "Porter: The porter shall carry bags.",
        "Clerk: The clerk shall sign all letters.", "Warden: wave | smile.")]
    public void Lettered_clauses_behind_an_office_are_one_duty_each(string page, params string[] expected) =>
        Assert.Equal(expected, Said(Roles(page)));

    [Fact]
    public void A_heading_with_the_name_of_the_office_is_its_place()
    {
        var role = Assert.Single(Roles("# Bylaws\n\n## 4. Board of directors\n\n1. The board of directors shall run the club.\n"
            + "2. The board of directors shall name a chair.\n"));
        Assert.Equal("Board of directors", role.Said("title"));
        Assert.Equal(3, role.GetProperty("source").GetProperty("line").GetInt32());
        Assert.Equal(2, role.Each("responsibilities", "text").Length);
    }

    [Theory]
    [InlineData("# Meeting in May\n\nThe treasurer shows the purse. The chair thanks the rowers.\n", "notes/may.md")]
    [InlineData("# Questions\n\nThe receptionist gave me a wrong number. The chair shall be Ada.\n", "constitution/faq.md")]
    [InlineData("# Memory\n\n(1) The manager shall allocate memory.\n\n(2) The driver loads it.\n\n(3) The worker shall stop.\n", "docs/api.md")]
    [InlineData("# Bylaws\n\nThe secretary resigned in May. This committee shall meet. The chair will be Ada Winter.\n", "club/bylaws.md")]
    [InlineData("# Bylaws\n\nMembers shall pay in spring. Each officer shall be of age. The boat shall be clean.\n", "club/bylaws.md")]
    [InlineData("# Bylaws\n\nThe chair may speak twice. The chair is elected in May. Directors shall be eligible again.\n", "club/bylaws.md")]
    public void What_is_no_article_or_no_duty_makes_no_role(string page, string path) => Assert.Empty(Roles(page, path));

    [Fact]
    public void Each_sentence_has_its_own_line() =>
        Assert.Equal([3, 5, 6], Assert.Single(Roles("# Bylaws\n\nIt was noted. The treasurer shall pay\nall bills.\n"
            + "The treasurer shall report in May.\nThe treasurer shall keep the purse.\n")).GetProperty("responsibilities").EnumerateArray()
            .Select(duty => duty.GetProperty("source").GetProperty("line").GetInt32()));

    [Fact]
    public void Letters_in_ordinary_text_are_no_clauses() =>
        Assert.Equal(
            ["Keeps the nets as option a) or option b) of the plan says.", "Decides who may fish: a) in spring, members; b) in autumn, guests."],
            Assert.Single(Roles("# Net keeper\n\n## Duties\n\nKeeps the nets as option a) or option b) of the plan says. Reports in May.\n\n"
                + "Decides who may fish: a) in spring, members; b) in autumn, guests.\n", "roles/keeper.md")).Each("responsibilities", "text"));

    [Theory]
    [InlineData("# Bylaws\n\n\u00A0a) x; b) y\n")]
    [InlineData("# Bylaws\n\nThe clerk shall:\n\n((((\n\n(((a\n\na)\n")]
    [InlineData("# Bylaws\n\n§\n\n§ \n\nArticle\n\nArticle \n\n(1)\n\n:\n\na) b) c)\n\nThe clerk,\n\nThe clerk, a, b\n")]
    public void What_breaks_off_is_no_fault_of_the_reader(string page) => Assert.Empty(Roles(page));
}
