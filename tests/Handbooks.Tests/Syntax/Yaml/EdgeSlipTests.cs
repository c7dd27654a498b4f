using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>Quotes, brackets and signs at the edges of a value that have no partner there.</summary>
public sealed class EdgeSlipTests
{
    [Theory]
    [InlineData("“A b", "1:10", 1, "Use both quotes, or none. Write: \"A b\"")]
    [InlineData("A b”", "1:13", 1, "Use both quotes, or none. Write: \"A b\"")]
    [InlineData("«A b", "1:10", 1, "Use both quotes, or none. Write: \"A b\"")]
    [InlineData("A b„", "1:13", 1, "Use both quotes, or none. Write: \"A b\"")]
    [InlineData("“A b\"", "1:10", 1, "Use two quotes of one kind. Write: \"A b\"")]
    [InlineData("A b]", "1:13", 1, "Add the opening bracket, remove this one, or put the value in quotes.")]
    [InlineData("[A, b", "1:10", 1, "title: [A, b]")]
    [InlineData("[A, b}", "1:15", 1, "title: [A, b]")]
    public void Is_told_at_that_sign_with_what_to_write(string value, string place, int length, string help)
    {
        var told = Assert.Single(Compile.Files(("roadmap/a.yml", $"- title: {value}\n")).Faults(),
            diagnostic => (diagnostic.Message + diagnostic.Help).Contains(help, StringComparison.Ordinal));
        Assert.Equal(("roadmap/a.yml:" + place, length), (told.Span.ToString(), told.Span.Text.Length));
    }

    [Theory]
    [InlineData("«A» b")]
    [InlineData("A “b”")]
    [InlineData("A “b")]
    [InlineData("A [b]")]
    [InlineData("A \"b\"")]
    [InlineData("“")]
    public void What_has_its_partner_or_stands_within_is_left_alone(string value) =>
        Assert.Empty(Compile.Files(("roadmap/a.yml", $"- title: {value}\n")).Faults());

    /// <summary>Text from right to left may embed other text, as long as it ends it.</summary>
    [Theory]
    [InlineData("\u05D0\u202Ba\u202C", null)]
    [InlineData("\u08FF\u2067a\u2069", null)]
    [InlineData("\uFB1D\u202Aa\u202C", null)]
    [InlineData("\uFDFF\u2066a\u2068b\u2069\u2069", null)]
    [InlineData("\uFE70\u2068a\u2069", null)]
    [InlineData("\uFEFC\u2068a\u2069", null)]
    [InlineData("a\u2067b\u2069", "1:9")]
    [InlineData("\u058F\u2067b\u2069", "1:9")]
    [InlineData("\u0900\u2067b\u2069", "1:9")]
    [InlineData("\u05D0\u202Ba", "1:9")]
    [InlineData("\u05D0a\u202Cb", "1:10")]
    [InlineData("\u05D0\u202Ba\u202C\u202C", "1:11")]
    [InlineData("\u05D0\u202Ba\u202E\u202C\u202C", "1:11")]
    public void A_sign_that_turns_text_has_its_partner_or_is_an_error(string title, string? place) =>
        Assert.Equal(place is null ? [] : ["handbook.yml:" + place],
            Compile.Files(("handbook.yml", $"title: {title}\n"), ("index.md", "# Home\n")).Of("HB1131")
            .Select(diagnostic => diagnostic.Span.ToString()));

    [Fact]
    public void Control_signs_are_told_by_the_run_and_no_more_than_twenty_times()
    {
        var few = Compile.Files(("roadmap/a.yml", "- title: a\u0001\u0002b\u0003c\n")).Of("HB1114");
        Assert.Equal(["roadmap/a.yml:1:11 2", "roadmap/a.yml:1:14 1"], few.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Span.Text.Length}"));
        Assert.Equal(20, Compile.Files(("roadmap/a.yml", string.Concat(Enumerable.Repeat("- title: a\u0001b\n", 25)))).Of("HB1114").Length);
    }
}
