using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>Commands that write into the input folder, where a link would take what they write elsewhere.</summary>
public sealed class WriteThroughLinkTests : IDisposable
{
    private const string Damaged = "# Home\n\nA\u00a0b and c\u200bd.\n";
    private readonly TemporaryFolder _folder = new();

    public WriteThroughLinkTests()
    {
        _folder.Write("other.yml", "- {title: One, status: planned}\n- {title: Two, status: done}\n");
        _folder.Write("elsewhere/index.md", Damaged);
        _folder.Write("elsewhere/roadmap/keep.txt", "precious");
        _folder.Write("precious.yml", "precious: yes\n");
    }

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData("the input folder", "import", "roadmap", "other.yml")]
    [InlineData("the input folder", "import")]
    [InlineData("the input folder", "fix")]
    [InlineData("a folder above", "import", "roadmap", "other.yml", "--input", "docs/input")]
    [InlineData("a folder above", "fix", "--input", "docs/input")]
    [InlineData("a folder above", "fix", "--input", "./docs/../docs/input")]
    [InlineData("the roadmap folder", "import", "roadmap", "other.yml")]
    [InlineData("the roadmap file", "import", "roadmap", "other.yml")]
    [InlineData("a dangling roadmap file", "import", "roadmap", "other.yml")]
    [InlineData("a dangling roadmap folder", "import", "roadmap", "other.yml")]
    [InlineData("a dangling handbook.yml", "import")]
    [InlineData("a baseline file", "build", "--save-baseline", "input/urls.txt")]
    [InlineData("a baseline folder", "build", "--save-baseline", "input/lists/urls.txt")]
    public void Nothing_is_written_through(string link, params string[] arguments)
    {
        Make(link);
        var before = Tool.Hash(_folder["elsewhere"]) + File.ReadAllText(_folder["precious.yml"]);
        var run = Tool.RunIn(_folder.Path, [], arguments);
        Assert.InRange(run.ExitCode, 2, 3);
        Assert.NotEqual("", run.Error.Trim());
        Assert.Equal(before, Tool.Hash(_folder["elsewhere"]) + File.ReadAllText(_folder["precious.yml"]));
        Assert.False(File.Exists(_folder["gone.yml"]) || Directory.Exists(_folder["gone"]));
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_near_what_is_written_does_no_harm()
    {
        _folder.Write("input/index.md", "# Home\n");
        Directory.CreateSymbolicLink(_folder["input/more"], _folder["elsewhere"]);
        Assert.Equal(0, Tool.RunIn(_folder.Path, [], "import", "roadmap", "other.yml").ExitCode);
        Assert.True(File.Exists(_folder["input/roadmap/other.yml"]));
        Assert.Equal(["other.yml"], Directory.GetFileSystemEntries(_folder["input/roadmap"]).Select(path => Path.GetFileName(path)!));
    }

    [UnixFact]
    public void A_fix_that_was_killed_leaves_nothing_behind_after_the_next()
    {
        _folder.Write("input/index.md", Damaged);
        _folder.Write($"input/.index.md.new-{Guid.NewGuid():N}", "half");
        _folder.Write("input/.index.md.new-notes", "mine");
        _folder.Write($"input/.other.md.new-{Guid.NewGuid():N}", "somebody else's");
        Assert.Equal(0, Tool.RunIn(_folder.Path, [], "fix").ExitCode);
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder["input"]).Length);
        Assert.True(File.Exists(_folder["input/.index.md.new-notes"]));
    }

    [MountFact]
    public void A_full_disk_leaves_no_half_of_a_file()
    {
        using var mounted = new Mounted(_folder["input"], "64k");
        _folder.Write("input/index.md", Damaged);
        _folder.Write("input/filler.bin", "");
        try
        {
            using var filler = File.OpenWrite(_folder["input/filler.bin"]);
            for (var i = 0; i < 200; i++)
                filler.Write(new byte[1024]);
        }
        catch (IOException)
        {
        }
        var before = Tool.Hash(_folder["input"]);
        foreach (var arguments in (string[][])[["fix"], ["import"], ["import", "roadmap", "other.yml"],
            ["check", "--save-baseline", "input/urls.txt"]])
            Assert.InRange(Tool.RunIn(_folder.Path, [], arguments).ExitCode, 2, 3);
        Assert.Equal(before, Tool.Hash(_folder["input"]));
        Assert.False(Directory.Exists(_folder["input/roadmap"]));
    }

    private void Make(string link)
    {
        if (link == "the input folder")
            Directory.CreateSymbolicLink(_folder["input"], _folder["elsewhere"]);
        else if (link == "a folder above")
        {
            _folder.Write("elsewhere/input/index.md", Damaged);
            Directory.CreateSymbolicLink(_folder["docs"], _folder["elsewhere"]);
        }
        else
            _folder.Write("input/index.md", "# Home\n");
        if (link == "the roadmap folder")
            Directory.CreateSymbolicLink(_folder["input/roadmap"], _folder["elsewhere/roadmap"]);
        else if (link == "a dangling roadmap folder")
            Directory.CreateSymbolicLink(_folder["input/roadmap"], _folder["gone"]);
        else if (link.EndsWith("roadmap file", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(_folder["input/roadmap"]);
            File.CreateSymbolicLink(_folder["input/roadmap/other.yml"],
                _folder[link.StartsWith("a dangling", StringComparison.Ordinal) ? "gone.yml" : "precious.yml"]);
        }
        else if (link == "a dangling handbook.yml")
            File.CreateSymbolicLink(_folder["input/handbook.yml"], _folder["gone.yml"]);
        else if (link == "a baseline file")
            File.CreateSymbolicLink(_folder["input/urls.txt"], _folder["precious.yml"]);
        else if (link == "a baseline folder")
            Directory.CreateSymbolicLink(_folder["input/lists"], _folder["elsewhere"]);
    }
}
