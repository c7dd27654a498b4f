using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>What people who edit twice a year get wrong: the line, the column, and words that name what to do.</summary>
public sealed class EverydaySlipTests
{
    private const string Roadmap = "roadmap/a.yml";

    /// <summary>File, text, line, column, a part of the message or its help.</summary>
    public static TheoryData<string, string, int, int, string> Slips() => new()
    {
        { Roadmap, "- title: A\n\ttarget: 2027\n", 2, 1, "Replace the tab" },
        { Roadmap, "- title: A\n  links:\n  \t- https://a.example\n", 3, 1, "Replace the tab" },
        { Roadmap, "- title: A: b\n", 1, 10, "in quotes: \"A: b\"" },
        { Roadmap, "- title: A\n  target:2027\n", 2, 10, "space after the colon" },
        { Roadmap, "- title: A\ntitle: B\n", 2, 1, "- title: B" },
        { Roadmap, "- title: A\n-title: B\n", 2, 1, "missing space after -" },
        { Roadmap, "- title: A\n  depends_on: [B, C\n  target: 2027\n", 2, 15, "depends_on: [B, C]" },
        { Roadmap, "- title: \"A\n  target: 2027\n- title: B\n", 1, 10, "title: \"A\"" },
        { Roadmap, "- title: \"A\n  target: 2027\n- title: \"B\"\n", 1, 10, "title: \"A\"" },
        { Roadmap, "- title: 'The members' garden'\n", 1, 24, "\"The members' garden\"" },
        { Roadmap, "- title: \"A\" b\n", 1, 14, "'\"A\" b'" },
        { Roadmap, "- title: A\n  theme: B\n  theme: C\n", 3, 3, "Remove one of them" },
        { Roadmap, "- title: A\n    target: 2027\n", 2, 5, "Start the line with 2 spaces" },
        { Roadmap, "- title: A\n target: 2027\n", 2, 2, "Start the line with 2 spaces" },
        { Roadmap, "- title: A\n  summary: B,\nand c\n  target: 2027\n", 3, 1, "Align it" },
        { Roadmap, "- title: @ada\n", 1, 10, "\"@ada\"" },
        { Roadmap, "- title: `A` b\n", 1, 10, "\"`A` b\"" },
        { Roadmap, "- title: %40\n", 1, 10, "\"%40\"" },
        { Roadmap, "- title: *A* b\n", 1, 10, "\"*A* b\"" },
        { Roadmap, "- title: !A b\n", 1, 10, "in quotes" },
        { Roadmap, "- title: A\n  summary: &nbsp; fast\n", 2, 12, "\"&nbsp; fast\"" },
        { Roadmap, "- title: A\n  summary: | b\n", 2, 14, "next line" },
        { Roadmap, "- title: [A] b\n", 1, 10, "\"[A] b\"" },
        { Roadmap, "- title: A\n---\n- title: B\n", 2, 1, "Remove the line ---" },
        { Roadmap, "- id RD-1\n  title: A\n", 1, 3, "missing colon after id" },
        { Roadmap, "- id: RD-1\n  title A\n  target: 2027\n", 2, 3, "missing colon after title" },
        { Roadmap, "- id: RD-1\n\u00A0 title: A\n", 2, 1, "U+00A0 NO-BREAK SPACE" },
        { Roadmap, "- title\uFF1A\"A\"\n", 1, 8, "U+FF1A FULLWIDTH COLON" },
        { Roadmap, "- title: A\n  accent: #0b6e4f\n", 2, 11, "\"#0b6e4f\"" },
        { Roadmap, "- titel: A\n", 1, 3, "Did you mean \"title\"" },
        { "people.yml", "- nmae: Ada\n", 1, 3, "Did you mean \"name\"" },
        { Roadmap, "- RD-1: A map\n", 1, 3, "- id: RD-1" },
        { Roadmap, "- title: A\n  depends_on: B, C\n", 2, 15, "[B, C]" },
        { Roadmap, "- title: A\n  responsible: b, c\n", 2, 16, "[b, c]" },
        { Roadmap, "- title: A\n  target: 30.06.2027\n", 2, 11, "2027-06-30" },
        { Roadmap, "- title: A\n  target: 2027-13\n", 2, 11, "no month 13" },
        { Roadmap, "- title: A\n  status: planed\n", 2, 11, "Did you mean \"planned\"" },
        { "handbook.yml", "language: English\n", 1, 11, "language: en" },
        { "people.yml", "- name: Ada\n  roles: [{role: x, from: 2027-02, to: 2027-01}]\n", 2, 40, "Correct one of the two dates" },
        { "people.yml", "- Ada Holm\n", 1, 3, "- name: Ada Holm" },
    };

    [Fact]
    public void There_are_forty() => Assert.Equal(40, Slips().Count);

    [Theory]
    [MemberData(nameof(Slips))]
    public void Is_told_at_its_place_with_what_to_do(string path, string text, int line, int column, string fix)
    {
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            var told = Compile.Files((path, text.Replace("\n", lineEnd, StringComparison.Ordinal))).Faults();
            Assert.Contains(told, diagnostic => diagnostic.Span.StartPosition.Line == line && diagnostic.Span.StartPosition.Column == column
                && Words(diagnostic).Contains(fix, StringComparison.Ordinal));
            Assert.All(told, diagnostic => YamlJargon.AssertNone(Words(diagnostic)));
            // One mistake, one message: what a role's name leads to is another matter.
            Assert.Single(told, diagnostic => diagnostic.Id is not ("HB3001" or "HB3008" or "HB3009" or "HB2001"));
        }
    }

    /// <summary>A file without a fault is as its author wants it, however seldom it is written so.</summary>
    [Theory]
    [InlineData("- title: \"A\n    long\n\n    title\"\n")]
    [InlineData("- title: 'A\n  long title'\n")]
    [InlineData("- title: A\n  summary: |\n\n    first\n\n    second\n")]
    [InlineData("- title: A\n  summary: >-\n    first\n    - second\n")]
    [InlineData("- title: A\n  summary: |2\n      first\n")]
    [InlineData("-   title: A\n    theme: B\n")]
    [InlineData("-\n  title: A\n")]
    [InlineData("- {title: A, theme: \"B\"}\n")]
    [InlineData("---\n- title: A\n...\n")]
    [InlineData("---\n# what comes\n- title: A # soon\n  theme:\t B\n")]
    [InlineData("- title: A & B\n  theme: C* or D!\n")]
    [InlineData("- title: C# and F#\n  theme: 50% of it @ home\n")]
    [InlineData("- title: https://a.example/#top\n  theme: a:b\n")]
    [InlineData("- title: \u201CA\u201D and \u201EB\u201C\n")]
    [InlineData("- title: A [draft]\n  theme: (b) {c}\n")]
    [InlineData("- title: Ships\u2019 logs \u2013 all\n  theme: \u4F60\uFF1A\u597D\n")]
    [InlineData("- title: \"x\\ud83d\\ude00 \\t \\u00e9\"\n")]
    [InlineData("- title: A\n  summary: Sort,\n    dry, label\n")]
    [InlineData("- \"title\": A\n  'theme': B\n")]
    [InlineData("- title : A\n  theme  : B\n")]
    [InlineData("? title\n: A\n")]
    [InlineData("- title: A\n  moved_from: \"a, b\"\n")]
    [InlineData("- title: A\n  theme: B # C\n")]
    public void What_is_right_is_not_told(string text) =>
        Assert.Empty(Compile.Files((Roadmap, text)).Faults().Select(diagnostic => diagnostic.Line()));

    /// <summary>A slip in what decides who may read something leaves it internal and is an error, whatever it is.</summary>
    [Theory]
    [InlineData("visibility:internal")]
    [InlineData("visibility\uFF1Ainternal")]
    [InlineData("visibility internal")]
    [InlineData("visibility = internal")]
    [InlineData("\u00A0visibility: internal")]
    [InlineData("visi\u200Bbility: internal")]
    [InlineData("visibility:\u00A0internal")]
    [InlineData("visibility: inter\0nal")]
    [InlineData("  visibility:internal")]
    [InlineData("visibility: &internal")]
    public void Nothing_is_published_by_a_slip(string line)
    {
        var compilation = Compile.Files(("handbook.yml", "public: [\"**\"]\n"), (Roadmap, $"- title: Kiln\n  {line}\n- title: Clay\n"));
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    private static string Words(Diagnostic diagnostic) => $"{diagnostic.Message} {diagnostic.Help}";
}
