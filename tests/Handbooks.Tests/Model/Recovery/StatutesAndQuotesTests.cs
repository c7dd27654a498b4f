using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Statutes and their numbered clauses, names within sentences, bodies in quotation, and adjectives that are jobs elsewhere.</summary>
public sealed class StatutesAndQuotesTests
{
    [Fact]
    public void Numbered_clauses_are_the_duties_of_whom_the_article_is_about()
    {
        var role = Assert.Single(Roles("# By-laws of the pier\n\n**4.2 Duties of the Treasurer (for two years)**\n\nThe Treasurer shall:\n\n"
            + "(i) keep the purse;\n\n(ii) pay what is owed, and tell the board.\n\n(iii) report each spring; and\n\n(iv) lock the chest.\n\n"
            + "No member may borrow money from the pier.\n"));
        Assert.Equal("Treasurer", role.Said("title"));
        Assert.Equal(["keep the purse", "pay what is owed, and tell the board.", "report each spring", "lock the chest."],
            role.Each("responsibilities", "text"));
    }

    [Fact]
    public void Three_such_sentences_name_three_roles() =>
        Assert.Equal(
            ["Treasurer", "Net Warden", "Archivist"],
            Titles(Roles("# By-laws of the pier\n\n### Officials\n\n"
                + string.Concat(new[] { "Treasurer", "Net Warden",
                    "Archivist" }.Select((name, i) => $"**3.{i + 1} The {name} shall:**\n\n(a) be chosen in spring;\n\n(b) serve two years.\n\n")))));

    [Fact]
    public void One_such_sentence_on_a_page_of_something_else_names_none() =>
        Assert.Empty(Roles("# Lowering the bell\n\nRead this first.\n\nThe reviewer should:\n\n- Look at the rope\n- Look at the hook\n"));

    [Theory]
    [InlineData("# Estatutos del muelle\n\n## Artículo quinto\n\nCorresponde especialmente al Presidente:\n\n{0}\n## Artículo sexto\n\n"
        + "Corresponde al Tesorero:\n\n{0}\n## Artículo séptimo\n\nCorresponde a la Secretaria:\n\n{0}", "Presidente", "Tesorero", "Secretaria")]
    [InlineData("# Statuto del molo\n\n## Articolo 5\n\nSpetta al Presidente:\n\n{0}\n## Articolo 6\n\nSpetta al Tesoriere:\n\n{0}\n## Articolo 7\n"
        + "\nSpetta al Segretario:\n\n{0}", "Presidente", "Tesoriere", "Segretario")]
    public void A_duty_falls_to_whom_the_verb_names(string page, params string[] titles) =>
        Assert.Equal(titles, Titles(Roles(page.Replace("{0}", "- Hacer lo primero\n- Hacer lo segundo\n", StringComparison.Ordinal))));

    [Fact]
    public void The_name_may_stand_in_bold_within_its_sentence()
    {
        var roles = Roles("# Le comité\n\nLe comité se réunit le lundi.\n\n**Comité**\n\n"
            + "- Le **trésorier** est responsable des comptes et des factures.\n"
            + "- La **secrétaire** est chargée du procès-verbal de chaque séance.\n- Les **animateurs** s'occupent des fêtes et des sorties.\n");
        Assert.Equal(["Trésorier", "Secrétaire", "Animateurs"], Titles(roles), StringComparer.OrdinalIgnoreCase);
        Assert.All(roles, role => Assert.Single(role.Each("responsibilities", "text")));
    }

    [Fact]
    public void Bold_words_that_name_no_jobs_make_none() =>
        Assert.Empty(Roles("# The pier\n\n## Places\n\n- The **shed** is where the nets are kept in winter.\n"
            + "- The **crane** lifts the boats out of the water.\n- The **slipway** is where children learn to row.\n"));

    [Theory]
    [InlineData("# Meeting of May\n\n- The **treasurer** said that the money is gone again.\n"
        + "- The **secretary** was not there, and nobody wrote it down.\n- The **chair** has two children who came along.\n")]
    [InlineData("# Merging\n\n1. The **developer** opens a pull request for the change.\n2. The **reviewer** reads it within a day or two.\n"
        + "3. The **maintainer** merges it into the main branch.\n")]
    public void What_people_did_and_steps_make_no_roles(string page) => Assert.Empty(Roles(page));

    [Fact]
    public void What_is_quoted_about_somebody_is_no_duty() =>
        Assert.Empty(Roles("# What members say\n\n## The treasurer\n\n> He never pays my bills in time.\n\n## The secretary\n\n"
            + "> She manages nothing.\n\n## The harbour master\n\n> He should be responsible for that.\n"));

    [Fact]
    public void A_body_that_is_all_quotation_is_the_body()
    {
        var roles = Roles("# 社区角色\n\n### Maintainer\n\n> 人数：1~3人\n>\n> 工作职责：\n>\n> - 维护码头的灯\n> - 召集会议\n\n### Committer\n\n> 工作职责：\n>\n> - 检查网具\n");
        Assert.Equal(["Maintainer", "Committer"], Titles(roles));
        Assert.Equal([2, 1], roles.Select(role => role.Each("responsibilities", "text").Length));
    }

    [Fact]
    public void A_quotation_beside_other_text_is_still_somebody_elses() =>
        Assert.Equal(["Trim the lamps"], Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\n- Trim the lamps\n\n> - Smoke in the shed\n"))
            .Each("responsibilities", "text"));

    [Fact]
    public void Bold_labels_below_the_word_for_duties_hold_them()
    {
        var role = Assert.Single(Roles("# Pier director\n\nWe are looking for somebody.\n\n**Responsibilities**\n\n**Moorings (60 %)**\n\n"
            + "- Give out the berths\n\n**Crew (40 %)**\n\n- Plan the watches\n\n**Qualifications**\n\n- Can swim\n"));
        Assert.Equal(["Give out the berths", "Plan the watches"], role.Each("responsibilities", "text"));
        Assert.Equal(["Can swim"], role.Each("requirements", "text"));
    }

    [Fact]
    public void An_english_name_before_another_scripts_word_for_role_is_the_name() =>
        Assert.Equal(["Harbour Analyst"], Titles(Roles("# Harbour Analyst ロール\n\n### 責任\n\n- 係留費用を分析する\n- 毎月の報告を書く\n")));

    [Fact]
    public void Jobs_that_are_given_as_examples_are_jobs() =>
        Assert.Equal(3, Roles("# Departamentos\n\n## Gerencias\n\nCada muelle puede tener gerencias propias, por ejemplo:\n\n"
            + "- **Gerente de Redes**: Encargado de las redes y de sus reparaciones.\n"
            + "- **Gerente de Barcos**: Responsable de la flota y de los turnos.\n- **Gerente de Cocina**: Supervisa la comida de cada día.\n")
            .Length);

    [Fact]
    public void What_is_said_in_brackets_of_a_name_may_hold_any_sign() =>
        Assert.Equal(["Watch coordinator (day + night)"],
            Titles(Roles("# Roles\n\n## Watch coordinator (day + night)\n\nYou will:\n\n- Ring the bell\n- Keep the log\n")));

    /// <summary>"Principal" is a job in English and an adjective here, and "técnica" one behind its noun.</summary>
    [Theory]
    [InlineData("# Metas\n\n## Objetivo principal\n\n- Crecer cada año\n\n## Coordinador de redes\n\n### Responsabilidades\n\n- Reparar las redes\n",
        "Coordinador de redes")]
    [InlineData("# Personal\n\n## Coordinador de redes\n\n### Responsabilidades\n\n- Reparar las redes\n\n## Capacitación técnica\n\n- Las redes\n"
        + "\n## Para sponsors\n\n- Un cartel\n", "Coordinador de redes")]
    public void An_adjective_is_no_job(string page, string only) => Assert.Equal([only], Titles(Roles(page)));

    private static List<string?> Titles(IEnumerable<JsonElement> roles) => [.. roles.Select(role => role.Said("title"))];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
