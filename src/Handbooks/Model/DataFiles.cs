namespace Handbooks.Model;

/// <summary>Which YAML files are the handbook's. The others belong to other tools and may be anything.</summary>
public static class DataFiles
{
    public static bool IsSettings(string path) => path is HandbookSettings.Path or "handbook.yaml";

    public static bool IsData(string path) => IsRoadmap(path) || path is PeopleReader.Path or "people.yaml";

    /// <summary>Data in which a fault stops the build.</summary>
    public static bool IsOurs(string path) => IsSettings(path) || IsData(path);

    internal static bool IsRoadmap(string path) =>
        path.StartsWith("roadmap/", StringComparison.Ordinal) || path is "roadmap.yml" or "roadmap.yaml";
}
