using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

public sealed class IdTests
{
    private const string Duties = "---\n\n## Responsibilities\n\n- Keep\n";

    [Fact]
    public void An_id_that_an_author_chose_comes_before_one_made_from_a_title()
    {
        var compilation = Compile.Files(("a.md", "---\nrole: Keeper\n" + Duties), ("b.md", "---\nrole: Night Watch\nid: keeper\n" + Duties));
        Assert.Equal(["keeper-2", "keeper"], compilation.Roles().Select(role => role.Said("id")));
    }

    [Fact]
    public void Of_equal_titles_the_later_path_gets_the_number_and_both_places_are_told()
    {
        var compilation = Compile.Files(
            ("z/keeper.md", "---\nrole: Keeper\n" + Duties), ("a/keeper.md", "---\nrole: keeper\n" + Duties),
            ("m.md", "---\nrole: Keeper\n" + Duties));
        Assert.Equal(["a/keeper.md keeper", "m.md keeper-2", "z/keeper.md keeper-3"],
            compilation.Roles().Select(role => $"{role.GetProperty("source").Said("path")} {role.Said("id")}"));
        Assert.Equal(["m.md:2:7 a/keeper.md:2:7", "z/keeper.md:2:7 a/keeper.md:2:7"],
            compilation.Of("HB3005").Select(diagnostic => $"{diagnostic.Place()} {Assert.Single(diagnostic.Related).Span}"));
        Assert.True(compilation.Has("team/roles/keeper/index.html") && compilation.Has("team/roles/keeper-2/index.html")
            && compilation.Has("team/roles/keeper-3/index.html"));
    }

    [Fact]
    public void Two_of_one_chosen_id_are_an_error()
    {
        var roles = Compile.Files(("a.md", "---\nrole: Keeper\nid: one\n" + Duties), ("b.md", "---\nrole: Mender\nid: One\n" + Duties)).The("HB3007");
        Assert.Equal(("b.md:3:5", "a.md:3:5"), (roles.Place(), Assert.Single(roles.Related).Span.ToString()));
        var items = Compile.Files(("index.md", "x"), ("roadmap/a.yml", "- {id: OW-1, title: One}\n- {id: ow-1, title: Two}\n"));
        Assert.Equal("roadmap/a.yml:2:8", items.The("HB3007").Place());
        Assert.Equal(2, items.Items().Select(item => item.Said("url")).Distinct().Count());
    }

    [Fact]
    public void An_item_keeps_its_id_as_written_and_has_a_plain_address()
    {
        var item = Compile.Files(("index.md", "x"), ("roadmap/a.yml", "- {id: \"OW 12/b\", title: One}\n")).Item("OW 12/b");
        Assert.Equal("/roadmap/ow-12-b/", item.Said("url"));
    }

    [Fact]
    public void The_public_site_s_ids_come_from_public_roles_alone()
    {
        var compilation = Compile.Files(("a.md", "---\nrole: Keeper\n" + Duties), ("b.md", "---\nrole: Keeper\nvisibility: public\n" + Duties));
        Assert.Equal("keeper-2", compilation.Roles()[1].Said("id"));
        Assert.Equal("keeper", Assert.Single(compilation.Roles("public")).Said("id"));
    }

    [Theory]
    [InlineData("roles/keeper.md", "/roles/keeper/")]
    [InlineData("deep/down/k.md", "/roles/keeper/")]
    public void A_role_s_one_address_is_its_id_wherever_its_file_lies(string path, string url)
    {
        var compilation = Compile.Files((path, "---\nrole: Keeper\n" + Duties));
        Assert.Equal(url, compilation.Role("keeper").Said("url"));
        Assert.False(compilation.Has("team/deep/down/k/index.html"));
    }

    [Fact]
    public void A_page_of_several_roles_stays_at_its_own_address_as_well()
    {
        var compilation = Compile.Files(("crew.md", "---\nroles: sections\n---\n# Crew\n\n## Keeper\n\n- Keep\n\n## Mender\n\n- Mend\n"));
        Assert.Equal(["../roles/keeper/", "../roles/mender/"],
            compilation.Json("team/crew/index.html").List("Roles").Select(link => link.Said("Href")));
        Assert.Equal("../../crew/", compilation.Json("team/roles/keeper/index.html").GetProperty("DefinedOn").Said("Href"));
    }

    [Theory]
    [InlineData("index.md", "team/index.html")]
    [InlineData("a/index.md", "team/a/index.html")]
    [InlineData("a/README.md", "team/a/index.html")]
    [InlineData("a/Ways of working.md", "team/a/Ways of working/index.html")]
    [InlineData("a/b.markdown", "team/a/b/index.html")]
    [InlineData("責任/範囲.md", "team/責任/範囲/index.html")]
    public void A_page_s_address_is_its_path(string path, string file) => Assert.True(Compile.Files((path, "text\n")).Has(file));

    [Fact]
    public void Two_pages_for_one_address_get_one_each_and_are_reported()
    {
        var compilation = Compile.Files(("a.md", "one\n"), ("a/index.md", "two\n"), ("roadmap.md", "intro\n"), ("roadmap/slip.md", "three\n"),
            ("roadmap/x.yml", "- title: Slip\n"));
        Assert.Equal(2, compilation.Of("HB3012").Length);
        Assert.Equal(compilation.Files.Length, compilation.Files.Select(file => file.Path.ToUpperInvariant()).Distinct().Count());
        Assert.Empty(compilation.Of("HB5004"));
    }
}
