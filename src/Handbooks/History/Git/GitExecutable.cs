#pragma warning disable RS0030 // Disk: the git that runs is looked for by us, in the folders of PATH alone.

namespace Handbooks.History.Git;

/// <summary>Where git is. The runtime would look in the current folder first, which may be anybody's repository.</summary>
internal static class GitExecutable
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <param name="path">The PATH of the machine.</param>
    public static string? Find(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, Name))
            .FirstOrDefault(CanRun);

    private static bool CanRun(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
