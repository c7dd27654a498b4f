using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Names in running text that read like a role.</summary>
public sealed class ProseNameTests
{
    private static readonly (string, string)[] Roles =
    [
        ("roles/lamp.md", "---\nrole: Lamp Engineer\naliases: [Light Lead]\n---\n\n## Responsibilities\n\n- Mend\n"),
        ("roles/head.md", "---\nrole: Head of Signals & Buoys\n---\n\n## Responsibilities\n\n- Head\n"),
        ("roles/yard.md", "---\nrole: Harbour Yard Manager\n---\n\n## Responsibilities\n\n- Manage\n"),
    ];

    [Theory]
    [InlineData("Ask the Boat Manager.", "Boat Manager")]
    [InlineData("Ask a Boat-Yard Manager today.", "Boat-Yard Manager")]
    [InlineData("The Rope & Sail Designer sews.", "Rope & Sail Designer")]
    [InlineData("The Rope and Sail Designer sews.", "Rope and Sail Designer")]
    [InlineData("Our Head of Ropes and Sails sews.", "Head of Ropes and Sails")]
    [InlineData("Our VP Ropes sews.", "VP Ropes")]
    [InlineData("Our Chief Rope Officer sews.", "Chief Rope Officer")]
    [InlineData("The CEO and Boat Manager agree.", "Boat Manager")]
    [InlineData("The Boat Lead and Rope Lead agree.", "Boat Lead, Rope Lead")]
    [InlineData("The Senior Boat Manager and the Junior Boat Manager agree.", "Boat Manager")]
    [InlineData("Ask the **Boat Manager**.", "Boat Manager")]
    public void A_name_that_reads_like_a_role_is_reported(string text, string names) =>
        Assert.Equal(names, Found(text));

    [Theory]
    [InlineData("Ask the Lamp Engineer, the Senior Lamp Engineer or the Coastal Lamp Engineer.")]
    [InlineData("Ask the Light Lead, the Yard Manager or the Head of Signals and Buoys.")]
    [InlineData("Ask the Boat Managers.")]
    [InlineData("Ask the boat manager.")]
    [InlineData("The Manager is here. A Lead, too.")]
    [InlineData("A Senior Manager or Senior Engineer.")]
    [InlineData("Keep it in the Password Manager, in Google Tag Manager or the Code Editor.")]
    [InlineData("## Boat Manager")]
    [InlineData("`Boat Manager`")]
    [InlineData("[Boat Manager](https://example.org)")]
    [InlineData("The Head of the yard and the Director of nothing.")]
    [InlineData("Boat. Manager")]
    [InlineData("An E-Manager")]
    public void What_is_none_is_not(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_name_is_reported_once_with_its_pages()
    {
        var compilation = Compile.Files([.. Roles, ("b.md", "A Boat Manager. The Boat Manager.\n"), ("a.md", "Boat Manager\n"),
            ("c.md", "The Boat Manager.\n")]);
        var diagnostic = compilation.The("HB3002");
        Assert.Equal("a.md:1:1", diagnostic.Place());
        Assert.Equal(["b.md:1:3", "c.md:1:5"], diagnostic.Related.Select(related => related.Span.ToString()));
        Assert.Contains("(4 times on 3 pages)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ask the Lamp Enginer.", "Lamp Engineer")]
    [InlineData("Ask the Lamp Engniere today.", "Lamp Engineer")]
    [InlineData("Ask the Habrour Yard Manager.", "Harbour Yard Manager")]
    [InlineData("Ask the Lihgt Lead.", "Light Lead")]
    public void A_slip_is_told_with_what_was_meant(string text, string meant)
    {
        var compilation = Compile.Files([.. Roles, ("page.md", text + "\n")]);
        Assert.Equal($"Did you mean \"{meant}\"?", compilation.The("HB3014").Help);
        Assert.Empty(compilation.Of("HB3002"));
    }

    [Theory]
    [InlineData("Project Manager", "Product Manager")]
    [InlineData("Team Lead", "Tech Lead")]
    [InlineData("Engineering Manager", "Engineer Manager")]
    public void Another_word_is_no_slip_and_another_title_no_duplicate(string one, string other)
    {
        var compilation = Compile.Files(("a.md", $"---\nrole: {one}\n---\n\n## Responsibilities\n\n- A\n"),
            ("b.md", $"---\nrole: {other}\n---\n\n## Responsibilities\n\n- B\n"), ("c.md", $"The {one} and the {other}.\n"));
        Assert.Empty(compilation.Of("HB3014"));
        Assert.Empty(compilation.Of("HB3015"));
    }

    [Theory]
    [InlineData("Rope Designer", "Rope Desinger")]
    [InlineData("Head of Ropes", "Ropes Head")]
    [InlineData("Ropes & Sails Lead", "Ropes and Sails Lead")]
    [InlineData("Senior Rope Lead", "Sr Rope Lead")]
    [InlineData("Sail Owner", "Sails Owner")]
    [InlineData("VP Sails", "Vice President of Sails")]
    public void Nearly_the_same_title_is_told(string one, string other)
    {
        var compilation = Compile.Files(("a.md", $"---\nrole: \"{one}\"\nid: one\n---\n\n## Responsibilities\n\n- A\n"),
            ("b.md", $"---\nrole: {other}\nid: two\n---\n\n## Responsibilities\n\n- B\n"));
        Assert.Equal("b.md:2:7", compilation.The("HB3015").Place());
    }

    [Fact]
    public void Names_without_end_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 3_000)
            .Select(i => $"Aa Bb{i} Cc Lead & Dd Manager of Ee and Ff {(i % 20 == 19 ? "\n\n" : "")}"));
        var roles = Enumerable.Range(0, 400).Select(i => ($"roles/{i}.md", $"---\nrole: Aa B{i} Lead\n---\n\n## Responsibilities\n\n- A{i}\n"));
        Assert.All(Compile.Files([.. roles, ("page.md", text)]).Diagnostics, diagnostic => diagnostic.AssertInside());
    }

    private static string Found(string text) =>
        string.Join(", ", Compile.Files([.. Roles, ("page.md", text + "\n")]).Of("HB3002").Select(diagnostic => diagnostic.Span.Text)
            .Order(StringComparer.Ordinal));
}
