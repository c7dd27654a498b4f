using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class OpenItems
{
    /// <summary>Work that is still to be done: what was shipped or dropped promises nothing.</summary>
    public static bool IsOpen(RoadmapItem item) => item.Declaration.Status is not (ItemStatus.Shipped or ItemStatus.Dropped);
}
