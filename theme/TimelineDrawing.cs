using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Theme;

/// <summary>Where things stand on the drawing of a timeline, in its own units; a unit is a pixel where there is room.</summary>
internal sealed class TimelineDrawing
{
    public const int RowHeight = 30;
    public const int LaneHead = 30;
    public const int Head = 44;
    private const int CharacterWidth = 8;

    private readonly Timeline _timeline;
    private readonly FormatStrings _format;
    private readonly double _dayWidth;
    private readonly Dictionary<string, PlacedBar> _bars = new(StringComparer.Ordinal);

    public TimelineDrawing(Timeline timeline, FormatStrings format)
    {
        _format = format;
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

    /// <summary>The first days of quarters: where they stand, their name, and whether a year begins.</summary>
    public IEnumerable<(int X, string Name, bool IsYear)> Ticks
    {
        get
        {
            for (var day = _timeline.First; day <= _timeline.Last; day = day.AddMonths(3))
                yield return (X(day), _format.Quarter(((day.Month - 1) / 3) + 1), day.Month == 1);
        }
    }

    public IEnumerable<(int X, string Name)> Years
    {
        get
        {
            for (var year = _timeline.First.Year; year <= _timeline.Last.Year; year++)
                yield return (Math.Max(0, X(new DateOnly(year, 1, 1))), year.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Null where the day is not known or lies outside.</summary>
    public int? AsOf => _timeline.AsOf is { } day && day >= _timeline.First && day <= _timeline.Last ? X(day) : null;

    /// <summary>From the end of what is waited for to the beginning of what waits.</summary>
    public IEnumerable<string> Arrows =>
        from arrow in _timeline.Arrows
        let start = _bars[arrow.From]
        let end = _bars[arrow.To]
        select string.Create(CultureInfo.InvariantCulture,
            $"M{start.X + start.Width} {start.Y + (RowHeight / 2)}h6V{end.Y + (RowHeight / 2)}H{Math.Max(8, end.X - 2)}");

    private int X(DateOnly day) => (int)Math.Round((day.DayNumber - _timeline.First.DayNumber) * _dayWidth);

    /// <summary>The title stands in its bar, or behind it, or before it: wherever there is room for all of it; else behind it and cut.</summary>
    private PlacedBar Place(TimelineBar bar, int y)
    {
        var x = X(bar.First);
        var width = Math.Max(10, X(bar.Last.AddDays(1)) - x);
        var text = bar.Card.Title;
        var needed = (text.Length * CharacterWidth) + 16;
        if (needed <= width)
            return new PlacedBar(bar, x, y, width, new BarLabel(text, x + 8, "start", IsInside: true));
        if (x + width + needed <= Width)
            return new PlacedBar(bar, x, y, width, new BarLabel(text, x + width + 8, "start", IsInside: false));
        if (needed <= x)
            return new PlacedBar(bar, x, y, width, new BarLabel(text, x - 8, "end", IsInside: false));
        var room = Math.Max(Width - x - width, x);
        var cut = Math.Max(4, (room - 24) / CharacterWidth);
        text = text.Length <= cut ? text : text[..cut].TrimEnd() + "…";
        return Width - x - width >= x
            ? new PlacedBar(bar, x, y, width, new BarLabel(text, x + width + 8, "start", IsInside: false))
            : new PlacedBar(bar, x, y, width, new BarLabel(text, x - 8, "end", IsInside: false));
    }
}

internal sealed record PlacedLane(string Title, int Y, int Height, ImmutableArray<PlacedBar> Bars);

internal sealed record PlacedBar(TimelineBar Bar, int X, int Y, int Width, BarLabel Label)
{
    public ItemCard Card => Bar.Card;
}

/// <param name="Anchor">Of the text: "start" or "end".</param>
/// <param name="IsInside">It is within its bar.</param>
internal sealed record BarLabel(string Text, int X, string Anchor, bool IsInside);
