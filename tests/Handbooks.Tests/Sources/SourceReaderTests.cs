using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_in_ordinal_order_of_path()
    {
        foreach (var name in new[] { "b.md", "Z.md", "é.md", "c.yml", "a/z.md", "a-b.md", "a/b/c.MARKDOWN", "x.yaml" })
            _folder.Write(name, "text");
        Assert.Equal(["Z.md", "a-b.md", "a/b/c.MARKDOWN", "a/z.md", "b.md", "c.yml", "x.yaml", "é.md"], Paths());
    }

    [Fact]
    public void Other_files_are_assets()
    {
        _folder.Write("index.md", "text");
        _folder.Write("img/b.png", "B");
        _folder.Write("img/a.png", "A");
        var tree = Read().Value;
        Assert.Equal(["img/a.png", "img/b.png"], tree.Assets.Select(asset => asset.Path));
        Assert.Equal("A"u8.ToArray(), tree.Assets[0].Read());
    }

    [Fact]
    public void Dot_files_and_node_modules_are_left_alone()
    {
        foreach (var name in new[] { "index.md", ".git/HEAD.md", ".env.yml", "a/.hidden.md", "node_modules/x/README.md" })
            _folder.Write(name, "text");
        Assert.Equal(["index.md"], Paths());
        Assert.Empty(Read().Diagnostics);
    }

    [UnprivilegedFact]
    public void A_file_that_may_not_be_read_is_reported_and_the_others_are_read()
    {
        _folder.Write("a/page.md", "text");
        _folder.Write("good.md", "text");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["a/page.md"], UnixFileMode.None);
        var read = Read();
        var fault = Assert.Single(read.Diagnostics);
        Assert.Equal("HB0001", fault.Id);
        Assert.Contains("'a/page.md'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, fault.Message, StringComparison.Ordinal);
        Assert.Equal(["good.md"], read.Value.Files.Select(file => file.Path));
    }

    [Fact]
    public void An_output_folder_within_the_input_is_never_input()
    {
        _folder.Write("index.md", "text");
        _folder.Write("site/" + SourceReader.OutputMarker, "{}");
        _folder.Write("site/team/notes.md", "text");
        Assert.Equal(["index.md"], Paths());
    }

    [Fact]
    public void An_output_folder_that_a_killed_build_left_half_moved_is_never_input()
    {
        _folder.Write("index.md", "text");
        _folder.Write("site/.handbook-publish/ready/team/index.html", "text");
        _folder.Write("site/team/notes.md", "text");
        Assert.Equal(["index.md"], Paths());
    }

    [Fact]
    public void Links_are_reported_and_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "# Secret");
        outside.Write("more/secret.yml", "a: 1");
        _folder.Write("index.md", "text");
        _folder.Write("a/page.md", "text");
        File.CreateSymbolicLink(_folder["secret.md"], outside["secret.md"]);
        File.CreateSymbolicLink(_folder["broken.md"], outside["none.md"]);
        Directory.CreateSymbolicLink(_folder["more"], outside["more"]);
        Directory.CreateSymbolicLink(_folder["a/loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["a/self"], _folder["a/self"]);

        var read = Read();
        Assert.Equal(["a/page.md", "index.md"], read.Value.Files.Select(file => file.Path));
        Assert.Empty(read.Value.Assets);
        Assert.All(read.Diagnostics, diagnostic => Assert.Equal("HB0004", diagnostic.Id));
        Assert.Equal(["a/loop", "a/self", "broken.md", "more", "secret.md"],
            read.Diagnostics.Select(diagnostic => diagnostic.Span.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_are_limited_to_4_MiB_and_data_to_1_MiB()
    {
        _folder.Write("fits.md", new string('a', (int)SourceReader.PageLimit));
        _folder.Write("fits.yml", new string('a', (int)SourceReader.DataLimit));
        _folder.Write("over.md", new string('a', (int)SourceReader.PageLimit + 1));
        _folder.Write("over.yml", new string('a', (int)SourceReader.DataLimit + 1));
        _folder.Write("picture.png", new string('a', (int)SourceReader.PageLimit + 1));
        var read = Read();
        Assert.Equal(["fits.md", "fits.yml", "over.md"], read.Value.Files.Select(file => file.Path));
        Assert.Equal(["HB0003 over.md:1:1", "HB0003 over.yml:1:1"], read.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Place()}"));
        var over = read.Value.Files[2];
        Assert.True(over.IsDamaged);
        Assert.Equal(64 * 1024, over.Text.Text.Length);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_keep_the_others_from_being_read()
    {
        _folder.Write("good.md", "text");
        File.WriteAllBytes(_folder["bad.md"], [0x61, 0x0A, 0xFF]);
        File.WriteAllBytes(_folder["worse.yml"], [0xFF]);
        var read = Read();
        Assert.Equal([("bad.md", true), ("good.md", false)], read.Value.Files.Select(file => (file.Path, file.IsDamaged)));
        Assert.Equal(["bad.md:2:1", "worse.yml:1:1"], read.Diagnostics.Select(diagnostic => diagnostic.Place()));
    }

    [Fact]
    public void A_folder_without_pages_is_nothing_to_build()
    {
        _folder.Write("notes.txt", "text");
        Assert.Equal("HB0005", Assert.Single(Read().Diagnostics).Id);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_diagnostic() =>
        Assert.Equal("HB0001", Assert.Single(SourceReader.Read(_folder["none"]).Diagnostics).Id);

    [Fact]
    public void Tree_in_memory_equals_the_same_files_on_disk()
    {
        (string, string)[] files = [("z.md", "1"), ("a/b.yml", "2"), ("img/x.png", "3"), ("a.md", "4")];
        foreach (var (path, text) in files)
            _folder.Write(path, text);
        var (disk, memory) = (Read().Value, SourceTree.Of(files));
        Assert.Equal(disk.Files.Select(file => (file.Path, file.Kind, file.Text.Text)),
            memory.Files.Select(file => (file.Path, file.Kind, file.Text.Text)));
        Assert.Equal(disk.Assets.Select(asset => (asset.Path, asset.Read()[0])), memory.Assets.Select(asset => (asset.Path, asset.Read()[0])));
    }

    private Handbooks.Diagnostics.Result<SourceTree> Read() => SourceReader.Read(_folder.Path);

    private IEnumerable<string> Paths() => Read().Value.Files.Select(file => file.Path);
}
