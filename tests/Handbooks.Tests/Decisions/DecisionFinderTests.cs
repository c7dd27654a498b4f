using Handbooks.Decisions;
using Handbooks.Model;

namespace Handbooks.Tests.Decisions;

public sealed class DecisionFinderTests
{
    private static readonly DecisionFinder Finder = new(Harbour.Index);

    [Theory]
    [InlineData("process improvement", "Improve the mooring processes")]
    [InlineData("Who decides about improving the mooring process?", "Improve the mooring processes")]
    [InlineData("Who signs off on dry docks?", "Dry dock")]
    [InlineData("hiring", "Recruit new pilots")]
    [InlineData("quay boss berth", "Plan the berths")]
    [InlineData("moor", "Improve the mooring processes")]
    [InlineData("wind", "Close the quay")]
    [InlineData("dry docks", "Dry dock")]
    [InlineData("the North Pier", "Build the north pier")]
    public void It_finds_by_stems_synonyms_names_and_quotes(string question, string first)
    {
        var answer = Finder.Find(question);
        Assert.Equal(first, answer.Titles()[0]);
        Assert.True(answer.Matches[0].HasAllWords);
        Assert.Null(answer.ReadAs);
    }

    [Fact]
    public void All_words_in_the_title_come_before_most_and_before_quotes()
    {
        var index = Harbour.Ask(
            ("roles/pilot.md", "---\nrole: Pilot\n---\n\n# Pilot\n\n## Responsibilities\n\n- Check lamps\n- Check the harbour lamps every evening\n"
                + "- Clean lanterns\n"),
            ("notes.md", "# Notes\n\nThe Pilot is accountable for fog rules, so that harbour lamps stay on.\n"));
        var answer = new DecisionFinder(index).Find("harbour lamps");
        Assert.Equal("Check the harbour lamps every evening", answer.Titles()[0]);
        Assert.True(answer.Matches[0].Score > 1);
        Assert.Contains(answer.Matches, match => match.HasAllWords && match.Score < 0.6);
        Assert.DoesNotContain("Clean lanterns", answer.Titles());
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
    {
        var duties = string.Concat(Enumerable.Range(1, 20).Select(i => $"- Inspect vessel {i}\n"));
        var index = Harbour.Ask(("roles/pilot.md", $"---\nrole: Pilot\n---\n\n# Pilot\n\n## Responsibilities\n\n{duties}- Polish lanterns\n"));
        Assert.Equal(["Polish lanterns"], new DecisionFinder(index).Find("vessel lanterns").Titles());
    }

    private const string Payroll = """
        ---
        role: Purser
        ---

        ## Responsibilities

        - Run payroll in Norway
        - Run payroll in the US
        - Keep accounts receivable in order
        - Own IT security
        """;

    [Theory]
    [InlineData("payroll in the US", "Run payroll in the US")]
    [InlineData("Who runs payroll for the us?", "Run payroll in the US")]
    [InlineData("accounts receivable", "Keep accounts receivable in order")]
    [InlineData("Who is responsible for IT security?", "Own IT security")]
    public void A_pronoun_that_names_something_is_looked_for(string question, string first)
    {
        var answer = new DecisionFinder(Harbour.Ask(("purser.md", Payroll))).Find(question);
        Assert.Equal(first, answer.Titles()[0]);
        Assert.Null(answer.ReadAs);
    }

    [Fact]
    public void Who_does_it_comes_before_who_is_asked()
    {
        var index = Harbour.Ask(("purser.md", Payroll), ("clerk.md", "---\nrole: Clerk\n---\n\nThe Clerk is consulted on US payroll.\n"));
        Assert.Equal(["Run payroll in the US", "US payroll"], new DecisionFinder(index).Find("payroll in the US").Titles().Take(2));
    }

    [Theory]
    [InlineData("a chance of payment")]
    [InlineData("change of salary")]
    public void A_word_that_is_right_is_taken_for_no_other(string question)
    {
        var index = Harbour.Ask(("clerk.md", "---\nrole: Clerk\n---\n\n## Responsibilities\n\n- Chase accounts payable\n- Chance the lamps\n"));
        Assert.Null(new DecisionFinder(index).Find(question).ReadAs);
    }

    [Theory]
    [InlineData("berhts", "berths")]
    [InlineData("crago", "cargo")]
    public void A_slip_is_read_as_what_is_nearly_written_so(string question, string readAs)
    {
        var answer = Finder.Find(question);
        Assert.Equal(readAs, answer.ReadAs);
        Assert.Contains(readAs, answer.Titles()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nowhere_is_not_found_and_the_nearest_titles_are_told()
    {
        var answer = Finder.Find("annual tide lottery prizes");
        Assert.Empty(answer.Matches);
        Assert.Equal("Print tide tables", answer.Nearest[0]);
        Assert.InRange(answer.Nearest.Length, 1, 3);
    }

    [Fact]
    public void A_role_alone_has_what_it_answers_for_first()
    {
        var role = new RoleId("harbour-lead");
        var letters = Finder.Find(null, role).Matches.Select(match => match.Entry.Parts.Single(part => part.Role == role)
            .Letters.HasFlag(Letters.Accountable)).ToList();
        Assert.Contains(true, letters);
        Assert.Contains(false, letters);
        Assert.Equal(letters.OrderDescending(), letters);
    }

    [Fact]
    public void A_role_and_a_question_are_both_kept()
    {
        Assert.Equal(["Improve the mooring processes", "Repair the buoys and improve the lamps"],
            Finder.Find("improve", new RoleId("pilot")).Titles().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Repair the buoys and improve the lamps", Finder.Find("improve", new RoleId("harbour-lead")).Titles());
    }

    [Fact]
    public void A_question_of_nothing_but_silent_words_asks_for_those() =>
        Assert.Empty(Finder.Find("who is it").Matches.Where(match => !match.HasAllWords));

    [Fact]
    public void Three_thousand_entries_are_searched()
    {
        var roles = Enumerable.Range(0, 60).Select(role => ($"roles/r{role}.md",
            $"---\nrole: Role {role}\n---\n\n# Role {role}\n\n## Responsibilities\n\n"
            + string.Concat(Enumerable.Range(0, 50).Select(duty =>
                $"- Review plan {duty} of quarter {role} with the crew of vessel {role * duty}\n"))));
        var index = Harbour.Ask([.. roles]);
        Assert.Equal(3000, index.Entries.Length);
        Assert.NotEmpty(new DecisionFinder(index).Find("reviewing plan 7 of quarter 31").Matches);
    }
}
