using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Checks;

/// <summary>What is suggested of nearly the same duties, and what becomes of it.</summary>
public sealed class NearDuplicateTests
{
    private const string First = "- Plan the yearly regatta\n";

    private static (string, string) Role(string title, string duties, string more = "") =>
        ($"{title}.md", $"---\nrole: {title}\n{more}---\n\n## Responsibilities\n\n{duties}");

    private static Diagnostic Found(params (string, string)[] files) => Assert.Single(Compile.Files(files).Of("HB4012"));

    [Theory]
    [InlineData("- Plan the yearly regatta soon\n", "- Plan the yearly regatta soon {#plan-the-yearly-regatta}\n")]
    [InlineData("* Plan the yearly regatta soon", "* Plan the yearly regatta soon {#plan-the-yearly-regatta}")]
    [InlineData("- Plan the yearly regatta soon  \n", "- Plan the yearly regatta soon {#plan-the-yearly-regatta}  \n")]
    [InlineData("- Plan the yearly regatta soon&#x20;\n- Boil soup\n",
        "- Plan the yearly regatta soon {#plan-the-yearly-regatta}&#x20;\n- Boil soup\n")]
    [InlineData("- Plan the yearly regatta soon\u00A0\r\n", "- Plan the yearly regatta soon {#plan-the-yearly-regatta}\u00A0\r\n")]
    [InlineData("- **Plan the yearly regatta soon**\n", "- **Plan the yearly regatta soon** {#plan-the-yearly-regatta}\n")]
    [InlineData("- Plan the yearly [regatta](https://x.example)\n  soon\n",
        "- Plan the yearly [regatta](https://x.example)\n  soon {#plan-the-yearly-regatta}\n")]
    [InlineData("- Plan the yearly soon [regatta](https://x.example)\n",
        "- Plan the yearly soon [regatta](https://x.example) {#plan-the-yearly-regatta}\n")]
    [InlineData("- Plan the yearly regatta soon {.accountable}\n", "- Plan the yearly regatta soon {.accountable #plan-the-yearly-regatta}\n")]
    [InlineData("- Plan the yearly regatta soon {: .accountable}\n", "- Plan the yearly regatta soon {: .accountable #plan-the-yearly-regatta}\n")]
    [InlineData("- Plan the yearly regatta soon\n  - with the mates\n",
        "- Plan the yearly regatta soon {#plan-the-yearly-regatta}\n  - with the mates\n")]
    [InlineData("1. [ ] Plan the yearly regatta soon\n", "1. [ ] Plan the yearly regatta soon {#plan-the-yearly-regatta}\n")]
    [InlineData("**Plan the yearly regatta soon.** It is fun,\nand it is ours.\n",
        "**Plan the yearly regatta soon.** It is fun,\nand it is ours. {#plan-the-yearly-regatta}\n")]
    public void The_id_goes_behind_the_words_and_the_rows_become_one(string duty, string mended)
    {
        var tree = SourceTree.Of([Role("Keeper", First), Role("Mender", duty)]);
        Assert.Equal(2, Rows(Mended.Run(tree, _ => false)).Length);
        var result = Mended.Run(tree, diagnostic => diagnostic.Id == "HB4012");
        Assert.Equal(Role("Mender", mended).Item2, Assert.Single(result.Files).After.Text.Text);
        var row = Rows(result)[0];
        Assert.Equal(("plan-the-yearly-regatta", "keeper mender"),
            (row.Said("id"), string.Join(' ', row.List("assignments").Select(assignment => assignment.Said("role")))));
        Assert.Empty(result.Last.Of("HB4012"));
    }

    [Theory]
    [InlineData("### Plan the yearly regatta soon\n\nWith flags.\n")]
    [InlineData("| Area | Duty |\n|-|-|\n| Fun | Plan the yearly regatta soon |\n")]
    [InlineData("<ul><li>Plan the yearly regatta soon</li></ul>\n")]
    public void Where_the_place_is_not_safe_it_is_only_said(string duty)
    {
        var found = Found(Role("Keeper", First), Role("Mender", duty));
        Assert.Null(found.Fix);
        Assert.Contains("{#plan-the-yearly-regatta}", found.Help!, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_suggestion_that_names_both_and_how_alike_they_are()
    {
        var found = Found(Role("Keeper", First), Role("Mender", "- Plan the yearly regatta soon\n"));
        Assert.True(found.Fix is { IsSuggestion: true });
        Assert.Equal(Severity.Info, found.Severity);
        Assert.Matches("^\"Plan the yearly regatta soon\" \\(Mender\\) and \"Plan the yearly regatta\" \\(Keeper\\) are \\d\\d % alike$",
            found.Message);
        Assert.Equal(("Mender.md", "Keeper.md"), (found.Span.Path, Assert.Single(found.Related).Span.Path));
    }

    [Fact]
    public void An_id_for_each_says_that_they_are_two() =>
        Assert.Empty(Compile.Files(Role("Keeper", "- Plan the yearly regatta {#regatta}\n"),
            Role("Mender", "- Plan the yearly regatta soon {#soon}\n")).Of("HB4012"));

    [Fact]
    public void The_one_with_an_id_is_joined_wherever_it_stands()
    {
        var result = Mended.Run(SourceTree.Of([Role("Keeper", First), Role("Mender", "- Plan the yearly regatta soon {#regatta}\n")]),
            diagnostic => diagnostic.Id == "HB4012");
        Assert.EndsWith("- Plan the yearly regatta {#regatta}\n", Assert.Single(result.Files).After.Text.Text, StringComparison.Ordinal);
        Assert.Equal("regatta", Assert.Single(Rows(result)).Said("id"));
    }

    [Fact]
    public void The_id_goes_to_the_first_who_says_it_and_the_others_follow()
    {
        var result = Mended.Run(SourceTree.Of([Role("Keeper", First), Role("Mate", "- Plan the yearly regatta soon\n"),
            Role("Mender", "- Planning a yearly regatta soon\n")]), diagnostic => diagnostic.Id == "HB4012");
        Assert.Equal("Mate.md", Assert.Single(result.Files).Path);
        Assert.Equal(3, Assert.Single(Rows(result)).List("assignments").Length);
    }

    [Fact]
    public void A_chain_of_likeness_ends_in_one_row()
    {
        var result = Mended.Run(
            SourceTree.Of([Role("A", First), Role("B", "- Plan the yearly regatta together with harbour sponsors\n"),
                Role("C", "- Plan together with harbour sponsors\n")]),
            diagnostic => diagnostic.Id == "HB4012");
        Assert.Equal("plan-the-yearly-regatta", Assert.Single(Rows(result)).Said("id"));
        Assert.Empty(result.Last.Of("HB4012"));
    }

    [Fact]
    public void Words_of_an_internal_role_are_not_written_into_a_public_one()
    {
        var found = Found(Role("Keeper", First), Role("Mender", "- Plan the yearly regatta soon\n", "visibility: public\n"));
        Assert.Null(found.Fix);
        Assert.DoesNotContain("plan-the", found.Help!, StringComparison.Ordinal);
        Assert.NotNull(Found(Role("Keeper", First, "visibility: public\n"),
            Role("Mender", "- Plan the yearly regatta soon\n", "visibility: public\n")).Fix);
        Assert.NotNull(Found(Role("Keeper", First, "visibility: public\n"), Role("Mender", "- Plan the yearly regatta soon\n")).Fix);
    }

    /// <summary>Braces longer than what the reader takes for attributes would be shown as text.</summary>
    [Fact]
    public void An_id_that_no_brace_can_hold_is_not_written()
    {
        var words = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"lantern{i}"));
        Assert.Null(Found(Role("Keeper", $"- Watch {words}\n"), Role("Mender", $"- Watch {words} daily\n")).Fix);
        Assert.Null(Found(Role("Keeper", "- नाव की मरम्मत करना\n"), Role("Mender", "- नाव की मरम्मत रोज करना\n")).Fix);
    }

    [CorporaFact]
    public void The_founding_pages_share_two_rows_and_nearly_share_seven()
    {
        var compilation = Compile.Folder(Path.Combine(Repository.Corpora!, "seeds"));
        Assert.Equal(["engineering-manager", "agilist"], compilation.Activity("Seek and promote processes improvement").List("assignments")
            .Select(assignment => assignment.Said("role")));
        Assert.Equal(["engineering-manager", "technical-leader", "agilist"],
            compilation.Activity("Facilitate cross-squads communication").List("assignments").Select(assignment => assignment.Said("role")));
        Assert.InRange(compilation.Of("HB4012").Length, 6, 10);
        Assert.Contains(compilation.Of("HB4012"), diagnostic => diagnostic.Message.Contains("transform product roadmap", StringComparison.Ordinal));
    }

    /// <summary>Done as suggested, what was two is one row, nothing new is suggested, and what roles do is what it was.</summary>
    [CorporaTheory]
    [InlineData("seeds")]
    [InlineData("2i2c-team-compass-2026")]
    [InlineData("engineering-roles-2015")]
    [InlineData("engineering-roles-2019")]
    [InlineData("rocketchat-handbook-2022")]
    [InlineData("rocketchat-security-2024")]
    [InlineData("sourcegraph-handbook-2020")]
    [InlineData("role-page-histories")]
    public void Real_handbooks_are_settled_after_one_round(string name)
    {
        var tree = SourceReader.Read(Path.Combine(Repository.Corpora!, name)).Value;
        var before = HandbookCompiler.Compile(new(tree, []), new PlainTheme(), new CompilerOptions());
        var found = before.Of("HB4012").ToList();
        var result = Mended.Run(tree, diagnostic => diagnostic.Id == "HB4012");
        Assert.NotEmpty(found);
        Assert.Empty(result.Left);
        Assert.Equal(found.Where(diagnostic => diagnostic.Fix is null).Select(diagnostic => diagnostic.Message).Order(StringComparer.Ordinal),
            result.Last.Of("HB4012").Select(diagnostic => diagnostic.Message).Order(StringComparer.Ordinal));
        Assert.Equal(found.Count(diagnostic => diagnostic.Fix is not null), result.Files.Sum(file => file.Fixes.Length));
        Assert.Equal(before.Activities().Length - result.Files.Sum(file => file.Fixes.Length), result.Last.Activities().Length);
        Assert.Equal(Duties(before), Duties(result.Last));
    }

    private static IEnumerable<string> Duties(Compilation compilation) =>
        compilation.Roles().SelectMany(role => role.List("responsibilities")
            .Select(duty => $"{role.Said("id")}: {duty.Said("text")} {duty.Said("letters")}"));

    private static JsonElement[] Rows(MendingResult result) => [.. result.Last.Activities().Where(row => row.Said("title") != "Boil soup")];
}
