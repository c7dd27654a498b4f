using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>A backslash within double quotes: what is written with it, and what nothing is written with.</summary>
public sealed class EscapeSlipTests
{
    [Theory]
    [InlineData("C:\\Users", "1:13-2", "\\U is not a character: \\U needs 8 digits (0-9, a-f)")]
    [InlineData("a\\d", "1:12-2", "\\d has no meaning within double quotes")]
    [InlineData("a\\xg", "1:12-2", "\\x is not a character: \\x needs 2 digits (0-9, a-f)")]
    [InlineData("a\\x1g", "1:12-3", "\\x1 is not a character: \\x needs 2 digits (0-9, a-f)")]
    [InlineData("a\\u12g4", "1:12-4", "\\u12 is not a character: \\u needs 4 digits (0-9, a-f)")]
    [InlineData("\\uD800", "1:11-6", "\\uD800 is only half of a character")]
    [InlineData("\\udfff", "1:11-6", "\\udfff is only half of a character")]
    [InlineData("\\U00110000", "1:11-10", "\\U00110000 is beyond the last character in Unicode")]
    [InlineData("\\\\ \\n \\q", "1:17-2", "\\q has no meaning within double quotes")]
    [InlineData("\\x41\\q", "1:15-2", "\\q has no meaning within double quotes")]
    public void It_is_told_where_it_stands_and_what_is_wrong(string written, string place, string said)
    {
        var told = Assert.Single(Compile.Files(("roadmap/a.yml", $"- title: \"{written}\"\n")).Faults());
        Assert.Contains(said, told.Message, StringComparison.Ordinal);
        Assert.Equal(place, $"{told.Span.StartPosition.Line}:{told.Span.StartPosition.Column}-{told.Span.Text.Length}");
    }

    [Theory]
    [InlineData("\\\"a\\\"", "\"a\"")]
    [InlineData("a\\/b", "a/b")]
    [InlineData("a\\\\b", "a\\b")]
    [InlineData("a\\ b", "a b")]
    [InlineData("a\\_b", "a\u00A0b")]
    [InlineData("\\x41\\u0042\\U00000043", "ABC")]
    [InlineData("\\uD7FF\\uE000", "\uD7FF\uE000")]
    [InlineData("\\U0010FFFD", "\U0010FFFD")]
    public void What_a_character_is_written_with_is_that_character(string written, string title)
    {
        var compilation = Compile.Files(("roadmap/a.yml", $"- title: \"{written}\"\n"));
        Assert.Empty(compilation.Faults());
        Assert.Equal(title, Assert.Single(compilation.Items()).GetProperty("title").GetString());
    }

    [Fact]
    public void Several_in_one_line_are_told_once_at_the_first()
    {
        var told = Assert.Single(Compile.Files(("roadmap/a.yml", "- title: \"a\\d\\uD800\\qb\"\n- title: B\n")).Faults());
        Assert.Equal("roadmap/a.yml:1:12", told.Span.ToString());
        Assert.Contains("two backslashes", told.Help, StringComparison.Ordinal);
    }

    public static TheoryData<string> Keys =>
    [
        "id", "title", "name", "status", "state", "horizon", "theme", "area", "category", "milestones", "progress", "summary", "description",
        "target", "quarter", "eta", "due", "date",
        "accountable", "owner", "dri", "lead", "responsible", "consulted", "informed", "depends_on", "depends-on", "links", "confidence",
        "moved_from", "aliases", "public_title", "public_summary", "items",
        "people", "role", "roles", "from", "to", "share", "interim", "unit", "team", "reports_to", "extends", "purpose", "kind", "url", "href",
        "team_url", "repository", "branch", "folder",
        "language", "sections", "navigation", "pages", "severities", "raci", "scheme", "disclaimer", "brand", "accent", "done",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_without_its_colon_is_known_as_a_key(string key) =>
        Assert.Contains(Compile.Files(("roadmap/a.yml", $"- horizon: now\n  {key} x\n  effort: y\n")).Faults(),
            diagnostic => diagnostic.Message.Contains($"missing colon after {key}", StringComparison.Ordinal));
}
