using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Handbooks.Model;

namespace Handbooks.Authoring;

/// <summary>The series of ids that a roadmap uses: RD-1, RD-2 and so on.</summary>
/// <param name="Width">Digits of a number, with zeros in front.</param>
internal sealed partial record ItemSeries(string Prefix, int Highest, int Width)
{
    private const string UsualPrefix = "RD-";

    public string Next => Prefix + (Highest + 1).ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');

    /// <summary>
    /// The series with most items; the usual one for a roadmap without items, and null for one whose items have no ids in a series.
    /// </summary>
    public static ItemSeries? Of(ImmutableArray<ItemDeclaration> items)
    {
        if (items.IsEmpty)
            return new(UsualPrefix, 0, 1);
        var numbered = items.Where(item => item.HasExplicitId).Select(item => Numbered().Match(item.Id.Value)).Where(match => match.Success)
            .GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal)
            .OrderByDescending(series => series.Count()).ThenBy(series => series.Key, StringComparer.Ordinal).FirstOrDefault();
        if (numbered is null || numbered.Count() * 2 < items.Length)
            return null;
        var digits = numbered.Select(match => match.Groups[2].Value).ToList();
        var width = digits.Exists(number => number.Length > 1 && number[0] == '0') ? digits.Max(number => number.Length) : 1;
        return new(numbered.Key, digits.Max(number => int.Parse(number, CultureInfo.InvariantCulture)), width);
    }

    /// <summary>The number of an id of this series; -1 for any other.</summary>
    public int NumberOf(ItemDeclaration item) =>
        item.HasExplicitId && Numbered().Match(item.Id.Value) is { Success: true } match && match.Groups[1].Value == Prefix
            ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("^(.*?)([0-9]{1,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
