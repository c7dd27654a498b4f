using System.Text;
using Handbooks.Output;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Output;

/// <summary>What is written lies within the folder that the user named, and what is not ours there stays.</summary>
public sealed class PathGuardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a", true)]
    [InlineData("a/b.c/d", true)]
    [InlineData("..a/b..", true)]
    [InlineData("...", true)]
    [InlineData("", false)]
    [InlineData("\0", false)]
    [InlineData("a\0b", false)]
    [InlineData("/", false)]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("a//b", false)]
    [InlineData(".", false)]
    [InlineData("./a", false)]
    [InlineData("a/.", false)]
    [InlineData("..", false)]
    [InlineData("../a", false)]
    [InlineData("a/..", false)]
    [InlineData("a/../b", false)]
    public void A_path_of_ours_is_relative_and_plain(string path, bool isPlain)
    {
        Assert.Equal(isPlain, OutputPath.IsPlain(path));
        if (isPlain)
            Assert.Equal(Path.Combine(_folder.Path, path), OutputPath.Within(_folder.Path, path));
        else
            Assert.Contains("leads out of the output folder", Assert.Throws<IOException>(() => OutputPath.Within(_folder.Path, path)).Message,
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost+found")]
    [InlineData("System Volume Information")]
    [InlineData("$RECYCLE.BIN")]
    [InlineData(".Trashes")]
    [InlineData(".fseventsd")]
    [InlineData(".Spotlight-V100")]
    public void System_folders_at_the_root_of_a_disk_stay(string name)
    {
        _folder.Write($"out/{name}/kept", "theirs");
        foreach (var text in (string[])["1", "2"])
        {
            Publish(("a", text));
            Assert.Equal(text, File.ReadAllText(_folder["out/a"]));
            Assert.Equal("theirs", File.ReadAllText(_folder[$"out/{name}/kept"]));
        }
    }

    [Fact]
    public void Foreign_folder_with_the_work_folders_name_is_reported()
    {
        _folder.Write("out/.handbook-publish/thesis.txt", "mine");
        Assert.Contains("holds \".handbook-publish\", which this tool did not write",
            Assert.Throws<OutputException>(() => Publish(("a", "1"))).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["out/.handbook-publish/thesis.txt"]));
    }

    [UnixTheory]
    [InlineData("link", "holds \"b/x\", a symbolic link, which this tool did not write and publishing would delete. Move it away")]
    [InlineData("pipe", "holds \"b/x\", a named pipe, which this tool did not write and publishing would delete. Move it away")]
    [InlineData("file", "holds \"b/x\", which this tool did not write and publishing would delete. Move it away")]
    public void Foreign_file_in_the_output_is_reported(string what, string said)
    {
        Publish(("b/a", "1"));
        if (what == "link")
            File.CreateSymbolicLink(_folder["out/b/x"], _folder["out/b/a"]);
        else if (what == "pipe")
            Unix.MakePipe(_folder["out/b/x"]);
        else
            _folder.Write("out/b/x", "mine");
        Assert.Contains(said, Assert.Throws<OutputException>(() => Publish(("b/a", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(_folder["out/b/a"]));
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("../input-twin/a.md")]
    [InlineData("more/../../a.md")]
    public void File_outside_the_input_folder_is_never_written(string path)
    {
        _folder.Write("input/index.md", "# Home\n");
        _folder.Write("a.md", "before\n");
        _folder.Write("input-twin/a.md", "before\n");
        var file = new MendedFile(Source(path, "before\n"), Source(path, "after\n"), []);
        foreach (var input in (string[])[_folder["input"], _folder["input"] + "/"])
        {
            Assert.Contains("leads out of the input folder", Assert.Throws<OutputException>(() => SourceWriter.Write(input, file)).Message,
                StringComparison.Ordinal);
            Assert.Contains("leads out of the input folder", Assert.Throws<OutputException>(() => SourceWriter.Create(input,
                path.Replace("a.md", "new.md", StringComparison.Ordinal), "x")).Message, StringComparison.Ordinal);
        }
        Assert.Equal("before\n", File.ReadAllText(_folder["a.md"]));
        Assert.Equal("before\n", File.ReadAllText(_folder["input-twin/a.md"]));
        Assert.False(File.Exists(_folder["new.md"]) || File.Exists(_folder["input-twin/new.md"]));
    }

    [UnixTheory]
    [InlineData("the file", "is or lies behind a link, and was left alone")]
    [InlineData("a folder", "is or lies behind a link, and was left alone")]
    [InlineData("the input folder", "is or lies behind a link. Name the folder itself with --input")]
    public void File_behind_a_link_is_never_written(string link, string said)
    {
        _folder.Write("elsewhere/more/a.md", "before\n");
        if (link == "the input folder")
            Directory.CreateSymbolicLink(_folder["input"], _folder["elsewhere"]);
        else
            _folder.Write("input/index.md", "# Home\n");
        if (link == "a folder")
            Directory.CreateSymbolicLink(_folder["input/more"], _folder["elsewhere/more"]);
        else if (link == "the file")
        {
            Directory.CreateDirectory(_folder["input/more"]);
            File.CreateSymbolicLink(_folder["input/more/a.md"], _folder["elsewhere/more/a.md"]);
            File.CreateSymbolicLink(_folder["input/more/new.md"], _folder["elsewhere/more/new.md"]);
        }
        var file = new MendedFile(Source("more/a.md", "before\n"), Source("more/a.md", "after\n"), []);
        Assert.Contains(said, Assert.Throws<OutputException>(() => SourceWriter.Write(_folder["input"], file)).Message, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Throws<OutputException>(() => SourceWriter.Create(_folder["input"], "more/new.md", "x")).Message,
            StringComparison.Ordinal);
        Assert.Equal("before\n", File.ReadAllText(_folder["elsewhere/more/a.md"]));
        Assert.Equal(["a.md"], Directory.GetFileSystemEntries(_folder["elsewhere/more"]).Select(Path.GetFileName));
    }

    [Fact]
    public void File_in_the_input_folder_is_fixed_or_created_but_never_replaced()
    {
        _folder.Write("input/more/a.md", "before\n");
        SourceWriter.Write(_folder["input"], new MendedFile(Source("more/a.md", "before\n"), Source("more/a.md", "after\n"), []));
        SourceWriter.Create(_folder["input"], "new/b.md", "é\n");
        Assert.Equal("after\n", File.ReadAllText(_folder["input/more/a.md"]));
        Assert.Equal("é\n"u8.ToArray(), File.ReadAllBytes(_folder["input/new/b.md"]));
        Assert.Contains("is there already", Assert.Throws<OutputException>(() => SourceWriter.Create(_folder["input"], "new/b.md", "x")).Message,
            StringComparison.Ordinal);
        Assert.Equal(["a.md"], Directory.GetFileSystemEntries(_folder["input/more"]).Select(Path.GetFileName));
        Assert.Equal(["b.md"], Directory.GetFileSystemEntries(_folder["input/new"]).Select(Path.GetFileName));
    }

    private void Publish(params (string Path, string Text)[] files) =>
        SitePublisher.Publish(_folder["out"], [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    private static SourceFile Source(string path, string text) => new(SourceKind.Markdown, new Handbooks.Text.SourceText(path, text));
}
