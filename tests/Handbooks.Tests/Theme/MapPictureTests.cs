using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Tests.Support;
using Handbooks.Theme.Map;

namespace Handbooks.Tests.Theme;

/// <summary>Where things stand in the pictures of the role map. That their letters are no wider than is thought, a browser tests.</summary>
public sealed class MapPictureTests
{
    public static TheoryData<int> Sizes() => [2, 3, 18, 60, 200, 300];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_role_of_a_tree_has_one_box_and_no_two_boxes_touch(int roles)
    {
        var page = Page(roles);
        var picture = ReportingPicture.Of(page);
        Assert.Equal(page.Reporting.Select(line => line.Role), picture.Boxes.Select(box => box.Place));
        AssertApart(picture.Boxes);
        AssertInside(picture.Boxes, picture.Width, picture.Height);
        Assert.Equal(page.Reporting.Count(line => line.Above is not null), picture.Connectors.Length);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_role_that_is_tied_has_one_box_and_each_pair_one_arc_a_side(int roles)
    {
        var page = Page(roles);
        var picture = TiesPicture.Of(page);
        var boxes = picture.Units.SelectMany(unit => unit.Boxes).ToImmutableArray();
        Assert.Equal(page.Ties.SelectMany(tie => (int[])[tie.From, tie.To]).Distinct().Order(), boxes.Select(box => box.Place));
        AssertApart(boxes);
        AssertInside(boxes, picture.Width, picture.Height);
        Assert.Equal(picture.Arcs.Length, picture.Arcs.DistinctBy(arc => (arc.Pair.First, arc.Pair.Second, arc.Pair.Works)).Count());
        Assert.Equal(page.Ties.Sum(tie => tie.Interactions + tie.Mentions), picture.Arcs.Sum(arc => arc.Pair.Count));
        // Headings stand over the first box of their unit and below the last of the one before.
        Assert.All(picture.Units, unit => Assert.InRange(unit.HeadingY, 14, unit.Boxes[0].Y - 4));
        Assert.All(picture.Units.Zip(picture.Units.Skip(1)),
            pair => Assert.InRange(pair.Second.HeadingY - 14, pair.First.Boxes[^1].Bottom, int.MaxValue));
        Assert.InRange(picture.Width, 240, 240 + (2 * 260));
    }

    [Fact]
    public void Read_from_top_to_bottom_boxes_stand_in_the_order_of_the_keyboard()
    {
        var boxes = ReportingPicture.Of(Page(200)).Boxes;
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.Second.Y > pair.First.Y
            || (pair.Second.Y == pair.First.Y && pair.Second.X > pair.First.X)));
    }

    [Fact]
    public void A_long_box_beside_short_ones_is_in_nobodys_way()
    {
        // The only report is lower than its chief, and the next root must clear the chief.
        var page = Page(["A title that is so long that it takes three lines of the box in which it stands", "B", "C", "D"], [null, 0, null, 2], []);
        var boxes = ReportingPicture.Of(page).Boxes;
        Assert.Equal([0, 0, 1, 1], boxes.Select(box => boxes[0].Y == box.Y ? 0 : 1));
        Assert.True(boxes[2].Y > boxes[0].Bottom);
    }

    [Fact]
    public void The_same_page_gives_the_same_picture()
    {
        var (one, other) = (Page(200), Page(200));
        Assert.Equal(Told(ReportingPicture.Of(one).Boxes), Told(ReportingPicture.Of(other).Boxes));
        Assert.Equal(TiesPicture.Of(one).Arcs.AsEnumerable(), TiesPicture.Of(other).Arcs.AsEnumerable());
    }

    [Theory]
    [InlineData("Engineering Manager", "Engineering Manager")]
    [InlineData("Finance and Operations Lead", "Finance and|Operations Lead")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffa|hrtsgesellschaftskap|itän")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
        "one two three four|five six seven eight|nine ten eleven…")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Titles_are_wrapped_by_words_and_cut_after_three_lines(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelLines.Of(title, 190, 15, 3)));

    [Theory]
    [InlineData("👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒")]
    [InlineData("機器人工程師兼資料庫管理員兼系統管理員")]
    [InlineData("W\u0301W\u0301W\u0301W\u0301W\u0301W\u0301W\u0301W\u0301W\u0301W\u0301")]
    public void What_has_no_spaces_is_broken_between_letters_as_readers_know_them(string title)
    {
        var lines = LabelLines.Of(title, 80, 15, 99);
        Assert.True(lines.Length > 1);
        Assert.Equal(title, string.Concat(lines));
        Assert.All(lines, line => Assert.InRange(LetterWidths.Of(line, 15), 1, 80));
        Assert.All(lines, line => Assert.False(System.Globalization.CharUnicodeInfo.GetUnicodeCategory(line,
            0) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format));
    }

    [Fact]
    public void A_letter_wider_than_its_line_does_not_stop_anything() =>
        Assert.Equal("W W…", string.Join(' ', LabelLines.Of("WWW", 1, 15, 2)));

    private static void AssertApart(ImmutableArray<RoleBox> boxes)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                var (a, b) = (boxes[i], boxes[j]);
                Assert.False(a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom, $"{a.Role.Role.Text} lies over {b.Role.Role.Text}");
            }
        }
    }

    private static void AssertInside(ImmutableArray<RoleBox> boxes, int width, int height) => Assert.All(boxes, box =>
    {
        Assert.True(box is { X: >= 0, Y: >= 0 } && box.Right <= width && box.Bottom <= height);
        Assert.NotEmpty(box.Lines);
        Assert.All(box.Lines, line =>
        {
            Assert.InRange(line.Y, box.Y + 12, box.Bottom - 4);
            Assert.InRange(box.TextX + LetterWidths.Of(line.Text, line.Kind == LineKind.Title ? 15 : 13), box.X, box.Right);
        });
        // Lines of one box are at least as far apart as their letters are high.
        Assert.All(box.Lines.Zip(box.Lines.Skip(1)), pair => Assert.InRange(pair.Second.Y - pair.First.Y, 17, 19));
    });

    private static string[] Told(ImmutableArray<RoleBox> boxes) =>
        [.. boxes.Select(box => $"{box.Place} {box.X} {box.Y} {string.Join('/', box.Lines.Select(line => line.Text))}")];

    private static MapPage Page(int count)
    {
        var dice = new Dice(count);
        string[] words = ["Lead", "Harbour", "Engineering", "of", "Operations", "and", "Interdepartmental", "Liaison", "WWWWW", "é"];
        var titles = Enumerable.Range(0, count).Select(i => string.Join(' ',
            Enumerable.Range(0, dice.Between(1, 9)).Select(_ => dice.One(words)).Append($"{i}"))).ToArray();
        var above = Enumerable.Range(0, count).Select(i => i == 0 || dice.Once(8) ? (int?)null : dice.Below(i)).ToArray();
        var ties = Enumerable.Range(0, count * 4).Select(_ => (From: dice.Below(count), To: dice.Below(count))).Where(tie => tie.From != tie.To)
            .Distinct().Order();
        return Page(titles, above, [.. ties.Select(tie => new MapTie(tie.From, tie.To, dice.Below(3), dice.Below(5)))
            .Where(tie => tie.Interactions + tie.Mentions > 0)]);
    }

    private static MapPage Page(string[] titles, int?[] above, ImmutableArray<MapTie> ties)
    {
        var trees = new ReportingTrees([.. above]);
        var count = titles.Length;
        return new MapPage
        {
            Site = new SiteFrame(Audience.Team, "T", null, "en", null, null),
            Address = SitePath.Map,
            Title = "Role map",
            Roles = [.. titles.Select((title, i) => new MapRole(
                new Link(title, $"{i}/"), $"a{i}", i * 5 / count == 4 ? null : $"Unit {i * 5 / count} of a long name that goes on and on",
                    (RoleStatus)(i % 4), (RoleKind)(i % 3), i % 11 == 3 ? "Reports to itself, and says so in a sentence of some length" : null))],
            Reporting = [.. trees.Lines()],
            Apart = [.. trees.Apart],
            Ties = ties,
            IsDrawn = true,
        };
    }
}
