using System.Collections.Immutable;
using Handbooks.Diagnostics;

namespace Handbooks.History.Git;

/// <summary>Reads the history of the input folder from git. Where it cannot be read whole there is none, and one notice gives the reason.</summary>
public static class GitHistory
{
    /// <summary>The history of an input folder that moved more often begins at its last moves.</summary>
    private const int MostFolderMoves = 8;

    private static readonly string[] Log =
    [
        "log", "-z", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--find-renames", "-l1000",
        "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--no-mailmap", "--no-show-signature", "--no-relative", GitLogParser.Format,
    ];

    /// <param name="folder">The input folder, as the user named it.</param>
    /// <param name="revision">A commit that git knows: the newest one that is read.</param>
    public static Result<GitLog?> Read(string folder, string revision = "HEAD")
    {
        try
        {
            var git = GitProcess.In(folder) ?? throw new GitException(HistoryDiagnostics.NoGit());
            var commits = Commits(git, Prefix(git), revision);
            return new(new GitLog(commits, ids => ReadBlobs(git, ids)), []);
        }
        catch (GitException e)
        {
            return new(null, [e.Reason]);
        }
    }

    /// <summary>The id of the commit that is checked out; null where none is. A session reads the history again when it changes.</summary>
    public static string? Head(string folder)
    {
        try
        {
            return GitProcess.In(folder)?.Run(["rev-parse", "--verify", "--quiet", "HEAD"]) is { ExitCode: 0 } answer ? answer.Text.Trim() : null;
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>The input folder's path in its repository, with a slash at its end; empty for the repository itself.</summary>
    private static string Prefix(GitProcess git)
    {
        var answer = git.Run(["rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-prefix"]);
        if (answer.ExitCode != 0)
            throw new GitException(HistoryDiagnostics.WhyNot(answer.Error));
        var lines = answer.Text.Split('\n', 3);
        if (lines[0] == "true")
            throw new GitException(HistoryDiagnostics.Shallow());
        if (lines[1] != "true")
            throw new GitException(HistoryDiagnostics.NoRepository());
        return lines[2].TrimEnd('\n');
    }

    private static ImmutableArray<GitCommit> Commits(GitProcess git, string prefix, string revision)
    {
        var printed = Print(git, [.. Log, "--end-of-options", revision, "--", "."], prefix);
        if (printed.IsEmpty)
            throw new GitException(HistoryDiagnostics.NothingCommitted());
        var at = prefix;
        for (var moves = 0; moves < MostFolderMoves && FolderMove.Before(git, printed[0], at, Log) is { } before; moves++)
        {
            var earlier = Print(git, [.. Log, printed[0].Commit.Id + "^", "--", .. FolderMove.Pathspec(prefix, before)], before);
            if (earlier.IsEmpty)
                break;
            printed = [.. earlier, FolderMove.Join(earlier, printed[0]), .. printed[1..]];
            at = before;
        }
        return [.. printed.Select(commit => commit.Commit)];
    }

    private static ImmutableArray<PrintedCommit> Print(GitProcess git, string[] arguments, string prefix)
    {
        var answer = git.Run(arguments);
        return answer.ExitCode == 0 ? GitLogParser.Parse(answer.Output, prefix) : throw new GitException(HistoryDiagnostics.WhyNot(answer.Error));
    }

    private static Result<IReadOnlyDictionary<string, byte[]>> ReadBlobs(GitProcess git, IReadOnlyCollection<string> ids)
    {
        try
        {
            return new(GitBlobs.Read(git, ids), []);
        }
        catch (GitException e)
        {
            return new(new Dictionary<string, byte[]>(), [e.Reason]);
        }
    }
}

/// <summary>
/// An input folder that was renamed: adopting a tool often begins with moving the pages. Its history continues under the older name.
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

    /// <summary>The older folder, relative to the input folder.</summary>
    public static string[] Pathspec(string prefix, string before)
    {
        var path = string.Concat(prefix.Where(c => c == '/').Select(_ => "../")) + before;
        return [path.Length == 0 ? "." : path];
    }

    /// <summary>The commit of the move, with the files that did not move as deleted.</summary>
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
