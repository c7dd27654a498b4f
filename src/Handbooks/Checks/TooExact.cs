using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A date that sounds surer than the item says it is: a day for something that comes later is read as a promise.</summary>
internal static class TooExact
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from item in handbook.Items
        let declaration = item.Declaration
        let target = declaration.Target
        where target is not null && OpenItems.IsOpen(item)
        let allowed = Finest(declaration)
        where target.Value.Kind > allowed
        select CheckDiagnostics.DateTooExact(target!, item.Title, allowed, Reason(declaration));

    /// <summary>What is later or unsure has a quarter at most, what is next or of middling confidence a month.</summary>
    private static PeriodKind Finest(ItemDeclaration item) => (item.Horizon, item.Confidence) switch
    {
        (Horizon.Later, _) or (_, Confidence.Low) => PeriodKind.Quarter,
        (Horizon.Next, _) or (_, Confidence.Medium) => PeriodKind.Month,
        _ => PeriodKind.Day,
    };

    private static string Reason(ItemDeclaration item) =>
        item.Confidence == Confidence.Low ? "its confidence is low"
        : item.Horizon == Horizon.Later ? "it is for later"
        : item.Horizon == Horizon.Next ? "it is only next"
        : "its confidence is medium";
}
