using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>An author's text as a page shows it.</summary>
public sealed partial class ProseTests
{
    [Theory]
    [InlineData("# T\n\n## a\n\n### b\n\n## c\n", "2 3 2")]
    [InlineData("# T\n\n#### a\n\n###### b\n\n#### c\n", "2 3 2")]
    [InlineData("## a\n\n#### b\n\n### c\n\n## d\n", "2 3 3 2")]
    [InlineData("# T\n\n### a\n\n## b\n\n### c\n", "2 2 3")]
    [InlineData("# T\n\n# U\n\n## a\n", "2 3")]
    [InlineData("T\n=\n\na\n-\n\nb\n-\n", "2 2")]
    [InlineData("# T\n\n## a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n", "2 3 4 5 6")]
    public void Headings_go_down_in_steps_of_one(string text, string levels)
    {
        var shown = Levels(Page(text).Body("team/a/index.html"));
        Assert.Equal(levels, string.Join(' ', shown));
        var before = 1;
        foreach (var level in shown)
        {
            Assert.InRange(level, 2, before + 1);
            before = level;
        }
    }

    [Fact]
    public void Any_order_of_headings_goes_down_in_steps_of_one()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var text = new Dice(seed).Text(["# a\n\n", "## b\n\n", "### c\n\n", "#### d\n\n", "##### e\n\n", "###### f\n\n", "text\n\n"], 1, 15);
            var before = 1;
            foreach (var level in Levels(Page(text).Body("team/a/index.html")))
            {
                Assert.True(level >= 2 && level <= before + 1, $"seed {seed}: {before} then {level} in {text}");
                before = level;
            }
        }
    }

    [Fact]
    public void Equal_headings_have_an_anchor_each()
    {
        var body = Page("# T\n\n## Notes\n\n## Notes\n\n## Notes\n").Body("team/a/index.html");
        Assert.Equal(["t", "notes", "notes-1", "notes-2"], Ids().Matches(body).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void The_heading_that_repeats_the_title_is_left_out_and_another_one_stays()
    {
        Assert.DoesNotContain("<h", Page("# T\n\ntext\n").Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("The old name", Page("---\ntitle: T\n---\n# The old name\n\ntext\n\n# More\n").Body("team/a/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_stand_under_the_role_that_refers_to_them()
    {
        var compilation = Compile.Files(("crew.md",
            "---\nroles: sections\n---\n# Crew\n\n## Keeper\n\n- Keep[^k] and keep[^both]\n\n## Mender\n\n- Mend[^both], and again[^both]\n\n"
            + "[^k]: Only keepers.\n[^both]: All of them.\n"));
        var (keeper, mender, page) = (compilation.Body("team/roles/keeper/index.html"), compilation.Body("team/roles/mender/index.html"),
            compilation.Body("team/crew/index.html"));
        Assert.Contains("Only keepers.", keeper, StringComparison.Ordinal);
        Assert.Contains("All of them.", keeper, StringComparison.Ordinal);
        Assert.DoesNotContain("Only keepers.", mender, StringComparison.Ordinal);
        Assert.Contains("All of them.", mender, StringComparison.Ordinal);
        foreach (var body in new[] { keeper, mender, page })
        {
            var ids = Ids().Matches(body).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(InnerLinks().Matches(body).Select(match => match.Groups[1].Value), anchor => Assert.Contains(anchor, ids));
        }
    }

    [Fact]
    public void A_footnote_may_refer_to_another()
    {
        var body = Page("# T\n\nText[^a].\n\n[^a]: See[^b].\n[^b]: The end.\n").Body("team/a/index.html");
        Assert.Contains("The end.", body, StringComparison.Ordinal);
        Assert.Contains("id=\"fn-2\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_role_s_page_is_lost()
    {
        var body = Compile.Files(("roles/k.md", """
            ---
            role: Keeper
            ---
            # Another heading

            Opening words.

            ## Responsibilities

            Words before the list.

            - Keep *emphasis* {.accountable}

              with a paragraph
              - and a nested list

            > A quotation

            ```yaml
            code: here
            ```

            | a | b |
            |---|---|
            | cell | other |

            ## An unknown heading

            Term
            : Its meaning

            - [x] a task

            Closing words.
            """)).Body("team/roles/keeper/index.html");
        Assert.All(
            ["Opening words.", "Words before the list.", "<em>emphasis</em>", "with a paragraph", "and a nested list", "A quotation",
                "<span class=\"code-name\">code</span>: here", "<td>cell</td>", "An unknown heading", "<dt>Term</dt>", "Its meaning", "a task",
                    "Closing words."],
            words => Assert.Contains(words, body, StringComparison.Ordinal));
        Assert.DoesNotContain("{.accountable}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!NOTE]\n> Mind the tide.\n", "note note-note", "Mind the tide.")]
    [InlineData("```{warning}\nMind the tide.\n```\n", "note note-warning", "Mind the tide.")]
    [InlineData(":::tip Of the day\nMind the tide.\n:::\n", "note note-tip\"><p class=\"note-title\">Of the day", "Mind the tide.")]
    [InlineData(":::{admonition} Of the day\nMind the tide.\n:::\n", "Of the day", "Mind the tide.")]
    [InlineData(":::nobodyknows\nMind the tide.\n:::\n", "note note-unknown\"><p class=\"note-title\">Not shown as its author meant: nobodyknows",
        "Mind the tide.")]
    [InlineData("```{code-cell} python\nMind the tide.\n```\n", "<pre tabindex=\"0\"><code", "Mind the tide.")]
    public void Boxes_of_other_tools_are_boxes(string text, string mark, string words)
    {
        var body = Page("# T\n\n" + text).Body("team/a/index.html");
        Assert.Contains(mark, body, StringComparison.Ordinal);
        Assert.Contains(words, body, StringComparison.Ordinal);
        Assert.DoesNotContain(":::", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div><p>Words</p></div>", "<p>Words</p>")]
    [InlineData("<details><summary>More</summary>\n\nWords\n\n</details>", "<details><summary>More</summary>")]
    [InlineData("<table><tr><td><ul><li>Words</li></ul></td></tr></table>", "<li>Words\n</li>")]
    [InlineData("Press <kbd>Ctrl</kbd>", "<kbd>Ctrl</kbd>")]
    [InlineData("<font color=\"red\">Words</font>", "Words")]
    [InlineData("<blink>Words</blink>", "Words")]
    public void HTML_for_prose_is_kept_and_words_are_never_lost(string html, string shown) =>
        Assert.Contains(shown, Page("# T\n\n" + html + "\n").Body("team/a/index.html"), StringComparison.Ordinal);

    [Fact]
    public void A_comment_is_not_published() =>
        Assert.DoesNotContain("secret", Page("# T\n\n<!-- secret -->\n\ntext <!-- secret --> more\n").Body("team/a/index.html"),
            StringComparison.Ordinal);

    /// <summary>Its end stands in a paragraph of its own, or at the end of one.</summary>
    [Theory]
    [InlineData("<div>\n<!-- secret\n\n-->\n</div>\n\nShown.\n", 0)]
    [InlineData("<div>\n<!--\n\nsecret -->\n\nShown.\n\n</div>\n", 0)]
    [InlineData("<div>\n<!--> shown --> </div>\n\nShown.\n", 0)]
    [InlineData("Shown.\n\n<div>\n<!-- secret\n\nand secret\n", 1)]
    [InlineData("Shown.\n\n<!-- secret\n\nand secret\n", 1)]
    public void A_comment_hides_nothing_behind_its_end_and_one_without_is_reported(string text, int reported)
    {
        var built = Page("# T\n\n" + text);
        Assert.Contains("<p>Shown.</p>", built.Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", built.Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(reported, built.Diagnostics.Count(found => found.Id == "HB1202"));
    }

    [Fact]
    public void A_table_in_a_figure_is_no_caption()
    {
        var body = Compile.Files(("a.md", "# T\n\n```{figure} b.png\nA chart.\n\n| A |\n|---|\n| 1 |\n```\n"), ("b.png", "x"))
            .Body("team/a/index.html");
        Assert.Contains("<figcaption>A chart.</figcaption></figure>", body, StringComparison.Ordinal);
        Assert.True(body.IndexOf("<table>", StringComparison.Ordinal) > body.IndexOf("</figure>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Write to first.last@example.org.", "Write to <a href=\"mailto:first.last@example.org\">first.last@example.org</a>.")]
    [InlineData("[mail a@b.org](https://example.org)", ">mail a@b.org</a>")]
    [InlineData("`a@b.org` and @name and a@b", "<code>a@b.org</code> and @name and a@b")]
    [InlineData("Done :tada: at 10:30:45 :nosuchsign:", "Done 🎉 at 10:30:45 :nosuchsign:")]
    [InlineData("urn:x:tada:y", "urn:x:tada:y")]
    [InlineData("H~2~O, x^2^, ~5 days to ~3", "H<sub>2</sub>O, x<sup>2</sup>, ~5 days to ~3")]
    public void Short_ways_of_writing_are_shown_as_meant(string text, string shown) =>
        Assert.Contains(shown, Page("# T\n\n" + text + "\n").Body("team/a/index.html"), StringComparison.Ordinal);

    private static Compilation Page(string text) => Compile.Files(("a.md", text));

    private static int[] Levels(string body) => [.. HeadingTags().Matches(body).Select(match => match.Groups[1].Value[0] - '0')];

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex HeadingTags();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex InnerLinks();
}
