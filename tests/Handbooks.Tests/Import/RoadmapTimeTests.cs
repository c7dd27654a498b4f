using Handbooks.Import.Roadmaps;

namespace Handbooks.Tests.Import;

/// <summary>Times as people write them into roadmaps.</summary>
public sealed class RoadmapTimeTests
{
    [Theory]
    [InlineData("24 January 2024", "2024-01-24")]
    [InlineData("January 24th, 2024", "2024-01-24")]
    [InlineData("le 1er février 2027", "2027-02-01")]
    [InlineData("24 de enero de 2027", "2027-01-24")]
    [InlineData("Settembre 2017", "2017-09")]
    [InlineData("Mitte März 2027", "2027-03")]
    [InlineData("août 2026", "2026-08")]
    [InlineData("Fourth Quarter 2018", "2018-Q4")]
    [InlineData("Q4'26", "2026-Q4")]
    [InlineData("T2 2026", "2026-Q2")]
    [InlineData("Q3/Q4 2026", "2026-Q4")]
    [InlineData("Q3 2026 - Q1 2027", "2027-Q1")]
    [InlineData("first half of 2026", "2026-H1")]
    [InlineData("2. Halbjahr 2026", "2026-H2")]
    [InlineData("KW 12 2026", "2026-W12")]
    [InlineData("Summer 2026", "2026-Q3")]
    [InlineData("Ende 2026", "2026-Q4")]
    [InlineData("late 2026", "2026-H2")]
    [InlineData("2024-01-24T10:00:00+01:00", "2024-01-24")]
    [InlineData("24.01.2024", "2024-01-24")]
    [InlineData("03/2027", "2027-03")]
    [InlineData("mar. 2027", "2027-03")]
    [InlineData("juillet 2027", "2027-07")]
    [InlineData("03/04/2024", null)]
    [InlineData("Q5 2026", null)]
    [InlineData("31 June 2026", null)]
    [InlineData("TBA", null)]
    public void Times_in_five_languages(string words, string? period) => Assert.Equal(period, RoadmapDates.Of(words)?.Text);
}
