using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What stands where a role's name could stand, and is none: labels that repeat, verbs with an object, half names.</summary>
public sealed class NamesThatAreNoneTests
{
    [Fact]
    public void Who_speaks_again_and_again_is_no_list_of_roles() =>
        Assert.Empty(Titles("""
            # Roles in a drill

            - WARDEN: Report from the north gate, please.
              - What did you see?
              - Who is with you?
            - WARDEN: Report from the south gate, please.
              - What did you see?
            - WARDEN: Thank you all, we close the gates at dusk.
            """));

    [Fact]
    public void A_list_of_what_a_role_is_not_names_no_role() =>
        Assert.Empty(Titles("""
            # Rights and duties of the harbour

            * Warden is not: a guard with more keys than other guards;
            * Warden is not: a clerk with more papers than other clerks;
            * Warden is not: a sailor with more ropes than other sailors.
            """));

    [Fact]
    public void The_words_before_a_word_for_a_role_must_be_a_name() =>
        Assert.Equal(["Chef de quai"], Titles("""
            # Fiches de poste

            ## Structure

            - **Identification du poste** : titre, service et lieu
            - **Compétences requises** : ce qu'il faut savoir

            ## Chef de quai

            **Responsabilités**

            - Attribue les places
            - Tient le registre
            """));

    [Fact]
    public void A_part_of_one_role_after_another_is_no_role_of_its_own()
    {
        const string tools = "**Agent skills:**\n\n- Knots\n- Charts\n\n";
        var roles = Roles($"# Roles of the harbour\n\n## Net maker\n\n**Duties:**\n\n- Mend nets\n\n{tools}"
            + $"## Sail maker\n\n**Duties:**\n\n- Mend sails\n\n{tools}## Rope maker\n\n**Duties:**\n\n- Splice ropes\n\n"
                + $"{tools.Replace("Agent skills", "Agent Skills", StringComparison.Ordinal)}");
        Assert.Equal(["Net maker", "Rope maker", "Sail maker"], roles.Select(role => role.Said("title")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Designate a harbour leader")]
    [InlineData("Finding an event coordinator")]
    [InlineData("Nommer un responsable de quai")]
    [InlineData("Einen Hafenleiter wählen")]
    [InlineData("Eleger um coordenador")]
    public void A_verb_with_an_object_is_no_name(string title) =>
        Assert.Empty(Titles($"# {title}\n\n- Ask around in the spring\n- Tell everybody who it is\n"));

    [Theory]
    [InlineData("Chair of a working group", "## Responsibilities\n\n- Calls the meetings\n- Keeps the list\n")]
    [InlineData("Chef d'une équipe de quai", "## Responsabilités\n\n- Attribue les places\n- Tient la liste\n")]
    public void A_name_may_hold_an_article(string title, string duties) => Assert.Equal([title], Titles($"# {title}\n\n{duties}"));

    [Theory]
    [InlineData("Definitions")]
    [InlineData("2. Key terms")]
    public void What_words_mean_makes_no_roles(string heading)
    {
        const string list = "- *Hosts* - people who open their boats to guests\n- *Teachers and trainers* - people who teach on a boat\n"
            + "- *Harbour volunteers* - people who help on the quay\n- *Authorised administrators* - people who keep the list of boats\n";
        Assert.Empty(Titles($"# Who sees what of you\n\n## {heading}\n\n{list}"));
        Assert.NotEmpty(Titles($"# Who sees what of you\n\n## Roles\n\n{list}"));
    }

    [Fact]
    public void Files_are_no_roles() =>
        Assert.Empty(Titles("# Roles and pages\n\n- docs/keeper.md: what the keeper does all day\n- docs/mate.md: what the mate does all day\n"
            + "- docs/clerk.md: what the clerk does all day\n"));

    [Fact]
    public void What_stands_around_roles_that_are_all_named_and_divided_alike_is_none()
    {
        const string parts = "### Responsibilities\n\n- Work with care\n- Report to the office\n\n### Skills\n\n- Knots\n\n";
        Assert.Equal(["Lead rigger", "Rigger", "Senior rigger"], Titles($"# Career levels of the yard\n\n## Philosophy\n\n"
            + "These levels describe what we expect over a longer time.\n\n"
            + $"## Rigger\n\n{parts}## Senior rigger\n\n{parts}## Lead rigger\n\n{parts}## How we assess\n\n- **Depth**: how well\n"
                + $"- **Width**: how much\n"));
    }

    [Theory]
    [InlineData("# 角色体系\n\n## 角色列表（初版）\n\n- 港口主管：分配泊位、保管登记册\n- 灯塔管理员：点灯、擦镜片\n- 安全官：检查缆绳与救生设备\n", 3)]
    [InlineData("# 役割\n\n## 役割一覧\n\n- 港湾マネージャー：停泊場所を決め、登録簿を管理する\n- 灯台担当：毎晩、灯をともす\n- 安全リーダー：ロープと救命具を点検する\n", 3)]
    public void A_list_of_roles_needs_no_spaces_between_words(string page, int roles) => Assert.Equal(roles, Roles(page).Length);

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();

    private static List<string?> Titles(string text) => [.. Roles(text).Select(role => role.Said("title")).Order(StringComparer.Ordinal)];
}
