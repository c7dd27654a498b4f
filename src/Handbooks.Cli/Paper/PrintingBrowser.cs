using System.ComponentModel;
using System.Diagnostics;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Paper;

/// <summary>A browser of the Chromium family, which prints a page without showing a window.</summary>
internal sealed class PrintingBrowser(string executable)
{
    /// <summary>Several times what it takes; a browser that hangs ends then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), PatienceForEachByte = TimeSpan.FromMinutes(1) / 500_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100), LastWords = TimeSpan.FromSeconds(2);

    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    /// <summary>Where they are installed on systems that keep them off the path.</summary>
    private static readonly string[] OnMac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>Likewise, below each of the folders for programs.</summary>
    private static readonly string[] OnWindows = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] ProgramFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static IEnumerable<string> Places =>
        OperatingSystem.IsMacOS() ? OnMac
        : OperatingSystem.IsWindows() ? ProgramFolders.Select(Environment.GetEnvironmentVariable).OfType<string>()
            .SelectMany(folder => OnWindows.Select(browser => Path.Combine(folder, browser)))
        : [];

    /// <param name="asked">A path, or a name to look for; null for any browser.</param>
    /// <exception cref="EnvironmentException">There is none.</exception>
    public static PrintingBrowser Find(string? asked)
    {
        var candidates = asked is null ? Names.SelectMany(OnPath).Concat(Places) : [asked, .. OnPath(asked)];
        return candidates.FirstOrDefault(File.Exists) is { } found ? new(Path.GetFullPath(found))
            : throw new EnvironmentException(asked is null
                ? "a PDF needs Chromium, Chrome or Edge, and none was found. Install one, name it with --browser, or write "
                    + "a page that any browser prints: --output handbook.html"
                : $"there is no browser at {asked}. Name its program with --browser.");
    }

    /// <param name="page">An HTML document that needs no other file.</param>
    /// <param name="waits">Called now and then until it is done.</param>
    /// <returns>The PDF; null where the person or the system ended the run, with the exit code of that.</returns>
    /// <exception cref="EnvironmentException">The browser could not print it.</exception>
    public (byte[]? Pdf, int ExitCode) Print(byte[] page, Action waits)
    {
        var folder = Directory.CreateTempSubdirectory("handbook-pdf-");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "handbook.html"), Path.Combine(folder.FullName, "handbook.pdf"));
            File.WriteAllBytes(source, page);
            using var run = Start(
            [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
                // Its sandbox refuses to work for root, as in a container. The page is ours and runs no script.
                .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(),
                "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={target}", new Uri(source).AbsoluteUri,
            ]);
            var exitCode = ExitCodes.Fine;
            using var interruption = Interruption.Tells(code =>
            {
                exitCode = code;
                run.Kill(entireProcessTree: true);
            });
            var said = Wait(run, Patience + (page.Length * PatienceForEachByte), waits);
            if (exitCode != ExitCodes.Fine)
                return (null, exitCode);
            return File.Exists(target) && File.ReadAllBytes(target) is var pdf && IsWhole(pdf) ? (pdf, exitCode)
                : throw new EnvironmentException($"{executable} printed nothing: {VisibleText.Of(LastLine(said))}");
        }
        finally
        {
            Remove(folder);
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception e)
        {
            throw new EnvironmentException($"{executable} cannot be run: {e.Message}");
        }
    }

    /// <returns>What it said.</returns>
    private string Wait(Process run, TimeSpan patience, Action waits)
    {
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        for (var clock = Stopwatch.StartNew(); !run.WaitForExit(Pause); waits())
        {
            if (clock.Elapsed < patience)
                continue;
            run.Kill(entireProcessTree: true);
            throw new EnvironmentException($"{executable} did not end within {patience.TotalMinutes:0} minutes.");
        }
        // A process that it leaves behind may hold the streams open for as long as it lives.
        return Task.WaitAll([output, error], LastWords) ? error.Result + output.Result : "";
    }

    /// <summary>A browser that crashes may leave a part of the file.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf[^Math.Min(pdf.Length, 64)..].IndexOf("%%EOF"u8) >= 0;

    private static string LastLine(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : "it said nothing";

    private static IEnumerable<string> OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name));

    /// <summary>Helpers of the browser may still be ending, and hold files of their own.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (tries == 20)
                    return;
                Thread.Sleep(100);
            }
        }
    }
}
