using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Addresses;

/// <summary>Files of any name are pages and pictures, at addresses that every system can store, and links find them.</summary>
public sealed class OddNameTests
{
    [Theory]
    [InlineData("Who decides?.md", "<Who decides?.md>", "Who decides")]
    [InlineData("Who decides?.md", "Who%20decides%3F.md", "Who decides")]
    [InlineData("a: b.md", "<a: b.md>", "a b")]
    [InlineData("data:x.md", "data:x.md", "data-x")]
    [InlineData("javascript:alert(1).md", "<javascript:alert(1).md>", "javascript-alert(1)")]
    [InlineData("a: b.md", "<./a: b.md>", "a b")]
    [InlineData("a|b.md", "a|b.md", "a-b")]
    [InlineData("*.md", "*.md", "x")]
    [InlineData("\"quoted\".md", "<\"quoted\".md>", "quoted")]
    [InlineData("<b>.md", "%3Cb%3E.md", "b")]
    [InlineData("back\\slash.md", "back%5Cslash.md", "back-slash")]
    [InlineData("aux.md", "aux.md", "aux_")]
    [InlineData("CON/x.md", "CON/x.md", "CON_/x")]
    [InlineData("nul/index.md", "nul/", "nul_")]
    [InlineData("LPT3.notes.md", "LPT3.notes.md", "LPT3_.notes")]
    [InlineData("trail .md", "<trail .md>", "trail")]
    [InlineData("dot./x.md", "dot./x.md", "dot/x")]
    [InlineData("new\nline.md", "new%0Aline.md", "new-line")]
    [InlineData("bell\u0007.md", "bell%07.md", "bell")]
    [InlineData(".gitbook/x.md", ".gitbook/x.md", "dot.gitbook/x")]
    public void A_page_stands_at_a_portable_address_and_is_told_once(string path, string link, string folder)
    {
        var compilation = Compile.Files((path, "# Odd\n"), ("index.md", $"# Home\n\n[odd]({link})\n"));
        var told = compilation.The("HB3043");
        Assert.Equal(path, told.Span.Path);
        Assert.True(compilation.Has($"team/{folder}/index.html"), string.Join('\n', compilation.Files.Select(file => file.Path)));
        Assert.Contains($"href=\\\"{string.Join('/', folder.Split('/').Select(Uri.EscapeDataString))}/", compilation.Text("team/index.html"),
            StringComparison.Ordinal);
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("a?b.png", "<a?b.png>", "a-b.png")]
    [InlineData("a?b.png", "a%3Fb.png", "a-b.png")]
    [InlineData("pics/x:y.jpg", "pics/x:y.jpg", "pics/x-y.jpg")]
    [InlineData("a\\b.png", "a%5Cb.png", "a-b.png")]
    [InlineData("nul.png", "nul.png", "nul_.png")]
    [InlineData("com1/plan.pdf", "com1/plan.pdf", "com1_/plan.pdf")]
    [InlineData("two\nlines.png", "two%0Alines.png", "two-lines.png")]
    [InlineData("dots../x.png", "dots../x.png", "dots/x.png")]
    public void A_copied_file_has_a_portable_name_and_is_found(string path, string link, string file)
    {
        var compilation = Compile.Files((path, "bytes"), ("index.md", $"# Home\n\n![odd]({link}) [again]({link})\n"));
        Assert.Empty(compilation.Of("HB3011"));
        Assert.Equal(path, compilation.The("HB3043").Span.Path);
        Assert.Equal("bytes", compilation.Text("team/files/" + file));
        Assert.Empty(compilation.Of("HB5001"));
    }

    [Fact]
    public void A_file_that_no_page_links_to_is_not_told() =>
        Assert.Empty(Compile.Files(("a?b.png", "x"), ("index.md", "# Home\n")).Of("HB3043"));

    [Fact]
    public void Files_that_would_have_one_name_get_one_each()
    {
        var compilation = Compile.Files(("a?.png", "1"), ("a:.png", "2"), ("A.PNG", "3"), ("e\u0301.png", "4"), ("é.png", "5"),
            ("index.md", "![](<a?.png>) ![](<./a:.png>) ![](A.PNG) ![](<e\u0301.png>) ![](é.png)\n"));
        Assert.Equal(["1", "2", "3", "4", "5"], compilation.Files.Where(file => file.Path.StartsWith("team/files/", StringComparison.Ordinal))
            .Select(file => compilation.Text(file.Path)).Order(StringComparer.Ordinal));
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
        Assert.Empty(compilation.Of("HB5001"));
    }

    /// <summary>How an accent is stored nobody sees, and other systems change it.</summary>
    [Theory]
    [InlineData("u\u0308ber.md", "über.md")]
    [InlineData("über.md", "u\u0308ber.md")]
    [InlineData("sub/\u1112\u1161\u11ab.md", "sub/한.md")]
    [InlineData("pics/e\u0301.png", "pics/é.png")]
    public void A_link_finds_a_file_whose_accents_are_stored_otherwise(string path, string link)
    {
        var compilation = Compile.Files((path, "# U\n"), ("index.md", $"# Home\n\n[it]({link})\n"));
        Assert.Empty(compilation.Diagnostics);
        Assert.Contains("<a href=", compilation.Text("team/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e\u0301.md", "\u00e9.md")]
    [InlineData("\u1112\u1161\u11ab.md", "\ud55c.md")]
    [InlineData("c\u0327a.md", "\u00e7a.md")]
    public void Twins_are_told_apart_in_words(string one, string two)
    {
        var compilation = Compile.Files((one, "# One\n"), (two, "# Two\n"));
        Assert.Contains("look the same", compilation.The("HB3012").Help!, StringComparison.Ordinal);
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("I.md", "i.md", 1)]
    [InlineData("\u0131.md", "i.md", 0)]
    [InlineData("\u0130.md", "i.md", 0)]
    [InlineData("\u0130.md", "I\u0307.md", 1)]
    [InlineData("ΟΔΟΣ.md", "οδος.md", 1)]
    public void Letters_are_one_by_the_rules_of_no_language(string one, string two, int told) =>
        Assert.Equal(told, Compile.Files((one, "# One\n"), (two, "# Two\n")).Of("HB3012").Length);

    [Theory]
    [InlineData("con")]
    [InlineData("NUL")]
    [InlineData("Com7")]
    public void An_id_that_is_a_device_stays_and_its_address_does_not(string id)
    {
        var compilation = Compile.Files(
            ("roles/a.md", $"---\nrole: {id}\nvisibility: public\n---\n\n# {id}\n\n## Responsibilities\n\n- Works\n"),
            ("roadmap/a.yml", $"- {{id: {id}, title: A wheel, theme: {id}, accountable: {id}, visibility: public}}\n"),
            ("index.md", $"[[{id}]], [role](#role:{id.ToLowerInvariant()}), [item](roadmap/a.yml#{id})\n"));
        Assert.Equal(["roadmap/a.yml", "roadmap/a.yml", "roles/a.md"], compilation.Of("HB3043").Select(diagnostic => diagnostic.Span.Path));
        var lower = id.ToLowerInvariant();
        Assert.All([$"public/roles/{lower}_/index.html", $"public/roadmap/{lower}_/index.html", $"public/embed/items/{lower}_/index.html"],
            path => Assert.True(compilation.Has(path), path));
        Assert.Equal($"/roles/{lower}_/", compilation.Role(lower).Said("url"));
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Handbooks.Diagnostics.Severity.Error));
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
    }

    /// <summary>Two titles that one system takes for one name have ids of their own.</summary>
    [Theory]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("\u0958\u0932", "\u0915\u093c\u0932")]
    public void Roles_and_items_of_titles_that_look_alike_have_an_address_each(string one, string two)
    {
        static string Role(string title) => $"---\nrole: {title}\n---\n\n# {title}\n\n## Responsibilities\n\n- Works\n";
        var compilation = Compile.Files(("roles/a.md", Role(one)), ("roles/b.md", Role(two)),
            ("roadmap/a.yml", $"- {{title: {one}, theme: {one}}}\n- {{title: {two}, theme: {two}}}\n"));
        Assert.Single(compilation.Of("HB3005"));
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("Who decides?.md")]
    [InlineData("con/a: b.md")]
    [InlineData("tide|tables/what: when?.md")]
    public void The_menu_finds_a_page_of_any_name(string path)
    {
        var compilation = Compile.Files(("handbook.yml", $"title: T\nnavigation: [\"{path}\"]\n"), (path, "# Odd\n"), ("index.md", "# Home\n"));
        Assert.Equal(["HB3043"], compilation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_page_whose_name_ends_in_a_space_is_a_page() =>
        Assert.True(Compile.Files(("notes.md ", "# Notes\n"), ("more.md.", "# More\n")) is var compilation && compilation.Has("team/notes/index.html")
            && compilation.Has("team/more/index.html"));
}
