using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Output;

/// <summary>Publishing is killed, or refused, at each step that it takes on the disk.</summary>
public sealed class EveryStepTests : IDisposable
{
    private const int Pages = 2;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <param name="isMount">The folder cannot be replaced as a whole.</param>
    /// <param name="exchanges">The system can exchange two folders in one step.</param>
    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void A_kill_after_any_step_loses_no_page_and_the_next_run_leaves_one_whole_tree(bool isMount, bool exchanges)
    {
        var points = KillPoints(isMount, exchanges);
        Assert.True(points.Count > 20, $"only {points.Count} steps");
        foreach (var (step, place) in points)
        {
            AssertNothingIsLost(step, place, isMount, exchanges);
            AssertEnds(step, place, isMount, exchanges);
        }
    }

    /// <summary>A folder that was published to for the first time, and is a mount, is known again without its list of files.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_first_run_into_a_mount_that_is_killed_after_any_step_is_completed_by_the_next(bool exchanges)
    {
        var points = new List<(string Step, string Place)>();
        var first = _folder["first/out"];
        Directory.CreateDirectory(first);
        var disk = new WatchedDisk
        {
            Mount = first,
            Exchanges = exchanges,
            After = step => points.Add((step, Snapshot(_folder["first"], $"f{points.Count}"))),
        };
        SitePublisher.Publish(first, Editions.Of(1, Pages), disk, default);
        foreach (var (_, place) in points)
            AssertNextRunWrites(2, place, isMount: true, exchanges);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Disk_error_at_any_step_leaves_the_old_tree_or_a_completable_one(bool isMount, bool exchanges)
    {
        var steps = KillPoints(isMount, exchanges).Count;
        for (var refused = 0; refused < steps; refused++)
            AssertRefusal(refused, refused % 2 == 0
                ? new IOException("No space left on device", 28) : new UnauthorizedAccessException("Permission denied"), isMount, exchanges);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(1_000)]
    [InlineData(1_500)]
    [InlineData(2_000)]
    [InlineData(2_500)]
    [InlineData(3_000)]
    [InlineData(4_000)]
    public void Full_disk_at_any_byte_leaves_only_the_old_tree(int bytes)
    {
        foreach (var isMount in (bool[])[false, true])
        {
            var target = _folder[$"full{isMount}/out"];
            SitePublisher.Publish(target, Editions.Of(1, Pages));
            var left = bytes;
            var disk = new WatchedDisk
            {
                Mount = isMount ? target : null,
                Before = step =>
                    left -= !step.StartsWith("write ", StringComparison.Ordinal)
                    ? 0 : left > 0 ? 400 : throw new IOException("No space left on device", 28),
            };
            Assert.Contains("No space left", Assert.Throws<OutputException>(() => SitePublisher.Publish(target, Editions.Of(2, Pages), disk, default))
                .Message, StringComparison.Ordinal);
            AssertClean(target, 1);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_interruption_leaves_the_old_tree_and_nothing_beside_it(bool isMount)
    {
        var target = _folder["out"];
        SitePublisher.Publish(target, Editions.Of(1, Pages));
        for (var at = 0; at < 12; at++)
        {
            using var end = new CancellationTokenSource();
            var written = 0;
            var disk = new WatchedDisk
            {
                Mount = isMount ? target : null,
                Before = step => { if (step.StartsWith("write ", StringComparison.Ordinal) && written++ == at) end.Cancel(); }
            };
            Assert.ThrowsAny<OperationCanceledException>(() => SitePublisher.Publish(target, Editions.Of(2, Pages), disk, end.Token));
            AssertClean(target, 1);
        }
    }

    /// <summary>A list of files that a kill cut in the middle is no sign that the tree around it is somebody else's.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{\"version\": 1, \"fil")]
    public void Tree_with_nothing_but_its_manifest_is_removed(string list)
    {
        _folder.Write($".out.new-{Guid.NewGuid():N}/{SourceReader.OutputMarker}", list);
        SitePublisher.Publish(_folder["out"], Editions.Of(1, Pages));
        AssertClean(_folder["out"], 1);
        _folder.Write($"mount/out/{SourceReader.OutputWorkFolder}/new/{SourceReader.OutputMarker}", list);
        var target = _folder["mount/out"];
        SitePublisher.Publish(target, Editions.Of(1, Pages), Disk(target, isMount: true, exchanges: true), default);
        AssertClean(target, 1);
    }

    private void AssertRefusal(int refused, Exception failure, bool isMount, bool exchanges)
    {
        var target = Path.Combine(_folder[$"r{refused}{isMount}{exchanges}{failure.GetType().Name}"], "out");
        SitePublisher.Publish(target, Editions.Of(1, Pages), new WatchedDisk(), default);
        var at = 0;
        var step = "";
        var disk = Disk(target, isMount, exchanges, before: name =>
        {
            step = at == refused ? name : step;
            if (at++ == refused)
                throw failure;
        });
        try
        {
            SitePublisher.Publish(target, Editions.Of(2, Pages), disk, default);
            Assert.All(Editions.Sites, site => Assert.True(Editions.Whole(target, site, Pages) == 2, $"{step}: {site} is not the new one"));
        }
        catch (OutputException e) when (e.Message.Contains("published in part", StringComparison.Ordinal))
        {
            Assert.True(isMount && !exchanges, step);
        }
        catch (OutputException e)
        {
            Assert.Contains("could not be written", e.Message, StringComparison.Ordinal);
            AssertClean(target, 1);
        }
        SitePublisher.Publish(target, Editions.Of(3, Pages), Disk(target, isMount, exchanges), default);
        AssertClean(target, 3);
    }

    /// <summary>A copy of the disk as it was after each step: what a run leaves that is killed there.</summary>
    private List<(string Step, string Place)> KillPoints(bool isMount, bool exchanges)
    {
        var name = $"s{isMount}{exchanges}{Guid.NewGuid():N}";
        var target = Path.Combine(_folder[name], "out");
        SitePublisher.Publish(target, Editions.Of(1, Pages));
        var points = new List<(string, string)>();
        var disk = Disk(target, isMount, exchanges, after: step => points.Add((step, Snapshot(_folder[name], $"{name}-{points.Count}"))));
        SitePublisher.Publish(target, Editions.Of(2, Pages), disk, default);
        AssertClean(target, 2);
        return points;
    }

    private static void AssertNothingIsLost(string step, string place, bool isMount, bool exchanges)
    {
        var target = Path.Combine(place, "out");
        // Where a system can neither exchange folders nor is asked to stay inside, the folder is away between two renames.
        if (!isMount && !exchanges && !Directory.Exists(target))
            return;
        foreach (var path in Editions.Sites.SelectMany(site => Editions.Common(Pages).Select(path => $"{site}/{path}")))
            Assert.True(Editions.EditionOf(path, File.ReadAllText(Path.Combine(target, path))) is 1 or 2, step);
        if (exchanges)
            Assert.All(Editions.Sites, site => Assert.True(Editions.Whole(target, site, Pages) is 1 or 2, $"{step}: {site} is mixed"));
        if (!isMount)
            Assert.Single(Editions.Sites.Select(site => Editions.Whole(target, site, Pages)).Distinct());
    }

    /// <summary>The next run makes one whole tree of what it finds, also where it then ends before it publishes its own.</summary>
    private void AssertEnds(string step, string place, bool isMount, bool exchanges)
    {
        var other = Snapshot(place, Path.GetFileName(place) + "-ended");
        var target = Path.Combine(other, "out");
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SitePublisher.Publish(target, Editions.Of(3, Pages), Disk(target, isMount, exchanges),
            end.Token));
        var edition = Editions.Whole(target, Editions.Sites[0], Pages);
        Assert.True(edition is 1 or 2, step);
        AssertClean(target, edition!.Value);
        AssertNextRunWrites(3, place, isMount, exchanges);
    }

    private static void AssertNextRunWrites(int edition, string place, bool isMount, bool exchanges)
    {
        var target = Path.Combine(place, "out");
        SitePublisher.Publish(target, Editions.Of(edition, Pages), Disk(target, isMount, exchanges), default);
        AssertClean(target, edition);
    }

    private static void AssertClean(string target, int edition)
    {
        Editions.AssertExactly(target, edition, Pages);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(Path.GetDirectoryName(target)!).Select(path => Path.GetFileName(path)!));
    }

    private static WatchedDisk Disk(string target, bool isMount, bool exchanges, Action<string>? before = null, Action<string>? after = null) =>
        new() { Mount = isMount ? target : null, Exchanges = exchanges, Before = before ?? (_ => { }), After = after ?? (_ => { }) };

    private string Snapshot(string from, string name)
    {
        var to = _folder[name];
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            // A lock that is held cannot be copied; a killed build leaves an empty file.
            if (path.EndsWith(".lock", StringComparison.Ordinal))
                File.WriteAllText(copy, "");
            else
                File.Copy(path, copy);
        }
        return to;
    }
}
