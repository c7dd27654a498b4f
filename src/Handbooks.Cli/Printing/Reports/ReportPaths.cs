using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Text;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>Paths as a code host knows them: from the root of the repository, with forward slashes.</summary>
internal sealed class ReportPaths
{
    private readonly string _input;
    private readonly string _root;
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public ReportPaths(InputFolder input)
    {
        _input = Path.GetFullPath(input.Folder);
        _root = RepositoryAbove(_input) ?? Directory.GetCurrentDirectory();
        if (Relative(_input) is null)
            _root = _input;
    }

    /// <summary>Null where the place is on a finished page, or of the folder as a whole: no file of the repository.</summary>
    public string? Of(SourceSpan span)
    {
        if (!_known.TryGetValue(span.Path, out var path))
            _known[span.Path] = path = Find(span.Path);
        return path;
    }

    /// <summary>Path, line and column, from 1.</summary>
    public string Clickable(SourceSpan span)
    {
        var at = span.StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{Of(span) ?? span.Path}:{at.Line}:{at.Column}");
    }

    /// <summary>A file of the repository to put what is in none of them.</summary>
    public string Fallback => field ??= ((string[])["handbook.yml", "handbook.yaml", "index.md", "README.md"])
        .Where(name => File.Exists(Path.Combine(_input, name))).Select(name => Relative(Path.Combine(_input, name)))
        .FirstOrDefault(found => found is not null) ?? (Relative(_input) is { Length: > 0 } and not "." and var folder ? folder : "handbook.yml");

    /// <summary>As part of an address: each name percent-encoded.</summary>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>A file of the input folder, or one that was named on the command line, such as a list of addresses.</summary>
    private string? Find(string path)
    {
        if (path is "." or "")
            return null;
        var inInput = Path.Combine(_input, path);
        return File.Exists(inInput) ? Relative(inInput) : File.Exists(path) ? Relative(Path.GetFullPath(path)) : null;
    }

    /// <summary>Null where it is outside.</summary>
    private string? Relative(string full)
    {
        var relative = Path.GetRelativePath(_root, full);
        if (Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        return relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The folder that has .git: a folder, or a file in a worktree or submodule.</summary>
    private static string? RepositoryAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
                return at;
        }
        return null;
    }
}
