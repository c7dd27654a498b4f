using System.Globalization;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Who holds a role, and what is said of it: interim, how much, since when, until when.</summary>
internal static class HolderLines
{
    public static HolderLine Of(Holding holding) => new(holding.Person, Detail(holding.Declaration));

    /// <summary>Null where nothing is said.</summary>
    public static string? Detail(HoldingDeclaration holding)
    {
        var details = new List<string>();
        if (holding.Interim)
            details.Add("interim");
        if (holding.Share is { } share)
            details.Add(string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %"));
        if (holding.From is { } from)
            details.Add("since " + Month(from));
        if (holding.To is { } to)
            details.Add("until " + Month(to));
        return details.Count == 0 ? null : string.Join(", ", details);
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
