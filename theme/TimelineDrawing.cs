using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Pages.Roadmaps;
using Handbooks.Theme.Map;

namespace Handbooks.Theme;

/// <summary>Where things stand on the drawing of a timeline, in its own units; a unit is a pixel where there is room.</summary>
public sealed class TimelineDrawing
{
    public const int RowHeight = 30;
    public const int LaneHead = 30;
    public const int Head = 44;
    private const int FontSize = 14;

    private readonly Timeline _timeline;
    private readonly FormatStrings _format;
    private readonly double _dayWidth;
    private readonly bool _isMirrored;
    private readonly Dictionary<string, PlacedBar> _bars = new(StringComparer.Ordinal);

    /// <param name="isMirrored">Time runs from right to left.</param>
    public TimelineDrawing(Timeline timeline, FormatStrings format, bool isMirrored = false)
    {
        _format = format;
        _isMirrored = isMirrored;
        _timeline = timeline;
        var days = timeline.Last.DayNumber - timeline.First.DayNumber + 1;
        // A quarter is as wide as its name needs; of a long plan no wider than that.
        _dayWidth = Math.Clamp(1100.0 / days, 0.55, 1.6);
        Width = (int)Math.Ceiling(days * _dayWidth);
        var y = Head;
        var lanes = ImmutableArray.CreateBuilder<PlacedLane>();
        foreach (var lane in timeline.Lanes)
        {
            var bars = ImmutableArray.CreateBuilder<PlacedBar>();
            var top = y;
            y += LaneHead;
            foreach (var bar in lane.Bars)
            {
                var placed = Place(bar, y);
                bars.Add(placed);
                _bars[bar.Card.Id] = placed;
                y += RowHeight;
            }
            lanes.Add(new PlacedLane(lane.Title, top, y - top, bars.ToImmutable()));
            y += 6;
        }
        Lanes = lanes.ToImmutable();
        Height = y + 4;
    }

    public int Width { get; }

    public int Height { get; }

    public ImmutableArray<PlacedLane> Lanes { get; }

    /// <summary>The first days of quarters: where they and their names stand, the name, and whether a year begins.</summary>
    public IEnumerable<(int X, int TextX, string Name, bool IsYear)> Ticks
    {
        get
        {
            for (var day = _timeline.First; day <= _timeline.Last; day = day.AddMonths(3))
                yield return (At(X(day)), At(X(day) + 5), _format.Quarter(((day.Month - 1) / 3) + 1), day.Month == 1);
        }
    }

    public IEnumerable<(int TextX, string Name)> Years
    {
        get
        {
            for (var year = _timeline.First.Year; year <= _timeline.Last.Year; year++)
                yield return (At(Math.Max(0, X(new DateOnly(year, 1, 1))) + 5), year.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Null where the day is not known or lies outside.</summary>
    public int? AsOf => _timeline.AsOf is { } day && day >= _timeline.First && day <= _timeline.Last ? At(X(day)) : null;

    /// <summary>
    /// How much of the drawing lies before that day: a percentage in steps of five, as the style sheet has them; null near the beginning.
    /// </summary>
    public int? ShareBeforeDay => AsOf is { } day && (_isMirrored ? Width - day : day) * 20 / Width is > 0 and var step ? step * 5 : null;

    /// <summary>Where the names of lanes begin.</summary>
    public int LaneTextX => At(8);

    /// <summary>From the end of what is waited for to the beginning of what waits.</summary>
    public IEnumerable<PlacedArrow> Arrows =>
        from arrow in _timeline.Arrows
        let start = _bars[arrow.From]
        let end = _bars[arrow.To]
        let tip = Math.Max(8, Start(end) - 2)
        select new PlacedArrow(
            start.Card.Href, end.Card.Href, string.Create(CultureInfo.InvariantCulture,
                $"M{At(Start(start) + start.Width)} {start.Y + (RowHeight / 2)}h{(_isMirrored ? -6 : 6)}V{end.Y + (RowHeight / 2)}H{At(tip)}"));

    private int X(DateOnly day) => (int)Math.Round((day.DayNumber - _timeline.First.DayNumber) * _dayWidth);

    /// <summary>The place in the drawing of one counted along time.</summary>
    private int At(int x) => _isMirrored ? Width - x : x;

    /// <summary>Where a bar begins, counted along time.</summary>
    private int Start(PlacedBar bar) => _isMirrored ? Width - bar.X - bar.Width : bar.X;

    /// <summary>
    /// The title stands in its bar, or behind it, or before it: wherever there is room for all of it; else where there is most, cut.
    /// </summary>
    private PlacedBar Place(TimelineBar bar, int y)
    {
        var x = X(bar.First);
        var width = Math.Max(10, X(bar.Last.AddDays(1)) - x);
        var text = bar.Card.Title;
        var needed = LetterWidths.Of(text, FontSize) + 16;
        var behind = Width - x - width;
        if (needed <= width)
            return Placed(new BarLabel(text, At(x + 8), "start", IsInside: true));
        if (needed > behind && needed > x)
            text = LabelLines.Shortened(text, Math.Max(behind, x) - 16, FontSize);
        return needed <= behind || (needed > x && behind >= x)
            ? Placed(new BarLabel(text, At(x + width + 8), "start", IsInside: false))
            : Placed(new BarLabel(text, At(x - 8), "end", IsInside: false));

        PlacedBar Placed(BarLabel label) => new(bar, _isMirrored ? At(x + width) : x, y, width, label);
    }
}

/// <param name="From">The address of the item that is waited for.</param>
public sealed record PlacedArrow(string From, string To, string Path);

public sealed record PlacedLane(string Title, int Y, int Height, ImmutableArray<PlacedBar> Bars);

public sealed record PlacedBar(TimelineBar Bar, int X, int Y, int Width, BarLabel Label)
{
    public ItemCard Card => Bar.Card;
}

/// <param name="Anchor">Of the text: "start" or "end".</param>
/// <param name="IsInside">It is within its bar.</param>
public sealed record BarLabel(string Text, int X, string Anchor, bool IsInside);
