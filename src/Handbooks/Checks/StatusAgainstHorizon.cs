using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Two keys of one item that cannot both be true.</summary>
internal static class StatusAgainstHorizon
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from item in handbook.Items
        let declaration = item.Declaration
        where declaration.HorizonSpan is not null && Contradict(declaration.Status, declaration.Horizon)
        select CheckDiagnostics.StatusAndHorizon(declaration.HorizonSpan!.Value, item.Title, declaration.Status, declaration.Horizon);

    private static bool Contradict(ItemStatus status, Horizon horizon) => (status, horizon) switch
    {
        (ItemStatus.InProgress or ItemStatus.Shipped, Horizon.Next or Horizon.Later) => true,
        (ItemStatus.Idea, Horizon.Now) => true,
        _ => false,
    };
}
