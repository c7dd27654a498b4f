using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Two keys of one item that cannot both be true.</summary>
internal static class StatusAgainstHorizon
{
    public static readonly Check Check = new("HB4022", Severity.Warning, "Status contradicts horizon", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from item in handbook.Items
        let declaration = item.Declaration
        where IsOne(declaration)
        select Check.At(declaration.HorizonSpan!.Value,
            $"\"{item.Title}\" is {Words(declaration.Status)}, but its horizon is {declaration.Horizon.ToString().ToLowerInvariant()}",
            declaration.Status == ItemStatus.Idea
                ? "Set the horizon to later, or the status to in_progress if work has begun." : "Set the horizon to now, or correct the status.");

    public static bool IsOne(ItemDeclaration item) => item.HorizonSpan is not null && Contradict(item.Status, item.Horizon);

    private static bool Contradict(ItemStatus status, Horizon horizon) => (status, horizon) switch
    {
        (ItemStatus.InProgress or ItemStatus.Shipped, Horizon.Next or Horizon.Later) => true,
        (ItemStatus.Idea, Horizon.Now) => true,
        _ => false,
    };

    /// <summary>A status as it follows "is": "in progress", "an idea".</summary>
    public static string Words(ItemStatus status) =>
        status == ItemStatus.InProgress ? "in progress" : status == ItemStatus.Idea ? "an idea" : status.ToString().ToLowerInvariant();
}
