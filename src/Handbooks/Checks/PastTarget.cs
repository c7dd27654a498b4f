using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

/// <summary>An item that is still open when the last day of its target is over.</summary>
internal static class PastTarget
{
    /// <param name="asOf">Of the newest change, never the clock's: the same source has the same findings tomorrow.</param>
    public static IEnumerable<Diagnostic> Check(Handbook handbook, DateOnly asOf) =>
        from item in handbook.Items
        where OpenItems.IsOpen(item)
        let target = item.Declaration.Target
        where target is not null && target.Value.Last < asOf
        select CheckDiagnostics.LongPast(target, item.Title, item.Declaration.Status, asOf);
}
