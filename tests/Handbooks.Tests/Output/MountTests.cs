using Handbooks.Output;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Output;

/// <summary>Output folders that cannot be replaced: a container's volume, a parent that may not be written to, a full disk.</summary>
public sealed class MountTests : IDisposable
{
    private const int Pages = 3;
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["parent/out"];

    public void Dispose() => _folder.Dispose();

    [MountFact]
    public void A_mount_is_published_to_from_within()
    {
        using var mounted = new Mounted(Target);
        for (var edition = 1; edition <= 4; edition++)
        {
            SitePublisher.Publish(Target, Editions.Of(edition, Pages));
            AssertIs(edition);
        }
        Assert.Equal(new PublishResult(0, 0, 14, 0), SitePublisher.Publish(Target, Editions.Of(4, Pages)) with { Unchanged = 14 });
        File.WriteAllText(Path.Combine(Target, "team/mine.txt"), "ten years of work");
        Assert.Contains("team/mine.txt", Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Editions.Of(5, Pages))).Message,
            StringComparison.Ordinal);
    }

    [MountFact]
    public void Root_entries_of_a_file_system_are_left_alone()
    {
        using var mounted = new Mounted(Target);
        Directory.CreateDirectory(Path.Combine(Target, "lost+found"));
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        SitePublisher.Publish(Target, Editions.Of(2, Pages));
        Directory.Delete(Path.Combine(Target, "lost+found"));
        AssertIs(2);
    }

    [MountFact]
    public void A_mount_under_a_parent_that_is_read_only_is_published_to()
    {
        using var outer = new Mounted(_folder["parent"]);
        using var inner = new Mounted(Target);
        outer.MakeReadOnly();
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        SitePublisher.Publish(Target, Editions.Of(2, Pages));
        AssertIs(2);
    }

    [MountFact]
    public void A_folder_that_is_read_only_is_left_as_it_is()
    {
        using var mounted = new Mounted(Target);
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        mounted.MakeReadOnly();
        Assert.Contains("could not be written", Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Editions.Of(2, Pages))).Message,
            StringComparison.Ordinal);
        AssertIs(1);
    }

    [MountFact]
    public void A_mount_within_the_folder_is_named()
    {
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        using var mounted = new Mounted(Path.Combine(Target, "public/assets"));
        Assert.Contains("public/assets is a mount of its own",
            Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Editions.Of(2, Pages))).Message, StringComparison.Ordinal);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder["parent"]).Select(path => Path.GetFileName(path)!));
    }

    /// <param name="isMount">The disk begins at the output folder, or above it.</param>
    [MountTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_full_disk_leaves_the_old_tree_and_nothing_else(bool isMount)
    {
        using var mounted = new Mounted(isMount ? Target : _folder["parent"], "256k");
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        Assert.Contains("No space left", Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Editions.Of(2, 200))).Message,
            StringComparison.Ordinal);
        AssertIs(1);
        SitePublisher.Publish(Target, Editions.Of(2, Pages));
        AssertIs(2);
    }

    [MountFact]
    public void The_lock_of_a_mount_under_a_read_only_parent_locks()
    {
        using var outer = new Mounted(_folder["parent"]);
        using var inner = new Mounted(Target);
        outer.MakeReadOnly();
        SitePublisher.Publish(Target, Editions.Of(1, Pages));
        using (PublishLock.Take(Path.Combine(Target, PublishLock.InnerName), Target))
            Assert.Contains("another build", Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Editions.Of(2, Pages))).Message,
                StringComparison.Ordinal);
        AssertIs(1);
    }

    private void AssertIs(int edition)
    {
        Editions.AssertExactly(Target, edition, Pages);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder["parent"]).Select(path => Path.GetFileName(path)!));
    }
}
