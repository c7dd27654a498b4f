using Handbooks.Cli.Printing;
using Handbooks.History.Git;
using Handbooks.Theme;

namespace Handbooks.Cli.Commands;

/// <summary>What somebody who reviews the public site asks for beside the list of what is on it.</summary>
/// <param name="ChangedSince">A git revision: what is public now and was not then, and the other way round; null where nobody asks.</param>
/// <param name="SaveList">The file to write the list of public things to; null where nobody asks.</param>
internal sealed record PublicReview(string? ChangedSince, string? SaveList)
{
    /// <exception cref="UsageException">Git knows no such revision.</exception>
    /// <exception cref="EnvironmentException">Git is missing or refuses.</exception>
    public PublicChanges? Changes(RunRequest request, Compilation now)
    {
        if (ChangedSince is null)
            return null;
        var then = GitRevision.Read(request.Input.Folder, ChangedSince);
        return then.Fault switch
        {
            RevisionFault.None => PublicChanges.Between(
                HandbookCompiler.Compile(then.Sources!, new HandbookTheme(),
                    new CompilerOptions { PublicOnly = true, AsOf = request.Time.Day }), now),
            RevisionFault.Unknown =>
                throw new UsageException($"git knows no revision \"{VisibleText.Of(ChangedSince)}\" here; --changed-since wants a branch, a tag or a commit, such as main or HEAD~1."),
            RevisionFault.UnknownInShallowClone => throw new EnvironmentException(
                $"this clone is shallow and has no revision \"{VisibleText.Of(ChangedSince)}\". Fetch it: git fetch --unshallow (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)."),
            RevisionFault.NoGit => throw new EnvironmentException($"--changed-since needs git: {then.Reason!.Message}. {then.Reason.Help}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
