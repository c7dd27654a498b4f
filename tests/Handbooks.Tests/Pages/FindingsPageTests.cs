using System.Text.Json;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>The team's page of what does not add up.</summary>
public sealed class FindingsPageTests
{
    private const string Page = "team/findings/index.html";

    private static readonly (string, string)[] Harbour =
    [
        ("handbook.yml", "repository: https://example.org/harbour\nseverities: {HB4013: off, HB4015: off, HB4008: off, HB4014: off}\n"),
        ("roles/keeper.md", "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Own the quay {#quay}\n"),
        ("roles/mate.md", "---\nrole: Mate\n---\n\n## Responsibilities\n\n- Own the quay {#quay .accountable}\n- Watch [nowhere](gone.md)\n"),
    ];

    [Fact]
    public void A_finding_is_told_with_its_place_on_the_site_and_in_the_repository()
    {
        var kind = Kinds(Compile.Files(Harbour), "Issues").Single(kind => kind.Said("Id") == "HB4001");
        Assert.Equal(("Two roles accountable for one activity", 1, "Warning"),
            (kind.Said("Title"), kind.GetProperty("Count").GetInt32(), kind.Said("Severity")));
        var finding = Assert.Single(kind.List("Shown"));
        Assert.Equal("both Keeper and Mate are accountable for \"Own the quay\"", finding.Said("Message"));
        Assert.Contains("Make one of them accountable", finding.Said("Help"), StringComparison.Ordinal);
        Assert.Equal(("roles/mate.md:7:3", "https://example.org/harbour/blob/main/input/roles/mate.md#L7", "../roles/mate/#quay"), PlaceOf(finding));
        var related = Assert.Single(finding.List("Related"));
        Assert.Equal(("roles/keeper.md:7:3", "https://example.org/harbour/blob/main/input/roles/keeper.md#L7", "../roles/keeper/#quay"),
            PlaceOf(related));
    }

    [Fact]
    public void What_concerns_roles_comes_first_and_the_gravest_kind_of_each_group()
    {
        var page = Compile.Files([.. Harbour, ("roles/empty.md", "---\nrole: Empty\n---\n\nWords.\n")]).Json(Page);
        Assert.Equal(["Issues", "In the files"], page.Each("Groups", "Title"));
        Assert.Equal(["HB4001", "HB4005"], page.List("Groups")[0].Each("Kinds", "Id"));
        Assert.Equal("HB3003", page.List("Groups")[1].Each("Kinds", "Id")[0]);
    }

    [Fact]
    public void Severities_are_those_of_the_handbook_and_what_is_off_is_left_out()
    {
        var settings = ("handbook.yml", "severities: {HB4001: info, HB3003: off, HB4013: off, HB4015: off, HB4008: off, HB4014: off}\n");
        var page = Compile.Files([settings, .. Harbour[1..]]).Json(Page);
        Assert.Equal(["HB4001 Info"], page.List("Groups").SelectMany(group => group.List("Kinds"))
            .Select(kind => $"{kind.Said("Id")} {kind.Said("Severity")}"));
        Assert.Equal(["Info ./?q=info"], page.List("Counts").Select(count => $"{count.Said("Severity")} {count.Said("Href")}"));
    }

    [Fact]
    public void Of_many_of_one_kind_the_first_hundred_are_shown_and_all_are_counted()
    {
        var links = string.Concat(Enumerable.Range(1, 130).Select(number => $"[a](gone-{number}.md)\n\n"));
        var kind = Kinds(Compile.Files(("index.md", "# Home\n\n" + links)), "In the files").Single(kind => kind.Said("Id") == "HB3003");
        Assert.Equal((130, 100), (kind.GetProperty("Count").GetInt32(), kind.List("Shown").Length));
        Assert.Equal(["index.md:3:1", "index.md:201:1"], new[] { kind.List("Shown")[0],
            kind.List("Shown")[99] }.Select(finding => finding.GetProperty("Place").Said("Text")));
        Assert.Contains("30 more like this: handbook check --verbose lists them all.", WithTheme([("index.md", "# Home\n\n" + links)]).Text(Page),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_of_the_run_up_to_the_checks_is_on_it()
    {
        var compilation = Compile.Folder(Path.Combine(Repository.Tests, "Sites", "tram-workshop", "input"));
        var told = compilation.Diagnostics.Where(diagnostic => string.CompareOrdinal(diagnostic.Id, "HB5") < 0).CountBy(diagnostic => diagnostic.Id)
            .Select(kind => $"{kind.Key} {kind.Value}");
        var shown = compilation.Json(Page).List("Groups").SelectMany(group => group.List("Kinds"))
            .Select(kind => $"{kind.Said("Id")} {kind.GetProperty("Count").GetInt32()}");
        Assert.Equal(told.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.NotEmpty(shown);
    }

    [Fact]
    public void Where_nothing_was_found_that_is_said()
    {
        var compilation = WithTheme([("index.md", "# Home\n\nWords.\n")]);
        Assert.Contains("No issues.", compilation.Text(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", compilation.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void How_strict_the_tool_is_run_changes_no_byte_of_it()
    {
        var sources = new Diagnostics.Result<SourceTree>(SourceTree.Of(Harbour), []);
        var strict = HandbookCompiler.Compile(sources, new HandbookTheme(), new CompilerOptions { Strict = true });
        Assert.True(strict.HasErrors);
        Assert.Equal(WithTheme(Harbour).Text(Page), strict.Text(Page));
    }

    [Fact]
    public void No_letter_is_counted_twice_and_the_bars_lead_to_the_rows_that_they_count()
    {
        var bar = Assert.Single(Compile.Files(Harbour).Json(Page).GetProperty("Coverage").List("Units"));
        Assert.Equal("../matrix/?gap=nobody", bar.Said("MatrixHref"));
        Assert.Equal((0, 1, 0, 1), (bar.GetProperty("Answered").GetInt32(), bar.GetProperty("Unanswered").GetInt32(),
            bar.GetProperty("Nobody").GetInt32(), bar.GetProperty("Disputed").GetInt32()));
    }

    [Fact]
    public void The_words_of_authors_are_words_and_no_markup()
    {
        var page = WithTheme([("index.md", "# Home\n\n[a](<gone<script>alert(1)</script>.md>) [[<b onclick=x>]]\n")]).Text(Page);
        Assert.Contains("&lt;script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", page, StringComparison.Ordinal);
    }

    private static (string?, string?, string?) PlaceOf(JsonElement finding)
    {
        var place = finding.GetProperty("Place");
        return (place.Said("Text"), place.Said("SourceHref"), place.GetProperty("Page").Said("Href"));
    }

    private static JsonElement[] Kinds(Compilation compilation, string group) =>
        compilation.Json(Page).List("Groups").Single(shown => shown.Said("Title") == group).List("Kinds");

    private static Compilation WithTheme((string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());
}
