using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Checks;

/// <summary>HB4023: a date that is over, of an item that is still open.</summary>
public sealed class PastTargetTests
{
    [Theory]
    [InlineData("target: 2026-05", "2026-06-01", true)]
    [InlineData("target: 2026-05", "2026-05-31", false)]
    [InlineData("target: 2026", "2026-12-31", false)]
    [InlineData("target: 2026-W22", "2026-06-01", true)]
    [InlineData("target: 2026-05, status: in_progress", "2026-06-01", true)]
    [InlineData("target: 2026-05, status: shipped", "2026-06-01", false)]
    [InlineData("target: 2026-05, status: dropped", "2026-06-01", false)]
    [InlineData("status: planned", "2026-06-01", false)]
    public void Is_told_from_the_first_day_after_the_period(string fields, string asOf, bool isLate) =>
        Assert.Equal(isLate, Late(fields, asOf).Length == 1);

    [Fact]
    public void Says_what_was_promised_and_what_it_is_now() =>
        Assert.Equal(
            ["roadmap/kiln.yml:1:34: warning HB4023: \"Fire the kiln\" was due 2026-05 but is in progress on 2026-06-01"],
            Late("target: 2026-05, status: in_progress", "2026-06-01"));

    [Fact]
    public void Is_judged_by_the_newest_change_where_no_day_is_given()
    {
        var file = ("roadmap/kiln.yml", (string?)"- {id: K-1, title: Fire the kiln, target: 2026-05}\n");
        Assert.DoesNotContain(WithHistory.Of(("2026-05-02", [file])).Diagnostics, diagnostic => diagnostic.Id == "HB4023");
        Assert.Contains(
            WithHistory.Of(("2026-05-02", [file]), ("2026-06-02", [("index.md", "# Pottery\n")])).Diagnostics,
            diagnostic => diagnostic.Id == "HB4023");
    }

    /// <summary>Never the clock's day: the same source has the same findings tomorrow.</summary>
    [Fact]
    public void Is_not_told_where_nobody_knows_the_day() => Assert.Empty(Late("target: 1999", null));

    private static string[] Late(string fields, string? asOf)
    {
        var tree = SourceTree.Of(("roadmap/kiln.yml", $"- {{title: Fire the kiln, {fields}}}\n"));
        var options = new CompilerOptions { AsOf = asOf is null ? null : Repo.Day(asOf) };
        return [.. HandbookCompiler.Compile(new(tree, []), new PlainTheme(), options).Diagnostics.Where(diagnostic => diagnostic.Id == "HB4023")
            .Select(diagnostic => diagnostic.Line())];
    }
}
