using System.Collections.Immutable;
using System.Text;
using Handbooks.Output;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Output;

public sealed class SitePublisherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_run_makes_every_file()
    {
        Assert.Equal(new PublishResult(2, 0, 0, 0), Publish(("team/index.html", "home"), ("team/a/b.txt", "é")));
        Assert.Equal(["team/a/b.txt=é", "team/index.html=home"], Tree());
        Assert.True(File.Exists(Path.Combine(Target, SourceReader.OutputMarker)));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void The_next_run_tells_what_it_made_changed_left_and_took_away()
    {
        Publish(("a", "1"), ("b", "2"), ("c", "3"));
        Assert.Equal(new PublishResult(1, 1, 1, 1), Publish(("a", "1"), ("b", "changed"), ("d", "4")));
        Assert.Equal(["a=1", "b=changed", "d=4"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void What_is_unchanged_is_not_touched()
    {
        Publish(("a", "1"), ("b", "2"));
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Target, "a"), long_ago);
        Assert.Equal(new PublishResult(0, 0, 2, 0), Publish(("b", "2"), ("a", "1")));
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(Path.Combine(Target, "a")));
    }

    [Fact]
    public void A_file_that_somebody_put_there_is_not_deleted()
    {
        Publish(("a", "1"));
        File.WriteAllText(Path.Combine(Target, "CNAME"), "trams.example.org");
        Assert.Contains("CNAME", Assert.Throws<OutputException>(() => Publish(("a", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal(["CNAME=trams.example.org", "a=1"], Tree());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("cut")]
    public void What_somebody_broke_by_hand_is_mended(string how)
    {
        Publish(("a", "one"), ("b", "two"));
        if (how == "gone")
            File.Delete(Path.Combine(Target, "a"));
        else
            File.WriteAllText(Path.Combine(Target, "a"), "");
        Publish(("a", "one"), ("b", "two"));
        Assert.Equal(["a=one", "b=two"], Tree());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"files\":[]}")]
    [InlineData("{\"files\":{\"a\":1}}")]
    [InlineData("{\"files\":{\"a\":{\"length\":\"x\",\"sha256\":1}}}")]
    [InlineData("{\"files\":{\"a\":{\"length\":1.5,\"sha256\":\"x\"}}}")]
    [InlineData("")]
    public void A_list_of_files_that_cannot_be_read_is_written_anew(string manifest)
    {
        Publish(("a", "1"));
        File.WriteAllText(Path.Combine(Target, SourceReader.OutputMarker), manifest);
        Publish(("a", "2"));
        Assert.Equal(["a=2"], Tree());
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_left_alone()
    {
        _folder.Write("out/thesis.txt", "ten years of work");
        var refused = Assert.Throws<OutputException>(() => Publish(("a", "1")));
        Assert.Contains("did not write", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt=ten years of work"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void An_empty_folder_is_welcome()
    {
        Directory.CreateDirectory(Target);
        Publish(("a", "1"));
        Assert.Equal(["a=1"], Tree());
    }

    [Fact]
    public void A_folder_that_is_not_there_yet_is_made_with_those_above_it()
    {
        SitePublisher.Publish(_folder["x/y/z"], Files(("a", "1")));
        Assert.True(File.Exists(_folder["x/y/z/a"]));
    }

    [Fact]
    public void A_file_in_the_folder_s_place_is_refused_and_left_alone()
    {
        _folder.Write("out", "a file");
        Assert.Throws<OutputException>(() => Publish(("a", "1")));
        Assert.Equal("a file", File.ReadAllText(Target));
    }

    [Fact]
    public void The_root_of_a_disk_is_refused() => Assert.Throws<OutputException>(() => SitePublisher.Publish("/", Files(("a", "1"))));

    [Fact]
    public void Two_builds_at_once_are_one_and_a_refusal()
    {
        Publish(("a", "1"));
        using (new FileStream(_folder[".out.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("another build", Assert.Throws<OutputException>(() => Publish(("a", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal(["a=1"], Tree());
        File.Delete(_folder[".out.lock"]);
        Publish(("a", "2"));
        Assert.Equal(["a=2"], Tree());
    }

    [Fact]
    public void A_lock_that_a_killed_build_left_behind_does_not_lock()
    {
        _folder.Write(".out.lock", "");
        Publish(("a", "1"));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_put_right()
    {
        Publish(("a", "old"));
        // Killed between the two renames: the old tree waits beside, nothing stands in its place.
        Directory.Move(Target, _folder[".out.old-1"]);
        _folder.Write(".out.new-2/a", "half");
        Assert.Equal(new PublishResult(0, 0, 1, 0), Publish(("a", "old")));
        Assert.Equal(["a=old"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void What_a_killed_build_left_behind_after_the_change_goes_away()
    {
        Publish(("a", "new"));
        _folder.Write(".out.old-1/a", "old");
        _folder.Write(".out.new-2/a", "half");
        _folder.Write(".outer.new-3/a", "somebody else's");
        Publish(("a", "newer"));
        Assert.Equal(["a=newer"], Tree());
        Assert.Equal([".outer.new-3", "out"], Beside());
    }

    [Fact]
    public void Where_a_file_cannot_be_written_the_old_tree_stays()
    {
        Publish(("a", "1"), ("b", "2"));
        Assert.Throws<OutputException>(() => Publish(("a", "changed"), (new string('x', 300), "too long a name")));
        Assert.Throws<OutputException>(() => Publish(("a", "changed"), ("b/c", "a folder"), ("b", "and a file of one name")));
        Assert.Equal(["a=1", "b=2"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("../escaped/x.txt")]
    [InlineData("a/../../escaped/x.txt")]
    [InlineData("../out-twin/x.txt")]
    public void A_path_that_leads_out_of_the_folder_is_refused_and_nothing_is_made_there(string path)
    {
        Publish(("a", "1"));
        Assert.Throws<OutputException>(() => Publish(("a", "2"), (path, "escaped")));
        Assert.Equal(["a=1"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void A_path_from_the_root_of_the_disk_is_refused_and_nothing_is_made_there()
    {
        using var elsewhere = new TemporaryFolder();
        Assert.Throws<OutputException>(() => Publish((elsewhere["escaped/x.txt"], "escaped")));
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void A_folder_that_is_a_slash_too_long_is_the_same_folder()
    {
        Publish(("a", "1"));
        Assert.Equal(new PublishResult(0, 0, 1, 0), SitePublisher.Publish(Target + "/", Files(("a", "1"))));
    }

    private PublishResult Publish(params (string Path, string Text)[] files) => SitePublisher.Publish(Target, Files(files));

    private static ImmutableArray<OutputFile> Files(params (string Path, string Text)[] files) => [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))];

    private string[] Tree() =>
        [.. Directory.GetFiles(Target, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != SourceReader.OutputMarker)
            .Select(path => $"{Path.GetRelativePath(Target, path)}={File.ReadAllText(path)}").Order(StringComparer.Ordinal)];

    private string[] Beside() => [.. Directory.GetFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
