using System.Collections.Immutable;

namespace Handbooks.History.Git;

/// <summary>
/// An input folder that was called otherwise before: adopting a tool often begins with moving the pages. Its history goes
/// on under the older name.
/// </summary>
internal static class FolderMove
{
    /// <summary>Where most of the folder's first files came from, with a slash at its end; null where they were new.</summary>
    public static string? Before(GitProcess git, PrintedCommit first, string prefix, string[] log)
    {
        if (prefix.Length == 0 || !first.HasParent)
            return null;
        var answer = git.Run([.. log, "-1", first.Commit.Id]);
        if (answer.ExitCode != 0)
            return null;
        return GitLogParser.Parse(answer.Output, "").SelectMany(commit => commit.Commit.Changes)
            .Where(change => change.MovedFrom is not null && change.Path.StartsWith(prefix, StringComparison.Ordinal)
                && !change.MovedFrom.StartsWith(prefix, StringComparison.Ordinal))
            .Where(change => change.MovedFrom!.EndsWith(change.Path[prefix.Length..], StringComparison.Ordinal))
            .Select(change => change.MovedFrom![..^(change.Path.Length - prefix.Length)])
            .Where(before => before.Length == 0 || before.EndsWith('/'))
            .GroupBy(before => before, StringComparer.Ordinal)
            .OrderByDescending(before => before.Count()).ThenBy(before => before.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
    }

    /// <summary>The older folder, from within the input folder.</summary>
    public static string[] Pathspec(string prefix, string before)
    {
        var path = string.Concat(prefix.Where(c => c == '/').Select(_ => "../")) + before;
        return [path.Length == 0 ? "." : path];
    }

    /// <summary>The commit of the move: what did not come along is gone.</summary>
    public static PrintedCommit Join(ImmutableArray<PrintedCommit> earlier, PrintedCommit move)
    {
        var alive = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var change in earlier.SelectMany(commit => commit.Commit.Changes))
        {
            if (change.Blob is null)
                alive.Remove(change.Path);
            else
                alive.Add(change.Path);
        }
        alive.ExceptWith(move.Commit.Changes.Select(change => change.Path));
        return move with { Commit = move.Commit with { Changes = [.. alive.Select(path => new GitChange(path, null)), .. move.Commit.Changes] } };
    }
}
