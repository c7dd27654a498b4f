using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Names that several roles bear, and what a name in brackets leads to.</summary>
public sealed class NameTests
{
    private static (string, string) Role(string path, string title, string more = "") =>
        (path, $"---\nrole: {title}\n{more}---\n\n## Responsibilities\n\n- Keep {path}\n");

    [Fact]
    public void A_title_of_two_roles_is_the_one_of_the_same_folder()
    {
        var compilation = Compile.Files(
            Role("east/keeper.md", "Keeper"), Role("west/keeper.md", "Keeper"), ("east/page.md", "Ask {role}`Keeper`.\n"),
                ("west/page.md", "Ask {role}`Keeper`.\n"));
        Assert.Contains("/roles/keeper/\">", compilation.Body("team/east/page/index.html"), StringComparison.Ordinal);
        Assert.Contains("/roles/keeper-2/\">", compilation.Body("team/west/page/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB3006"));
    }

    [Fact]
    public void A_title_of_two_roles_is_the_one_of_the_same_unit()
    {
        var compilation = Compile.Files(
            Role("a/keeper.md", "Keeper", "unit: East\n"), Role("b/keeper.md", "Keeper", "unit: West\n"),
            ("c.md", "---\nrole: Mate\nunit: west\nreports_to: Keeper\n---\n\n## Responsibilities\n\n- Help {role}`Keeper`\n"));
        Assert.Equal("keeper-2", compilation.Role("mate").Said("reports_to"));
        Assert.Contains("../keeper-2/\">", compilation.Body("team/roles/mate/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB3006"));
    }

    [Fact]
    public void Elsewhere_it_stays_without_a_link_and_the_second_page_is_reported()
    {
        var compilation = Compile.Files(Role("a/keeper.md", "Keeper"), Role("b/keeper.md", "Keeper"),
            ("page.md", "Ask {role}`Keeper`, or the Keeper.\n"));
        Assert.Contains("<p>Ask Keeper, or the Keeper.</p>", compilation.Body("team/page/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB3006"));
        Assert.Equal("b/keeper.md:2:7", Assert.Single(compilation.Of("HB3005")).Place());
    }

    [Fact]
    public void An_id_is_never_ambiguous()
    {
        var compilation = Compile.Files(Role("a/keeper.md", "Keeper"), Role("b/keeper.md", "Keeper"),
            ("page.md", "Ask {role}`keeper` and {role}`keeper-2`.\n"));
        Assert.Contains("roles/keeper/", compilation.Body("team/page/index.html"), StringComparison.Ordinal);
        Assert.Contains("roles/keeper-2/", compilation.Body("team/page/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_comes_before_an_alias()
    {
        var compilation = Compile.Files(Role("a.md", "Night Watch", "aliases: [Keeper of Lamps]\n"), Role("b.md", "Keeper of Lamps"),
            ("page.md", "Ask {role}`keeper of lamps`.\n"));
        Assert.Contains("roles/keeper-of-lamps/", compilation.Body("team/page/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[Lamp]]", "../roles/lamp/")] // a role before an item and a page
    [InlineData("[[Mast]]", "../m/")] // a page where no role and no item is called so
    [InlineData("[[OW-1]]", "../roadmap/ow-1/")]
    [InlineData("[[ow-1]]", "../roadmap/ow-1/")]
    [InlineData("[[sail]]", "../roadmap/sail/")] // an item before a page of that title
    public void A_name_in_brackets_is_a_role_an_item_or_a_page(string written, string href)
    {
        var compilation = Compile.Files(
            Role("r.md", "Lamp"), ("l.md", "# Lamp\n"), ("m.md", "# Mast\n"), ("s.md", "# Sail\n"), ("page.md", $"See {written}.\n"),
            ("roadmap/x.yml", "- {id: lamp, title: New lamps}\n- {id: OW-1, title: Oars}\n- {title: Sail}\n"));
        Assert.Contains($"href=\"{href}\"", compilation.Body("team/page/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB3001"));
    }

    [Fact]
    public void An_item_s_id_in_brackets_shows_its_title() =>
        Assert.Contains(">Oars</a>", Compile.Files(("page.md", "See [[OW-1]].\n"), ("roadmap/x.yml", "- {id: OW-1, title: Oars}\n"))
            .Body("team/page/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{role}`Keper`", "page.md:1:5")]
    [InlineData("[[Keper]]", "page.md:1:5")]
    [InlineData("[x](#role:keper)", "page.md:1:5")]
    public void A_name_that_nobody_bears_is_reported_with_the_one_that_was_meant(string written, string place)
    {
        var diagnostic = Compile.Files(Role("k.md", "Keeper"), ("page.md", $"Ask {written}.\n")).The("HB3001");
        Assert.Equal(place, diagnostic.Place());
        Assert.Contains("Keeper", diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[deep/boat]]", "../deep/boat/\">deep/boat</a>")]
    [InlineData("[[boat#Oars|oars]]", "../deep/boat/#oars\">oars</a>")]
    public void As_much_of_a_path_as_tells_a_page_apart_is_its_name(string written, string shown)
    {
        var compilation = Compile.Files(("page.md", $"See {written}.\n"), ("deep/boat.md", "# The boat\n\n## Oars\n"));
        Assert.Contains(shown, compilation.Body("team/page/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB3001"));
    }
}
