#pragma warning disable RS0030 // Processes, and the disk: we look for git ourselves, in the folders of PATH only.
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Handbooks.History.Git;

/// <summary>
/// Runs git for reading only. The repository is not trusted: none of its hooks, pagers, filters, monitors,
/// helpers or remotes is started, whatever its configuration says.
/// </summary>
internal sealed class GitProcess(string executable, string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The limit of its output; a handbook of many years has a few megabytes.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>What git needs of the environment: its helpers, the user's list of trusted folders, Windows itself.</summary>
    private static readonly string[] Kept = ["PATH", "HOME", "SystemRoot"];

    private static readonly string[] Hardening =
    [
        "--no-optional-locks", "--no-pager", "--literal-pathspecs",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false",
        "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "log.diffMerges=first-parent", "-c",
        "diff.external=", "-c", "diff.orderFile=/dev/null", "-c", "protocol.allow=never",
    ];

    private static readonly (string Name, string Value)[] Settings =
    [
        ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_REPLACE_OBJECTS", "1"),
        // A partial clone would fetch missing files now, by a command that the repository chooses.
        ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"),
        // Its messages are parsed.
        ("LC_ALL", "C"),
    ];

    /// <summary>The git of this machine, in a folder; null where there is none.</summary>
    public static GitProcess? In(string folder) =>
        GitExecutable.Find(new ProcessStartInfo().Environment.TryGetValue("PATH", out var path) ? path : null) is { } found
            ? new GitProcess(found, Path.GetFullPath(folder)) : null;

    /// <exception cref="GitException">It could not be started, took too long, or printed too much.</exception>
    public GitAnswer Run(string[] arguments, byte[]? input = null)
    {
        using var process = Start(arguments);
        using var end = new CancellationTokenSource(Limit);
        try
        {
            var error = ReadAsync(process.StandardError.BaseStream, end.Token);
            var output = ReadAsync(process.StandardOutput.BaseStream, end.Token);
            var written = WriteAsync(process, input, end.Token);
            Task.WhenAll(error, output, written, process.WaitForExitAsync(end.Token)).GetAwaiter().GetResult();
            return new GitAnswer(process.ExitCode, output.Result, Encoding.UTF8.GetString(error.Result).Trim());
        }
        catch (OperationCanceledException)
        {
            throw new GitException(HistoryDiagnostics.TooLong());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(executable, [.. Hardening, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => !Kept.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is ExternalException or InvalidOperationException)
        {
            throw new GitException(HistoryDiagnostics.NoGit());
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken end)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, end).ConfigureAwait(false) is > 0 and var read)
        {
            if (bytes.Length + read > MostBytes)
                throw new GitException(HistoryDiagnostics.TooMuch());
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static async Task WriteAsync(Process process, byte[]? input, CancellationToken end)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input ?? [], end).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended before it had read everything; its error output says why.
        }
    }
}

internal sealed record GitAnswer(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Git could not be asked; the diagnostic says why. It never leaves this namespace.</summary>
internal sealed class GitException(Handbooks.Diagnostics.Diagnostic reason) : Exception(reason.Message)
{
    public Handbooks.Diagnostics.Diagnostic Reason { get; } = reason;
}

/// <summary>Finds git. The runtime would look in the current folder first, which is not trusted.</summary>
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
