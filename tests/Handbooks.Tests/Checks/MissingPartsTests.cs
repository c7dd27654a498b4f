using Handbooks.Tests.Support;

namespace Handbooks.Tests.Checks;

/// <summary>What most roles lack is told once; what a few lack, of each of them.</summary>
public sealed class MissingPartsTests
{
    private static Compilation Handbook(int roles, int withMetrics) => Compile.Files(
        [.. Enumerable.Range(0, roles).Select(i => ($"r{i:00}.md",
            $"---\nrole: Keeper {i:00}\npurpose: Keeps.\n---\n\n## Responsibilities\n\n- Keep thing {i}\n"
                + $"{(i < withMetrics ? "\n## Metrics\n\n- Kept\n" : "")}"))]);

    [Theory]
    [InlineData(8, 0, "none of the 8 roles has metrics")]
    [InlineData(8, 2, "6 of the 8 roles have no metrics")]
    [InlineData(2, 0, "none of the 2 roles has metrics")]
    [InlineData(1, 0, "Keeper 00 has no metrics")]
    public void Most_are_one_finding(int roles, int withMetrics, string message) =>
        Assert.Equal(message, Handbook(roles, withMetrics).The("HB4015").Message);

    [Theory]
    [InlineData(8, 3, 5)]
    [InlineData(4, 1, 3)]
    [InlineData(8, 8, 0)]
    public void Fewer_are_one_each(int roles, int withMetrics, int findings) =>
        Assert.Equal(findings, Handbook(roles, withMetrics).Of("HB4015").Length);

    [Fact]
    public void Drafts_and_retired_roles_need_no_parts() =>
        Assert.DoesNotContain(Compile.Files(("a.md", "---\nrole: Keeper\nstatus: draft\n---\n"), ("b.md", "---\nrole: Mate\nstatus: retired\n---\n"))
            .Diagnostics, diagnostic => diagnostic.Id is "HB4013" or "HB4014" or "HB4015");

    [Fact]
    public void Each_can_be_switched_off_and_weighed()
    {
        var compilation = Compile.Files(("handbook.yml", "severities: {HB4013: off, HB4014: error}\n"),
            ("a.md", "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep\n"));
        Assert.Empty(compilation.Of("HB4013"));
        Assert.Equal(Handbooks.Diagnostics.Severity.Error, compilation.The("HB4014").Severity);
    }
}
