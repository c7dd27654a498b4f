using Handbooks.Comparison;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Comparison;

/// <summary>What changed about roles.</summary>
public sealed class RoleComparisonTests
{
    private static string Role(string title, string frontMatter, params string[] duties) =>
        $"---\nrole: {title}\n{frontMatter}---\n\n## Responsibilities\n\n{string.Join('\n', duties.Select(duty => "- " + duty))}\n";

    private static readonly string[] Kitchen =
        ["Grind the beans every morning", "Order milk from the dairy", "Clean the steam pipe of the machine", "Count the cups in the cupboard"];

    [Fact]
    public void Page_and_title_may_change_in_one_step()
    {
        var difference = Compared.Between(
            [("roles/barista.md", Role("Barista", "", Kitchen))],
            [("people/brewer.md", Role("Brewer", "", ["Grind the beans every single morning", .. Kitchen[1..]]))]);
        Assert.Equal(
            [
                "RoleRenamed Brewer: Barista → Brewer",
                "Reworded Brewer: Grind the beans every morning → Grind the beans every single morning",
                "PageMoved Brewer: roles/barista.md → people/brewer.md",
                "AddressBroken Barista: /roles/barista/ → ",
            ],
            difference.Lines());
        Assert.Equal(("people/brewer.md", "moved_from: barista"), difference.Changes[^1].ToAdd);
    }

    [Fact]
    public void The_line_that_is_to_be_added_keeps_the_address() =>
        Assert.DoesNotContain(Compared.Between(
            [("roles/barista.md", Role("Barista", "", Kitchen))],
            [("people/brewer.md", Role("Brewer", "moved_from: barista\n", Kitchen))]).Changes, change => change.Kind == ChangeKind.AddressBroken);

    [Fact]
    public void An_alias_and_a_former_id_name_the_same_role_whatever_it_does_now()
    {
        Assert.Equal(
            ["RoleRenamed Brewer: Barista → Brewer", "Gained Brewer:  → Sing", "Lost Brewer: Grind beans → "],
            Roles(Role("Barista", "", "Grind beans"), Role("Brewer", "aliases: [Barista]\n", "Sing")));
        Assert.Equal(
            ["RoleRenamed Brewer: Barista → Brewer", "Gained Brewer:  → Sing", "Lost Brewer: Grind beans → "],
            Roles(Role("Barista", "", "Grind beans"), Role("Brewer", "moved_from: barista\n", "Sing")));
        Assert.Equal(
            ["RoleAdded Brewer:  → 1", "RoleRemoved Barista: 1 → "],
            Roles(Role("Barista", "", "Grind beans"), Role("Brewer", "", "Sing")));

        static string[] Roles(string before, string now) => [.. Compared.Between([("a.md", before)], [("b.md", now)]).Lines()
            .Where(line => !line.StartsWith("Page", StringComparison.Ordinal) && !line.StartsWith("Address", StringComparison.Ordinal))];
    }

    [Fact]
    public void A_sentence_that_another_role_has_now_moved() =>
        Assert.Equal(
            ["TakenOver Cook: Order milk from the dairy → Order milk from the dairy (Barista)"],
            Compared.Between(
                [("a.md", Role("Barista", "", Kitchen)), ("b.md", Role("Cook", "", "Bake bread for the morning"))],
                [("a.md", Role("Barista", "", [Kitchen[0], .. Kitchen[2..]])),
                    ("b.md", Role("Cook", "", "Bake bread for the morning", Kitchen[1]))]).Lines());

    [Fact]
    public void The_target_of_a_link_to_the_next_section_is_no_text_of_the_role_above_it()
    {
        static string Page(string target) =>
            $"# Roles\n\n## Barista\n\n**Responsibilities**\n\n- {string.Join("\n- ", Kitchen)}\n{target}\n## Cook\n\n**Responsibilities**\n\n"
            + "- Bake bread for the morning\n- Wash the plates after lunch\n";
        Assert.Equal(["PageText Roles"], Compared.Between([("roles.md", Page(""))], [("roles.md", Page("\n(the-cook)=\n"))]).Lines());
        Assert.NotEqual(["PageText Roles"], Compared.Between([("roles.md", Page(""))], [("roles.md", Page("\nAsk for the key.\n"))]).Lines());
    }

    [Fact]
    public void Two_roles_that_become_one_are_merged() =>
        Assert.Equal(
            [
                "TakenOver Barista: Bake bread for the morning → Bake bread for the morning (Cook)",
                "TakenOver Barista: Wash the plates after lunch → Wash the plates after lunch (Cook)",
                "RoleMerged Cook: 2 →  (Barista)",
                "AddressBroken Cook: /roles/cook/ → ",
            ],
            Compared.Between(
                [("a.md", Role("Barista", "", Kitchen)), ("b.md", Role("Cook", "", "Bake bread for the morning", "Wash the plates after lunch"))],
                [("a.md", Role("Barista", "", [.. Kitchen, "Bake bread for the morning", "Wash the plates after lunch"]))]).Lines());

    [Fact]
    public void A_page_is_where_its_role_is_whatever_another_page_gave_to_it()
    {
        string[] bread = ["Bake bread for the morning", "Wash the plates after lunch", "Cut the cheese into slices",
            "Sweep the floor of the kitchen"];
        var difference = Compared.Between(
            [("barista.md", Role("Barista", "", Kitchen)), ("cook.md", Role("Cook", "", bread))],
            [("brewer.md", Role("Brewer", "aliases: [Barista]\n", [.. Kitchen[..2], .. bread]))]);
        Assert.Equal("barista.md", difference.Changes.Single(change => change.Kind == ChangeKind.PageMoved).From[0]);
        Assert.Equal([("brewer.md", "moved_from: [barista, cook]"), ("brewer.md", "moved_from: [barista, cook]")],
            difference.Changes.Where(change => change.Kind == ChangeKind.AddressBroken).Select(change => change.ToAdd!.Value));
    }

    [Fact]
    public void Who_holds_a_role_and_whom_it_reports_to()
    {
        (string, string) lead = ("lead.md", Role("Lead", ""));
        var difference = Compared.Between(
            [lead, ("a.md", Role("Barista", "", Kitchen)), ("people.yml", "- {name: Ada, roles: [Barista]}\n- {name: Bob, roles: [Lead]}\n")],
            [lead, ("a.md", Role("Barista", "reports_to: Lead\n", Kitchen)),
                ("people.yml", "- {name: Bob, roles: [Lead]}\n- {name: Cleo, roles: [Barista]}\n")]);
        Assert.Equal(["ReportsTo Barista:  → Lead", "HolderGained Barista:  → Cleo", "HolderLost Barista: Ada → "], difference.Lines());
        Assert.Equal(
            ["a.md:3 False", "people.yml:2 False", "people.yml:1 True"],
            difference.Changes.Select(change => $"{change.Place.Span.Path}:{change.Place.Span.StartPosition.Line} {change.Place.IsGone}"));
    }

    [Fact]
    public void A_role_that_others_report_to_may_be_renamed() =>
        Assert.DoesNotContain("ReportsTo", string.Join('\n', Compared.Between(
            [("lead.md", Role("Lead", "", Kitchen)), ("a.md", Role("Barista", "reports_to: Lead\n", "Sing"))],
            [("lead.md", Role("Head", "aliases: [Lead]\n", Kitchen)), ("a.md", Role("Barista", "reports_to: Head\n", "Sing"))]).Lines()),
            StringComparison.Ordinal);

    [Fact]
    public void A_requirement_is_no_responsibility() =>
        Assert.Equal(
            [
                "Gained Requirement Barista:  → Speaks two languages",
                "MovedWithin Barista: Count the cups in the cupboard → Count the cups in the cupboard",
            ],
            Compared.Role(
                "---\nrole: Barista\n---\n\n## Responsibilities\n\n- Grind beans\n\n## Requirements\n\n- Count the cups in the cupboard\n",
                "---\nrole: Barista\n---\n\n## Responsibilities\n\n- Grind beans\n- Count the cups in the cupboard\n\n"
                    + "## Requirements\n\n- Speaks two languages\n").Order(StringComparer.Ordinal));

    [Fact]
    public void Letters_and_who_is_accountable()
    {
        (string, string)[] roles = [("a.md", Role("Barista", "", "Grind the beans")), ("b.md", Role("Cook", "", "Bake bread"))];
        const string head = "# Matrix\n\n| Activity | Barista | Cook |\n|---|---|---|\n";
        var difference = Compared.Between(
            [.. roles, ("matrix.md", head + "| Choose the menu | A | R |\n| Close the shop | R | A |\n")],
            [.. roles, ("matrix.md", head + "| Choose the menu | R | A |\n| Feed the cat | A | C |\n")]);
        Assert.Equal(
            [
                "Letters Choose the menu: A → R (Barista)", "Letters Choose the menu: R → A (Cook)", "Accountable Choose the menu: Barista → Cook",
                "RowAdded Feed the cat:  → Barista A | Cook C", "RowRemoved Close the shop: Barista R | Cook A → ",
            ],
            difference.Lines().Where(line => !line.StartsWith("Page", StringComparison.Ordinal)));
    }

    [Fact]
    public void Other_text_is_compared_by_paragraphs_and_items()
    {
        var role = Role("Barista", "", "Grind beans") + "\n## Notes\n\nBe kind to everyone.\n\n1. First the water\n2. Then the cups\n";
        Assert.Equal(["OtherText Barista:  → Add a tip jar."],
            Compared.Role(role, role + "\nAdd a *tip* jar.\n"));
        Assert.Equal(["OtherText Barista: Be kind to everyone. → Be very kind to everyone."],
            Compared.Role(role, role.Replace("Be kind", "Be very kind", StringComparison.Ordinal)));
        Assert.Equal(["OtherText Barista: Then the cups → "],
            Compared.Role(role, role.Replace("2. Then the cups\n", "", StringComparison.Ordinal))
                .Where(line => line.StartsWith("OtherText", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_in_another_order_is_said_to_be_so() =>
        Assert.Equal(["OtherText Barista"], Compared.Role(
            Role("Barista", "", "Grind beans") + "\n## Notes\n\nBe kind.\n\nBe early.\n",
            Role("Barista", "", "Grind beans") + "\n## Notes\n\nBe early.\n\nBe kind.\n"));
}
