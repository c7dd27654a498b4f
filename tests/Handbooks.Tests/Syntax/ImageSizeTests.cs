using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>Sizes of pictures and ids of paragraphs, as other tools have them written.</summary>
public sealed class ImageSizeTests
{
    private const string Png = "picture";

    private static string Image(string text, string around = "{0}")
    {
        var compilation = Compile.Files(("page.md", "# Page\n\n" + around.Replace("{0}", text, StringComparison.Ordinal) + "\n"), ("p.png", Png),
            ("p q.png", Png));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id.StartsWith("HB30", StringComparison.Ordinal));
        var body = compilation.Body("team/page/index.html");
        return body[body.IndexOf("<img", StringComparison.Ordinal)..(body.IndexOf("loading=", StringComparison.Ordinal) - 1)];
    }

    [Theory]
    [InlineData("![a](p.png =100x20)", "alt=\"a\" width=\"100\" height=\"20\"")]
    [InlineData("![a](p.png =100x)", "alt=\"a\" width=\"100\"")]
    [InlineData("![a](p.png =x20)", "alt=\"a\" height=\"20\"")]
    [InlineData("![a](p.png =100)", "alt=\"a\" width=\"100\"")]
    [InlineData("![a](p.png =50%x)", "alt=\"a\" class=\"share-50\"")]
    [InlineData("![a](p.png \"b\" =100x20)", "alt=\"a\" width=\"100\" height=\"20\"")]
    [InlineData("![a](<p q.png> =100x20)", "alt=\"a\" width=\"100\" height=\"20\"")]
    [InlineData("[![a](p.png =100x20)](https://lamps.example)", "alt=\"a\" width=\"100\" height=\"20\"")]
    [InlineData("![a](p.png){width=50%}", "alt=\"a\" class=\"share-50\"")]
    [InlineData("![a](p.png){ width=48.7% }", "alt=\"a\" class=\"share-50\"")]
    [InlineData("![a](p.png){width=\"300\" height=20px}", "alt=\"a\" width=\"300\" height=\"20\"")]
    [InlineData("![a](p.png){: width=2in }", "alt=\"a\" width=\"192\"")]
    [InlineData("![a](p.png){#lamp .wide style=\"width: 40px; float: left\"}", "alt=\"a\" width=\"40\"")]
    [InlineData("![[p.png|100x20]]", "alt=\"p\" width=\"100\" height=\"20\"")]
    [InlineData("![a|100](p.png)", "alt=\"a\" width=\"100\"")]
    [InlineData("![a](p.png){width=wide}", "alt=\"a\"")]
    [InlineData("![a](p.png){width=-5 height=0}", "alt=\"a\"")]
    [InlineData("![a](p.png){width=900%}", "alt=\"a\" class=\"share-100\"")]
    [InlineData("![a](p.png)", "alt=\"a\"")]
    public void A_picture_has_the_size_that_is_written(string text, string attributes)
    {
        // The title of a picture that is all of a paragraph is its caption instead.
        foreach (var around in (string[])["{0}", "Words {0} words", "- {0}", "{0} <b>raw</b>"])
            Assert.EndsWith(attributes, Image(text, around).Replace(" title=\"b\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`![a](p.png =100x20)`")]
    [InlineData("[a](p.png =100x20)")]
    [InlineData("2 ^10 and ^C")]
    [InlineData("Press ^C")]
    [InlineData("x^lamp")]
    [InlineData("`words ^lamp`")]
    public void Other_text_stays(string text)
    {
        var body = Compile.Files(("page.md", $"# Page\n\n{text}\n"), ("p.png", Png)).Body("team/page/index.html");
        Assert.DoesNotContain("<img", body, StringComparison.Ordinal);
        Assert.Contains(text.Trim('`'), body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Words here ^lamp-1")]
    [InlineData("- One\n- Words here ^lamp-1")]
    [InlineData("> Words here ^lamp-1")]
    [InlineData("- Words here\n\n^lamp-1")]
    [InlineData("Words here\n\n^lamp-1\n\nMore")]
    [InlineData("Words here\n^lamp-1")]
    [InlineData("| a |\n|---|\n| Words here |\n\n^lamp-1")]
    [InlineData("## Words here ^lamp-1")]
    public void An_id_at_the_end_of_a_line_can_be_linked_to(string text)
    {
        var compilation = Compile.Files(("page.md", $"# Page\n\n{text}\n"),
            ("b.md", "# B\n\n[x](page.md#^lamp-1), [y](page.md#%5Elamp-1), [[page#^lamp-1|z]]\n"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id.StartsWith("HB30", StringComparison.Ordinal));
        var body = compilation.Body("team/page/index.html");
        Assert.Contains("<span id=\"^lamp-1\"></span>", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" ^lamp", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<p><span", body, StringComparison.Ordinal);
        Assert.Contains("lamp-1\">x</a>", compilation.Body("team/b/index.html"), StringComparison.Ordinal);
        Assert.Contains("lamp-1\">z</a>", compilation.Body("team/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_no_part_of_a_responsibility() =>
        Assert.Equal(["Own the lamp"], Compile.Files(("roles/keeper.md", "# Keeper\n\n## Responsibilities\n\n- Own the lamp ^lamp-1\n"))
            .Role("keeper").Each("responsibilities", "text"));
}
