using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>An item whose last day comes before the first of what it waits for. Where the periods overlap, both can be kept.</summary>
internal static class DueBeforeDependency
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from item in handbook.Items
        where item.Declaration.Target is not null && OpenItems.IsOpen(item)
        from needed in item.DependsOn.Select(handbook.Item)
        where needed.Declaration.Target is { } due && OpenItems.IsOpen(needed) && IsBefore(item.Declaration.Target!.Value, due.Value)
        select CheckDiagnostics.TooEarly(item.Declaration.Target!, item.Title, needed.Title, needed.Declaration.Target!);

    private static bool IsBefore(Period item, Period needed) => item.Last < needed.First;
}
