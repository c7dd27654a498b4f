using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Checks;

/// <summary>Where the checks of roadmap items begin and end.</summary>
public sealed class ItemCheckTests
{
    [Theory]
    [InlineData("2027-Q2", "2027-Q3", true)]
    [InlineData("2027-Q2", "2027-Q2", false)]
    [InlineData("2027-06-30", "2027-Q3", true)]
    [InlineData("2027-06-30", "2027-07-01", true)]
    [InlineData("2027-07-01", "2027-07-01", false)]
    [InlineData("2027-Q2", "2027", false)]
    [InlineData("2027", "2027-Q4", false)]
    [InlineData("2027-H1", "2027-06", false)]
    [InlineData("2026-W53", "2027-01", false)]
    [InlineData("2026-W52", "2027-01", true)]
    [InlineData("2027-Q3", "2027-Q2", false)]
    public void Due_before_what_it_waits_for_only_if_no_day_is_in_both(string item, string needed, bool isTold)
    {
        var compilation = Due($"target: {item}", $"target: {needed}");
        Assert.Equal(isTold ? 1 : 0, compilation.Of("HB4021").Length);
        if (isTold)
            Assert.Equal(("roadmap/a.yml:3:11", "roadmap/a.yml:7:11"),
                (compilation.The("HB4021").Place(), compilation.The("HB4021").Related[0].Span.ToString()));
    }

    [Theory]
    [InlineData("target: 2027-Q1", "theme: none")]
    [InlineData("theme: none", "target: 2028")]
    [InlineData("target: 2027-Q1\n  status: shipped", "target: 2028")]
    [InlineData("target: 2027-Q1\n  status: dropped", "target: 2028")]
    [InlineData("target: 2027-Q1", "target: 2028\n  status: shipped")]
    [InlineData("target: 2027-Q1", "target: 2028\n  status: dropped")]
    public void Without_two_dates_of_open_work_nothing_is_too_early(string item, string needed) => Assert.Empty(Due(item, needed).Of("HB4021"));

    [Theory]
    [InlineData("paused")]
    [InlineData("idea")]
    [InlineData("in_progress")]
    public void What_is_not_done_is_open(string status) => Assert.Single(Due($"target: 2027-Q1\n  status: {status}", "target: 2028").Of("HB4021"));

    [Fact]
    public void Each_dependency_is_told_by_itself_and_unknown_ones_elsewhere()
    {
        var compilation = Compile.Files(("roadmap/a.yml",
            "- {id: a, title: Aa, target: 2026, depends_on: [b, c, d, nowhere]}\n- {id: b, title: Bb, target: 2027}\n"
            + "- {id: c, title: Cc, target: 2028}\n- {id: d, title: Dd, target: 2026}\n"));
        Assert.Equal(2, compilation.Of("HB4021").Length);
    }

    [Fact]
    public void What_waits_for_itself_is_a_cycle_and_not_too_early()
    {
        var compilation = Compile.Files(("roadmap/a.yml", "- {id: a, title: Aa, target: 2026, depends_on: [a]}\n"));
        Assert.Empty(compilation.Of("HB4021"));
        Assert.Single(compilation.Of("HB4003"));
    }

    [Theory]
    [InlineData("idea", "now", true)]
    [InlineData("idea", "next", false)]
    [InlineData("idea", "later", false)]
    [InlineData("planned", "now", false)]
    [InlineData("planned", "later", false)]
    [InlineData("in_progress", "now", false)]
    [InlineData("in_progress", "next", true)]
    [InlineData("in_progress", "later", true)]
    [InlineData("shipped", "now", false)]
    [InlineData("shipped", "later", true)]
    [InlineData("paused", "later", false)]
    [InlineData("paused", "now", false)]
    [InlineData("dropped", "now", false)]
    public void A_status_and_a_horizon_that_cannot_both_be_true(string status, string horizon, bool isTold)
    {
        var found = One($"status: {status}\n  horizon: {horizon}").Of("HB4022");
        Assert.Equal(isTold ? 1 : 0, found.Length);
        Assert.All(found, diagnostic => Assert.Equal("roadmap/a.yml:3:12", diagnostic.Place()));
    }

    [Theory]
    [InlineData("status: in_progress")]
    [InlineData("status: now")]
    [InlineData("status: done")]
    [InlineData("horizon: later")]
    public void One_key_alone_contradicts_nothing(string line) => Assert.Empty(One(line).Of("HB4022"));

    [Theory]
    [InlineData("now", "high", "day")]
    [InlineData("now", null, "day")]
    [InlineData("now", "medium", "month")]
    [InlineData("now", "low", "quarter")]
    [InlineData("next", "high", "month")]
    [InlineData("next", null, "month")]
    [InlineData("next", "low", "quarter")]
    [InlineData("later", "high", "quarter")]
    [InlineData("later", null, "quarter")]
    public void The_finest_date_that_horizon_and_confidence_allow(string horizon, string? confidence, string finest)
    {
        (string Kind, string Target)[] periods = [("year", "2028"), ("half", "2028-H1"), ("quarter", "2028-Q2"), ("month", "2028-05"),
            ("week", "2028-W20"), ("day", "2028-05-04")];
        var limit = Array.FindIndex(periods, period => period.Kind == finest);
        for (var i = 0; i < periods.Length; i++)
        {
            var compilation = One($"target: {periods[i].Target}\n  horizon: {horizon}{(confidence is null ? "" : $"\n  confidence: {confidence}")}");
            Assert.Equal(i > limit ? 1 : 0, compilation.Of("HB4024").Length);
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("dropped")]
    public void What_is_over_may_have_any_date(string status) =>
        Assert.Empty(One($"target: 2025-05-04\n  status: {status}\n  confidence: low").Of("HB4024"));

    [Theory]
    [InlineData("vacant", "planned", true)]
    [InlineData("retired", "planned", true)]
    [InlineData("vacant", "paused", true)]
    [InlineData("vacant", "shipped", false)]
    [InlineData("vacant", "dropped", false)]
    [InlineData("active", "planned", false)]
    [InlineData("draft", "planned", false)]
    public void Nobody_is_there_to_answer(string role, string item, bool isTold)
    {
        var compilation = Compile.Files(
            ("roles/warden.md", $"---\nrole: Warden\nstatus: {role}\n---\n\n# Warden\n\n## Responsibilities\n\n- Watch\n"),
            ("roadmap/a.yml", $"- title: Railings\n  status: {item}\n  accountable: warden\n"));
        Assert.Equal(isTold ? 1 : 0, compilation.Of("HB4020").Length);
        Assert.All(compilation.Of("HB4020"), diagnostic => Assert.Equal(("roadmap/a.yml:3:16", Severity.Warning),
            (diagnostic.Place(), diagnostic.Severity)));
    }

    [Theory]
    [InlineData("summary: TBD", "the summary of \"A kiln\"")]
    [InlineData("summary: Description.", "the summary of \"A kiln\"")]
    [InlineData("summary: Lorem ipsum dolor sit amet", "the summary of \"A kiln\"")]
    [InlineData("public_summary: TODO", "the public summary of \"A kiln\"")]
    [InlineData("public_title: Title", "the public title of \"A kiln\"")]
    public void Words_that_nobody_wrote_yet(string line, string what) =>
        Assert.Contains(what, One(line).The("HB2017").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("summary: A description of the kiln")]
    [InlineData("summary: We read Lorem ipsum aloud")]
    [InlineData("summary: Todo lists for everyone")]
    public void Words_that_somebody_wrote(string line) => Assert.Empty(One(line).Of("HB2017"));

    private static Compilation One(string lines) => Compile.Files(("roadmap/a.yml", $"- title: A kiln\n  {lines}\n"));

    private static Compilation Due(string item, string needed) =>
        Compile.Files(("roadmap/a.yml", $"- id: a\n  title: Aa\n  {item}\n  depends_on: [b]\n- id: b\n  title: Bb\n  {needed}\n"));
}
