namespace Handbooks.Model.Navigation;

/// <summary>Files in which other tools keep the order of pages, by name.</summary>
public static class NavigationFiles
{
    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "mkdocs.yml", "mkdocs.yaml", "_toc.yml", "_toc.yaml", "toc.yml", "myst.yml", "sidebars.json", "docs.json", "mint.json",
    };

    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal) { "_category_.json", "_category_.yml", "_category_.yaml" };

    /// <summary>Settings of other tools that lie in many handbooks: that they are not ours is no news.</summary>
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "_config.yml", "_config.yaml", "config.yml", "config.yaml", "hugo.yml", "hugo.yaml", "antora.yml", "netlify.yml", "readthedocs.yml",
        "book.yml", "shared.yml",
        "environment.yml", "docker-compose.yml", "compose.yml", "mkdocs-base.yml", "action.yml",
    };

    public static bool IsOrder(string path) => Orders.Contains(NameOf(path));

    public static bool IsCategory(string path) => Categories.Contains(NameOf(path));

    public static bool IsSummary(string path) => NameOf(path).Equals("SUMMARY.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Read here, or known to be another tool's.</summary>
    public static bool IsKnown(string path) => IsOrder(path) || IsCategory(path) || Tools.Contains(NameOf(path));

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
