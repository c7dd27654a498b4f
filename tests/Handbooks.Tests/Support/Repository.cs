using System.Runtime.CompilerServices;

namespace Handbooks.Tests.Support;

/// <summary>Where things lie in the source tree: tests read fixtures from there, so that blessing rewrites what is reviewed.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests => Path.Combine(Root, "tests", "Handbooks.Tests");

    /// <summary>Real handbooks, which only some machines have; null elsewhere.</summary>
    public static string? Corpora => Path.Combine(Root, "..", "shared", "corpora") is var path && Directory.Exists(path) ? path : null;

    public static bool IsBlessing => Environment.GetEnvironmentVariable("BLESS") == "1";

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Handbook.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"Handbook.sln is in no folder above {here}.");
    }
}
