using System.Text.Json;
using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests;

/// <summary>Real handbooks, as they are, on machines that have them; the fixtures in Specs and Sites stand in everywhere else.</summary>
public sealed class CorporaTests
{
    [CorporaFact]
    public void The_founding_role_pages_give_eight_roles()
    {
        var compilation = Compile.Folder(Path.Combine(Repository.Corpora!, "seeds"));
        using var json = JsonDocument.Parse(compilation.Text("team/data/roles.json"));
        var roles = json.RootElement.GetProperty("roles").EnumerateArray().Select(role => (
            Title: role.GetProperty("title").GetString(),
            Duties: role.GetProperty("responsibilities").GetArrayLength(),
            Essential: Levels(role, "essential"), Desirable: Levels(role, "desirable"),
            Interactions: role.GetProperty("interactions").GetArrayLength(), Process: role.GetProperty("process").GetArrayLength()));
        Assert.Equal(
            [
                ("Product Lead", 9, 9, 4, 0, 0), ("Product Manager", 14, 0, 0, 0, 0), ("Engineering Manager", 21, 0, 0, 0, 0),
                ("Technical Leader", 13, 0, 0, 0, 0), ("Agilist", 10, 0, 0, 0, 0), ("Technology Lead", 5, 0, 0, 7, 0),
                ("Product Engineering Lead", 13, 9, 0, 0, 0), ("Product Manager", 8, 6, 3, 0, 7),
            ],
            roles);
        Assert.False(compilation.HasErrors);
        Assert.Equal(8, compilation.Diagnostics.Count(diagnostic => diagnostic.Id == "HB1101"));
        Assert.Equal(34, compilation.Diagnostics.Count(diagnostic => diagnostic.Id == "HB1103"));
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB3005");
    }

    [CorporaTheory]
    [InlineData("seeds")]
    [InlineData("2i2c-team-compass-2024")]
    [InlineData("2i2c-team-compass-2026")]
    [InlineData("rocketchat-handbook-2022")]
    [InlineData("rocketchat-security-2024")]
    [InlineData("sourcegraph-handbook-2020/content")]
    [InlineData("sourcegraph-product-2024")]
    [InlineData("engineering-roles-2015")]
    [InlineData("engineering-roles-2019")]
    [InlineData("role-page-histories")]
    public void A_whole_handbook_gives_a_site_and_its_finished_pages_hold(string name)
    {
        var compilation = Compile.Folder(Path.Combine(Repository.Corpora!, name));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains(compilation.Files, file => file.Path == "team/index.html");
        // Nothing said that it is public, so nothing is.
        Assert.Contains("\"roles\": []", compilation.Text("public/data/roles.json"), StringComparison.Ordinal);
        Assert.Empty(compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(file => DialectMarkup.In(compilation, file.Path)));
    }

    private static int Levels(JsonElement role, string level) =>
        role.GetProperty("requirements").EnumerateArray().Count(requirement => requirement.GetProperty("level").GetString() == level);
}

public sealed class CorporaFactAttribute : FactAttribute
{
    public CorporaFactAttribute() => Skip = Repository.Corpora is null ? "This machine has no corpora." : null;
}

public sealed class CorporaTheoryAttribute : TheoryAttribute
{
    public CorporaTheoryAttribute() => Skip = Repository.Corpora is null ? "This machine has no corpora." : null;
}
