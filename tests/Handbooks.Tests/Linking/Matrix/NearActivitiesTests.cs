using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Tests.Support;
using Handbooks.Text;
using Activity = Handbooks.Linking.Matrix.Activity;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>Duties of different roles that may well be one.</summary>
public sealed class NearActivitiesTests
{
    [Theory]
    [InlineData("Look for processes improvement", "Enact improvements to the crew's process")]
    [InlineData("Translate the voyage plan into detailed orders", "Be a key person to transform voyage plans into orders")]
    [InlineData("Balance repairs against passenger wishes", "Brief the owners on how to balance repairs against passenger wishes")]
    [InlineData("Hold regular 1:1s with every mate", "Have regularly scheduled one-on-ones with other mates")]
    [InlineData("Recruit stokers", "Hiring of stokers")]
    [InlineData("Ensure lifeboat drills happen", "Lifeboat drills")]
    public void Alike(string one, string other)
    {
        var pair = Assert.Single(Find(("keeper", one), ("mender", other)));
        Assert.Equal((one, other), (pair.FirstDuty.Quote, pair.SecondDuty.Quote));
        Assert.InRange(pair.Score, NearActivities.Threshold, 1);
    }

    [Theory]
    [InlineData("Maintain the boats", "Maintain the lamps")]
    [InlineData("Lead the team", "Support the team and keep the books of the harbour")]
    [InlineData("Work closely with other teams to ensure effective repairs", "Work closely with other teams to ensure effective watches")]
    [InlineData("Hire stokers", "Dismiss stokers who sleep on watch and tell their families")]
    [InlineData("Keep an up-to-date list of lamps", "Keep the list of dates that we were told")]
    [InlineData("责任", "責任を持つ")]
    [InlineData("…", "!")]
    public void Not_alike(string one, string other) => Assert.Empty(Find(("keeper", one), ("mender", other)));

    [Fact]
    public void One_role_tells_its_own_duties_apart() =>
        Assert.Empty(Find(("keeper", "Balance repairs against passenger wishes"), ("keeper", "Balance repairs against passenger wishes daily")));

    [Fact]
    public void Each_of_its_own_field_is_two_things()
    {
        Assert.Empty(Find(("boat-keeper", "Answer for all repairs across the boat crews"),
            ("lamp-keeper", "Answer for all repairs across the lamp crews")));
        Assert.Single(Find(("keeper", "Answer for all repairs across the boat crews"), ("mender", "Answer for all repairs across the lamp crews")));
        // What is like both joins one of them, not both.
        Assert.Single(Find(("boat-keeper", "Answer for all repairs across the boat crews"),
            ("lamp-keeper", "Answer for all repairs across the lamp crews"), ("mate", "Answer for all repairs across the crews")));
    }

    [Fact]
    public void What_is_alike_in_a_row_leads_to_the_first_of_it()
    {
        var pairs = Find(
            ("keeper", "Plan the yearly regatta"), ("mender", "Plan the yearly regatta together with harbour sponsors"),
            ("mate", "Plan together with harbour sponsors"), ("cook", "Boil soup"));
        Assert.Equal(["mender", "mate"], pairs.Select(pair => pair.SecondDuty.Role.Value));
        Assert.All(pairs, pair => Assert.Equal("Plan the yearly regatta", pair.Target.Title));
        Assert.Equal("mender", pairs[1].FirstDuty.Role.Value);
    }

    [Fact]
    public void Of_two_of_one_role_the_likest_joins()
    {
        var pair = Assert.Single(Find(("keeper", "Plan the yearly regatta with sponsors"), ("mender", "Plan the regatta sponsors"),
            ("mender", "Plan the yearly regatta with our sponsors")));
        Assert.Equal("Plan the yearly regatta with our sponsors", pair.SecondDuty.Quote);
    }

    [Fact]
    public void What_has_an_id_is_joined_and_joins_nothing()
    {
        var rows = Rows(("keeper", "Plan the yearly regatta"), ("mender", "Plan the yearly regatta with sponsors"),
            ("mate", "Plan the yearly regatta and its sponsors"));
        var pairs = Find([rows[0], rows[1] with { IsNamed = true }, rows[2] with { IsNamed = true }]);
        var pair = Assert.Single(pairs);
        Assert.Equal(("keeper", rows[1].Id), (pair.SecondDuty.Role.Value, pair.Target.Id));
    }

    [Fact]
    public void Only_duties_are_compared()
    {
        var rows = Rows(("keeper", "Plan the yearly regatta"), ("mender", "Plan the yearly regatta!"));
        var claim = rows[1] with { Assignments = [rows[1].Assignments[0] with { Origin = AssignmentOrigin.Sentence }] };
        Assert.Single(Find(rows));
        Assert.Empty(Find([rows[0], claim]));
    }

    [Fact]
    public void The_order_of_rows_is_the_order_of_pairs_and_the_same_each_time()
    {
        var rows = Made(400);
        var pairs = Find(rows);
        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Select(Said), Find(rows).Select(Said));
        Assert.Equal(pairs.Select(pair => rows.IndexOf(pair.Second)).Order(), pairs.Select(pair => rows.IndexOf(pair.Second)));
    }

    private static (ActivityId, ActivityId, double) Said(NearPair pair) => (pair.First.Id, pair.Second.Id, pair.Score);

    /// <summary>Joined as suggested, nothing more is suggested: a second run of the mended handbook is silent.</summary>
    [Fact]
    public void What_was_joined_leaves_nothing_to_suggest()
    {
        var rows = Made(600);
        var pairs = Find(rows);
        Assert.NotEmpty(pairs);
        var targets = pairs.ToDictionary(pair => pair.Second.Id, pair => pair.Target.Id);
        var joined = rows.GroupBy(row => targets.GetValueOrDefault(row.Id, row.Id))
            .Select(group => group.First(row => row.Id == group.Key) with
            {
                IsNamed = group.Count() > 1,
                Assignments = [.. group.SelectMany(row => row.Assignments)],
            });
        Assert.Empty(Find([.. joined]));
    }

    /// <summary>Every pair that comparing all with all finds: the index leaves none out.</summary>
    [Fact]
    public void The_index_finds_what_comparing_all_with_all_finds()
    {
        var terms = new DutyTerms(Made(180).Select(row => DutyTerms.MeaningsOf(PlainWords.In(row.Title))));
        var all = new NearSearch(terms, [.. Enumerable.Range(0, 180)]).Pairs(0.0001).Where(pair => pair.Score >= NearActivities.Threshold)
            .Select(Sorted).Distinct().Order();
        Assert.Equal(all, new NearSearch(terms, [.. Enumerable.Range(0, 180)]).Pairs(NearActivities.Threshold).Select(Sorted).Distinct().Order());

        static (int, int) Sorted((int A, int B, double Score) pair) => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));
    }

    /// <summary>With a cost of its square, this would outlast anybody who waits for the tests.</summary>
    [Fact]
    public void A_large_handbook_is_searched_to_the_end() => Assert.NotEmpty(Find(Made(20_000)));

    private static ImmutableArray<NearPair> Find(params (string Role, string Text)[] duties) => Find(Rows(duties));

    private static ImmutableArray<NearPair> Find(ImmutableArray<Activity> rows) => new NearActivities(id => id.Value.Replace('-', ' ')).Find(rows);

    private static ImmutableArray<Activity> Rows(params (string Role, string Text)[] duties) =>
        [.. duties.Select((duty, i) =>
        {
            var source = new SourceText(string.Create(CultureInfo.InvariantCulture, $"{i:D5}.md"), duty.Text);
            var role = new RoleId(duty.Role);
            return new Activity(new ActivityId($"a{i}"), duty.Text, null, null,
                [new Assignment(role, Letters.Responsible, false, duty.Text, source.Span(0, duty.Text.Length),
                    new RoleTarget(role, null)) { Origin = AssignmentOrigin.Duty }]);
        })];

    /// <summary>
    /// Duties as a large organisation has them: a few hundred words that are everywhere, thousands that are rare, and copies with
    /// a word changed.
    /// </summary>
    private static ImmutableArray<Activity> Made(int count)
    {
        var dice = new Dice(7);
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, dice.Between(3, 14)).Select(_ => Word(dice)).ToList();
            if (i > 10 && dice.Once(4))
            {
                words = [.. texts[dice.Below(i)].Split(' ')];
                words[dice.Below(words.Count)] = Word(dice);
            }
            texts.Add(string.Join(' ', words));
        }
        return Rows([.. texts.Select((text, i) => ($"role{i / 15}", text))]);
    }

    /// <summary>As in running text, the n-th word is n times as rare as the first.</summary>
    private static string Word(Dice dice)
    {
        var rank = (int)Math.Exp(dice.Below(10_000) / 10_000.0 * Math.Log(8_000));
        return string.Concat(rank.ToString(CultureInfo.InvariantCulture)
            .Select(digit => "bo ka ti ru me lo pa du fi ga".Split(' ')[digit - '0'])) + "n";
    }
}
