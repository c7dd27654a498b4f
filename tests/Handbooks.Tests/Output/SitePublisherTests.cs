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
    public void Next_run_counts_created_updated_unchanged_and_deleted_files()
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
    public void Foreign_file_is_not_deleted()
    {
        Publish(("a", "1"));
        File.WriteAllText(Path.Combine(Target, "CNAME"), "trams.example.org");
        Assert.Contains("CNAME", Assert.Throws<OutputException>(() => Publish(("a", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal(["CNAME=trams.example.org", "a=1"], Tree());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("cut")]
    public void Damaged_output_file_is_written_again(string how)
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
    [InlineData("not json", "it is not JSON")]
    [InlineData("", "it is empty")]
    [InlineData("[]", "another form")]
    [InlineData("{}", "another form")]
    [InlineData("7", "another form")]
    [InlineData("null", "another form")]
    [InlineData("{\"files\":{}}", "another form")]
    [InlineData("{\"version\":1}", "another form")]
    [InlineData("{\"version\":\"1\",\"files\":{}}", "another form")]
    [InlineData("{\"version\":1,\"files\":[]}", "another form")]
    [InlineData("{\"version\":1,\"files\":{\"a\":1}}", "another form")]
    [InlineData("{\"version\":1,\"files\":{\"a\":{\"length\":\"x\",\"sha256\":1}}}", "another form")]
    [InlineData("{\"version\":1,\"files\":{\"a\":{\"length\":1.5,\"sha256\":\"x\"}}}", "another form")]
    [InlineData("{\"version\":1,\"files\":{\"../thesis.txt\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"/etc/passwd\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"a/../../b\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"a\\u0000\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"./a\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"a//b\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":1,\"files\":{\"a/\":{\"length\":1,\"sha256\":\"x\"}}}", "outside")]
    [InlineData("{\"version\":2,\"files\":{}}", "a newer tool wrote it")]
    [InlineData("{\"version\":0,\"files\":{}}", "its version is 0")]
    [InlineData("<<<<<<< HEAD\n{\"version\":1,\"files\":{}}\n=======\n{}\n>>>>>>> other\n", "it is not JSON")]
    [InlineData("{\"version\":1,\"files\":{}}{\"version\":1}", "it is not JSON")]
    public void Folder_with_a_damaged_manifest_is_refused(string list, string why)
    {
        Publish(("a", "1"));
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "ten years of work");
        File.WriteAllText(Path.Combine(Target, SourceReader.OutputMarker), list);
        AssertNotOurs(why);
        Assert.Equal(list, File.ReadAllText(Path.Combine(Target, SourceReader.OutputMarker)));
    }

    [Fact]
    public void Truncated_manifest_is_damaged()
    {
        Publish(("a", "1"));
        var marker = Path.Combine(Target, SourceReader.OutputMarker);
        File.WriteAllText(marker, File.ReadAllText(marker)[..^10]);
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "ten years of work");
        AssertNotOurs("it is not JSON");
    }

    [UnixTheory]
    [InlineData("folder", "it is a folder")]
    [InlineData("link", "it is a symbolic link")]
    [InlineData("dangling link", "it is a symbolic link")]
    [InlineData("pipe", "it is a named pipe")]
    public void Other_thing_in_place_of_the_manifest_is_damage(string what, string why)
    {
        Publish(("a", "1"));
        var marker = Path.Combine(Target, SourceReader.OutputMarker);
        File.Move(marker, _folder["list.json"]);
        if (what == "folder")
            Directory.CreateDirectory(marker);
        else if (what == "pipe")
            Unix.MakePipe(marker);
        else
            File.CreateSymbolicLink(marker, what == "link" ? _folder["list.json"] : _folder["gone.json"]);
        var refused = Assert.Throws<OutputException>(() => Publish(("a", "2"))).Message;
        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(Path.Combine(Target, "a")));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("?")]
    [InlineData("[a]")]
    [InlineData("{out,b}")]
    [InlineData("**")]
    [InlineData("o t")]
    public void Folder_name_with_wildcards_is_taken_literally(string name)
    {
        var leftover = $".out.new-{Guid.NewGuid():N}";
        foreach (var foreign in (string[])[leftover, $".a.old-{Guid.NewGuid():N}", ".b.new-"])
        {
            SitePublisher.Publish(_folder[foreign], Files(("a", "another output's")));
            Assert.True(File.Exists(_folder[foreign + "/a"]));
        }
        var own = $".{name}.new-{Guid.NewGuid():N}";
        SitePublisher.Publish(_folder[own], Files(("a", "half")));
        var before = Beside();
        SitePublisher.Publish(_folder[name], Files(("a", "1")));
        Assert.Equal(before.Append(name).Where(entry => entry != own).Order(StringComparer.Ordinal), Beside());
    }

    [Fact]
    public void Foreign_folder_with_a_leftovers_name_is_kept()
    {
        string[] foreign = [$".out.new-{Guid.NewGuid():N}", $".out.old-{Guid.NewGuid():N}", ".out.new-2", ".out.old-",
            $".out.new-{Guid.NewGuid():D}"];
        foreach (var name in foreign)
            _folder.Write(name + "/thesis.txt", "ten years of work");
        Publish(("a", "1"));
        Assert.Equal(foreign.Append("out").Order(StringComparer.Ordinal), Beside());
    }

    [UnixTheory]
    [InlineData("file link")]
    [InlineData("folder link")]
    [InlineData("pipe")]
    public void Link_or_pipe_in_the_output_is_refused(string what)
    {
        Publish(("team/a", "1"), ("team/b", "1"));
        _folder.Write("elsewhere/a", "precious");
        var place = Path.Combine(Target, what == "folder link" ? "team" : "team/a");
        if (what == "folder link")
            Directory.Delete(place, recursive: true);
        else
            File.Delete(place);
        if (what == "pipe")
            Unix.MakePipe(place);
        else
            File.CreateSymbolicLink(place, what == "folder link" ? _folder["elsewhere"] : _folder["elsewhere/a"]);
        foreach (var disk in (WatchedDisk[])[new(), new() { Mount = Target, Exchanges = false }])
        {
            var refused = Assert.Throws<OutputException>(() => SitePublisher.Publish(Target, Files(("team/a", "2")), disk, default)).Message;
            Assert.Contains(what == "pipe" ? "a named pipe" : "a symbolic link", refused, StringComparison.Ordinal);
        }
        Assert.Equal("precious", File.ReadAllText(_folder["elsewhere/a"]));
    }

    [UnixFact]
    public void Hard_link_to_a_published_file_keeps_its_content()
    {
        foreach (var disk in (WatchedDisk[])[new(), new() { Mount = Target }, new() { Mount = Target, Exchanges = false }])
        {
            Publish(("team/a", "1"));
            Unix.HardLink(Path.Combine(Target, "team/a"), _folder["kept"]);
            SitePublisher.Publish(Target, Files(("team/a", "2")), disk, default);
            Assert.Equal("1", File.ReadAllText(_folder["kept"]));
            File.Delete(_folder["kept"]);
        }
    }

    [UnixTheory]
    [InlineData("gone", "which leads nowhere")]
    [InlineData("out", "which leads nowhere")]
    [InlineData("file", "which is a file")]
    [InlineData("pipe", "which is a named pipe")]
    public void Broken_link_as_output_folder_is_refused(string to, string why)
    {
        _folder.Write("file", "a file");
        Unix.MakePipe(_folder["pipe"]);
        File.CreateSymbolicLink(Target, _folder[to]);
        var refused = Assert.Throws<OutputException>(() => Publish(("a", "1"))).Message;
        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.Equal(["file", "out", "pipe"], Beside());
    }

    [UnixFact]
    public void Linked_output_folder_stays_a_link()
    {
        Directory.CreateDirectory(_folder["real/site"]);
        File.CreateSymbolicLink(Target, _folder["real/site"]);
        Publish(("a", "1"));
        Publish(("a", "2"));
        Assert.Equal("2", File.ReadAllText(_folder["real/site/a"]));
        Assert.NotNull(new DirectoryInfo(Target).LinkTarget);
        Assert.Equal(["site"], Directory.GetFileSystemEntries(_folder["real"]).Select(path => Path.GetFileName(path)!));
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
    public void Empty_folder_is_accepted()
    {
        Directory.CreateDirectory(Target);
        Publish(("a", "1"));
        Assert.Equal(["a=1"], Tree());
    }

    [Fact]
    public void Missing_output_folder_is_created_with_its_parents()
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
    public void Second_build_at_the_same_time_is_refused()
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
    public void Killed_build_is_repaired()
    {
        Publish(("a", "old"));
        // Killed between the two renames: the old tree waits beside, nothing stands in its place.
        Directory.Move(Target, _folder[$".out.old-{Guid.NewGuid():N}"]);
        Leave(".out.new-", "half");
        Assert.Equal(new PublishResult(0, 0, 1, 0), Publish(("a", "old")));
        Assert.Equal(["a=old"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void Leftovers_of_a_killed_build_are_removed()
    {
        Publish(("a", "new"));
        Leave(".out.old-", "old");
        Leave(".out.new-", "half");
        Directory.CreateDirectory(_folder[$".out.new-{Guid.NewGuid():N}"]);
        _folder.Write(".outer.new-3/a", "somebody else's");
        Publish(("a", "newer"));
        Assert.Equal(["a=newer"], Tree());
        Assert.Equal([".outer.new-3", "out"], Beside());
    }

    [Fact]
    public void Old_tree_stays_if_a_file_cannot_be_written()
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
    public void Path_out_of_the_folder_is_refused(string path)
    {
        Publish(("a", "1"));
        Assert.Throws<OutputException>(() => Publish(("a", "2"), (path, "escaped")));
        Assert.Equal(["a=1"], Tree());
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void Absolute_path_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        Assert.Throws<OutputException>(() => Publish((elsewhere["escaped/x.txt"], "escaped")));
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void Trailing_slash_is_ignored()
    {
        Publish(("a", "1"));
        Assert.Equal(new PublishResult(0, 0, 1, 0), SitePublisher.Publish(Target + "/", Files(("a", "1"))));
    }

    private void AssertNotOurs(string why)
    {
        var refused = Assert.Throws<OutputException>(() => Publish(("a", "2"))).Message;
        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.Contains("--output", refused, StringComparison.Ordinal);
        Assert.Equal(["a=1", "mine.txt=ten years of work"], Tree());
        Assert.Equal(["out"], Beside());
    }

    /// <summary>A tree of ours, as a killed run leaves it beside the folder.</summary>
    private void Leave(string prefix, string text)
    {
        using var elsewhere = new TemporaryFolder();
        SitePublisher.Publish(elsewhere["out"], Files(("a", text)));
        var place = _folder[$"{prefix}{Guid.NewGuid():N}"];
        Directory.CreateDirectory(place);
        Tool.Copy(elsewhere["out"], place);
    }

    private PublishResult Publish(params (string Path, string Text)[] files) => SitePublisher.Publish(Target, Files(files));

    private static ImmutableArray<OutputFile> Files(params (string Path, string Text)[] files) =>
        [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))];

    private string[] Tree() =>
        [.. Directory.GetFiles(Target, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != SourceReader.OutputMarker)
            .Select(path => $"{Path.GetRelativePath(Target, path)}={File.ReadAllText(path)}").Order(StringComparer.Ordinal)];

    private string[] Beside() =>
        [.. Directory.GetFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
