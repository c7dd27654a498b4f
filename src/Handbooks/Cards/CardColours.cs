using System.Globalization;

namespace Handbooks.Cards;

/// <summary>A colour without transparency.</summary>
internal readonly record struct CardColour(byte Red, byte Green, byte Blue)
{
    public static CardColour White { get; } = new(255, 255, 255);

    /// <param name="css">A # and three or six hexadecimal digits.</param>
    public static CardColour Of(string css)
    {
        var digits = css.Length == 4 ? string.Concat(css[1..].Select(digit => $"{digit}{digit}")) : css[1..];
        var number = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>This colour over another, with so many fifteenths of this one.</summary>
    public CardColour Over(CardColour below, int fifteenths)
    {
        return new(Mixed(Red, below.Red), Mixed(Green, below.Green), Mixed(Blue, below.Blue));

        byte Mixed(byte own, byte other) => (byte)(((own * fifteenths) + (other * (15 - fifteenths)) + 7) / 15);
    }

    /// <summary>This colour if it can be read on another that is lighter, otherwise the nearest darker one that can.</summary>
    public CardColour ReadableOn(CardColour lighter)
    {
        for (var percent = 100; percent > 0; percent--)
        {
            var darker = new CardColour(Share(Red), Share(Green), Share(Blue));
            if (ContrastOf(darker, lighter) >= LeastContrast)
                return darker;

            byte Share(byte part) => (byte)(part * percent / 100);
        }
        return new(0, 0, 0);
    }

    /// <summary>As WCAG 2 asks of text; from 1 to 21.</summary>
    private const double LeastContrast = 4.5;

    /// <summary>Of two colours, by WCAG 2: from 1 to 21.</summary>
    public static double ContrastOf(CardColour one, CardColour other)
    {
        var (first, second) = (one.Luminance, other.Luminance);
        return (Math.Max(first, second) + .05) / (Math.Min(first, second) + .05);
    }

    private double Luminance => (.2126 * Linear(Red)) + (.7152 * Linear(Green)) + (.0722 * Linear(Blue));

    private static double Linear(byte part) => part / 255d is var share && share <= .04045 ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);
}
