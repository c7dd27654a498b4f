using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Names of roles in running text.</summary>
public sealed class MentionTests
{
    private const string Keeper = "<a class=\"mention\" href=\"../roles/boat-keeper/\">";

    private static readonly (string, string)[] Roles =
    [
        ("roles/keeper.md", Role("Boat Keeper", "aliases: [BK, Lead]\n")), ("roles/chief.md", Role("Boat Keeper of the Quay")),
        ("roles/mender.md", Role("Mender")),
    ];

    [Theory]
    [InlineData("Ask the Boat Keeper first.", Keeper + "Boat Keeper</a>")]
    [InlineData("Ask the boat keeper first.", Keeper + "boat keeper</a>")]
    [InlineData("Both Boat Keepers agree.", Keeper + "Boat Keepers</a>")]
    [InlineData("The Boat-Keeper agrees.", Keeper + "Boat-Keeper</a>")]
    [InlineData("(Boat Keeper)", Keeper + "Boat Keeper</a>")]
    [InlineData("Ask the **Boat Keeper**.", Keeper + "Boat Keeper</a>")]
    [InlineData("Ask BK.", Keeper + "BK</a>")]
    [InlineData("Ask the Boat Keeper of the Quay.", "<a class=\"mention\" href=\"../roles/boat-keeper-of-the-quay/\">Boat Keeper of the Quay</a>")]
    [InlineData("Ask the Mender.", "<a class=\"mention\" href=\"../roles/mender/\">Mender</a>")]
    [InlineData("Ask the Menders.", "<a class=\"mention\" href=\"../roles/mender/\">Menders</a>")]
    public void A_name_becomes_a_link(string text, string link)
    {
        var body = Page(text).Body("team/page/index.html");
        Assert.Contains(link, body, StringComparison.Ordinal);
        Assert.Equal(1, Mentions(body));
    }

    [Theory]
    [InlineData("# Boat Keeper")]
    [InlineData("## About the Boat Keeper")]
    [InlineData("`Boat Keeper`")]
    [InlineData("```\nBoat Keeper\n```")]
    [InlineData("[the Boat Keeper](https://example.org)")]
    [InlineData("![the Boat Keeper](https://example.org/x.png)")]
    [InlineData("Boat. Keeper")]
    [InlineData("Boat, Keeper")]
    [InlineData("LifeBoat Keeper")]
    [InlineData("Boat Keepership")]
    [InlineData("the lead of the race")] // a single word only as it is written
    [InlineData("a mender of nets")]
    [InlineData("the MENDER")]
    [InlineData("https://example.org/Mender")]
    public void What_is_no_running_text_or_no_name_does_not(string text) => Assert.Equal(0, Mentions(Page(text).Body("team/page/index.html")));

    [Fact]
    public void Only_the_first_of_a_page_becomes_a_link() =>
        Assert.Equal(1, Mentions(Page("Ask the Boat Keeper.\n\nThe Boat Keeper knows.\n\n- Boat Keepers, too\n").Body("team/page/index.html")));

    [Fact]
    public void After_a_link_that_the_author_wrote_none_is_made() =>
        Assert.Equal(0, Mentions(Page("Ask [them](#role:boat-keeper). The Boat Keeper knows.\n").Body("team/page/index.html")));

    [Fact]
    public void A_role_s_own_name_is_none_on_its_own_page()
    {
        var compilation = Compile.Files(("roles/keeper.md", Role("Boat Keeper", "", "The Boat Keeper keeps boats, the Mender mends.\n")),
            ("roles/mender.md", Role("Mender")));
        Assert.Equal(1, Mentions(compilation.Body("team/roles/boat-keeper/index.html")));
        Assert.Empty(compilation.Role("boat-keeper").Words("mentioned_by"));
    }

    [Fact]
    public void A_summary_of_an_item_mentions_roles_too()
    {
        var compilation = Compile.Files([.. Roles, ("roadmap/a.yml", "- title: Oars\n  summary: The Boat Keeper asked for them.\n")]);
        Assert.Contains("class=\"mention\"", compilation.Item("oars").Said("summary_html"), StringComparison.Ordinal);
        Assert.Equal(["/roadmap/oars/"], compilation.Role("boat-keeper").Words("mentioned_by"));
    }

    private static int Mentions(string body) => body.Split("class=\"mention\"").Length - 1;

    private static Compilation Page(string text) => Compile.Files([.. Roles, ("page.md", "---\ntitle: Page\n---\n" + text + "\n")]);

    private static string Role(string title, string more = "", string text = "") =>
        $"---\nrole: {title}\n{more}---\n{text}\n## Responsibilities\n\n- Keep {title.Length} things\n";
}
