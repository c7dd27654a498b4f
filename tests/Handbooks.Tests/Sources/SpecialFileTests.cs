using System.Net.Sockets;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

/// <summary>What stands in an input folder and is no file, or no file of this folder: never opened, never read, always named.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Socket? _socket;

    public SpecialFileTests() => _folder.Write("input/index.md", "# Home\n");

    public void Dispose()
    {
        _socket?.Dispose();
        _folder.Dispose();
    }

    [UnixTheory]
    [InlineData("pipe", "p.md", "HB0008", "p.md is a named pipe, not a regular file")]
    [InlineData("pipe", "people.yml", "HB0008", "people.yml is a named pipe, not a regular file")]
    [InlineData("pipe", "handbook.yml", "HB0008", "handbook.yml is a named pipe, not a regular file")]
    [InlineData("pipe", "roadmap/a.yaml", "HB0008", "roadmap/a.yaml is a named pipe, not a regular file")]
    [InlineData("pipe", "P.MARKDOWN", "HB0008", "P.MARKDOWN is a named pipe, not a regular file")]
    [InlineData("pipe", "docs.json", "HB0008", "docs.json is a named pipe, not a regular file")]
    [InlineData("pipe", "p.png", "HB0009", "p.png is a named pipe and was skipped")]
    [InlineData("pipe", "notes", "HB0009", "notes is a named pipe and was skipped")]
    [InlineData("socket", "s.md", "HB0008", "s.md is a socket, not a regular file")]
    [InlineData("socket", "server.sock", "HB0009", "server.sock is a socket and was skipped")]
    [InlineData("folder", "handbook.yml", "HB0008", "handbook.yml is a folder, not a regular file")]
    [InlineData("folder", "a/b.yaml", "HB0008", "a/b.yaml is a folder, not a regular file")]
    [InlineData("link", "p.md", "HB0004", "p.md is a symbolic link and was skipped")]
    [InlineData("link", "p.png", "HB0004", "p.png is a symbolic link and was skipped")]
    [InlineData("link to pipe", "p.md", "HB0004", "p.md is a symbolic link and was skipped")]
    [InlineData("link to device", "p.md", "HB0004", "p.md is a symbolic link and was skipped")]
    [InlineData("link to itself", "p.md", "HB0004", "p.md is a symbolic link and was skipped")]
    [InlineData("link to the folder", "more", "HB0004", "more is a symbolic link and was skipped")]
    [InlineData("link above", "up", "HB0004", "up is a symbolic link and was skipped")]
    public void Special_file_is_reported_and_never_opened(string what, string path, string id, string message)
    {
        Make(what, path);
        var read = SourceReader.Read(_folder["input"]);
        var told = Assert.Single(read.Diagnostics);
        Assert.Equal((id, message), (told.Id, told.Message));
        Assert.NotNull(told.Help);
        Assert.Equal(["index.md"], read.Value.Files.Select(file => file.Path));
        Assert.Empty(read.Value.Assets);
    }

    [UnixTheory]
    [InlineData("pipe", "a named pipe")]
    [InlineData("socket", "a socket")]
    [InlineData("folder", "a folder")]
    [InlineData("link to pipe", "a named pipe")]
    [InlineData("link to device", "a device")]
    [InlineData("nothing", "it does not exist")]
    [InlineData("link to nothing", "it does not exist")]
    [InlineData("link to itself", "")]
    public void Imported_roadmap_and_baseline_must_be_files(string what, string why)
    {
        Make(what, "../named");
        foreach (var arguments in (string[][])[["import", "roadmap", "named"], ["check", "--baseline", "named"]])
        {
            if (what == "folder" && arguments[0] == "check")
                continue;
            var run = Tool.RunIn(_folder.Path, [], arguments);
            Assert.InRange(run.ExitCode, 2, 3);
            Assert.Contains(what == "nothing" && arguments[0] == "check"
                ? "could not be read" : why == "it does not exist" && arguments[0] == "check" ? "named" : why, run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>The same through the command: it comes to an end, and nothing is published.</summary>
    [UnixFact]
    public void A_handbook_with_pipes_is_refused_at_once()
    {
        foreach (var path in (string[])["p.md", "people.yml", "p.png"])
            Unix.MakePipe(_folder["input/" + path]);
        using var process = Tool.Start(_folder.Path, [], "build");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), "it waits for the pipe");
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("error HB0008: people.yml is a named pipe", error.GetAwaiter().GetResult() + output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [UnixFact]
    public void A_device_is_never_read()
    {
        File.CreateSymbolicLink(_folder["zero"], "/dev/zero");
        Assert.Equal(FileKind.Device, Assert.Throws<NotOrdinaryFileException>(() => OrdinaryFile.Read("/dev/zero", 10)).Kind);
        Assert.Equal(FileKind.Device, Assert.Throws<NotOrdinaryFileException>(() => OrdinaryFile.Read(_folder["zero"], 10, followLinks: true)).Kind);
        Assert.Equal(FileKind.Link, Assert.Throws<NotOrdinaryFileException>(() => OrdinaryFile.Read(_folder["zero"], 10)).Kind);
    }

    [UnixFact]
    public void File_swapped_for_a_pipe_or_link_is_not_read()
    {
        _folder.Write("input/a.png", "picture");
        _folder.Write("secret.png", "secret");
        foreach (var what in (string[])["pipe", "link"])
        {
            var asset = SourceReader.Read(_folder["input"]).Value.Assets.Single(file => file.Path == "a.png");
            File.Delete(_folder["input/a.png"]);
            Make(what, "a.png");
            Assert.Throws<NotOrdinaryFileException>(() => asset.Read());
            File.Delete(_folder["input/a.png"]);
            _folder.Write("input/a.png", "picture");
        }
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_by_its_length_and_not_read()
    {
        using (var huge = File.Create(_folder["input/huge.md"]))
            huge.SetLength(100L * 1024 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        var told = Assert.Single(SourceReader.Read(_folder["input"]).Diagnostics);
        Assert.Equal("HB0003", told.Id);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64 * SourceReader.DataLimit);
        Assert.Equal("HB0003", Assert.Single(SourceReader.ReadData(_folder["input/huge.md"]).Diagnostics).Id);
    }

    [UnixFact]
    public void A_file_that_grows_while_it_is_read_is_read_up_to_the_limit()
    {
        File.WriteAllBytes(_folder["log"], new byte[100]);
        Assert.Equal(100, OrdinaryFile.Read(_folder["log"], 100).Length);
        Assert.Null(OrdinaryFile.Read(_folder["log"], 99).Content);
        // Files that say that they are empty and are not, as those of /proc, are bounded as well.
        if (OperatingSystem.IsLinux())
            Assert.Null(OrdinaryFile.Read("/proc/self/maps", 10).Content);
    }

    /// <summary>One file under two names is two files: no system says where else it lies, and nothing is ever written into it.</summary>
    [UnixFact]
    public void A_hard_link_is_a_file_and_a_fix_leaves_its_other_name_alone()
    {
        _folder.Write("elsewhere.md", "# Twins\n\nA\u00a0b and c\u200bd.\n");
        Unix.HardLink(_folder["elsewhere.md"], _folder["input/twin.md"]);
        var before = File.ReadAllText(_folder["elsewhere.md"]);
        Assert.Equal(["index.md", "twin.md"], SourceReader.Read(_folder["input"]).Value.Files.Select(file => file.Path));
        Assert.Equal(0, Tool.RunIn(_folder.Path, [], "fix").ExitCode);
        Assert.NotEqual(before, File.ReadAllText(_folder["input/twin.md"]));
        Assert.Equal(before, File.ReadAllText(_folder["elsewhere.md"]));
    }

    private void Make(string what, string path)
    {
        var place = _folder["input/" + path];
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        _folder.Write("target", "# Elsewhere\n");
        if (what == "folder")
            _folder.Write("input/" + path + "/below.md", "# Below\n");
        else if (what == "pipe")
            Unix.MakePipe(place);
        else if (what == "socket")
        {
            // Its file goes when nobody holds it any more.
            _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            _socket.Bind(new UnixDomainSocketEndPoint(place));
        }
        else if (what == "link to pipe")
            Unix.MakePipe(_folder["pipe"]);
        if (what.StartsWith("link", StringComparison.Ordinal))
            File.CreateSymbolicLink(place, EndOf(what, place));
    }

    private string EndOf(string what, string place) => what switch
    {
        "link to pipe" => _folder["pipe"],
        "link to device" => "/dev/zero",
        "link to itself" => place,
        "link to the folder" => _folder["input"],
        "link to nothing" => _folder["gone"],
        "link above" => "..",
        _ => _folder["target"],
    };
}
