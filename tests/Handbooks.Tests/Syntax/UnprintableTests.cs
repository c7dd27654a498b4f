using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Syntax;

/// <summary>Characters that cannot be shown: an error where a value has one, and none in any file that is written.</summary>
public sealed class UnprintableTests
{
    [Theory]
    [InlineData("\"a\\0b\"", "1:10", "U+0000 NULL")]
    [InlineData("\"\\x1b[31mred\"", "1:9", "U+001B ESCAPE")]
    [InlineData("\"\\e[31mred\"", "1:9", "U+001B ESCAPE")]
    [InlineData("\"a\\u0007\"", "1:10", "U+0007 BELL")]
    [InlineData("\"a\\bb\"", "1:10", "U+0008 BACKSPACE")]
    [InlineData("\"ab\\u009b\"", "1:11", "U+009B (a control character)")]
    [InlineData("\"\\u007f\"", "1:9", "U+007F DELETE")]
    [InlineData("\"\\uFFFE\"", "1:9", "U+FFFE (no character)")]
    [InlineData("\"\\uFFFF\"", "1:9", "U+FFFF (no character)")]
    [InlineData("\"\\uFDD0\"", "1:9", "U+FDD0 (no character)")]
    [InlineData("\"\\U0001FFFE\"", "1:9", "U+1FFFE (no character)")]
    [InlineData("\"a\\u202Eb\"", "1:10", "U+202E RIGHT-TO-LEFT OVERRIDE")]
    [InlineData("a\u202Db", "1:9", "U+202D LEFT-TO-RIGHT OVERRIDE")]
    [InlineData("a\u2066b", "1:9", "U+2066 LEFT-TO-RIGHT ISOLATE")]
    [InlineData("a\uFFFFb", "1:9", "U+FFFF (no character)")]
    public void In_a_value_it_is_an_error_at_its_place_that_names_it(string value, string place, string name)
    {
        var found = Compile.Files(("handbook.yml", $"title: {value}\n"), ("index.md", "# Home\n"))
            .Diagnostics.Where(diagnostic => diagnostic.Span.Path == "handbook.yml").ToList();
        var only = Assert.Single(found);
        Assert.Equal(Severity.Error, only.Severity);
        if (only.Id == "HB1131")
            Assert.Contains(name, only.Message, StringComparison.Ordinal);
        Assert.Equal("handbook.yml:" + place, only.Span.ToString());
    }

    [Theory]
    [InlineData("roadmap/a.yml", "- id: a\n  title: \"a\\0b\"\n", "roadmap/a.yml:2:12")]
    [InlineData("people.yml", "- name: \"Sam\\x01\"\n", "people.yml:1:13")]
    [InlineData("a.md", "---\ntitle: \"x\\x02\"\n---\n\nWords.\n", "a.md:2:10")]
    [InlineData("a.md", "+++\ntitle = \"x\\u0002\"\n+++\n\nWords.\n", "a.md:2:11")]
    [InlineData("a.md", "---\naliases: [ok, \"x\\x02\"]\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep\n", "a.md:2:17")]
    public void Wherever_the_value_stands(string path, string text, string place) =>
        Assert.Equal(place, Assert.Single(Compile.Files((path, text), ("index.md", "# Home\n")).Diagnostics, diagnostic => diagnostic.Id == "HB1131")
            .Span.ToString());

    [Theory]
    [InlineData("visibility: \"public\\0\"")]
    [InlineData("visibility: \"pub\\u202Elic\"")]
    [InlineData("public: \"true\\x01\"")]
    public void Nothing_is_public_by_such_a_value(string line)
    {
        var compilation = Compile.Files(("a.md", $"---\ntitle: Lantern\n{line}\n---\n\nWords.\n"), ("index.md", "# Home\n"));
        Assert.Equal(Severity.Warning, compilation.The("HB1131").Severity);
        Assert.Empty(compilation.Leaks("Lantern"));
    }

    [Fact]
    public void Text_from_right_to_left_may_embed_other_text() =>
        Assert.DoesNotContain(Compile.Files(("handbook.yml", "title: \"\u05D0\u05D1 \u2066abc\u2069 \u05D2\"\n"), ("index.md", "# Home\n"))
            .Diagnostics, diagnostic => diagnostic.Id == "HB1131");

    [Fact]
    public void A_line_separator_in_a_value_is_read_as_a_space()
    {
        var compilation = Compile.Files(("handbook.yml", "title: \"Light\\u2028house\"\n"), ("index.md", "# Home\n"));
        Assert.Equal("handbook.yml:1:14", Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB1132").Span.ToString());
        Assert.False(compilation.HasErrors);
        Assert.Contains("Light house", compilation.Text("team/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a&#x1b;[31mb", "a[31mb")]
    [InlineData("a&#0;b", "ab")]
    [InlineData("a &#150; b", "a \u2013 b")]
    [InlineData("a&#xFFFF;b", "ab")]
    [InlineData("`&#x1b;`", "&amp;#x1b;")]
    public void An_entity_for_one_is_repaired(string text, string read)
    {
        var compilation = Compile.Files(("index.md", $"# Home\n\n{text}\n"));
        Assert.Contains(read, compilation.Text("team/index.html"), StringComparison.Ordinal);
        Assert.Equal(text.StartsWith('`') ? 0 : 1, compilation.Diagnostics.Count(diagnostic => diagnostic.Id == "HB1133"));
    }

    [Fact]
    public void No_file_holds_one_whatever_is_written()
    {
        for (var seed = 0; seed < TestSize.Of(25, 2000); seed++)
        {
            var dice = new Dice(seed);
            var compilation = HandbookCompiler.Compile(new(SourceTree.Of(Handbook(dice)), []), new HandbookTheme(), new CompilerOptions());
            foreach (var file in compilation.Files.Where(file => !file.Path.Contains("/assets/", StringComparison.Ordinal)))
                AssertPrintable($"seed {seed}: {file.Path}", file.Path, Encoding.UTF8.GetString(file.Content.Span));
        }
    }

    private static (string, string)[] Handbook(Dice dice)
    {
        string[] raw = ["\u0000", "\u0001", "\b", "\u001B[31m", "\u007F", "\u0085", "\u009B", "\u2028", "\u202E", "\uFFFE", "\uFFFF", "\uFDD0",
            "\uD800", "\uDC00", "\uFEFF", "\v", "\f"];
        string[] escapes = ["\\0", "\\x01", "\\e", "\\b", "\\v", "\\f", "\\N", "\\L", "\\u009b", "\\uFFFE", "\\uFDD0", "\\u202E", "\\U0010FFFF"];
        string[] entities = ["&#0;", "&#x1b;", "&#8;", "&#xFFFE;", "&#x85;", "&#xD800;", "&#x202e;", "&#12;"];
        string Value() => "\"w" + dice.Text(escapes, 0, 2) + "x" + (dice.Once(4) ? dice.One(raw) : "") + "y\"";
        string Prose() => "Words" + dice.Text(raw, 0, 2) + " and" + dice.Text(entities, 0, 2) + " more";
        return
        [
            ("handbook.yml", $"title: {Value()}\ndescription: {Value()}\nurl: https://example.org/\npublic: [\"**\"]\n"),
            ("index.md", $"# {Prose()}\n\n{Prose()} [{Prose()}](https://example.org/{dice.One(entities)} \"{Prose()}\")\n\n```\n"
                + $"{dice.One(raw)}code\n```\n\n`{dice.One(raw)}`\n\n<abbr title=\"{dice.One(entities)}\">x</abbr>\n"),
            ("a.md", $"---\nrole: {Value()}\naliases: [{Value()}]\nunit: {Value()}\n---\n\n## Responsibilities\n\n- {Prose()}\n- {Prose()}\n\n"
                + $"| What | Keeper |\n|---|---|\n| {Prose()} | R |\n"),
            ("roadmap/a.yml", $"- id: a\n  title: {Value()}\n  theme: {Value()}\n  summary: {Value()}\n  target: 2027\n  status: planned\n"
                + $"  visibility: public\n"),
            ("people.yml", $"- name: {Value()}\n  roles: [a]\n  visibility: public\n"),
        ];
    }

    private static void AssertPrintable(string what, string path, string text)
    {
        foreach (var c in text)
            Assert.False(c is (< ' ' and not ('\t' or '\r' or '\n')) or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF',
                $"{what} holds U+{(int)c:X4}");
        if (path.EndsWith(".xml", StringComparison.Ordinal))
            Assert.NotNull(XDocument.Parse(text, LoadOptions.None).Root);
        else if (path.EndsWith(".json", StringComparison.Ordinal))
            JsonDocument.Parse(text).Dispose();
        else if (path.EndsWith(".csv", StringComparison.Ordinal))
            Assert.All(text.Split("\r\n"), line => Assert.False(line.StartsWith('=') || line.Contains(",=", StringComparison.Ordinal), what));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\uFF1D1+1")]
    public void A_cell_that_a_spreadsheet_would_run_is_a_text(string title)
    {
        var compilation = Compile.Files(("a.md", $"---\nrole: \"{title}\"\n---\n\n## Responsibilities\n\n- \"{title}\" is ours\n"),
            ("index.md", "# Home\n"));
        Assert.Contains("'" + title, compilation.Text("team/matrix/matrix.csv"), StringComparison.Ordinal);
    }
}
