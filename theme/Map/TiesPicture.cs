using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Pages;

namespace Handbooks.Theme.Map;

/// <summary>
/// Who names whom, as arcs beside a column of roles by unit: at the end of the names what a role says of those it works with, before
/// them all else.
/// </summary>
/// <remarks>
/// Names in a column are as readable with two hundred roles as with two, whatever the arcs do; and the column is in the order of
/// the list.
/// </remarks>
public sealed record TiesPicture(int Width, int Height, ImmutableArray<UnitOfBoxes> Units, ImmutableArray<Arc> Arcs)
{
    private const int Margin = 4;
    private const int BoxWidth = 240;
    private const int RowGap = 6;
    private const int HeadingHeight = 36;
    private const int HeadingSize = 14;
    private const int ShortestReach = 22;
    private const int LongestReach = 250;

    public static TiesPicture Of(MapPage page)
    {
        var units = Stack(page);
        var boxes = units.SelectMany(unit => unit.Boxes).ToDictionary(box => box.Place);
        var pairs = Pairs(page).ToImmutableArray();
        int Distance(RolePair pair) => boxes[pair.Second].Middle - boxes[pair.First].Middle;
        var farthest = pairs.Select(Distance).DefaultIfEmpty(1).Max();
        int Reach(RolePair pair) => ReachOf(Distance(pair), farthest);
        int Side(bool works) => pairs.Where(pair => pair.Works == works).Select(Reach).DefaultIfEmpty().Max() + Margin;

        var isMirrored = PageLinks.Direction(page.Site) is not null;
        var (width, left) = (Side(works: false) + BoxWidth + Side(works: true), Side(works: isMirrored));
        return new(
            width, boxes.Values.Select(box => box.Bottom).DefaultIfEmpty().Max() + Margin,
            [.. units.Select(unit => unit.MovedTo(left, isMirrored))],
            [.. pairs.Select(pair => (Pair: pair, IsRight: pair.Works != isMirrored)).Select(arc => new Arc(arc.Pair, Draw(
                arc.IsRight ? left + BoxWidth : left, boxes[arc.Pair.First].Middle, boxes[arc.Pair.Second].Middle,
                    arc.IsRight ? Reach(arc.Pair) : -Reach(arc.Pair))))]);
    }

    /// <summary>Roles that name or are named, one below the other, at the left edge; a unit's name over its first.</summary>
    private static List<UnitOfBoxes> Stack(MapPage page)
    {
        var tied = page.Ties.SelectMany(tie => (int[])[tie.From, tie.To]).Distinct().Order().ToList();
        var hasUnits = tied.Any(place => page.Roles[place].Unit is not null);
        var (units, y) = (new List<UnitOfBoxes>(), Margin);
        foreach (var unit in tied.GroupBy(place => page.Roles[place].Unit ?? page.Site.Strings.Roles.OtherRoles, StringComparer.Ordinal))
        {
            y += hasUnits ? HeadingHeight : 0;
            var (headingY, boxes) = (y - 9, ImmutableArray.CreateBuilder<RoleBox>());
            foreach (var place in unit)
            {
                boxes.Add(RoleBox.Of(page, place, (0, y, BoxWidth), showsUnit: false, showsNote: false));
                y = boxes[^1].Bottom + RowGap;
            }
            units.Add(new UnitOfBoxes(hasUnits ? LabelLines.Of(unit.Key, BoxWidth, HeadingSize, 1)[0] : null, 0, headingY, boxes.ToImmutable()));
        }
        return units;
    }

    /// <summary>One arc for both directions; those that are drawn strong come last, on top of the others.</summary>
    private static IEnumerable<RolePair> Pairs(MapPage page) =>
        from works in (bool[])[false, true]
        from pair in page.Ties
            .Select(tie => (Pair: (First: Math.Min(tie.From, tie.To), Second: Math.Max(tie.From, tie.To)),
                Count: works ? tie.Interactions : tie.Mentions))
            .Where(tie => tie.Count > 0)
            .GroupBy(tie => tie.Pair, tie => tie.Count)
            .OrderBy(pair => pair.Key)
        select new RolePair(pair.Key.First, pair.Key.Second, works, pair.Sum());

    /// <summary>Farther arcs reach farther out, so that two from one role part; by the root, so that a long column is no wide picture.</summary>
    private static int ReachOf(int distance, int farthest)
    {
        var widest = Math.Min(LongestReach, ShortestReach + (farthest / 2));
        return ShortestReach + (int)((widest - ShortestReach) * Math.Sqrt((double)distance / farthest));
    }

    /// <summary>The middle of such a curve lies at three quarters of what its handles reach.</summary>
    private static string Draw(int x, int from, int to, int reach) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x} {from}C{x + (reach * 4 / 3)} {from} {x + (reach * 4 / 3)} {to} {x} {to}");
}

/// <param name="Heading">Null where no role has a unit.</param>
/// <param name="HeadingY">Of the line that its letters stand on.</param>
public sealed record UnitOfBoxes(string? Heading, int X, int HeadingY, ImmutableArray<RoleBox> Boxes)
{
    public UnitOfBoxes MovedTo(int x, bool isMirrored) =>
        this with { X = x, Boxes = [.. Boxes.Select(box => box with { X = x, IsMirrored = isMirrored })] };

    /// <summary>Where the heading begins, at the same side as the names below it.</summary>
    public int HeadingX => Boxes is [{ IsMirrored: true } first, ..] ? first.Right : X;
}

/// <summary>Two roles of which at least one names the other.</summary>
/// <param name="First">The place that comes first in the page's roles.</param>
/// <param name="Works">In the list of those it works with.</param>
/// <param name="Count">How often, both ways.</param>
public sealed record RolePair(int First, int Second, bool Works, int Count);

/// <param name="Path">SVG path data.</param>
public sealed record Arc(RolePair Pair, string Path);
