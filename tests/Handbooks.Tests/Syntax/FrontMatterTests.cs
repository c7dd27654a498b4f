using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: Named\n---\ntext\n")]
    [InlineData("---\r\ntitle: Named\r\n---\r\ntext\r\n")]
    [InlineData("---\rtitle: Named\r---\rtext\r")]
    [InlineData("---  \ntitle: Named\n---\t\ntext\n")]
    [InlineData("---\ntitle: Named\n...\ntext\n")]
    [InlineData("---\ntitle: Named\n---")]
    [InlineData("---\n# a comment\n\ntitle: Named\n---\ntext")]
    public void It_stands_between_two_lines_of_hyphens(string text)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.Equal("Named", compilation.Json("team/a/index.html").Said("Title"));
        Assert.DoesNotContain("title:", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Diagnostics);
    }

    [Theory]
    [InlineData("---\n\ntext\n")] // a rule
    [InlineData("---\n---\ntext\n")] // empty
    [InlineData("----\ntitle: Named\n----\n")]
    [InlineData("text\n\n---\ntitle: Named\n---\n")]
    [InlineData("--- title: Named\n---\ntext\n")]
    [InlineData("---\n# only a comment\n---\ntext\n")]
    public void What_is_none_names_nothing(string text)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.NotEqual("Named", compilation.Json("team/a/index.html").Said("Title"));
        Assert.Empty(compilation.Diagnostics);
    }

    [Theory]
    [InlineData("---\ntitle: x\n\ntext without an end\n", "HB1005", 1, 1)]
    [InlineData("---\n- a\n- b\n---\ntext\n", "HB1006", 2, 1)]
    [InlineData("---\njust words\n---\ntext\n", "HB1006", 2, 1)]
    [InlineData("---\na: [1\n---\ntext\n", "HB1001", 2, 4)]
    [InlineData("---\r\na: 1\r\nb: 2\r\na: 3\r\n---\r\n", "HB1002", 4, 1)]
    [InlineData("---\ntitle: x\nvisibility: 99\n---\n", "HB2004", 3, 13)]
    public void What_is_wrong_in_it_has_the_page_s_own_place(string text, string id, int line, int column)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.Equal($"a.md:{line}:{column}", compilation.The(id).Place());
        Assert.True(compilation.HasErrors);
    }

    [Fact]
    public void What_follows_it_is_found_at_its_own_line() =>
        Assert.Equal("a.md:5:5", Compile.Files(("a.md", "---\ntitle: x\n---\n\nsee [a page](none.md)\n")).The("HB3003").Place());
}
