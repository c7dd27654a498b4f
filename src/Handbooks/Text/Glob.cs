namespace Handbooks.Text;

/// <summary>
/// A path pattern: <c>*</c> and <c>?</c> within a segment, <c>**</c> for any number of segments. Case counts, if nothing else is
/// asked for.
/// </summary>
public sealed class Glob
{
    private readonly string[] _segments;
    private readonly bool _ignoreCase;

    public Glob(string pattern, bool ignoreCase = false)
    {
        _ignoreCase = ignoreCase;
        Pattern = pattern;
        // "about/" is all that lies in it.
        var whole = pattern.EndsWith('/') ? pattern + "**" : pattern;
        var trimmed = whole.Replace('\\', '/').Trim('/');
        _segments = (trimmed.StartsWith("./", StringComparison.Ordinal) ? trimmed[2..] : trimmed).Split('/');
    }

    public string Pattern { get; }

    public bool Matches(string path)
    {
        var segments = path.Split('/');
        // reachable[j]: the pattern so far can stand for the first j segments. Linear in pattern x path, whatever the pattern.
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
