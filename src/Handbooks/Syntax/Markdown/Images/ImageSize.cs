using System.Globalization;
using Handbooks.Syntax.Markdown.Attributes;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Images;

/// <summary>How large an author wants a picture to be: in pixels, or in hundredths of the text's width.</summary>
public sealed record ImageSize(int? Width, int? Height, int? Share)
{
    private const int Largest = 9_999;

    /// <summary>Shares are shown in steps, for which the theme has classes.</summary>
    private const int Step = 5;

    private static readonly (string Name, double Pixels)[] Units =
        [("px", 1), ("pt", 96 / 72d), ("pc", 16), ("rem", 16), ("em", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4)];

    /// <summary>Null where its author leaves it to the picture itself.</summary>
    public static ImageSize? Of(LinkInline image) => image.GetData(typeof(ImageSize)) as ImageSize;

    /// <summary>Gives the size to a picture, or to the one that a link shows.</summary>
    public static void Give(LinkInline link, ImageSize? size)
    {
        var image = link.IsImage ? link : link.FirstChild as LinkInline;
        if (size is not null && image is { IsImage: true })
            image.SetData(typeof(ImageSize), size);
    }

    /// <summary><c>100x20</c>, <c>100x</c>, <c>x20</c>, <c>100</c>, each number a pixel's or with a percent sign; null for anything else.</summary>
    public static ImageSize? Read(string written)
    {
        var by = written.IndexOf('x', StringComparison.Ordinal);
        return Of(by < 0 ? written : written[..by], by < 0 ? "" : written[(by + 1)..]);
    }

    /// <summary>What <c>{width=50% height=20}</c> says, or a style in it.</summary>
    public static ImageSize? InAttributes(string written)
    {
        var values = AttributeText.Values(written);
        var style = values.GetValueOrDefault("style", "").Split(';', StringSplitOptions.TrimEntries)
            .Select(rule => rule.Split(':', StringSplitOptions.TrimEntries))
            .Where(rule => rule.Length == 2).DistinctBy(rule => rule[0])
            .ToDictionary(rule => rule[0], rule => rule[1], StringComparer.OrdinalIgnoreCase);
        return Of(Value("width"), Value("height"));

        string Value(string name) => values.GetValueOrDefault(name) ?? style.GetValueOrDefault(name, "");
    }

    private static ImageSize? Of(string width, string height)
    {
        var size = new ImageSize(Pixels(width), Pixels(height), Percent(width));
        return size is { Width: null, Height: null, Share: null } ? null : size;
    }

    private static int? Percent(string written) =>
        written.EndsWith('%') && Number(written[..^1]) is { } percent ? (int)Math.Clamp(Math.Round(percent / Step) * Step, Step, 100) : null;

    private static int? Pixels(string written)
    {
        var (unit, pixels) = Array.Find(Units, unit => written.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        return Number(unit is null ? written : written[..^unit.Length]) is { } number
            && Math.Round(number * (unit is null ? 1 : pixels)) is >= 1 and <= Largest and var rounded ? (int)rounded : null;
    }

    private static double? Number(string written) =>
        double.TryParse(written.AsSpan().Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;
}
