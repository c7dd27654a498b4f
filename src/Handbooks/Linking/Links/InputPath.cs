namespace Handbooks.Linking.Links;

/// <summary>Paths in the input folder as authors write them: separated by <c>/</c> or <c>\</c>, with <c>.</c> and <c>..</c> allowed.</summary>
internal static class InputPath
{
    /// <summary>The folder of a file, with a trailing slash; empty at the top.</summary>
    public static string Folder(string file) => file[..(file.LastIndexOf('/') + 1)];

    /// <summary>Relative to a folder, or to the input folder if <paramref name="to"/> begins with a slash; null if it leads outside.</summary>
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

    /// <summary>A path as the author of a page would write it.</summary>
    public static string Relative(string path, string fromFile)
    {
        var (to, at) = (path.Split('/'), fromFile.Split('/')[..^1]);
        var shared = 0;
        while (shared < at.Length && shared < to.Length - 1 && at[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", at.Length - shared)) + string.Join('/', to[shared..]);
    }

    /// <summary>Without a page's extension, in any form that other tools use.</summary>
    public static string WithoutEnding(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".mdx", ".markdown", ".html", ".htm"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return path[..^ending.Length];
        }
        return path;
    }

    /// <summary>A file name that means its folder: index, README (GitHub, GitBook), _index (Hugo).</summary>
    public static bool IsIndexName(string name) =>
        name is "index" or "_index" || name.Equals("README", StringComparison.OrdinalIgnoreCase);
}
