using System.Diagnostics;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Output;

/// <summary>
/// A process publishes edition after edition and is ended at some moment, while somebody reads its pages all the time: no page is ever
/// missing, cut, or of another edition than its site; and the next run leaves one whole tree and nothing else.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Pages = 12;
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["parent/out"];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void Killed_at_random_times() => AssertEndings(9, TestSize.Of(20, 250), process => process.Kill(), 137);

    [MountFact]
    public void Killed_at_random_times_while_publishing_to_a_mount()
    {
        using var mounted = new Mounted(Target);
        AssertEndings(10, TestSize.Of(5, 250), process => process.Kill(), 137);
    }

    [InterruptFact]
    public void Interrupted_by_Ctrl_C() => AssertEndings(11, TestSize.Of(10, 50), process => Unix.Send(process.Id, Unix.Interrupt), 130);

    [UnixFact]
    public void Asked_by_the_system_to_end() => AssertEndings(12, TestSize.Of(5, 50), process => Unix.Send(process.Id, Unix.Terminate), 143);

    [UnixFact]
    public void Two_builds_at_once()
    {
        var dice = new Dice(13);
        for (var run = 0; run < TestSize.Of(5, 50); run++)
        {
            using var reader = new PageReader(Target, Pages);
            using var one = Start(1 + (run * 10_000));
            using var other = Start(5_001 + (run * 10_000));
            Assert.NotNull(one.StandardOutput.ReadLine());
            Assert.NotNull(other.StandardOutput.ReadLine());
            // Two take turns, so a page may go back to an older edition: only what is missing or cut is a fault here.
            reader.Begin(seesOrder: false);
            Thread.Sleep(dice.Below(60));
            Unix.Send(one.Id, Unix.Terminate);
            Unix.Send(other.Id, Unix.Terminate);
            one.WaitForExit();
            other.WaitForExit();
            reader.End();
            AssertNothingBeside();
            Assert.Equal((143, 143), (one.ExitCode, other.ExitCode));
        }
    }

    private void AssertEndings(int seed, int runs, Action<Process> end, int exitCode)
    {
        var dice = new Dice(seed);
        for (var run = 0; run < runs; run++)
        {
            using var reader = new PageReader(Target, Pages);
            using var process = Start(1 + (run * 10_000));
            Assert.NotNull(process.StandardOutput.ReadLine());
            reader.Begin(seesOrder: true);
            Thread.Sleep(dice.Below(40));
            end(process);
            if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
                process.Kill();
            reader.End();
            Assert.Equal(exitCode, process.ExitCode);
            Assert.All(Editions.Sites, site => Assert.NotNull(Editions.Whole(Target, site, Pages)));
            if (exitCode != 137)
                AssertNothingBeside();
            SitePublisher.Publish(Target, Editions.Of(10_000 + (run * 10_000), Pages));
            Editions.AssertExactly(Target, 10_000 + (run * 10_000), Pages);
            AssertNothingBeside();
        }
    }

    private void AssertNothingBeside()
    {
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder["parent"]).Select(path => Path.GetFileName(path)!));
        Assert.Equal(
            [.. Editions.Sites.Prepend(SourceReader.OutputMarker)],
            Directory.GetFileSystemEntries(Target).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    private Process Start(int edition) => Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", typeof(PublishingChild).Assembly.Location, "publish", Target, $"{edition}", $"{Pages}"])
    {
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
    })!;
}
