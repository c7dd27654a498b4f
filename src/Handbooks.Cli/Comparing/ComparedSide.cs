using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Cli.Comparing;

/// <summary>One of the two states that are compared: a folder, or the input folder as a commit has it.</summary>
/// <param name="Name">As a person would say it.</param>
/// <param name="Folder">That of the files, or of the repository.</param>
/// <param name="Revision">Null for the files as they are on disk.</param>
internal sealed record ComparedSide(string Name, InputFolder Folder, string? Revision)
{
    /// <summary>A folder that is there is meant; everything else is for git to know.</summary>
    /// <exception cref="UsageException">There is no input folder.</exception>
    public static ComparedSide Named(string name, Func<InputFolder> input) =>
        Directory.Exists(name) ? OnDisk(InputFolder.Open(name)) : new ComparedSide(name, input(), name);

    public static ComparedSide OnDisk(InputFolder folder) => new(folder.Folder, folder, null);

    /// <summary>Where the newer state's line left the default branch.</summary>
    /// <exception cref="UsageException">There is no default branch, or nothing that both have in common.</exception>
    /// <exception cref="EnvironmentException">Git is missing or refuses, or the clone is shallow.</exception>
    public static ComparedSide BranchPointOf(ComparedSide head)
    {
        var found = BranchPoint.Find(head.Folder.Folder, head.Revision ?? "HEAD");
        return found.Fault switch
        {
            RevisionFault.None => new ComparedSide($"{found.Commit![..10]} (where this left {found.Branch})", head.Folder, found.Commit),
            RevisionFault.Unknown => throw new UsageException(found.Branch is null
                ? "there is no branch main or master to compare with. Name what to compare with: handbook diff HEAD~1, or a folder."
                : $"there is nothing that {VisibleText.Of(head.Revision ?? "HEAD")} and {VisibleText.Of(found.Branch)} have in common. "
                    + "Name what to compare with: handbook diff HEAD~1"),
            RevisionFault.UnknownInShallowClone => throw new EnvironmentException(
                "this clone is shallow: where the branch began is not in it. Fetch it: git fetch --unshallow (GitHub Actions: "
                    + "fetch-depth: 0; GitLab: GIT_DEPTH: 0), or name what to compare with."),
            RevisionFault.NoGit => throw new EnvironmentException(
                $"nothing was named to compare with, and git cannot say it: {found.Reason!.Message}. Name a folder, as in: handbook diff OLD NEW"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <exception cref="UsageException">Git knows no such revision.</exception>
    /// <exception cref="EnvironmentException">Git is missing or refuses, or the clone is shallow.</exception>
    public Result<SourceTree> Read() => Revision is null ? SourceReader.Read(Folder.Folder)
        : Commands.Revision.Read(Folder, Revision, "there is no folder of that name, and diff");

    /// <summary>The commits up to this state; null where there are none to be had.</summary>
    public GitLog? History() => GitHistory.Read(Folder.Folder, Revision ?? "HEAD").Value;

    /// <summary>Path and line, as a terminal opens them; of a commit, as git names its files.</summary>
    public string PlaceOf(SourceSpan span)
    {
        var path = Revision is null ? Folder.Clickable(span.Path) : $"{ShortRevision}:{span.Path}";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{span.StartPosition.Line}");
    }

    private string ShortRevision => Revision is { Length: >= 40 } id && id.All(char.IsAsciiHexDigit) ? id[..10] : Revision!;
}
