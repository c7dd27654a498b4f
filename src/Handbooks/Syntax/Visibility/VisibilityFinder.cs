using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>
/// Looks at the head of a page for text that says who may read it and stands where nobody reads it: outside front matter, in front
/// matter that was not recognised, in a comment, in another format. It knows no fences and no grammars, only lines and the words in them.
/// </summary>
internal static class VisibilityFinder
{
    /// <summary>So many characters that can be seen, outside code.</summary>
    private const int HeadLength = 4096;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029\v\f");

    /// <param name="lines">Those of the page outside front matter and code.</param>
    /// <param name="bodyStart">Where the front matter that was read ends.</param>
    public static ImmutableArray<VisibilityClaim> Find(SourceText source, ProseLines lines, int bodyStart)
    {
        var scan = new ClaimScan(source);
        // What a page begins with is looked at even where it is a block of code: ~~~ and four spaces are fences of front matter, too.
        var opening = OpeningCode(source, lines, bodyStart);
        return
        [
            .. UpToFirst(InLines(scan, source, opening, HeadLength, _ => true)),
            .. UpToFirst(InLines(scan, source, HeadOf(source, lines), HeadLength, at => lines.IsProse(at) || lines.LineAt(at) < 0)),
        ];
    }

    /// <summary>In comments and block texts of front matter that was read: keys of the mapping itself are for others to judge.</summary>
    /// <param name="keys">Where the mapping's keys begin, at any depth.</param>
    public static ImmutableArray<VisibilityClaim> InFrontMatter(SourceText source, int start, int end, HashSet<int> keys) =>
    [
        .. UpToFirst(InLines(
            new ClaimScan(source), source, Lines(source.Text, start, end), int.MaxValue, at =>
                !keys.Contains(at) && (at == 0 || !keys.Contains(at - 1)))),
    ];

    /// <summary>In the comments of a data file that are on lines of their own.</summary>
    public static ImmutableArray<VisibilityClaim> InComments(SourceText source)
    {
        var comments = Lines(source.Text, 0, source.Text.Length)
            .Select(line => (Line: line, Start: source.Text.AsSpan(line.Start, line.End - line.Start).TrimStart(" \t") is ['#', ..] text
                ? line.End - text.TrimStart('#').Length : -1))
            .Where(comment => comment.Start >= 0)
            .Select(comment => (comment.Start, comment.Line.End));
        return [.. UpToFirst(InLines(new ClaimScan(source), source, comments, int.MaxValue, _ => true))];
    }

    /// <summary>One that counts whatever the day is ends the search; those before it may not count any more.</summary>
    private static IEnumerable<VisibilityClaim> UpToFirst(IEnumerable<VisibilityClaim> claims)
    {
        foreach (var claim in claims)
        {
            yield return claim;
            if (claim.Kind == ClaimKind.Readers)
                yield break;
        }
    }

    private static IEnumerable<VisibilityClaim> InLines(
        ClaimScan scan, SourceText source, IEnumerable<(int Start, int End)> lines, int limit, Func<int, bool> isAllowed)
    {
        var left = limit;
        (int Start, int End)? waiting = null;
        foreach (var line in lines)
        {
            var seen = Visible(source.Text.AsSpan(line.Start, line.End - line.Start));
            if (seen == 0)
                continue;
            if (waiting is { } before && scan.Find(before, line, isAllowed) is { } claim)
                yield return claim;
            waiting = null;
            if (left <= 0)
                yield break;
            left -= seen;
            waiting = line;
        }
        if (waiting is { } last && scan.Find(last, null, isAllowed) is { } lastClaim)
            yield return lastClaim;
    }

    private static int Visible(ReadOnlySpan<char> line)
    {
        var seen = 0;
        foreach (var c in line)
            seen += c > ' ' ? 1 : 0;
        return seen;
    }

    /// <summary>Prose, and code within an HTML comment, which is none.</summary>
    private static IEnumerable<(int Start, int End)> HeadOf(SourceText source, ProseLines lines)
    {
        var inComment = false;
        var end = -1;
        foreach (var line in lines.All)
        {
            if (inComment && end >= 0)
            {
                foreach (var between in Lines(source.Text, end, line.Start))
                    yield return between;
            }
            // A line may end for some readers where it does not for others.
            if (source.Text.AsSpan(line.Start, line.End - line.Start).ContainsAny(LineEnds))
            {
                foreach (var part in Lines(source.Text, line.Start, line.End))
                    yield return part;
            }
            else
                yield return line;
            var text = source.Text.AsSpan(line.Start, line.End - line.Start);
            var (opened, closed) = (text.LastIndexOf("<!--"), text.LastIndexOf("-->"));
            inComment = opened > closed || (inComment && closed < 0);
            end = line.End;
        }
    }

    /// <summary>The code that a page begins with, up to its first line of prose.</summary>
    private static IEnumerable<(int Start, int End)> OpeningCode(SourceText source, ProseLines lines, int bodyStart)
    {
        var first = lines.All.FirstOrDefault<(int Start, int End)>(line => !source.Text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace(),
            (Start: source.Text.Length, End: source.Text.Length));
        return Lines(source.Text, bodyStart, first.Start);
    }

    private static IEnumerable<(int Start, int End)> Lines(string text, int start, int end)
    {
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOfAny(LineEnds) is var found and >= 0 ? found : end - start;
            yield return (start, start + length);
            start += length + 1;
        }
    }
}

/// <summary>What a claim says about who may read a page.</summary>
public enum ClaimKind
{
    /// <summary>It names readers, or says that the page is kept back.</summary>
    Readers,

    /// <summary>The page is not to be read before a day.</summary>
    NotBefore,

    /// <summary>The page is not to be read after a day.</summary>
    NotAfter,
}

/// <summary>Text at the head of a page that reads like a visibility and was not read as one.</summary>
/// <param name="Span">The key and its value, as their author wrote them.</param>
/// <param name="Day">Null where the claim names none that can be read.</param>
public sealed record VisibilityClaim(SourceSpan Span, ClaimKind Kind, DateOnly? Day = null)
{
    /// <summary>The key is "visibility" or "public" in one of its spellings: worth a warning even where nothing would publish the page.</summary>
    public bool NamesVisibility { get; init; }

    /// <summary>What keeps it from being read, if known: "U+200B is before the line ---".</summary>
    public string? Hindrance { get; init; }
}

/// <summary>The families of keys with which people and tools say who may read a page. Each reads its values in its own way.</summary>
internal enum VisibilityKey
{
    /// <summary>No key of these families.</summary>
    None,

    /// <summary><c>visibility</c>: any value is a claim.</summary>
    Visibility,

    /// <summary><c>public</c>: any short value is a claim.</summary>
    Public,

    /// <summary><c>audience</c>, <c>access</c>, <c>classification</c>: a value that names few readers is a claim.</summary>
    Audience,

    /// <summary><c>published</c>, <c>visible</c>: "no" is a claim, and so are few readers.</summary>
    Shown,

    /// <summary><c>draft</c>, <c>private</c>, <c>restricted</c>: anything but "no" is a claim.</summary>
    KeptBack,

    /// <summary><c>status</c>, <c>state</c>: a word such as private or draft is a claim.</summary>
    Status,

    /// <summary><c>publishDate</c>, <c>embargo</c>: a day that has not come is a claim.</summary>
    NotBefore,

    /// <summary><c>date</c>: likewise, but too common a word to be believed outside front matter.</summary>
    Date,

    /// <summary><c>expiryDate</c>: a day that may have passed is a claim.</summary>
    NotAfter,

    /// <summary><c>render</c>, <c>list</c>: "never" is a claim.</summary>
    Rendered,

    /// <summary><c>robots</c>: "noindex" or "none" is a claim.</summary>
    Robots,
}
