using Handbooks.Text;

namespace Handbooks.Diagnostics;

/// <summary>Something that is named, perhaps in many places, and is not there.</summary>
/// <param name="Key">The same wherever it is named.</param>
public sealed record MissingThing(string Key)
{
    /// <summary>The slug of the name that roles, items and pages are called by; empty for what has none.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Where it would be, in the input folder; null for what is named without a path.</summary>
    public string? Path { get; private init; }

    /// <summary>What is reported instead, where several things are missing together; null where nothing else is.</summary>
    public MissingFolder? Folder { get; init; }

    /// <summary>Something there is much like it, which its own message suggests.</summary>
    public bool IsSuggested { get; init; }

    /// <summary>A role, an item or a page, by its id or its title.</summary>
    public static MissingThing Called(string name) =>
        // Signs alone have no slug of their own.
        name.Any(char.IsLetterOrDigit) ? new("name " + Slug.Of(name)) { Name = Slug.Of(name) } : new("name " + name);

    /// <param name="path">In the input folder, with or without an ending.</param>
    public static MissingThing Page(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
        return new("page " + path[..^name.Length] + stem) { Name = Slug.Of(stem), Path = path };
    }

    public static MissingThing File(string path) => new("file " + path) { Path = path };

    /// <param name="page">The path of the page that lacks it.</param>
    public static MissingThing Anchor(string page, string anchor) => new($"anchor {page}#{anchor}");

    /// <param name="page">The path of the page that lacks it.</param>
    /// <param name="label">Of a link; its case does not matter.</param>
    public static MissingThing Definition(string page, string label) => new($"definition {page} [{label.Trim().ToUpperInvariant()}]");

    /// <param name="host">Of web addresses that lack "https://".</param>
    public static MissingThing Host(string host) => new("host " + host.ToLowerInvariant());

    /// <param name="scheme">Misspelt: "htps".</param>
    public static MissingThing Scheme(string scheme) => new("scheme " + scheme.ToLowerInvariant());

    public static MissingThing Term(string term) => new("term " + Slug.Of(term));
}

/// <summary>A folder that is not there, and with it nothing that should be in it.</summary>
/// <param name="Now">The folder that has what is looked for in this one; null if none has.</param>
public sealed record MissingFolder(string Path, string? Now)
{
    public string Message => $"folder \"{Path}\" not found";

    public string Help => Now is not null ? $"Write \"{Now}\" in its place." : "Correct the paths, or bring the folder back.";
}
