namespace Handbooks.Linking.Links;

/// <summary>Paths of the input folder as authors write them: <c>/</c> or <c>\</c> between segments, <c>.</c> and <c>..</c> allowed.</summary>
internal static class InputPath
{
    /// <summary>The folder of a file, with a slash at its end; empty at the top.</summary>
    public static string Folder(string file) => file[..(file.LastIndexOf('/') + 1)];

    /// <summary>From a folder, or from the input folder where <paramref name="to"/> begins with a slash; null where it leads out of it.</summary>
    public static string? Combine(string folder, string to)
    {
        var written = to.Replace('\\', '/');
        var segments = written.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var segment in written.Split('/'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count == 0)
                return null;
            else
                segments.RemoveAt(segments.Count - 1);
        }
        return string.Join('/', segments);
    }

    /// <summary>How the author of a page would write a path.</summary>
    public static string Relative(string path, string fromFile)
    {
        var (to, at) = (path.Split('/'), fromFile.Split('/')[..^1]);
        var shared = 0;
        while (shared < at.Length && shared < to.Length - 1 && at[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", at.Length - shared)) + string.Join('/', to[shared..]);
    }

    /// <summary>Without the ending of a page, in whichever of its forms other tools write it.</summary>
    public static string WithoutEnding(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".mdx", ".markdown", ".html", ".htm"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return path[..^ending.Length];
        }
        return path;
    }

    /// <summary>A file's name that stands for its folder: index, README (GitHub, GitBook), _index (Hugo).</summary>
    public static bool IsIndexName(string name) =>
        name is "index" or "_index" || name.Equals("README", StringComparison.OrdinalIgnoreCase);
}
