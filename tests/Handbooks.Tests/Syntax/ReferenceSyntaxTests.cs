using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>How references and attributes are written, and what only looks like one.</summary>
public sealed class ReferenceSyntaxTests
{
    private const string Target = "---\nrole: Harbour Master\n---\n\n## Responsibilities\n\n- Keep the harbour\n";

    [Theory]
    [InlineData("[[Harbour Master]]", "Harbour Master")]
    [InlineData("[[harbour-master]]", "harbour-master")]
    [InlineData("[[ Harbour Master ]]", "Harbour Master")]
    [InlineData("[[Harbour Master|whoever keeps it]]", "whoever keeps it")]
    [InlineData("{role}`Harbour Master`", "Harbour Master")]
    [InlineData("{role}`whoever keeps it <Harbour Master>`", "whoever keeps it")]
    [InlineData("{ROLE}`Harbour Master`", "Harbour Master")]
    [InlineData("[whoever keeps it](#role:harbour-master)", "whoever keeps it")]
    [InlineData("[whoever keeps it](roles/master.md)", "whoever keeps it")]
    public void A_reference_is_a_link_under_its_own_words(string written, string shown)
    {
        var compilation = Compile.Files(("roles/master.md", Target), ("a.md", $"Ask {written} first.\n"));
        Assert.Contains($"<p>Ask <a class=\"role\" href=\"../roles/harbour-master/\">{shown}</a> first.</p>", compilation.Body("team/a/index.html"),
            StringComparison.Ordinal);
        Assert.Empty(compilation.Faults());
    }

    [Theory]
    [InlineData("`[[Nobody]]`", "<code>[[Nobody]]</code>")]
    [InlineData("`` {role}`Nobody` ``", "<code>{role}`Nobody`</code>")]
    [InlineData("\\[[Nobody]]", "[[Nobody]]")]
    [InlineData("[[]]", "[[]]")]
    [InlineData("[[a\nb]]", "[[a\nb]]")]
    [InlineData("{role} `Nobody`", "{role} <code>Nobody</code>")]
    [InlineData("{}`x`", "{}<code>x</code>")]
    public void What_only_looks_like_one_is_text(string written, string shown)
    {
        var compilation = Compile.Files(("a.md", $"Ask {written} first.\n"));
        Assert.Contains($"<p>Ask {shown} first.</p>", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Faults());
    }

    [Fact]
    public void A_link_may_hold_a_reference_that_nothing_defines()
    {
        var compilation = Compile.Files(("a.md", "Read [the *tide* [table][none] first](https://quay.example/1), not ![a boat][none].\n"));
        Assert.Contains("<p>Read <a class=\"external\" href=\"https://quay.example/1\" rel=\"noopener\">the <em>tide</em> [table][none] first</a>, "
            + "not ![a boat][none].</p>", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_within_a_links_text_are_its_text()
    {
        var compilation = Compile.Files(("a.md", "So it is said [[1]](https://quay.example/1) and [[2]][two].\n\n[two]: https://quay.example/2\n"));
        Assert.Contains("<a class=\"external\" href=\"https://quay.example/1\" rel=\"noopener\">[1]</a>", compilation.Body("team/a/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("<a class=\"external\" href=\"https://quay.example/2\" rel=\"noopener\">[2]</a>", compilation.Body("team/a/index.html"),
            StringComparison.Ordinal);
        Assert.Empty(compilation.Faults());
    }

    [Fact]
    public void Brackets_around_a_link_stay_brackets()
    {
        var compilation = Compile.Files(("a.md", "See [[b](b.md)].\n"), ("b.md", "text\n"));
        Assert.Contains("See [<a href=\"../b/\">b</a>].", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wiki_reference_may_stand_in_a_table()
    {
        var compilation = Compile.Files(("roles/master.md", Target),
            ("a.md", "| who | what |\n|-|-|\n| [[Harbour Master\\|the master]] | keeps it |\n"));
        Assert.Contains("<td><a class=\"role\" href=\"../roles/harbour-master/\">the master</a></td>", compilation.Body("team/a/index.html"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{#here}")]
    [InlineData("{.quiet}")]
    [InlineData("{#here .quiet}")]
    [InlineData("{: #here .quiet}")]
    [InlineData("{:.quiet}")]
    public void An_attribute_list_is_not_shown(string written) =>
        Assert.DoesNotContain("{", Heading($"## Words {written}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{onclick=alert(1)}")]
    [InlineData("{onclick=\"alert(1)\"}")]
    [InlineData("{#here onclick=alert(1)}")]
    [InlineData("{.quiet style=\"color:red\"}")]
    [InlineData("{style=x}")]
    [InlineData("{#a\"onclick=\"alert(1)}")]
    [InlineData("{#a>}")]
    [InlineData("{.}")]
    [InlineData("{#}")]
    [InlineData("{href=javascript:alert(1)}")]
    public void An_attribute_that_a_browser_acts_on_cannot_be_written(string written)
    {
        var heading = Heading($"## Words {written}\n");
        Assert.Contains(System.Net.WebUtility.HtmlEncode(written).Replace("&#39;", "'", StringComparison.Ordinal), heading, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", heading.Replace(System.Net.WebUtility.HtmlEncode(written), "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_an_attribute_list_is_the_anchor() =>
        Assert.Contains("<h2 id=\"here\">Words", Heading("## Words {#here}\n"), StringComparison.Ordinal);

    private static string Heading(string text) => Compile.Files(("a.md", text + "\ntext\n\n## Other\n\ntext\n")).Body("team/a/index.html");
}
