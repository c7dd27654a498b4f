using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.History.Git;

/// <summary>Why a build has no dates. Wrong dates would be worse: where a history is not whole, none of it is shown.</summary>
public static class HistoryDiagnostics
{
    public static readonly DiagnosticDescriptor NoHistory = new("HB0006", Severity.Info, "No dates: the history cannot be read");

    internal static Diagnostic NoGit() =>
        Because("git is not installed or not on the PATH", "Install git to get dates, delays and \"What changed\".");

    internal static Diagnostic NoRepository() =>
        Because("the input folder is not in a git repository",
            "Build in a clone of the repository, not an export of its files; in a new folder, run git init and commit.");

    internal static Diagnostic OtherOwner() =>
        Because("git refuses to read another user's repository (\"dubious ownership\")",
            "Allow it: git config --global --add safe.directory FOLDER");

    internal static Diagnostic Shallow() =>
        Because("the clone is shallow and lacks older history",
            "Fetch the full history: git fetch --unshallow (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0).");

    internal static Diagnostic Partial() =>
        Because("the clone lacks older files, and a build fetches nothing",
            "Clone without --filter, or fetch the files: git fetch --refetch --no-filter");

    internal static Diagnostic NothingCommitted() =>
        Because("nothing in the input folder is committed yet", "Commit it: changes are shown from the first commit on.");

    internal static Diagnostic TooLong() =>
        Because("git did not answer in time", "Run the build again; if that does not help, run git gc.");

    internal static Diagnostic TooMuch() =>
        Because("the history exceeds the size limit", "Please report this: real histories are far smaller than the limit.");

    internal static Diagnostic Failed(string words) =>
        Because($"git says: {words}", "Run git log in the input folder to find the cause.");

    /// <param name="error">What git wrote as it failed.</param>
    internal static Diagnostic WhyNot(string error)
    {
        return Says("dubious ownership") ? OtherOwner()
            : Says("not a git repository") || Says("must be run in a work tree") ? NoRepository()
            : Says("does not have any commits yet") || Says("unknown revision") || Says("bad revision 'HEAD'") ? NothingCommitted()
            : Says("could not fetch") || Says("promisor") || Says("not allowed") ? Partial()
            : Failed(error.Split('\n')[0]);

        bool Says(string words) => error.Contains(words, StringComparison.Ordinal);
    }

    private static Diagnostic Because(string reason, string help) =>
        NoHistory.At(new SourceText(".", "").Start, $"no dates are shown: {reason}", help);
}
