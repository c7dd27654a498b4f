using Handbooks.Diagnostics;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Model;

/// <summary>The patterns of <c>public:</c>: a later one wins, ! takes out, and what cannot be meant is an error.</summary>
public sealed class PublicPatternTests
{
    private static readonly (string, string)[] Pages =
    [
        ("index.md", "# Home\n"), ("about/us.md", "# Zebra\n"), ("secret/plan.md", "# Yak\n"), ("about/secret/deep.md", "# Xerus\n"),
        ("Team pages/wombat.md", "# Wombat\n"), ("roadmap/a.yml", "- title: Vole\n"),
    ];

    [Theory]
    [InlineData("[\"**\"]", "zebra yak xerus wombat vole")]
    [InlineData("\"**\"", "zebra yak xerus wombat vole")]
    [InlineData("[\"**\", \"!secret/**\"]", "zebra xerus wombat vole")]
    [InlineData("[\"**\", \"!secret\"]", "zebra wombat vole")]
    [InlineData("[\"**\", \"!secret/\"]", "zebra wombat vole")]
    [InlineData("[\"**\", \"!/secret\"]", "zebra xerus wombat vole")]
    [InlineData("[\"**\", \"!/secret/**\"]", "zebra xerus wombat vole")]
    [InlineData("[\"**\", \"!SECRET/**\"]", "zebra xerus wombat vole")]
    [InlineData("[\"**\", \"!plan.md\"]", "zebra xerus wombat vole")]
    [InlineData("[\"**\", \"!roadmap/*.yml\"]", "zebra yak xerus wombat")]
    [InlineData("[\"**\", \"!about/**\", \"about/us.md\"]", "zebra yak wombat vole")]
    [InlineData("[\"/about/**\"]", "zebra xerus")]
    [InlineData("[\"./about/**\"]", "zebra xerus")]
    [InlineData("[\"about/\", \"!**/deep.*\"]", "zebra")]
    [InlineData("[\"Team pages/**\"]", "wombat")]
    public void The_last_pattern_that_matches_decides(string patterns, string published)
    {
        var compilation = Compile.Files([("handbook.yml", $"title: Harbour\npublic: {patterns}\n"), .. Pages]);
        Assert.Equal(published.Split(' '), ((string[])["zebra", "yak", "xerus", "wombat", "vole"]).Where(word => compilation.Leaks(word).Length > 0));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity >= Severity.Warning);
    }

    [Theory]
    [InlineData("[\"/\"]", "10")]
    [InlineData("[\"\"]", "10")]
    [InlineData("[\".\"]", "10")]
    [InlineData("[\"./\"]", "10")]
    [InlineData("[\"**\", \"!\"]", "16")]
    [InlineData("[\"**\", \"! secret/**\"]", "16")]
    [InlineData("[\"**\", \"!!secret/**\"]", "16")]
    [InlineData("[\"**\", \"-secret/**\"]", "16")]
    [InlineData("[\"**\", \"^secret/**\"]", "16")]
    [InlineData("[\"**\", \"~secret/**\"]", "16")]
    [InlineData("[\"**\", \"\\\\!secret/**\"]", "16")]
    [InlineData("[\"**\", \"\uff01secret/**\"]", "16")]
    [InlineData("[\"**\", \"not secret/**\"]", "16")]
    [InlineData("[\"**\", \"!secret\u200b/**\"]", "16")]
    [InlineData("[\"**\", \"!secret\\\\**\"]", "16")]
    [InlineData("[\"**\", \"!secret//**\"]", "16")]
    [InlineData("[\"**\", \"!{secret,about}/**\"]", "16")]
    [InlineData("[\"**\", \"!secert/**\"]", "16")]
    [InlineData("[\"**\", \"!secret/.*\"]", "16")]
    [InlineData("[\"**\", \"!input/secret/**\"]", "16")]
    [InlineData("[\"**\", \"!/input/secret/**\"]", "16")]
    [InlineData("[\"**\", \"!docs/secret/**\"]", "16")]
    [InlineData("[\"!secret/**\", \"**\"]", "10")]
    [InlineData("[\"**\", \"!secret/**\", \"**/*.md\"]", "16")]
    [InlineData("\"about/**, index.md\"", "9")]
    [InlineData("\"about/** index.md\"", "9")]
    [InlineData("[\"about\\\\**\"]", "10")]
    [InlineData("[\"../other/**\"]", "10")]
    [InlineData("[\"C:/input/about/**\"]", "10")]
    [InlineData("[\"~/input/**\"]", "10")]
    [InlineData("[\"https://example.org/about\"]", "10")]
    [InlineData("true", "9")]
    [InlineData("[[about]]", "10")]
    [InlineData("{about: true}", "9")]
    [InlineData("[\"+about/**\"]", "10")]
    [InlineData("[\"**\", \"!**\"]", "10")]
    [InlineData("[\"about/**\", \"!about\"]", "10")]
    [InlineData("[\"**/\"]", "10")]
    [InlineData("[\"***\"]", "10")]
    [InlineData("[\"**.md\"]", "10")]
    [InlineData("[\"**\", \"!secret**\"]", "16")]
    public void Implausible_pattern_is_an_error(string patterns, string column)
    {
        // The setting cannot be made weaker: nothing says what else should be public.
        var compilation = Compile.Files([("handbook.yml", $"title: Harbour\npublic: {patterns}\nseverities: {{HB2031: off}}\n"), .. Pages]);
        var fault = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("HB2031", $"handbook.yml:2:{column}"), (fault.Id, fault.Span.ToString()));
        Assert.NotEmpty(fault.Help!);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("excluded")]
    [InlineData("internal")]
    [InlineData("public_except")]
    [InlineData("visibility_except")]
    public void A_second_key_that_should_exclude_is_an_error_and_nothing_is_published(string key)
    {
        var compilation = Compile.Files([("handbook.yml", $"title: Harbour\npublic: [\"**\"]\n{key}: [secret/**]\n"), .. Pages]);
        var fault = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("HB2031", "handbook.yml:3:1"), (fault.Id, fault.Span.ToString()));
        Assert.Empty(compilation.Leaks("zebra", "yak", "vole"));
    }

    [Theory]
    [InlineData("[\"**\", \"-secret/**\"]")]
    [InlineData("[\"**\", \"!secret/**\", [x]]")]
    [InlineData("[\"**\", !secret/**]")]
    public void One_bad_pattern_stops_all_from_publishing(string patterns)
    {
        var compilation = Compile.Files([("handbook.yml", $"severities: {{HB1003: off, HB2031: off}}\npublic: {patterns}\n"), .. Pages]);
        Assert.Empty(compilation.Leaks("zebra", "yak", "vole"));
    }

    [Theory]
    [InlineData("[\"abuot/**\"]", "HB2013", Severity.Error)]
    [InlineData("[\"**\", \"!nothing-like-it/**\"]", "HB2032", Severity.Warning)]
    [InlineData("[\"about/**\", \"!secret/plan.md\"]", "HB2032", Severity.Warning)]
    public void A_pattern_without_effect_is_reported(string patterns, string id, Severity severity)
    {
        var compilation = Compile.Files([("handbook.yml", $"title: Harbour\npublic: {patterns}\n"), .. Pages]);
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == id && diagnostic.Severity == severity);
    }

    [Fact]
    public void Role_folders_can_be_excluded_likewise()
    {
        const string role = "# Pilot\n\n## Responsibilities\n\n- Bring ships in\n";
        var compilation = Compile.Files(("handbook.yml", "roles: [\"people/**\", \"!people/old/**\"]\n"), ("people/a.md", role),
            ("people/old/b.md", "# Lamp oil\n\nText\n"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB2012");
        Assert.Contains(Compile.Files(("handbook.yml", "roles: [\"people/**\"]\n"), ("people/a.md", role),
            ("people/old/b.md", "# Lamp oil\n\nText\n")).Diagnostics, diagnostic => diagnostic.Id == "HB2012");
        Assert.Contains(Compile.Files(("handbook.yml", "roles: [\"-people/old/**\"]\n"), ("people/a.md", role)).Diagnostics,
            diagnostic => diagnostic is { Id: "HB2031", Severity: Severity.Error });
    }

    /// <summary>.gitignore's own rules, where ours are the same.</summary>
    [Fact]
    public void Random_lists_agree_with_a_reference_implementation()
    {
        string[] paths = ["a.md", "b.md", "x/a.md", "x/b.md", "x/y/a.md", "y/x/a.md"];
        string[] written = ["**", "x/**", "x/a.md", "*.md", "!x/**", "!x", "!a.md", "!/x/y", "!**/y/**", "y/**"];
        for (var seed = 0; seed < TestSize.Of(300, 20_000); seed++)
        {
            var dice = new Dice(seed);
            var list = Enumerable.Range(0, dice.Between(1, 5)).Select(_ => dice.One(written)).ToList();
            var patterns = new PathPatterns([.. list.Select(pattern => new PathPattern(pattern))]);
            foreach (var path in paths)
                Assert.True(patterns.Matches(path) == Plainly(list, path), $"{string.Join(' ', list)}: {path}");
        }
    }

    private static bool Plainly(List<string> list, string path)
    {
        var isIn = false;
        foreach (var pattern in list)
        {
            var matches = pattern switch
            {
                "**" => true,
                "x/**" or "!x/**" => path.StartsWith("x/", StringComparison.Ordinal),
                "y/**" => path.StartsWith("y/", StringComparison.Ordinal),
                "x/a.md" => path == "x/a.md",
                "*.md" => !path.Contains('/', StringComparison.Ordinal),
                "!x" => ("/" + path).Contains("/x/", StringComparison.Ordinal),
                "!a.md" => path == "a.md" || path.EndsWith("/a.md", StringComparison.Ordinal),
                "!/x/y" => path.StartsWith("x/y/", StringComparison.Ordinal),
                _ => ("/" + path).Contains("/y/", StringComparison.Ordinal),
            };
            if (matches)
                isIn = pattern[0] != '!';
        }
        return isIn;
    }
}
