using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: Quay\n---\ntext\n")]
    [InlineData("---\r\ntitle: Quay\r\n---\r\ntext\r\n")]
    [InlineData("---\rtitle: Quay\r---\rtext\r")]
    [InlineData("---  \ntitle: Quay\n---\t\ntext\n")]
    [InlineData("---\ntitle: Quay\n...\ntext\n")]
    [InlineData("---\ntitle: Quay\n---")]
    [InlineData("---\n# a comment\n\ntitle: Quay\n---\ntext")]
    public void It_stands_between_two_lines_of_hyphens(string text)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.Equal("Quay", compilation.Json("team/a/index.html").Said("Title"));
        Assert.DoesNotContain("title:", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
        // Some of them have no text.
        Assert.Equal(text.TrimEnd().EndsWith("text", StringComparison.Ordinal) ? [] : ["HB4027"],
            compilation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("---\n\ntext\n")] // a rule
    [InlineData("---\n---\ntext\n")] // empty
    [InlineData("----\nQuay: a text\n----\n")] // two rules
    [InlineData("text\n\n---\ntitle: Quay\n---\n")]
    [InlineData("--- title: Quay\n---\ntext\n")]
    [InlineData("---\n# only a comment\n---\ntext\n")]
    public void What_is_none_names_nothing(string text)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.NotEqual("Quay", compilation.Json("team/a/index.html").Said("Title"));
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
        var compilation = Compile.Files(("handbook.yml", "public: [\"**\"]\n"), ("a.md", text));
        var fault = compilation.The(id);
        Assert.Equal(($"a.md:{line}:{column}", Handbooks.Diagnostics.Severity.Warning), (fault.Place(), fault.Severity));
        Assert.DoesNotContain(compilation.Files, file => file.Path == "public/a/index.html");
    }

    [Fact]
    public void What_follows_it_is_found_at_its_own_line() =>
        Assert.Equal("a.md:5:5", Compile.Files(("a.md", "---\ntitle: x\n---\n\nsee [a page](none.md)\n")).The("HB3003").Place());

    [Theory]
    [InlineData("+++\ntitle = \"Quay\"\n+++\ntext\n")]
    [InlineData("+++\r\ntitle = 'Quay'\r\n+++\r\ntext\r\n")]
    [InlineData("+++ \n\n# a comment\n\"title\"=\"Qu\\u0061y\" # why\n+++")]
    [InlineData("+++\naliases = []\ntitle = \"Quay\"\n+++\ntext\n")]
    public void It_may_stand_between_two_lines_of_pluses(string text)
    {
        var compilation = Compile.Files(("a.md", text));
        Assert.Equal("Quay", compilation.Json("team/a/index.html").Said("Title"));
        Assert.DoesNotContain("title", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
        // Some of them have no text.
        Assert.Equal(text.TrimEnd().EndsWith("text", StringComparison.Ordinal) ? [] : ["HB4027"],
            compilation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("+++\n\ntext\n\n+++\n")]
    [InlineData("+++\nwords = with more\n\n    +++\n")]
    [InlineData("+++ x = 1\n+++\n")]
    public void A_break_between_parts_is_no_toml(string text) => Assert.Null(Parse.Page(text).Value.FrontMatter);

    [Theory]
    [InlineData("+++\ntitle = \"x\"\n\ntext without an end\n", "HB1005", 1, 1)]
    [InlineData("+++\ntitle = x\n+++\n", "HB1009", 2, 1)]
    [InlineData("+++\ntitle = \"x\n+++\n", "HB1009", 2, 1)]
    [InlineData("+++\ntitle = \"x\"\njust words\n+++\n", "HB1009", 3, 1)]
    [InlineData("+++\ntitle = \"x\"\nüber = \"y\"\n+++\n", "HB1009", 3, 1)]
    [InlineData("+++\ntitle = \"x\"\n@foo = \"y\"\n+++\n", "HB1009", 3, 1)]
    [InlineData("+++\ntitle = \"x\"\n// a remark\ntags = []\n+++\n", "HB1009", 3, 1)]
    [InlineData("+++\na = [[1, 2]\nvisibility = \"internal\"\n+++\n", "HB1009", 2, 1)]
    [InlineData("+++\na = \"\"\"\nb = 1\n+++\n", "HB1009", 2, 1)]
    [InlineData("+++\na = 1\nb = 2\na = 3\n+++\n", "HB1002", 4, 1)]
    [InlineData("+++\ntitle = \"x\"\nvisibility = 99\n+++\n", "HB2004", 3, 14)]
    [InlineData("+++\ntitle = \"x\"\nvisibility = \"Public\"\n+++\n", "HB2004", 3, 14)]
    [InlineData("+++\nvisibility = \"\"\"public\"\"\"\n+++\n", "HB2004", 2, 1)]
    public void What_is_wrong_between_pluses_has_the_page_s_own_place(string text, string id, int line, int column)
    {
        var compilation = Compile.Files(("handbook.yml", "public: [\"**\"]\n"), ("a.md", text));
        var fault = compilation.The(id);
        Assert.Equal(($"a.md:{line}:{column}", Handbooks.Diagnostics.Severity.Warning), (fault.Place(), fault.Severity));
        Assert.DoesNotContain(compilation.Files, file => file.Path == "public/a/index.html");
    }

    [Theory]
    [InlineData("visibility = \"public\"", true)]
    [InlineData("visibility = 'public'", true)]
    [InlineData("public = true", true)]
    [InlineData("visibility = \"internal\"", false)]
    [InlineData("title = \"\"\"\nvisibility = \"public\"\n\"\"\"", false)]
    [InlineData("a = [\n'''\nvisibility = \"public\"\n''', {}]", false)]
    [InlineData("params.visibility = \"public\"", false)]
    [InlineData("[params]\nvisibility = \"public\"", false)]
    public void Who_may_read_the_page_is_said_as_plainly_as_in_yaml(string line, bool isPublic)
    {
        var compilation = Published.Compile([("a.md", $"+++\n{line}\n+++\n\ntext\n"), ("b.md", "---\nvisibility: public\n---\n\ntext\n")]);
        Assert.Equal(isPublic, compilation.Has("public/a/index.html"));
    }

    [Fact]
    public void Any_text_between_pluses_gives_a_page_or_a_diagnostic()
    {
        string[] pieces = ["a", " = ", "\"", "'", "[", "]", "{", "}", "\n", "#", "1", ",", "\\", "\"\"\"", "visibility", "+++", ".", "\r"];
        var dice = new Dice(4);
        for (var i = 0; i < 2_000; i++)
            Assert.All(Parse.Page("+++\na = 1\n" + dice.Text(pieces, 1, 30) + "\n+++\n").Diagnostics, diagnostic => diagnostic.AssertInside());
    }

    [Theory]
    [InlineData("a = [[\n")]
    [InlineData("a = {\n")]
    [InlineData("a = \"\"\"\n")]
    [InlineData("[x]\n")]
    [InlineData("a = [1,\n")]
    public void Many_openings_without_an_end_cost_no_more_than_their_length(string line) =>
        Assert.NotEmpty(Parse.Page("+++\n" + string.Concat(Enumerable.Repeat(line, 60_000)) + "+++\n").Diagnostics);
}
