using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Handbooks.Tests.Support;

/// <summary>A git repository that is gone when the test is. Its commits have days, and an author of no machine.</summary>
internal sealed class Repo : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Repo() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => _folder.Path;

    public string Input => _folder["input"];

    public string this[string relative] => _folder[relative];

    /// <param name="files">Below input/; null deletes.</param>
    /// <returns>The commit's id.</returns>
    public string Commit(string day, params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            if (text is null)
                File.Delete(this["input/" + path]);
            else
                _folder.Write("input/" + path, text);
        }
        return CommitAll(day);
    }

    public string CommitAll(string day)
    {
        Git("add", "--all", "--force");
        Run(Path, day, "commit", "--quiet", "--allow-empty", "--message", "A change");
        return Git("rev-parse", "HEAD").Trim();
    }

    public void Write(string relative, string text) => _folder.Write(relative, text);

    public string Git(params string[] arguments) => Run(Path, "2026-01-01", arguments);

    public static string Run(string folder, string day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "protocol.file.allow=always", "-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Test";
            start.Environment[$"GIT_{who}_EMAIL"] = "test@example.org";
            start.Environment[$"GIT_{who}_DATE"] = day + "T12:00:00+0000";
        }
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        // Git writes its objects read-only, which Windows does not delete.
        foreach (var file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }
}
