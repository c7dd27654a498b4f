using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

/// <summary>A session opens only the files that have changed, and never takes an old text for a new one.</summary>
public sealed class KnownFilesTests
{
    [Fact]
    public void A_file_that_changed_long_before_another_is_the_same_object_until_it_changes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# A\n");
        folder.Write("picture.png", "pixels");
        var cache = new ReadingCache();
        SourceReader.Read(folder.Path, cache);
        // What lies within one tick of the newest change is read again.
        Thread.Sleep(1_100);
        folder.Write("b.md", "# B\n");
        var before = SourceReader.Read(folder.Path, cache).Value;
        var after = SourceReader.Read(folder.Path, cache).Value;
        Assert.Same(before.Files[0], after.Files[0]);
        Assert.Same(before.Assets[0], after.Assets[0]);
        Assert.NotSame(before.Files[1], after.Files[1]);

        folder.Write("a.md", "# Z\n");
        Assert.Equal("# Z\n", SourceReader.Read(folder.Path, cache).Value.Files[0].Text.Text);
    }

    [Fact]
    public void A_change_right_behind_a_look_is_seen_although_length_and_time_may_be_the_same()
    {
        using var folder = new TemporaryFolder();
        var cache = new ReadingCache();
        for (var i = 0; i < 50; i++)
        {
            folder.Write("a.md", $"# {i:00}\n");
            Assert.Equal($"# {i:00}\n", SourceReader.Read(folder.Path, cache).Value.Files[0].Text.Text);
        }
    }
}
