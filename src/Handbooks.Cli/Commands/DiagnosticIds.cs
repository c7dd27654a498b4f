using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>Ids of findings as people type them: "HB3003", "hb3003", "3003".</summary>
internal static class DiagnosticIds
{
    /// <exception cref="UsageException">No finding has that id.</exception>
    public static DiagnosticDescriptor Find(string asked)
    {
        var id = asked.Trim().ToUpperInvariant();
        id = id.StartsWith("HB", StringComparison.Ordinal) ? id : "HB" + id;
        return DiagnosticCatalog.All.FirstOrDefault(known => known.Id == id) ?? throw new UsageException(Unknown(asked, id));
    }

    private static string Unknown(string asked, string id)
    {
        var nearest = Nearest.To(id, DiagnosticCatalog.All.Select(known => known.Id));
        var title = DiagnosticCatalog.All.FirstOrDefault(known => known.Id == nearest)?.Title;
        return $"no finding has the id \"{asked}\". {(nearest is null ? "" : $"Did you mean {nearest} ({title})? ")}\"handbook explain\" lists all.";
    }
}
