using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Output;

/// <summary>An address that was public stays, or leads on, or the build stops.</summary>
public sealed class BaselineTests
{
    private const string Wheel = "- id: wheel\n  title: A water wheel\n  visibility: public\n";

    [Fact]
    public void An_address_that_would_vanish_stops_the_build()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/roadmap/mill.yml", Wheel);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build").ExitCode);
        folder.Write("input/roadmap/mill.yml", Wheel.Replace("id: wheel", "id: oak-wheel", StringComparison.Ordinal));
        var before = Tool.Hash(folder["output"]);
        var run = Tool.RunIn(folder.Path, [], "build", "--baseline", "output");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error HB5005: /roadmap/wheel/ was published, but does not exist on the new public site", run.Error,
            StringComparison.Ordinal);
        Assert.Contains("error HB5005: /embed/items/wheel/ was published", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Tool.Hash(folder["output"]));

        folder.Write("input/roadmap/mill.yml", Wheel.Replace("id: wheel", "id: oak-wheel\n  moved_from: wheel", StringComparison.Ordinal));
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--baseline", "output").ExitCode);
        Assert.Contains("A water wheel", File.ReadAllText(folder["output/public/embed/items/wheel/index.html"]), StringComparison.Ordinal);
        Assert.Contains("url=../oak-wheel/index.html", File.ReadAllText(folder["output/public/roadmap/wheel/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_written_and_read_and_points_at_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/roadmap/mill.yml", Wheel);
        folder.Write("input/about.md", "---\nvisibility: public\n---\n\n# About\n");
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--save-baseline", "urls.txt").ExitCode);
        var list = File.ReadAllText(folder["urls.txt"]);
        Assert.StartsWith("# ", list, StringComparison.Ordinal);
        var addresses = list.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(addresses.Order(StringComparer.Ordinal), addresses);
        Assert.Contains("/about/", addresses);
        Assert.Contains("/feeds/roadmap.ics", addresses);
        Assert.Contains("/data/roadmap.json", addresses);
        Assert.Contains("/embed/items/wheel/", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("assets", StringComparison.Ordinal)
            || address.Contains("404", StringComparison.Ordinal));
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--baseline", "urls.txt", "--save-baseline", "urls.txt").ExitCode);
        Assert.Equal(list, File.ReadAllText(folder["urls.txt"]));

        File.Delete(folder["input/about.md"]);
        var line = Array.IndexOf(addresses, "/about/") + 2;
        foreach (var command in (string[])["check", "build"])
        {
            var run = Tool.RunIn(folder.Path, [], command, "--baseline", "urls.txt");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"urls.txt:{line}:1: error HB5005: /about/ was published"),
                run.Output + run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(list, File.ReadAllText(folder["urls.txt"]));
    }

    [Fact]
    public void Invalid_baseline_is_an_error_and_nothing_is_built()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        folder.Write("other/file.txt", "words");
        Assert.Contains("no output folder of Handbook", Tool.RunIn(folder.Path, [], "build", "--baseline", "other").Error, StringComparison.Ordinal);
        Assert.Contains("could not be read", Tool.RunIn(folder.Path, [], "build", "--baseline", "gone.txt").Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Theory]
    [InlineData("/roadmap/wheel/", true)]
    [InlineData("roadmap/wheel", true)]
    [InlineData("/roadmap/wheel/index.html", true)]
    [InlineData("https://mill.example.org/book/roadmap/wheel/", true)]
    [InlineData("/m%C3%BChle/", true)]
    [InlineData("/mühle/", true)]
    [InlineData("/old%20place.html", true)]
    [InlineData("/data/roadmap.json", true)]
    [InlineData("/Roadmap/wheel/", false)]
    [InlineData("/roadmap/oar/", false)]
    [InlineData("/feeds/roadmap.atom", false)]
    [InlineData("https://other.example.org/roadmap/wheel/", false)]
    public void Spelling_variants_are_the_same_address(string written, bool isThere)
    {
        var found = Against([written], ("handbook.yml", "url: https://mill.example.org/book/\n"),
            ("roadmap/mill.yml", Wheel + "  moved_from: /old place.html\n"), ("mühle.md", "---\nvisibility: public\n---\n\n# Mühle\n")).Of("HB5005");
        Assert.Equal(isThere ? 0 : 1, found.Length);
    }

    [Fact]
    public void Address_with_other_capitals_is_suggested() =>
        Assert.Contains("It now exists as /roadmap/wheel/", Against(["/Roadmap/Wheel/"], ("roadmap/mill.yml", Wheel)).The("HB5005").Help!,
            StringComparison.Ordinal);

    [Fact]
    public void Vanished_address_is_reported_once() =>
        Assert.Single(Against(["/a/", "/a/", "/a/index.html"], ("roadmap/mill.yml", Wheel)).Of("HB5005"));

    [Fact]
    public void Former_address_redirects_only_for_its_last_owner()
    {
        string[] baseline = ["/roadmap/first/", "/roadmap/second/"];
        Assert.Equal("/roadmap/first/ was published, but does not exist on the new public site",
            Against(baseline, ("roadmap/mill.yml", Wheel + "  moved_from: second\n")).The("HB5005").Message);
        Assert.Empty(Against(baseline, ("roadmap/mill.yml", Wheel + "  moved_from: [first, second]\n")).Of("HB5005"));
    }

    [Fact]
    public void A_role_and_a_page_lead_on_too()
    {
        var compilation = Against(
            ["/roles/grinder/", "/notes/", "/plans/old/"],
            ("roles/miller.md", "---\nrole: Miller\nvisibility: public\nmoved_from: grinder\n---\n\n# Miller\n\n## Responsibilities\n\n- Grind\n"),
            ("news.md", "---\nvisibility: public\nmoved_from: [notes.md, plans/old/index.md]\n---\n\n# News\n"));
        Assert.Empty(compilation.Of("HB5005"));
        Assert.Equal("/roles/miller/", compilation.Json("public/roles/grinder/index.html").Said("Target"));
        Assert.Equal("/news/", compilation.Json("public/plans/old/index.html").Said("Target"));
    }

    [Fact]
    public void Page_made_internal_loses_its_address() =>
        Assert.Single(Against(["/roadmap/wheel/"], ("roadmap/mill.yml", Wheel.Replace("public", "internal", StringComparison.Ordinal))).Of("HB5005"));

    [Fact]
    public void Without_a_history_lost_addresses_are_one_notice()
    {
        string[] baseline = ["/changes/", "/feeds/roadmap.xml", "/feeds/roles/miller.xml", "/feeds/roadmap.ics"];
        var undated = Against(baseline, ("roadmap/mill.yml", Wheel));
        Assert.Empty(undated.Of("HB5005"));
        var told = undated.The("HB5006");
        Assert.Equal(("/changes/ and 2 more addresses are generated from git history, which this build lacks", Severity.Warning),
            (told.Message, told.Severity));

        var dated = HandbookCompiler.Compile(
            new(SourceTree.Of(("roadmap/mill.yml", Wheel)), []), new PlainTheme(),
            new CompilerOptions
            {
                Baseline = Written(baseline),
                History = new(WithHistory.Log([("2026-01-01", [("roadmap/mill.yml", Wheel)])]), []),
            });
        Assert.Empty(dated.Of("HB5006"));
        Assert.Equal("/feeds/roles/miller.xml was published, but does not exist on the new public site", dated.The("HB5005").Message);
        Assert.Contains("A feed cannot redirect", dated.The("HB5005").Help!, StringComparison.Ordinal);
    }

    private static Compilation Against(string[] baseline, params (string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new PlainTheme(), new CompilerOptions { Baseline = Written(baseline) });

    private static System.Collections.Immutable.ImmutableArray<Located<string>> Written(string[] addresses)
    {
        using var folder = new TemporaryFolder();
        folder.Write("urls.txt", "# kept\r\n" + string.Join("\r\n", addresses));
        return Baseline.Read(folder["urls.txt"]);
    }
}
