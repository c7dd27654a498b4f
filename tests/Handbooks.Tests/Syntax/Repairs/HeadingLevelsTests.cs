using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

public sealed class HeadingLevelsTests
{
    [Theory]
    [InlineData("# A\n\n### B\n\n#### C\n\n### D\n\n## E\n", "# A\n\n## B\n\n### C\n\n## D\n\n## E\n")]
    [InlineData("# A\n\n## B\n\n#### C\n\n### D\n", "# A\n\n## B\n\n### C\n\n### D\n")]
    [InlineData("A\n===\n\n#### B ####\n\n##### C\n", "A\n===\n\n## B ####\n\n### C\n")]
    [InlineData("# A\r\n\r\n######\u00A0B\r\n", "# A\r\n\r\n## B\r\n")]
    public void Headings_move_with_those_that_were_alike(string text, string meant) => Assert.Equal(meant, Mended.Text(text));

    [Fact]
    public void A_role_under_skipped_levels_has_its_groups()
    {
        var compilation = Compile.Files(("roles/lead.md",
            "---\nrole: Lead\n---\n\n# Lead\n\n### Responsibilities\n\n###### Hiring\n\n- Meet candidates\n"));
        Assert.Equal(["Hiring"], compilation.Role("lead").Each("responsibilities", "group"));
        var diagnostic = compilation.The("HB1108");
        Assert.Equal(2, diagnostic.Fix!.Edits.Length);
        Assert.Contains("<h3", compilation.Body("team/roles/lead/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_in_a_quote_are_no_part_of_the_outline() =>
        Assert.Empty(Compile.Files(("a.md", "# A\n\n> #### B\n\n- #### C\n")).Of("HB1108"));
}
