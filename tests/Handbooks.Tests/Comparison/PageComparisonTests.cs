using Handbooks.Comparison;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Comparison;

/// <summary>Pages, addresses, findings and what becomes public.</summary>
public sealed class PageComparisonTests
{
    private const string Milk = "# Milk\n\nMilk comes from the dairy beyond the river, every morning at six, in cans of twenty litres.\n";

    [Fact]
    public void A_page_in_another_folder_is_moved_and_its_old_address_breaks()
    {
        var difference = Compared.Between([("milk.md", Milk)], [("supplies/milk.md", Milk.Replace("six", "seven", StringComparison.Ordinal))]);
        Assert.Equal(["PageMoved Milk: milk.md → supplies/milk.md", "PageText Milk", "AddressBroken Milk: /milk/ → "], difference.Lines());
        var line = difference.Changes[^1].ToAdd!.Value;
        Assert.Equal(("supplies/milk.md", "moved_from: /milk/"), line);
        Assert.DoesNotContain(
            Compared.Between([("milk.md", Milk)], [("supplies/milk.md", $"---\n{line.Line}\n---\n{Milk}")]).Changes,
            change => change.Kind == ChangeKind.AddressBroken);
    }

    [Fact]
    public void Pages_that_say_different_things_came_and_went() =>
        Assert.Equal(
            ["PageRemoved Milk", "PageAdded Tea", "AddressBroken Milk: /milk/ → "],
            Compared.Between([("milk.md", Milk)], [("tea.md", "# Tea\n\nLeaves are kept in tins on the shelf, away from light.\n")]).Lines());

    [Fact]
    public void Moved_pages_make_nothing_public()
    {
        var before = $"---\nvisibility: public\n---\n{Milk}";
        Assert.Empty(Compared.Between([("milk.md", before)], [("supplies/milk.md", before)]).Public.Published);
        var published = Compared.Between([("milk.md", Milk)], [("milk.md", before)]).Public.Published;
        Assert.Equal(["pages", "texts", "texts"], published.Select(thing => thing.Kind));
        Assert.Equal(["pages", "texts", "texts"],
            Compared.Between([("milk.md", before)], [("milk.md", Milk)]).Public.Withdrawn.Select(thing => thing.Kind));
    }

    [Fact]
    public void A_finding_is_known_by_its_words_wherever_its_line_is_now()
    {
        const string before = "# Milk\n\nSee [the dairy](dairy.md).\n\nSee [the cow](cow.md).\n";
        var findings = Compared.Between(
            [("milk.md", before)], [("supplies/milk.md", "# Milk\n\nNew.\n\nSee [the cow](cow.md).\n\nSee [the grass](grass.md).\n")]).Findings;
        Assert.Contains("grass.md", Assert.Single(findings.New).Message, StringComparison.Ordinal);
        Assert.Contains("dairy.md", Assert.Single(findings.Solved).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_state_and_itself_are_the_same_and_backwards_everything_is_mirrored(int seed)
    {
        var (a, b) = (Compared.Plan(new RandomHandbook(seed).Files), Compared.Plan(new RandomHandbook(seed + 100).Files));
        Assert.True(HandbookDifference.Between(a, a).IsEmpty);
        var (forth, back) = (HandbookDifference.Between(a, b), HandbookDifference.Between(b, a));
        Assert.Equal(Named(forth.Public.Published), Named(back.Public.Withdrawn));
        Assert.Equal(forth.Findings.New.Select(finding => finding.Line()).Order(), back.Findings.Solved.Select(finding => finding.Line()).Order());
        Assert.NotEmpty(forth.Changes);
        foreach (var (there, here) in Mirrored)
            Assert.Equal(Sides(forth, there), Sides(back, here).Select(side => (side.To, side.From)).Order());
    }

    private static readonly (ChangeKind, ChangeKind)[] Mirrored =
    [
        (ChangeKind.RoleAdded, ChangeKind.RoleRemoved), (ChangeKind.Gained, ChangeKind.Lost), (ChangeKind.Reworded, ChangeKind.Reworded),
        (ChangeKind.Split, ChangeKind.Merged), (ChangeKind.HolderGained, ChangeKind.HolderLost), (ChangeKind.PageAdded, ChangeKind.PageRemoved),
        (ChangeKind.PageMoved, ChangeKind.PageMoved), (ChangeKind.ItemAdded, ChangeKind.ItemRemoved), (ChangeKind.Published, ChangeKind.Withdrawn),
        (ChangeKind.Letters, ChangeKind.Letters), (ChangeKind.RowAdded, ChangeKind.RowRemoved),
    ];

    private static IEnumerable<string> Named(IEnumerable<PublicThing> things) => things.Select(thing => $"{thing.Kind} {thing.Name}").Order();

    private static IEnumerable<(string From, string To)> Sides(HandbookDifference difference, ChangeKind kind) => difference.Changes
        .Where(change => change.Kind == kind).Select(change => (string.Join('|', change.From.Order()), string.Join('|', change.To.Order()))).Order();
}
