using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>Chinese and Japanese text, which has no spaces: emphasis beside its signs, and lines that go on.</summary>
public sealed class EastAsianTextTests
{
    [Theory]
    [InlineData("\u3053\u308C\u306F**\u300C\u91CD\u8981\u300D**\u3067\u3059\u3002",
        "\u3053\u308C\u306F<strong>\u300C\u91CD\u8981\u300D</strong>\u3067\u3059\u3002")]
    [InlineData("\u8BF7**\u6CE8\u610F\uFF1A**\u5C0F\u5FC3\u3002", "\u8BF7<strong>\u6CE8\u610F\uFF1A</strong>\u5C0F\u5FC3\u3002")]
    [InlineData("\u706F\u53F0\u306F\n\u6D77\u306B\u3042\u308B\u3002", "\u706F\u53F0\u306F\u6D77\u306B\u3042\u308B\u3002")]
    [InlineData("\u706F\u53F0\u3002\n\u6D77\u3002", "\u706F\u53F0\u3002\u6D77\u3002")]
    public void It_reads_as_its_readers_expect(string text, string html) =>
        Assert.Contains($"<p>{html}</p>", Compile.Files(("index.md", $"# Home\n\n{text}\n")).Text("team/index.html"), StringComparison.Ordinal);

    [Fact]
    public void A_bar_in_the_code_of_a_cell_has_no_backslash() =>
        Assert.Contains("<code>a|b</code>", Compile.Files(("index.md", "# Home\n\n| x |\n|---|\n| `a\\|b` |\n")).Text("team/index.html"),
            StringComparison.Ordinal);
}
