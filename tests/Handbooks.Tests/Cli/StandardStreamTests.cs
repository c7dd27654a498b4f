using System.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>Standard output and standard error that are full, closed or read by nobody; a process that may open too few files.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StandardStreamTests() => _folder.Write("input/index.md", "# Home\n\n[gone](gone.md) and c\u200bd\n");

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData("check 2>/dev/full >/dev/full", 3)]
    [InlineData("check >/dev/full", 3)]
    [InlineData("check --format json >/dev/full", 3)]
    [InlineData("build 2>/dev/full", 3)]
    [InlineData("build >/dev/full", 3)]
    [InlineData("check --input none 2>/dev/full", 3)]
    [InlineData("frobnicate 2>/dev/full", 3)]
    [InlineData("--help >/dev/full", 3)]
    [InlineData("fix --dry-run >/dev/full", 3)]
    [InlineData("explain >/dev/full", 3)]
    [InlineData("check >&-", 3)]
    [InlineData("check >&- 2>&-", 3)]
    [InlineData("check | head -1", 0)]
    [InlineData("check --format json | head -c 1", 0)]
    [InlineData("explain | head -1", 0)]
    public void A_stream_that_cannot_be_written_to_is_3_and_one_that_nobody_reads_is_nothing(string command, int exitCode)
    {
        var (code, error) = Shell($"set -o pipefail; \"$0\" exec \"$1\" {command}");
        Assert.Equal(exitCode, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        if (command.EndsWith(" >/dev/full", StringComparison.Ordinal) && !command.Contains("2>", StringComparison.Ordinal))
            Assert.Contains("standard output could not be written", error, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(150)]
    public void Too_few_open_files_is_3_and_says_how_many_it_takes(int limit)
    {
        var (code, error) = Shell($"ulimit -n {limit}; \"$0\" exec \"$1\" build");
        Assert.Equal(3, code);
        Assert.Contains("ulimit -n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Error) Shell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script, "dotnet", Path.Combine(AppContext.BaseDirectory, "handbook.dll")])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.GetAwaiter().GetResult());
    }
}

/// <summary>A test of what only Linux has, such as /dev/full.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has /dev/full.";
}
