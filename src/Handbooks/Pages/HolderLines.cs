using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Who holds a role, and what is said of it: interim, how much, since when, until when.</summary>
internal static class HolderLines
{
    public static HolderLine Of(Holding holding, Strings strings) => new(holding.Person, Detail(holding.Declaration, strings));

    /// <summary>Null where nothing is said.</summary>
    public static string? Detail(HoldingDeclaration holding, Strings strings)
    {
        var details = new List<string>();
        if (holding.Interim)
            details.Add(strings.Roles.Interim);
        if (holding.Share is { } share)
            details.Add(strings.Format.Percent(share));
        if (holding.From is { } from)
            details.Add(strings.Roles.Since(from));
        if (holding.To is { } to)
            details.Add(strings.Roles.Until(to));
        return details.Count == 0 ? null : strings.Format.List(details);
    }
}
