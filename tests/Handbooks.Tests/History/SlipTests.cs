using Handbooks.Comparison;
using Handbooks.Model;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.History;

/// <summary>A roadmap that remembers what it promised.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("2026-Q1", "2026-Q2", MoveKind.Later)]
    [InlineData("2026-Q2", "2026-03-15", MoveKind.Earlier)]
    [InlineData("2026", "2026-Q2", MoveKind.MoreExact)]
    [InlineData("2026-Q2", "2026-06", MoveKind.MoreExact)]
    [InlineData("2026-06", "2026-Q2", MoveKind.LessExact)]
    [InlineData("2026-Q2", "2026", MoveKind.Later)]
    [InlineData("2026-W53", "2026", MoveKind.Earlier)]
    [InlineData("2027-01", "2026-W53", MoveKind.Earlier)]
    public void Move_is_judged_by_its_last_day(string from, string to, MoveKind kind) =>
        Assert.Equal(kind, TargetMove.KindOf(Period.Parse(from)!, Period.Parse(to)!));

    /// <summary>Forty items, every second one public; four of them slip, one is pulled in, one is only said more exactly.</summary>
    [GitFact]
    public void Forty_items_with_four_slips()
    {
        using var repo = new Repo();
        (string Day, string Id, string Target)[] moves =
        [
            ("2026-02-10", "ST-2", "2026-Q2"), ("2026-04-03", "ST-2", "2026-Q3"), ("2026-06-30", "ST-2", "2026-Q4"),
            ("2026-02-10", "ST-3", "2026-H2"), ("2026-04-03", "ST-10", "2026-05"), ("2026-06-30", "ST-11", "2027"),
            ("2026-04-03", "ST-20", "2026-01"), ("2026-06-30", "ST-21", "2025-12"),
        ];
        var targets = Enumerable.Range(0, 40).ToDictionary(i => $"ST-{i}", _ => "2026-Q1");
        repo.Commit("2026-01-08", ("handbook.yml", "title: Stall\n"), ("roadmap/all.yml", Roadmap(targets)));
        foreach (var step in moves.GroupBy(move => move.Day))
        {
            foreach (var (_, id, target) in step)
                targets[id] = target;
            repo.Commit(step.Key, ("roadmap/all.yml", Roadmap(targets)));
        }

        var compilation = WithHistory.Folder(repo.Input);
        Assert.Equal([("ST-10", 1), ("ST-11", 1), ("ST-2", 3), ("ST-3", 1)], Slips(compilation, "team"));
        Assert.Equal([("ST-10", 1), ("ST-2", 3)], Slips(compilation, "public"));
        foreach (var site in (string[])["team", "public"])
        {
            Assert.Equal(
                ["2026-01-08 added - -", "2026-02-10 target 2026-Q1 2026-Q2", "2026-04-03 target 2026-Q2 2026-Q3",
                    "2026-06-30 target 2026-Q3 2026-Q4"],
                compilation.Past("ST-2", site));
            Assert.Equal("2026-Q1", compilation.Item("ST-2", site).Said("first_target"));
            var story = compilation.Json($"{site}/roadmap/st-2/index.html").GetProperty("Past").GetProperty("Slips");
            Assert.Equal(("Q1 2026", "2026-01-08", "Q4 2026", 3),
                (story.GetProperty("First").Said("Text"), story.Said("Since"), story.GetProperty("Now").Said("Text"), story.GetProperty("Later")
                    .GetInt32()));
            Assert.Equal(["2026-02-10", "2026-04-03", "2026-06-30"], story.Each("Moves", "Date"));
        }
        Assert.Equal("2026-06-30", compilation.Json("team/roadmap/index.html").GetProperty("Site").Said("AsOf"));

        var shown = WithHistory.Folder(repo.Input, new HandbookTheme());
        foreach (var site in (string[])["team", "public"])
            Assert.Contains("First planned for Q1 2026, delayed three times, now Q4 2026.", shown.Text($"{site}/roadmap/st-2/index.html"),
                StringComparison.Ordinal);
        Assert.Empty(shown.Of("HB5101"));
        Assert.DoesNotContain("ST-11", shown.Text("public/changes/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("st-11", shown.Text("team/changes/index.html"), StringComparison.Ordinal);
    }

    private static (string?, int)[] Slips(Compilation compilation, string site) =>
        [.. compilation.Items(site).Select(item => (item.Said("id"), item.GetProperty("slips").GetInt32())).Where(item => item.Item2 > 0).Order()];

    private static string Roadmap(Dictionary<string, string> targets) => string.Concat(targets.Select((item, i) =>
        $"- id: {item.Key}\n  title: Thing number {i}\n  target: {item.Value}\n  visibility: {(i % 2 == 0 ? "public" : "internal")}\n"));
}
