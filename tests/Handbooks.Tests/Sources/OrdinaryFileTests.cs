using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

/// <summary>How much of a file is read, and what is not opened at all.</summary>
public sealed class OrdinaryFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(9, 10, true)]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(65_535, 10, false)]
    [InlineData(65_537, 10, false)]
    public void A_file_is_read_whole_up_to_the_limit_and_else_from_its_beginning(int length, int limit, bool isWhole)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i % 251)).ToArray();
        File.WriteAllBytes(_folder["a"], bytes);
        foreach (var read in (BoundedContent[])[OrdinaryFile.Read(_folder["a"], limit), BoundedContent.Of(bytes, limit)])
        {
            Assert.Equal(length, read.Length);
            Assert.Equal(isWhole ? bytes : null, read.Content);
            Assert.Equal(isWhole ? null : bytes[..Math.Min(length, 64 * 1024)], read.Beginning);
        }
        Assert.Equal(bytes, OrdinaryFile.Read(_folder["a"]));
    }

    /// <summary>Files of /proc say that they are empty.</summary>
    [Fact]
    public void File_that_reports_no_length_is_read_up_to_the_limit()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.NotEmpty(OrdinaryFile.Read("/proc/self/cmdline", 1 << 20).Content!);
        var cut = OrdinaryFile.Read("/proc/self/cmdline", 2);
        Assert.Equal((null, 3, 3), (cut.Content, cut.Length, cut.Beginning!.Length));
    }

    [UnixFact]
    public void File_replaced_by_a_link_or_pipe_is_not_read()
    {
        _folder.Write("a", "x");
        File.CreateSymbolicLink(_folder["link"], _folder["a"]);
        Unix.MakePipe(_folder["pipe"]);
        Assert.Throws<IOException>(() => FileProbe.Open(_folder["link"], followLinks: false).Dispose());
        using var followed = FileProbe.Open(_folder["link"], followLinks: true);
        Assert.Equal(FileKind.Ordinary, FileProbe.Of(followed).Kind);
        using var pipe = FileProbe.Open(_folder["pipe"], followLinks: false);
        Assert.Equal(FileKind.Pipe, FileProbe.Of(pipe).Kind);
        Assert.Equal(_folder["none"], Assert.Throws<FileNotFoundException>(() => FileProbe.Open(_folder["none"], followLinks: false)).FileName);
    }

    [UnixFact]
    public void Every_kind_of_file_is_recognised()
    {
        _folder.Write("file", "x");
        Directory.CreateDirectory(_folder["folder"]);
        Unix.MakePipe(_folder["pipe"]);
        foreach (var (name, kind) in new[]
        {
            ("file", FileKind.Ordinary), ("folder", FileKind.Folder), ("pipe", FileKind.Pipe), ("none", FileKind.Missing),
        })
        {
            File.CreateSymbolicLink(_folder["to-" + name], _folder[name]);
            Assert.Equal(kind, FileProbe.Of(_folder[name]).Kind);
            Assert.Equal(FileKind.Link, FileProbe.Of(_folder["to-" + name]).Kind);
            Assert.Equal(kind, FileProbe.Of(_folder["to-" + name], followLinks: true).Kind);
        }
        Assert.Equal(FileKind.Device, FileProbe.Of("/dev/null").Kind);
    }

    /// <summary>A roadmap of another tool may lie anywhere; the user named it.</summary>
    [UnixFact]
    public void A_file_that_the_user_names_may_be_a_link()
    {
        _folder.Write("roadmap.yml", "- title: A\n");
        File.CreateSymbolicLink(_folder["link.yml"], _folder["roadmap.yml"]);
        var read = SourceReader.ReadData(_folder["link.yml"]);
        Assert.Empty(read.Diagnostics);
        Assert.Equal("- title: A\n", read.Value!.Text.Text);
    }

    [Fact]
    public void Missing_folder_is_reported_without_its_absolute_path()
    {
        var told = Assert.Single(SourceReader.Read(_folder["none"]).Diagnostics);
        Assert.Equal(".", told.Span.Path);
        Assert.DoesNotContain(_folder.Path, told.Message, StringComparison.Ordinal);
    }
}
