using System.Collections.Immutable;

namespace Handbooks.Text;

/// <summary>One line of a list of patterns. <c>!</c> before it excludes what an earlier line includes.</summary>
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
    /// As in .gitignore: a name without a slash matches at any depth, and a folder matches all that is in it. Case is ignored:
    /// the reading that excludes more.
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

/// <summary>
/// A path pattern: <c>*</c> and <c>?</c> within a segment, <c>**</c> for any number of segments. Case-sensitive by
/// default.
/// </summary>
public sealed class Glob
{
    private readonly string[] _segments;
    private readonly bool _ignoreCase;

    public Glob(string pattern, bool ignoreCase = false)
    {
        _ignoreCase = ignoreCase;
        Pattern = pattern;
        // "about/" matches all that is in it.
        var whole = pattern.EndsWith('/') ? pattern + "**" : pattern;
        var trimmed = whole.Replace('\\', '/').Trim('/');
        _segments = (trimmed.StartsWith("./", StringComparison.Ordinal) ? trimmed[2..] : trimmed).Split('/');
    }

    public string Pattern { get; }

    public bool Matches(string path)
    {
        var segments = path.Split('/');
        // reachable[j]: the pattern so far matches the first j segments. Linear in pattern x path, whatever the pattern.
        var reachable = new bool[segments.Length + 1];
        reachable[0] = true;
        foreach (var pattern in _segments)
            reachable = pattern == "**" ? AfterAnySegments(reachable) : AfterSegment(reachable, pattern, segments);
        return reachable[^1];
    }

    private static bool[] AfterAnySegments(bool[] reachable)
    {
        var next = new bool[reachable.Length];
        for (var j = 0; j < reachable.Length; j++)
            next[j] = reachable[j] || (j > 0 && next[j - 1]);
        return next;
    }

    private bool[] AfterSegment(bool[] reachable, string pattern, string[] segments)
    {
        var next = new bool[reachable.Length];
        for (var j = 0; j < segments.Length; j++)
            next[j + 1] = reachable[j] && SegmentMatches(pattern, segments[j]);
        return next;
    }

    private bool SegmentMatches(string pattern, string segment)
    {
        int p = 0, s = 0, star = -1, mark = 0;
        while (s < segment.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, s);
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], segment[s])))
                (p, s) = (p + 1, s + 1);
            else if (star >= 0)
                (p, s) = (star + 1, ++mark);
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private bool Same(char a, char b) => a == b || (_ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
