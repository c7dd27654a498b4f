using System.Collections.Immutable;

namespace Handbooks.Text;

/// <summary>One line of a list of patterns. <c>!</c> before it takes out what an earlier line let in.</summary>
public sealed class PathPattern
{
    private readonly Glob[] _globs;

    public PathPattern(string written)
    {
        Written = written;
        IsExclusion = written.StartsWith('!');
        var pattern = IsExclusion ? written[1..] : written;
        _globs = IsExclusion ? Excluding(pattern) : [new Glob(pattern)];
    }

    private PathPattern(string written, bool isExclusion, Glob[] globs) => (Written, IsExclusion, _globs) = (written, isExclusion, globs);

    /// <summary>One line of a list of what is left out, by the rules of .gitignore: here <c>!</c> keeps what an earlier line left out.</summary>
    /// <param name="folder">In which the paths begin, with a slash at its end; empty for the input folder.</param>
    /// <param name="isAnchored">A name without a slash means a file in that folder alone, as some tools have it.</param>
    public static PathPattern Ignoring(string written, string folder = "", bool isAnchored = false)
    {
        var isKept = written.StartsWith('!');
        var pattern = isKept ? written[1..] : written;
        if (folder.Length == 0)
            return new(written, isKept, Excluding(isAnchored ? "/" + pattern.TrimStart('/') : pattern));
        var isHere = isAnchored || pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        return new(written, isKept, Excluding($"/{folder}{(isHere ? "" : "**/")}{pattern.TrimStart('/')}"));
    }

    public string Written { get; }

    public bool IsExclusion { get; }

    public bool Matches(string path) => Array.Exists(_globs, glob => glob.Matches(path));

    /// <summary>
    /// As in .gitignore: a name without a slash counts at any depth, and a folder stands for all that lies in it. Capitals make
    /// no difference: of two readings, the one that takes out more.
    /// </summary>
    private static Glob[] Excluding(string pattern)
    {
        var isAnchored = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var whole = (isAnchored ? "" : "**/") + pattern.TrimEnd('/');
        return [new Glob(whole, ignoreCase: true), new Glob(whole + "/**", ignoreCase: true)];
    }
}

/// <summary>Patterns in the order in which they are written: the last one that matches a path decides, as in .gitignore.</summary>
public sealed class PathPatterns(ImmutableArray<PathPattern> patterns)
{
    public static PathPatterns None { get; } = new([]);

    public ImmutableArray<PathPattern> All { get; } = patterns;

    public bool Matches(string path)
    {
        for (var i = All.Length - 1; i >= 0; i--)
        {
            if (All[i].Matches(path))
                return !All[i].IsExclusion;
        }
        return false;
    }
}
