using System.Text;
using Handbooks.Localization;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Localization;

/// <summary>A handbook's own words in the places of the tool's.</summary>
public sealed class OwnWordsTests
{
    private static readonly (string, string)[] Handbook =
    [
        ("roles/keeper.md", "---\nrole: Lamp Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Trim the wick {.accountable}\n"
            + "- Fill the lamp\n"),
        ("roadmap/plan.yml", "- {id: lens, title: A new lens, status: planned, target: 2027-Q2, accountable: lamp-keeper, visibility: public}\n"),
        ("hidden.md", "# Quiet Meadow Launch\n\nWords.\n"),
    ];

    [Theory]
    [InlineData("words: { roles.title: Circles, roles.responsibilities: { one: '{count} duty', other: '{count} duties' } }")]
    [InlineData("words:\n  roles:\n    title: Circles\n    responsibilities:\n      one: '{count} duty'\n      other: '{count} duties'\n")]
    [InlineData("words:\n  roles.title: Circles\n  roles:\n    responsibilities.one: '{count} duty'\n    responsibilities.other: '{count} duties'\n")]
    public void Both_sites_say_them(string words)
    {
        var compilation = Build(words);
        Assert.DoesNotContain(compilation.Diagnostics, found => found.Descriptor.Id is "HB2050" or "HB2051" or "HB1002");
        foreach (var site in (string[])["public", "team"])
        {
            var page = compilation.Text($"{site}/roles/index.html");
            Assert.Contains("Circles", page, StringComparison.Ordinal);
            Assert.Contains("2 duties", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void They_are_in_feeds_and_frames_too()
    {
        var compilation = Build("words: { roadmap.statuses.planned: vorgesehen, roadmap.feedTitle: '{handbook}: Fahrplan' }");
        Assert.Contains("vorgesehen", compilation.Text("public/roadmap/lens/index.html"), StringComparison.Ordinal);
        Assert.Contains("Fahrplan", compilation.Text("public/feeds/roadmap.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_language_they_are_added_to_its_file()
    {
        var (strings, _) = Strings.For("de", Encoding.UTF8.GetBytes("""{ "site": { "home": "Anfang" } }"""));
        Assert.Equal("Anfang", strings.Site.Home);
        Assert.Equal(Strings.For("de").Site.Source, strings.Site.Source);
    }

    /// <summary>Whatever an author writes there, every page shows it as text.</summary>
    [Fact]
    public void No_word_is_ever_markup()
    {
        const string odd = "<i data-zq=\\\"'\\\">&amp; </script>";
        var words = new StringBuilder("words:\n");
        foreach (var word in Strings.English.Words)
            words.Append($"  {word.Key}: "
                + $"{word.Yaml.Replace("\"", "\"" + odd, StringComparison.Ordinal).Replace(odd + ",", ",", StringComparison.Ordinal)}\n");
        var lines = words.ToString().Split('\n').Select(line => Closed(line, odd));
        var compilation = Build(string.Join('\n', lines));
        Assert.DoesNotContain(compilation.Diagnostics, found => found.Descriptor.Id is "HB2050" or "HB2051");
        Assert.Contains("&lt;i data-zq=", compilation.Text("public/index.html"), StringComparison.Ordinal);
        Assert.All(compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("<i data-zq", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal));
        Assert.DoesNotContain(compilation.Diagnostics, found => found.Descriptor.Id.StartsWith("HB5", StringComparison.Ordinal));
    }

    /// <summary>Quotation marks that end a text got the odd text, too: it is taken away there.</summary>
    private static string Closed(string line, string odd)
    {
        foreach (var end in (string[])[",", " }", "]"])
            line = line.Replace("\"" + odd + end, "\"" + end, StringComparison.Ordinal);
        return line.EndsWith("\"" + odd, StringComparison.Ordinal) ? line[..^odd.Length] : line;
    }

    [Theory]
    [InlineData("site.home: The Quiet Meadow Launch")]
    [InlineData("roles.title: Quiet Meadow Launch")]
    [InlineData("roadmap.statuses.planned: before the quiet meadow launch")]
    [InlineData("roles.responsibilities: { one: '{count} for the Quiet Meadow Launch', other: '{count} for the Quiet Meadow Launch' }")]
    public void An_internal_name_in_one_is_a_leak(string word) =>
        Assert.True(Build($"words: {{ {word} }}").HasLeak);

    [Fact]
    public void A_word_that_nothing_shows_leaks_nothing() => Assert.False(Build("words: { site.home: Start }").HasLeak);

    /// <summary>"Circles" is an ordinary word: that an internal page has it for a title says nothing about the page.</summary>
    [Fact]
    public void An_ordinary_word_is_no_leak() =>
        Assert.False(Build("words: { roles.title: Circles, site.rolesLink: Circles }", ("circles.md", "# Circles\n\nWords.\n")).HasLeak);

    [Theory]
    [InlineData("words: [a, b]", "HB2003")]
    [InlineData("words: { roles.title: }", "HB2003")]
    [InlineData("words: { roles.title: [a] }", "HB2051")]
    [InlineData("words: { roles: Circles }", "HB2051")]
    [InlineData("words: { roles.title: A, roles: { title: B } }", "HB1002")]
    public void What_cannot_be_used_is_reported_and_the_usual_text_stays(string words, string id)
    {
        var compilation = Build(words);
        Assert.Contains(compilation.Diagnostics, found => found.Descriptor.Id == id);
        Assert.Contains(">Roles</", compilation.Text("public/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_page_s_length_is_none() =>
        Assert.Contains(Build($"words: {{ roles.title: {new string('a', 2000)} }}").Diagnostics, found => found.Descriptor.Id == "HB2051");

    [Fact]
    public void The_catalogue_is_itself_a_list_of_own_words()
    {
        var compilation = Build("words:\n" + string.Concat(Strings.English.Words.Select(word => $"  {word.Key}: {word.Yaml}\n")));
        Assert.DoesNotContain(compilation.Diagnostics, found => found.Span.Path == "handbook.yml");
    }

    private static Compilation Build(string settings, params (string, string)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of([("handbook.yml", $"title: Lighthouse\n{settings}\n"), .. Handbook, .. files]), []),
            new HandbookTheme(), new CompilerOptions());
}
