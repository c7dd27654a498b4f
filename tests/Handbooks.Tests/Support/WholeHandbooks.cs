namespace Handbooks.Tests.Support;

/// <summary>The real handbooks, by their folders below the corpora.</summary>
public static class WholeHandbooks
{
    public static TheoryData<string> Names() =>
    [
        "seeds", "2i2c-team-compass-2024", "2i2c-team-compass-2026", "rocketchat-handbook-2022", "rocketchat-security-2024",
        "sourcegraph-handbook-2020/content",
        "sourcegraph-product-2024", "engineering-roles-2015", "engineering-roles-2019", "role-page-histories",
    ];
}
