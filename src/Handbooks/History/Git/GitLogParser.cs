using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Handbooks.History.Git;

/// <summary>A commit as git printed it.</summary>
/// <param name="HasParent">The repository has an earlier commit, even if it does not change the folder.</param>
internal sealed record PrintedCommit(GitCommit Commit, bool HasParent);

/// <summary>
/// Parses <c>git log -z --raw</c>. Fields end with NUL and are counted, so that a file may have any name, including line ends and our own
/// marks.
/// </summary>
internal static class GitLogParser
{
    /// <summary>A mark that no field of ours begins with, the id, the seconds since 1970, the parents' ids.</summary>
    public const string Format = "--format=%x01%H %ct %P";

    /// <param name="prefix">What is taken off the paths; a file elsewhere is left out.</param>
    public static ImmutableArray<PrintedCommit> Parse(ReadOnlySpan<byte> output, string prefix)
    {
        var commits = ImmutableArray.CreateBuilder<PrintedCommit>();
        string[] head = [];
        var changes = ImmutableArray.CreateBuilder<GitChange>();
        var fields = new Fields(output);
        while (fields.Next() is { } field)
        {
            var entry = field.TrimStart('\n');
            if (entry.StartsWith('\u0001'))
            {
                Close();
                head = entry[1..].TrimEnd().Split(' ');
            }
            else if (entry.StartsWith(':'))
                Add(entry.Split(' '), ref fields);
        }
        Close();
        return commits.ToImmutable();

        // :100644 100644 OLD NEW R087, then the path, of a move both paths.
        void Add(string[] raw, ref Fields rest)
        {
            var (mode, blob, kind) = (raw[1], raw[3], raw[4][0]);
            var path = rest.Next()!;
            var movedFrom = kind is 'R' ? path : null;
            if (kind is 'R' or 'C')
                path = rest.Next()!;
            if (movedFrom is not null && movedFrom.StartsWith(prefix, StringComparison.Ordinal))
                changes.Add(new GitChange(movedFrom[prefix.Length..], null));
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                changes.Add(new GitChange(path[prefix.Length..], mode.StartsWith("100", StringComparison.Ordinal) ? blob : null, Within(movedFrom)));
        }

        string? Within(string? path) => path is not null && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;

        void Close()
        {
            if (head.Length >= 2)
                commits.Add(new PrintedCommit(new GitCommit(head[0], TimeOf(head[1]), changes.ToImmutable()), head.Length > 2));
            changes.Clear();
            head = [];
        }
    }

    /// <summary>A commit may claim any second, also one that no calendar has.</summary>
    private static DateTimeOffset TimeOf(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(number, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : default;

    private ref struct Fields(ReadOnlySpan<byte> output)
    {
        private ReadOnlySpan<byte> _rest = output;

        public string? Next()
        {
            var end = _rest.IndexOf((byte)0);
            if (end < 0)
                return null;
            var field = Encoding.UTF8.GetString(_rest[..end]);
            _rest = _rest[(end + 1)..];
            return field;
        }
    }
}
