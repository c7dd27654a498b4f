using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Findings;

/// <summary>What authors decided to live with: which lines a comment covers, and that no comment is ever published.</summary>
public sealed class IgnoreTests
{
    [Theory]
    [InlineData("See [x](x.md). <!-- handbook: ignore HB3003 (later) -->\n\nSee [y](y.md).\n", "y.md")]
    [InlineData("<!-- handbook: ignore HB3003 (later) -->\nSee [x](x.md)\nand [z](z.md).\n\nSee [y](y.md).\n", "y.md")]
    [InlineData("<!-- handbook: ignore HB3003 (later) -->\n\n- [x](x.md)\n- [z](z.md)\n\n  [w](w.md)\n\nSee [y](y.md).\n", "y.md")]
    [InlineData("- [x](x.md) <!-- handbook: ignore HB3003 (later) -->\n- [y](y.md)\n", "y.md")]
    [InlineData("- [y](y.md)\n<!-- handbook: ignore HB3003 (later) -->\n- [x](x.md)\n", "y.md")]
    [InlineData("- x\n  - [y](y.md)\n  - a\n    [x](x.md) <!-- handbook: ignore HB3003 (later) -->\n", "y.md")]
    [InlineData("<!-- handbook: ignore HB3003 (later) -->\n| A |\n|---|\n| [x](x.md) |\n| [z](z.md) |\n\n[y](y.md)\n", "y.md")]
    [InlineData("| A |\n|---|\n| [x](x.md) <!-- handbook: ignore HB3003 (later) --> |\n| [y](y.md) |\n", "y.md")]
    [InlineData("## See [x](x.md) <!-- handbook: ignore HB3003 (later) -->\nSee [y](y.md).\n", "y.md")]
    [InlineData("> <!-- handbook: ignore HB3003 (later) -->\n> See [x](x.md).\n\nSee [y](y.md).\n", "y.md")]
    [InlineData("<!--\nhandbook: ignore hb3003, HB3010: later\n-->\nSee [x](x.md) and [q](q:r).\n\nSee [y](y.md).\n", "y.md")]
    [InlineData("<!-- handbook: ignore HB3003 (a) -->\n<!-- handbook: ignore HB3010 (b) -->\nSee [x](x.md) and [q](q:r).\n\n[y](y.md)\n", "y.md")]
    [InlineData("`<!-- handbook: ignore HB3003 (code) -->` [y](y.md)\n", "y.md")]
    [InlineData("```\n<!-- handbook: ignore HB3003 (code) -->\n```\n[y](y.md)\n", "y.md")]
    [InlineData("<!-- see the handbook: ignore HB3003 (prose) -->\n[y](y.md)\n", "y.md")]
    public void A_comment_covers_its_own_block_or_the_one_below_it(string body, string left)
    {
        var found = Compile.Files(("index.md", "# Home\n\n" + body)).Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info);
        var only = Assert.Single(found);
        Assert.Contains(left, only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# handbook: ignore HB3008 (nobody yet)\n- title: A\n  accountable: x\n- title: B\n  accountable: y\n", "y")]
    [InlineData("- title: A\n  accountable: x # handbook: ignore HB3008 (nobody yet)\n- title: B\n  accountable: y\n", "y")]
    [InlineData("- title: A # handbook: ignore HB3008 (nobody yet)\n  accountable: x\n- title: B\n  accountable: y\n", "y")]
    [InlineData("- title: A\n  # handbook: ignore HB3008 - nobody yet\n  accountable: x\n- title: B\n  accountable: y\n", "y")]
    [InlineData("- title: \"A # handbook: ignore HB3008 (text)\"\n  accountable: y\n", "y")]
    [InlineData("- title: A\n  summary: |\n    # handbook: ignore HB3008 (text)\n  accountable: y\n", "y")]
    public void In_YAML_it_covers_its_line_or_the_next_with_all_below(string text, string left)
    {
        var compilation = Compile.Files(("roadmap/a.yml", text));
        var only = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity > Severity.Info);
        Assert.Contains($"\"{left}\"", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_ignored_keeps_its_reason_and_the_place_of_the_ignore()
    {
        var compilation = Compile.Files(
            ("handbook.yml", "ignore:\n  - id: HB3003\n    path: [old/**, \"!old/new.md\"]\n    reason: Gone.\n    until: 2999-Q1\n"),
            ("index.md", "# Home\n"), ("old/a.md", "# A\n\n[x](x.md)\n"), ("old/new.md", "# New\n\n[y](y.md)\n"));
        var ignored = Assert.Single(compilation.Ignored);
        Assert.Equal(("old/a.md:3:1", "Gone.", "handbook.yml:2:9", false),
            (ignored.Diagnostic.Span.ToString(), ignored.Reason, ignored.By.ToString(), ignored.IsComment));
        Assert.Equal(["old/new.md:3:1"],
            compilation.Diagnostics.Where(diagnostic => diagnostic.Id == "HB3003").Select(diagnostic => $"{diagnostic.Span}"));
    }

    [Theory]
    [InlineData("- path: old/**\n    reason: Gone.\n", "this ignore has no id")]
    [InlineData("- id: HB3003\n", "this ignore has no reason")]
    [InlineData("- HB3003\n", "ignore: \"HB3003\" is not valid; it is ignored")]
    [InlineData("- id: HB3003\n    reason: Gone.\n    until: soon\n", "until: \"soon\" is not a period; it is ignored")]
    public void A_faulty_entry_gives_one_message(string entry, string message)
    {
        var compilation = Compile.Files(("handbook.yml", "title: T\nignore:\n  " + entry), ("index.md", "# Home\n\n[x](x.md)\n"));
        Assert.Equal([message],
            compilation.Diagnostics.Where(diagnostic => diagnostic.Span.Path == "handbook.yml").Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void No_comment_reaches_a_site_and_none_cuts_a_list_in_two()
    {
        const string comment = "<!-- handbook: ignore HB4003 (Wednesdays) -->";
        var compilation = Compile.Files(
            ("handbook.yml", "public: [\"**\"]\n# handbook: ignore HB2062 (Wednesdays)\ntitle: T\n"),
            ("index.md", $"# Home {comment}\n\n{comment}\n\nText {comment} goes on.\n\n| A {comment} |\n|---|\n| b {comment} |\n"),
            ("roles/pilot.md", $"---\n# handbook: ignore HB4003 (Wednesdays)\nrole: Pilot\n---\n\n{comment}\n## Responsibilities {comment}\n\n"
                + $"- Bring ships in\n{comment}\n- Ring the bell {comment}\n"),
            ("roadmap/a.yml", "- title: A # handbook: ignore HB4003 (Wednesdays)\n  visibility: public\n"));
        Assert.DoesNotContain(compilation.Files, file => System.Text.Encoding.UTF8.GetString(file.Content.Span) is var text
            && (text.Contains("Wednesdays", StringComparison.Ordinal) || text.Contains("handbook: ignore", StringComparison.Ordinal)));
        var role = HandbookCompiler.Understand(SourceTree.Of(
            ("roles/pilot.md", $"# Pilot\n\n## Responsibilities\n\n- Bring ships in\n{comment}\n- Ring\n")));
        Assert.Equal(2, role.Handbook.Roles.Single().Responsibilities.Length);
    }

    [Fact]
    public void An_ignored_error_does_not_stop_a_build_and_is_told_again_where_the_comment_goes()
    {
        var ignored = Compile.Files(("index.md", "# H\n"), ("roadmap/a.yml", "- title: A\n  accountable: x # handbook: ignore HB3008 (soon)\n"));
        Assert.Equal((false, 1), (ignored.HasErrors, ignored.Ignored.Length));
        Assert.True(Compile.Files(("index.md", "# H\n"), ("roadmap/a.yml", "- title: A\n  accountable: x\n")).HasErrors);
    }

    [Fact]
    public void A_page_of_nothing_but_comments_is_read_in_time()
    {
        var many = string.Concat(Enumerable.Repeat("<!-- handbook: ignore HB3003 (x) -->\n", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Compile.Files(("index.md", "# H\n\n" + many));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }
}
