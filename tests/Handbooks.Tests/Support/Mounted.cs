using System.Diagnostics;

namespace Handbooks.Tests.Support;

/// <summary>A small file system in memory, mounted on a folder until the test ends.</summary>
internal sealed class Mounted : IDisposable
{
    private static readonly Lazy<string?> Refusal = new(Try);

    private readonly string _folder;

    /// <param name="size">As mount understands it: "256k".</param>
    public Mounted(string folder, string size = "64m")
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size},mode=0755", "none", folder) is { } refusal)
            throw new InvalidOperationException(refusal);
    }

    /// <summary>Why nothing can be mounted here; null where it can.</summary>
    public static string? Lacks => Refusal.Value;

    public void MakeReadOnly() => Assert.Null(Run("mount", "-o", "remount,ro", _folder));

    public void MakeWritable() => Assert.Null(Run("mount", "-o", "remount,rw", _folder));

    public void Dispose() => Run("umount", "-l", _folder);

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Unix.IsRoot)
            return "Only root can mount a file system, and this test knows how to on Linux.";
        using var folder = new TemporaryFolder();
        try
        {
            using var mounted = new Mounted(folder["try"]);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return $"Nothing can be mounted here: {e.Message}";
        }
    }

    /// <returns>What it complained about; null where it did what it was told.</returns>
    private static string? Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : error + process.ExitCode;
    }
}
