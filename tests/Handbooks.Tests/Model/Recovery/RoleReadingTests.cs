using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Roles and duties on pages that nobody wrote for this tool.</summary>
public sealed class RoleReadingTests
{
    [Theory]
    [InlineData("# The pier\n\n### Bell Ringer\n\n#### Bell Ringer Responsibilities\n\n- Ring at noon\n\n#### Bell Ringer Requirements\n\n"
        + "- Strong arms\n")]
    [InlineData("# Bells – Roles & Responsibilities\n\n### Bell Ringer\n\n#### Bell Ringer Responsibilities\n\n- Ring at noon\n\n"
        + "#### Bell Ringer Requirements\n\n- Strong arms\n")]
    [InlineData("# Bell Ringer\n\n- **Eligibility**: Strong arms\n- **Responsibilities**:\n  - Ring at noon\n")]
    [InlineData("# Bell Ringer\n\n**Requirements:** Strong arms\n\n**Duties:**\n\n- Ring at noon\n")]
    [InlineData("# Bell Ringer\n\nThe bell ringer is expected to:\n\n- Ring at noon\n\nCandidates must have:\n\n- Strong arms\n")]
    [InlineData("# Bells\n\n| Role | Responsibilities | Requirements | Defined by |\n|---|---|---|---|\n"
        + "| Bell Ringer | Ring at noon | Strong arms | The council |\n")]
    public void A_role_has_its_duties_and_its_requirements(string text)
    {
        var role = Assert.Single(Compile.Files(("bells.md", text)).Roles());
        Assert.Equal("Bell Ringer", role.Said("title"));
        Assert.Equal(["Ring at noon"], role.Each("responsibilities", "text"));
        Assert.Equal(["Strong arms"], role.Each("requirements", "text"));
    }

    [Fact]
    public void Each_level_with_text_of_its_own_is_a_role()
    {
        const string text = "# Careers\n\n## Bells\n\n### Levels\n\n#### Manager\n\n##### Responsibilities\n\n- Plan the week\n\n#### Director\n\n"
            + "##### Responsibilities\n\n- Plan the year\n";
        var roles = Compile.Files(("bells.md", text)).Roles();
        Assert.Equal([("Manager", "Plan the week"), ("Director", "Plan the year")],
            roles.Select(role => (role.Said("title"), Assert.Single(role.Each("responsibilities", "text")))));
    }

    [Fact]
    public void A_section_that_bears_the_jobs_name_and_a_level_adds_to_the_job()
    {
        const string text = "# Bell Ringer\n\n## Responsibilities\n\n- Ring at noon\n\n## Senior Bell Ringer\n\nTeaches others to ring, and:\n\n"
            + "- Oils the bells\n";
        var compilation = Compile.Files(("bells.md", text));
        Assert.Equal(["Bell Ringer", "Senior Bell Ringer"], compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal("bell-ringer", compilation.Role("senior-bell-ringer").Said("extends"));
    }

    [Theory]
    [InlineData("roles/ringer.md", "# Bell Ringer\n\nRings the bells.\n\n- Ring at noon\n", "Bell Ringer")]
    [InlineData("roles/ringer.md", "# Bell Ringer\n\n## Responsibilities and competencies\n\n- Ring at noon\n", "Bell Ringer")]
    [InlineData("bells.md", "# Bell Ringer\n\n## Summary\n\nRings.\n\n## Key Responsibilities\n\n- Ring at noon\n", "Bell Ringer")]
    [InlineData("bells.md", "# Aide to the Mayor\n\n### Responsibilities\n\n- Carry the chain\n", "Aide to the Mayor")]
    [InlineData("02_roles/tower.md", "# Tower\n\n## Responsibilities\n\n- Lock the door\n", "Tower")]
    [InlineData("stellenbeschreibungen/turm.md", "# Turm\n\n## Aufgaben\n\n- Die Tür abschließen\n", "Turm")]
    [InlineData("job-families/tower.md", "# Tower\n\n## Responsibilities\n\n- Lock the door\n", "Tower")]
    [InlineData("turm.md", "# Festleitung\n\n## Aufgaben\n\n- Zelte bestellen\n", "Festleitung")]
    [InlineData("turm.md", "# Ordnerdienst\n\n## Lichtbeauftragte*r\n\n**Aufgaben**\n\n- Lampen prüfen\n", "Lichtbeauftragte*r")]
    [InlineData("tour.md", "# Entraîneuse\n\n## Missions\n\n- Préparer les séances\n", "Entraîneuse")]
    [InlineData("torre.md", "# Encargada de la torre\n\n## Funciones\n\n- Tocar la campana\n", "Encargada de la torre")]
    [InlineData("to.md", "# 鐘つき責任者の役割\n\n## 責務\n\n- 正午に鐘を鳴らす\n", "鐘つき責任者")]
    [InlineData("to.md", "# 戦略家\n\n## 責務\n\n- 計画を立てる\n", "戦略家")]
    public void A_page_is_a_role_by_all_that_speaks_for_it(string path, string text, string title) =>
        Assert.Equal([title], Compile.Files((path, text)).Roles().Select(role => role.Said("title")));

    [Theory]
    [InlineData("README.md", "# Roles\n\n## Tower team\n\n- [Bell Ringer](ringer.md)\n- [Rope Maker](rope.md)\n")]
    [InlineData("rename.md", "# Rename the tower roles\n\n## Context\n\n- Names are old\n\n## Decision\n\n- Use new names\n\n## Consequences\n\n"
        + "- New signs\n")]
    [InlineData("people.md", "# Roles\n\n| Name | Role |\n|---|---|\n| Ada Rope | Bell Ringer |\n")]
    [InlineData("people.md", "# Rollen\n\n| Vorname | Funktion |\n|---|---|\n| Ada | Schatzmeisterin |\n")]
    [InlineData("a.md", "# Career Ladder\n\n- One\n- Two\n")]
    [InlineData("a.md", "# Governance\n\n## Leaving the Committee\n\n- Write a letter\n")]
    [InlineData("a.md", "# Ways of working\n\n## Scrum\n\n- Stand up\n")]
    public void What_only_looks_like_roles_is_none(string path, string text) => Assert.Empty(Compile.Files((path, text)).Roles());

    [Fact]
    public void Pay_measures_and_applying_are_no_duties()
    {
        const string text = "# Bell Ringer\n\n## Key responsibilities\n\n- Ring at noon\n\n### Key measures\n\n- Bells on time\n\n### Benefits\n\n"
            + "- Free tea\n\n### Salary\n\n- Good\n\n### Applying\n\n- Write to us\n\n### Skills needed\n\n- Strong arms\n";
        var role = Assert.Single(Compile.Files(("bells.md", text)).Roles());
        Assert.Equal(["Ring at noon"], role.Each("responsibilities", "text"));
        Assert.Equal(["Strong arms"], role.Each("requirements", "text"));
        Assert.Equal(["Bells on time"], role.Words("metrics"));
    }

    [Theory]
    [InlineData("The bell ringer reports to the Verger.\n\nKeeps the hours.\n")]
    [InlineData("**Reports to:** Verger\n\nKeeps the hours.\n")]
    [InlineData("| | |\n|---|---|\n| **Reports to** | Verger |\n\nKeeps the hours.\n")]
    [InlineData("## Reports to\n\nThe Verger.\n\n## Purpose\n\nKeeps the hours.\n")]
    public void Whom_a_role_reports_to_is_no_purpose(string opening)
    {
        var compilation = Compile.Files(("ringer.md", $"# Bell Ringer\n\n{opening}\n## Duties\n\n- Ring at noon\n"),
            ("verger.md", "# Verger\n\n## Duties\n\n- Lock up\n"));
        var role = compilation.Role("bell-ringer");
        Assert.Equal(("verger", "Keeps the hours."), (role.Said("reports_to"), role.Said("purpose")));
    }

    [Fact]
    public void A_column_of_letters_in_words_says_what_the_role_is_in_each_row()
    {
        const string text = "# Bell Ringer\n\n## Responsibilities\n\n| Decision | Role in it |\n|---|---|\n| Buy ropes | Consulted |\n"
            + "| Sell bells | Accountable |\n| Paint bells | Informed, responsible |\n";
        var compilation = Compile.Files(("bells.md", text));
        Assert.Equal(["bell-ringer C declared"], compilation.Activity("Buy ropes").Letters());
        Assert.Equal(["bell-ringer A declared"], compilation.Activity("Sell bells").Letters());
        Assert.Equal(["bell-ringer RI declared"], compilation.Activity("Paint bells").Letters());
        Assert.Equal(3, compilation.Activities().Length);
    }

    [Fact]
    public void An_item_that_names_the_role_it_adds_to_is_no_duty()
    {
        var role = Compile.Files(
            ("ringer.md", "# Bell Ringer\n\n## Duties\n\n- Ring at noon\n"),
            ("head.md", "# Head Ringer\n\n## Duties\n\n- Extends the [Bell Ringer](ringer.md) responsibilities\n- Plan the week\n"))
            .Role("head-ringer");
        Assert.Equal("bell-ringer", role.Said("extends"));
        Assert.Equal(["Plan the week"], role.Each("responsibilities", "text"));
    }

    [Theory]
    [InlineData("Old bells a plus", "desirable")]
    [InlineData("A choir is recommended", "desirable")]
    [InlineData("Latin would be an added advantage", "desirable")]
    [InlineData("A bicycle is highly desirable", "desirable")]
    [InlineData("Strong arms required, a strong back preferred", "essential")]
    [InlineData("Strong arms", "essential")]
    public void An_item_says_how_much_it_matters(string item, string level)
    {
        var role = Assert.Single(Compile.Files(("bells.md", $"# Bell Keeper\n\n## Requirements\n\n- {item}\n")).Roles());
        Assert.Equal([level], role.Each("requirements", "level"));
    }

    [Theory]
    [InlineData("- **Verger**: locks the doors at night\n- **Bell Ringer**: rings the bells at noon\n")]
    [InlineData("**Verger**: locks the doors at night\n\n**Bell Ringer**: rings the bells at noon\n")]
    [InlineData("### Verger\n\nThe verger locks the doors at night.\n\n### Bell Ringer\n\nThe bell ringer rings at noon.\n")]
    [InlineData("The verger will:\n\n- Lock the doors\n\nThe bell ringer will:\n\n- Ring the bells\n")]
    public void What_stands_under_a_title_of_roles_is_one_each(string text)
    {
        var roles = Compile.Files(("tower.md", "# The tower\n\n## Roles\n\n" + text)).Roles();
        Assert.Equal(["verger", "bell-ringer"], roles.Select(role => role.Said("id")).Order().Reverse());
        Assert.All(roles, role => Assert.Single(role.List("responsibilities")));
    }

    [Theory]
    [InlineData("fr", "# Sonneur\n\n## Ce que tu feras\n\n- Sonner\n\n## Profil recherché\n\n- Bras forts\n")]
    [InlineData("es", "# Encargado de la campana\n\n## Qué harás\n\n- Tocar\n\n## Lo que buscamos\n\n- Brazos fuertes\n")]
    [InlineData("pt", "# Responsável pelo sino\n\n## O que você vai fazer\n\n- Tocar\n\n## Pré-requisitos\n\n- Braços fortes\n")]
    [InlineData("it", "# Responsabile delle campane\n\n## Di cosa ti occuperai\n\n- Suonare\n\n## Requisiti\n\n- Braccia forti\n")]
    [InlineData("nl", "# Coördinator klokken\n\n## Wat ga je doen\n\n- Luiden\n\n## Functie-eisen\n\n- Sterke armen\n")]
    [InlineData("sv", "# Klockansvarig\n\n## Arbetsuppgifter\n\n- Ringa\n\n## Kvalifikationer\n\n- Starka armar\n")]
    [InlineData("da", "# Klokkeansvarlig\n\n## Arbejdsopgaver\n\n- Ringe\n\n## Kvalifikationer\n\n- Stærke arme\n")]
    [InlineData("pl", "# Koordynator dzwonów\n\n## Zakres obowiązków\n\n- Dzwonić\n\n## Wymagania\n\n- Silne ręce\n")]
    [InlineData("cs", "# Správce zvonů\n\n## Náplň práce\n\n- Zvonit\n\n## Požadavky\n\n- Silné ruce\n")]
    [InlineData("id", "# Koordinator lonceng\n\n## Tugas dan tanggung jawab\n\n- Membunyikan\n\n## Kualifikasi\n\n- Lengan kuat\n")]
    [InlineData("vi", "# Trưởng nhóm chuông\n\n## Nhiệm vụ\n\n- Rung chuông\n\n## Yêu cầu\n\n- Tay khỏe\n")]
    [InlineData("zh", "# 钟楼管理员\n\n## 岗位职责\n\n- 敲钟\n\n## 任职要求\n\n- 手臂有力\n")]
    [InlineData("ko", "# 종탑 관리자\n\n## 담당 업무\n\n- 종을 친다\n\n## 자격 요건\n\n- 튼튼한 팔\n")]
    [InlineData("ru", "# Координатор колоколов\n\n## Обязанности\n\n- Звонить\n\n## Требования\n\n- Сильные руки\n")]
    [InlineData("tr", "# Çan sorumlusu\n\n## Görevler\n\n- Çalmak\n\n## Aranan nitelikler\n\n- Güçlü kollar\n")]
    public void A_role_is_read_in_its_language(string language, string text)
    {
        var role = Assert.Single(Compile.Files(("handbook.yml", $"language: {language}\n"), ("bells.md", text)).Roles());
        Assert.Single(role.List("responsibilities"));
        Assert.Single(role.List("requirements"));
    }
}
