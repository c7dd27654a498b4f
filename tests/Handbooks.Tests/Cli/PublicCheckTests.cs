using System.Text.Json;
using System.Text.RegularExpressions;
using Handbooks.Tests.PublicSite;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary><c>check --audience public</c>: what a reviewer needs to see of a pull request.</summary>
public sealed class PublicCheckTests
{
    private static readonly (string Path, string Text)[] Harbour =
    [
        ("handbook.yml", "title: Harbour\npublic: [index.md, about/**, map.png]\n"),
        ("index.md", "# Home\n\n![map](map.png) and [more](secret/plan.md)\n"), ("about/us.md", "# About us\n\nwords\n"),
        ("secret/plan.md", "# Copper Lantern Plan\n"), ("map.png", "x"),
        ("roles/pilot.md", "---\nrole: Pilot\nvisibility: public\n---\n\n## Responsibilities\n\n- Bring ships in\n"),
        ("roles/diver.md", "---\nrole: Diver\n---\n\n## Responsibilities\n\n- Dive\n"),
        ("roadmap/a.yml", "- {id: A-1, title: New quay, visibility: public}\n- {id: A-2, title: Old quay}\n"),
        ("people.yml", "- {name: Ada Open, roles: [pilot], visibility: public}\n- {name: Bob Closed, roles: [pilot]}\n"),
    ];

    [Fact]
    public void It_lists_what_is_public_with_addresses_and_sources()
    {
        using var folder = Folder(Harbour);
        var run = Tool.RunIn(folder.Path, [], "check", "--audience", "public");
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Public: 2 of 3 pages, 1 of 2 roles, 1 of 2 items, 1 of 2 people, 1 of 1 file", lines);
        Assert.All(
            ["/ Home input/index.md:1", "/about/us/ About us input/about/us.md:1", "/roles/pilot/ Pilot input/roles/pilot.md:2",
                "/roadmap/a-1/ New quay input/roadmap/a.yml:1", "/roles/pilot/ Ada Open input/people.yml:1",
                "/files/map.png map.png input/map.png:1"],
            line => Assert.Contains(line, lines));
        Assert.Contains("HB4002", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing internal was found on the public site.", lines);
        Assert.DoesNotContain("Bob", run.Output, StringComparison.Ordinal);
        Assert.Equal(["input"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_leak_ends_it_with_5()
    {
        using var folder = Folder([.. Harbour, ("about/more.md", "# More\n\nSoon: the Copper Lantern Plan\n")]);
        var run = Tool.RunIn(folder.Path, [], "check", "--audience", "public");
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("error HB5101", run.Output, StringComparison.Ordinal);
        Assert.Contains("input/secret/plan.md:1:1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_does_for_programs_and_the_list_is_json()
    {
        using var folder = Folder([.. Harbour, ("about/more.md", "# More\n\nSoon: the Copper Lantern Plan\n")]);
        var run = Tool.RunIn(folder.Path, [], "check", "--audience", "public", "--format", "json");
        Assert.Equal(5, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(("public", 1), (root.GetProperty("audience").GetString(), root.GetProperty("version").GetInt32()));
        Assert.Equal(["/", "/about/more/", "/about/us/"], root.GetProperty("public").GetProperty("pages").EnumerateArray()
            .Select(page => page.GetProperty("url").GetString()));
        Assert.Equal([3, 1, 1, 1, 1], root.GetProperty("public_counts").EnumerateObject().Select(count => count.Value.GetInt32()));
        Assert.Equal([4, 2, 2, 2, 1], root.GetProperty("all_counts").EnumerateObject().Select(count => count.Value.GetInt32()));
        Assert.Equal("people.yml", root.GetProperty("public").GetProperty("people")[0].GetProperty("path").GetString());
        var leak = root.GetProperty("diagnostics").EnumerateArray().First(diagnostic => diagnostic.GetProperty("id").GetString() == "HB5101");
        Assert.Equal(("secret/plan.md", 1), (leak.GetProperty("related")[0].GetProperty("path").GetString(),
            leak.GetProperty("related")[0].GetProperty("line").GetInt32()));
    }

    /// <summary>
    /// The canaries once as somebody meets them: by the command, with its exit code, the file, the byte and the source, and
    /// nothing written.
    /// </summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("percent")]
    [InlineData("decimal entities")]
    [InlineData("base64")]
    public void Twelve_canaries_end_a_build_with_5_and_their_places(string spelling)
    {
        var pages = CanaryTests.Told.Select((canary, i) => ($"open/p{i:00}.md",
            $"---\ntitle: Page {i}\nvisibility: public\n---\n\nSee:\n\n```\n{Spellings.Of(spelling, canary.Words)}\n```\n")).ToArray();
        using var folder = Folder([("handbook.yml", "title: The book\n"), .. CanaryTests.Hidden, .. pages]);
        var run = Tool.RunIn(folder.Path, [], "build");
        Assert.Equal(5, run.ExitCode);
        Assert.Equal(["input"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
        var said = (run.Output + run.Error).ReplaceLineEndings("\n");
        Assert.All(CanaryTests.Told.Select((canary, i) => (canary, i)), told =>
            Assert.Matches($@"public/open/p{told.i:00}/index\.html:\d+:\d+: error HB5101: [^\n]* at byte \d+[^\n]*\n"
                + $@"(  help: [^\n]*\n)(  see: +[^\n]*\n)*?  see: +input/{Regex.Escape(told.canary.Source)}: the internal text is here", said));
        // Other findings are the team's; those of the proof may be read by anybody.
        var proof = Tool.RunIn(folder.Path, [], "check", "--audience", "public");
        Assert.Equal(5, proof.ExitCode);
        Assert.All(CanaryTests.Told.Where(canary => canary.Words.Contains(' ', StringComparison.Ordinal)),
            canary => Assert.DoesNotContain(canary.Words, proof.Output + proof.Error, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_public_is_said_so()
    {
        using var folder = Folder([("index.md", "# Home\n")]);
        Assert.Contains("Nothing is public: ", Tool.RunIn(folder.Path, [], "check", "--audience", "public").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_audience_is_wrong_usage() => Assert.Equal(2, Tool.Run("check", "--audience", "team").ExitCode);

    private static TemporaryFolder Folder((string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
            folder.Write("input/" + path, text);
        return folder;
    }
}
