using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;

namespace Handbooks.History.Git;

/// <summary>Why a revision could not be read.</summary>
public enum RevisionFault
{
    None,

    /// <summary>Git knows no commit of that name.</summary>
    Unknown,

    /// <summary>Git knows no commit of that name, and the clone is shallow: a full clone may have it.</summary>
    UnknownInShallowClone,

    /// <summary>Git is missing or refuses.</summary>
    NoGit,
}

/// <summary>The input folder as one commit has it.</summary>
/// <param name="Sources">Null where there is a fault.</param>
/// <param name="Reason">Why git could not be asked; null for any other fault.</param>
public sealed record GitRevision(RevisionFault Fault, Result<SourceTree>? Sources, Diagnostic? Reason)
{
    /// <param name="folder">The input folder, as the user named it.</param>
    /// <param name="revision">A branch, a tag, HEAD~1, an id: whatever git takes for a commit.</param>
    public static GitRevision Read(string folder, string revision)
    {
        try
        {
            var git = GitProcess.In(folder) ?? throw new GitException(HistoryDiagnostics.NoGit());
            var place = git.Run(["rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-prefix"]);
            if (place.ExitCode != 0)
                throw new GitException(HistoryDiagnostics.WhyNot(place.Error));
            var lines = place.Text.Split('\n', 3);
            if (lines[1] != "true")
                throw new GitException(HistoryDiagnostics.NoRepository());
            // A revision cannot inject an option or a second line.
            if (revision.Length == 0 || revision.AsSpan().ContainsAny('\0', '\n')
                || git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) is not { ExitCode: 0 } commit)
                return new(lines[0] == "true" ? RevisionFault.UnknownInShallowClone : RevisionFault.Unknown, null, null);
            return new(RevisionFault.None, Tree(git, commit.Text.Trim(), lines[2].TrimEnd('\n')), null);
        }
        catch (GitException e)
        {
            return new(RevisionFault.NoGit, null, e.Reason);
        }
    }

    /// <summary>Files only: links are reported, as on disk, and submodules are not in the repository.</summary>
    private static Result<SourceTree> Tree(GitProcess git, string commit, string prefix)
    {
        var listed = git.Run(["ls-tree", "-r", "-z", "--full-tree", commit, "--", .. prefix.Length == 0 ? ImmutableArray<string>.Empty : [prefix]]);
        if (listed.ExitCode != 0)
            throw new GitException(HistoryDiagnostics.WhyNot(listed.Error));
        // "MODE blob ID<tab>PATH".
        var entries = Encoding.UTF8.GetString(listed.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2)).Where(entry => entry.Length == 2)
            .Select(entry => (Head: entry[0].Split(' '), Path: entry[1][prefix.Length..])).Where(entry => !SourceReader.IsLeftOut(entry.Path))
            .ToLookup(entry => entry.Head[0], entry => (entry.Path, Blob: entry.Head[2]));
        var files = entries.Where(ofMode => ofMode.Key.StartsWith("100", StringComparison.Ordinal)).SelectMany(file => file).ToList();
        var blobs = GitBlobs.Read(git, [.. files.Select(file => file.Blob)]);
        var read = SourceReader.Read(files.Select(file => (file.Path, blobs[file.Blob])));
        return new(read.Value, [.. read.Diagnostics, .. entries["120000"].Select(link => SourceDiagnostics.Link(link.Path))]);
    }
}

/// <summary>Where the line of a commit left the default branch.</summary>
/// <param name="Commit">Its id; null where there is a fault.</param>
/// <param name="Branch">The default branch, as people write it: <c>origin/main</c>.</param>
/// <param name="Reason">Why git could not be asked; null for any other fault.</param>
public sealed record BranchPoint(RevisionFault Fault, string? Commit, string? Branch, Diagnostic? Reason)
{
    private const string Remote = "refs/remotes/origin/";

    /// <param name="folder">The input folder, as the user named it.</param>
    /// <param name="revision">The commit whose line is followed back.</param>
    public static BranchPoint Find(string folder, string revision)
    {
        try
        {
            var git = GitProcess.In(folder) ?? throw new GitException(HistoryDiagnostics.NoGit());
            var shallow = git.Run(["rev-parse", "--is-shallow-repository"]);
            if (shallow.ExitCode != 0)
                throw new GitException(HistoryDiagnostics.WhyNot(shallow.Error));
            var fault = shallow.Text.Trim() == "true" ? RevisionFault.UnknownInShallowClone : RevisionFault.Unknown;
            if (DefaultBranch(git) is not { } branch)
                return new(fault, null, null, null);
            var found = git.Run(["merge-base", "--end-of-options", revision, branch]);
            var name = branch.Replace("refs/remotes/", "", StringComparison.Ordinal).Replace("refs/heads/", "", StringComparison.Ordinal);
            return found.ExitCode == 0 ? new(RevisionFault.None, found.Text.Trim(), name, null) : new(fault, null, name, null);
        }
        catch (GitException e)
        {
            return new(RevisionFault.NoGit, null, null, e.Reason);
        }
    }

    /// <summary>As the remote says; else a branch of a usual name, the remote's first. Null where there is none.</summary>
    private static string? DefaultBranch(GitProcess git)
    {
        var said = git.Run(["symbolic-ref", "--quiet", Remote + "HEAD"]);
        return ((string[])[said.ExitCode == 0 ? said.Text.Trim() : "", Remote + "main", Remote + "master", "refs/heads/main", "refs/heads/master"])
            .FirstOrDefault(branch => branch.Length > 0 && git.Run(["rev-parse", "--verify", "--quiet", branch + "^{commit}"]).ExitCode == 0);
    }
}

/// <summary>The input folder as it was on a day.</summary>
public static class PastTree
{
    /// <summary>The commits up to the end of a day, in UTC.</summary>
    public static GitLog Until(GitLog log, DateOnly day)
    {
        var last = -1;
        for (var i = 0; i < log.Commits.Length; i++)
        {
            if (log.Commits[i].Date <= day)
                last = i;
        }
        return new GitLog(log.Commits[..(last + 1)], log.ReadBlobs);
    }

    /// <summary>Every file as the last commit of the log left it.</summary>
    public static Result<SourceTree> Of(GitLog log)
    {
        var there = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in log.Commits.SelectMany(commit => commit.Changes).Where(change => !SourceReader.IsLeftOut(change.Path)))
        {
            if (change.Blob is null)
                there.Remove(change.Path);
            else
                there[change.Path] = change.Blob;
        }
        var blobs = log.ReadBlobs([.. there.Values]);
        return blobs.Diagnostics.IsEmpty
            ? SourceReader.Read(there.Select(file => (file.Key, blobs.Value[file.Value])))
            : new(new SourceTree([], []), blobs.Diagnostics);
    }
}
