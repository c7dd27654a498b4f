using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Pages;

namespace Handbooks.Theme.Map;

/// <summary>
/// The trees of who reports to whom, in the direction of the language: a column a level, each role level with the first that reports to it.
/// </summary>
/// <remarks>
/// Read from top to bottom, the boxes stand in the order of the page's lines, which is that of the keyboard, too. A tree that grows
/// downwards instead would be as wide as its broadest level, and names would have to be turned.
/// </remarks>
public sealed record ReportingPicture(int Width, int Height, ImmutableArray<RoleBox> Boxes, ImmutableArray<string> Connectors)
{
    private const int Margin = 4;
    private const int BoxWidth = 216;
    private const int Column = BoxWidth + 40;
    private const int RowGap = 12;
    private const int TreeGap = 30;

    /// <summary>From the top of a box to where its lines meet it.</summary>
    private const int Port = 18;

    public static ReportingPicture Of(MapPage page)
    {
        var showsUnits = page.Roles.Select(role => role.Unit).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var boxes = ImmutableArray.CreateBuilder<RoleBox>(page.Reporting.Length);
        var floor = Margin - TreeGap;
        foreach (var line in page.Reporting)
        {
            var isFirstBelow = boxes.Count > 0 && line.Above == boxes[^1].Place;
            var y = isFirstBelow ? boxes[^1].Y : floor + (line.Above is null ? TreeGap : RowGap);
            var x = Margin + (line.Depth * Column);
            var box = RoleBox.Of(page, line.Role, (x, y, BoxWidth), showsUnits, showsNote: true);
            boxes.Add(box);
            floor = Math.Max(floor, box.Bottom);
        }
        var width = page.Reporting.Select(line => line.Depth).DefaultIfEmpty().Max() * Column + BoxWidth + (2 * Margin);
        ImmutableArray<RoleBox> placed = PageLinks.Direction(page.Site) is null ? boxes.ToImmutable() : [.. boxes.Select(box => box.Mirrored(width))];
        return new(width, Math.Max(floor, 0) + Margin, placed, Connect(page, placed));
    }

    private static ImmutableArray<string> Connect(MapPage page, IReadOnlyList<RoleBox> boxes)
    {
        var byRole = boxes.ToDictionary(box => box.Place);
        return [.. page.Reporting.Where(line => line.Above is not null).Select(line => Connector(byRole[line.Above!.Value], byRole[line.Role]))];
    }

    private static string Connector(RoleBox above, RoleBox below)
    {
        const int bend = 8;
        var (start, end, ahead) = below.IsMirrored ? (above.X, below.Right, -1) : (above.Right, below.X, 1);
        var (from, to, turn, side) = (above.Y + Port, below.Y + Port, end - (20 * ahead), bend * ahead);
        return from == to
            ? string.Create(CultureInfo.InvariantCulture, $"M{start} {from}H{end}")
            : string.Create(CultureInfo.InvariantCulture, $"M{start} {from}H{turn - side}q{side} 0 {side} {bend}V{to - bend}q0 "
                + $"{bend} {side} {bend}H{end}");
    }
}
