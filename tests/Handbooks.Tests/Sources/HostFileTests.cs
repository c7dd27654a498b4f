using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

/// <summary>Files that a host gives are read as the same files in a folder are.</summary>
public sealed class HostFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_data_and_assets_are_distinguished_as_in_a_folder()
    {
        foreach (var name in new[] { "b.md", "Z.MDX", "é.md", "c.yml", "a/b/c.MARKDOWN", "img/a.png", "none.txt", "_category_.json", "data.json" })
            _folder.Write(name, "text of " + name);
        AssertSame();
    }

    [Fact]
    public void Encodings_and_limits_are_those_of_a_folder()
    {
        File.WriteAllBytes(_folder["marked.md"], [0xEF, 0xBB, 0xBF, (byte)'a']);
        File.WriteAllBytes(_folder["wide.md"], [0xFF, 0xFE, (byte)'a', 0]);
        File.WriteAllBytes(_folder["western.md"], [.. "Stra"u8, 0xDF, .. "e"u8]);
        File.WriteAllBytes(_folder["broken.md"], [0x61, 0x0A, 0xFF]);
        File.WriteAllBytes(_folder["empty.md"], []);
        _folder.Write("fits.yml", new string('a', (int)SourceReader.DataLimit));
        _folder.Write("over.yml", new string('a', (int)SourceReader.DataLimit + 1));
        _folder.Write("over.md", new string('a', (int)SourceReader.PageLimit + 1));
        AssertSame();
    }

    [Fact]
    public void Files_ignored_in_a_folder_are_ignored()
    {
        foreach (var name in new[] { "index.md", ".git/HEAD.md", "a/.hidden.md", "node_modules/x/README.md", ".gitbook/assets/a.png" })
            _folder.Write(name, "text");
        _folder.Write("site/" + SourceReader.OutputMarker, "{}");
        _folder.Write("site/team/notes.md", "text");
        _folder.Write("other/.handbook-publish/ready/team/index.html", "text");
        _folder.Write("other/team/notes.md", "text");
        _folder.Write("site-plan/notes.md", "text");
        AssertSame();
        Assert.Equal([".gitbook/assets/a.png", "index.md", "site-plan/notes.md"], Paths(SourceReader.Read(Files(), "input").Value));
    }

    [Fact]
    public void The_folder_itself_may_be_an_output_folder()
    {
        _folder.Write(SourceReader.OutputMarker, "{}");
        _folder.Write("team/notes.md", "text");
        AssertSame();
    }

    [Fact]
    public void A_folder_may_have_the_name_of_a_page_and_one_named_like_data_is_reported_once()
    {
        _folder.Write("index.md", "text");
        _folder.Write("a/page.md/one.md", "text");
        _folder.Write("a/data.yml/one.md", "text");
        _folder.Write("a/data.yml/two.md", "text");
        Assert.Equal(["a/page.md/one.md", "index.md"], Paths(SourceReader.Read(Files(), "input").Value));
        AssertSame();
    }

    [Fact]
    public void Links_are_reported_once_and_nothing_behind_them_is_read()
    {
        HostFile File(string path, string? link = null) =>
            new(path, link is null ? () => new MemoryStream("text"u8.ToArray()) : () => throw new InvalidOperationException(path)) { Link = link };

        var read = SourceReader.Read(
            [File("index.md"), File("a/b.md", "a/b.md"), File("far/one.md", "far"), File("far/two.png", "far"), File(".x/y.md", ".x"),
                File("out/" + SourceReader.OutputMarker, "out/" + SourceReader.OutputMarker), File("out/page.md")], "input");
        Assert.Equal(["index.md", "out/page.md"], read.Value.Files.Select(file => file.Path));
        Assert.Empty(read.Value.Assets);
        Assert.Equal(["HB0004 a/b.md", "HB0004 far"], read.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Span.Path}"));
    }

    [Fact]
    public void Asset_is_opened_anew_each_time_it_is_read()
    {
        var opened = 0;
        var read = SourceReader.Read([new("index.md", () => new MemoryStream()), new("a.png", () =>
        {
            opened++;
            return new MemoryStream("picture"u8.ToArray());
        })], "input");
        Assert.Equal(0, opened);
        var asset = Assert.Single(read.Value.Assets);
        Assert.Equal("picture"u8.ToArray(), asset.Read());
        Assert.Equal("picture"u8.ToArray(), asset.Read());
        Assert.Equal(7, asset.Length!());
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_keep_the_others_from_being_read()
    {
        var read = SourceReader.Read(
            [new("bad.md", () => throw new IOException("the disk is gone")), new("good.md", () => new MemoryStream())], "input");
        Assert.Equal(["good.md"], read.Value.Files.Select(file => file.Path));
        var fault = Assert.Single(read.Diagnostics);
        Assert.Equal("HB0001", fault.Id);
        Assert.Contains("the disk is gone", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pages_there_is_nothing_to_build() =>
        Assert.Contains("our folder", Assert.Single(SourceReader.Read([], "our folder").Diagnostics).Message, StringComparison.Ordinal);

    private void AssertSame()
    {
        var (disk, given) = (SourceReader.Read(_folder.Path), SourceReader.Read(Files(), _folder.Path));
        Assert.Equal(disk.Value.Files.Select(file => (file.Path, file.Kind, file.Text.Text, file.Encoding, file.IsDamaged)),
            given.Value.Files.Select(file => (file.Path, file.Kind, file.Text.Text, file.Encoding, file.IsDamaged)));
        Assert.Equal(disk.Value.Assets.Select(asset => (asset.Path, asset.Length!(), Convert.ToHexString(asset.Read()))),
            given.Value.Assets.Select(asset => (asset.Path, asset.Length!(), Convert.ToHexString(asset.Read()))));
        Assert.Equal(Told(disk), Told(given));
    }

    private static IEnumerable<string> Told(Result<SourceTree> read) =>
        read.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Place()} {diagnostic.Message}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Paths(SourceTree tree) =>
        tree.Files.Select(file => file.Path).Concat(tree.Assets.Select(asset => asset.Path)).Order(StringComparer.Ordinal);

    /// <summary>All files of the folder, the last first: the order is the host's.</summary>
    private IEnumerable<HostFile> Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .OrderDescending(StringComparer.Ordinal)
        .Select(place => new HostFile(Path.GetRelativePath(_folder.Path, place).Replace('\\', '/'), () => File.OpenRead(place)));
}
