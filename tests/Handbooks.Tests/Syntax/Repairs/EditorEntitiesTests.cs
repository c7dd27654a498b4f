using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

/// <summary><c>&amp;#x20;</c>, the space that some editors leave behind.</summary>
public sealed class EditorEntitiesTests
{
    [Fact]
    public void A_list_reads_as_its_author_meant_it()
    {
        var compilation = Compile.Files(("roles/cook.md", """
            # Cook

            ## Responsibilities

            * Plan the week's meals&#x20;
            * &#x20;Order what is missing
            * Taste&#x20;everything before it is served
            """));
        Assert.Equal(
            ["Plan the week's meals", "Order what is missing", "Taste everything before it is served"],
            compilation.Role("cook").Each("responsibilities", "text"));
        Assert.Equal(["roles/cook.md:5:24", "roles/cook.md:6:3", "roles/cook.md:7:8"],
            compilation.Of("HB1103").Select(diagnostic => diagnostic.Place()));
        Assert.DoesNotContain("x20", compilation.Body("team/roles/cook/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\na&#x20;b\n```\n")]
    [InlineData("~~~ text\na&#x20;b\n~~~\n")]
    [InlineData("Some editors write `&#x20;` for a space.\n")]
    public void In_code_it_stays_what_it_is(string text)
    {
        var compilation = Compile.Files(("notes.md", text));
        Assert.Empty(compilation.Of("HB1103"));
        Assert.Contains("&amp;#x20;", compilation.Body("team/notes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_front_matter_it_stays_what_it_is() =>
        Assert.Empty(Compile.Files(("notes.md", "---\ntitle: \"a &#x20; b\"\n---\ntext\n")).Of("HB1103"));
}
