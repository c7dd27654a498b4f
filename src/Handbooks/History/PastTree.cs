using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Sources;

namespace Handbooks.History;

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
