using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>The public site is the same whether anything internal was ever written or not.</summary>
public sealed class NonInterferenceTests
{
    /// <summary>How many sites have such files: a site without them would prove nothing of them.</summary>
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal)
    {
        ["feeds/roadmap.ics"] = 0,
        ["feeds/roadmap.json"] = 0,
        ["embed/items/"] = 0,
        ["once/"] = 0,
        ["former/"] = 0,
        ["earlier/"] = 0,
        ["data/matrix.json"] = 0,
        ["decisions/"] = 0,
    };

    [Fact]
    public void The_public_site_of_everything_is_the_public_site_of_what_is_public()
    {
        var referred = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var handbook = new RandomHandbook(seed);
            var withTheme = seed % 10 == 0;
            var compilation = Published.Compile(handbook.Files, withTheme);
            referred += compilation.Of("HB4002").Length;
            var published = compilation.PublicFiles();
            AssertSame(Published.Site(handbook.PublicFiles, withTheme), published, seed);
            foreach (var made in _made.Keys.Where(made => published.Keys.Any(path => path.StartsWith("public/" + made, StringComparison.Ordinal)))
                .ToList())
                _made[made]++;
            Assert.False(compilation.HasLeak,
                $"seed {seed}: "
                + $"{string.Join('\n', compilation.Of("HB5101").Select(diagnostic => diagnostic.Line() + " from " + diagnostic.Related[0].Span))}");
        }
        Assert.All(_made, made => Assert.True(made.Value > 20, $"only {made.Value} public sites have {made.Key}"));
        // Without references from public to internal this would prove little.
        Assert.True(referred > 200, $"only {referred} references from public text to internal things");
    }

    [Fact]
    public void The_handbooks_hold_things_of_both_kinds()
    {
        var handbooks = Enumerable.Range(0, 200).Select(seed => new RandomHandbook(seed)).ToList();
        Assert.True(handbooks.Count(handbook => handbook.Files.Length > handbook.PublicFiles.Length && handbook.PublicFiles.Length > 5) > 120);
    }

    /// <summary>A generator that stops making one of these would prove nothing of it.</summary>
    [Theory]
    [InlineData("| What |")]
    [InlineData("{include}")]
    [InlineData("{toctree}")]
    [InlineData("aliases:")]
    [InlineData("extends:")]
    [InlineData(" is accountable for ")]
    [InlineData("* [Entry")]
    [InlineData("nav:")]
    [InlineData("name: Person")]
    [InlineData("bytes of")]
    [InlineData("moved_from: [earlier")]
    [InlineData("moved_from: [former")]
    [InlineData("moved_from: [once")]
    [InlineData("{#act-")]
    [InlineData("authority to settle")]
    [InlineData("## Domains")]
    [InlineData("target: 2027-W12")]
    [InlineData("milestones:")]
    [InlineData("theme:")]
    [InlineData("links: [")]
    [InlineData("---\ntitle: ")]
    public void They_hold_everything_that_public_and_internal_texts_may_share(string piece) =>
        Assert.All(
            (Func<RandomHandbook, (string Path, string Text)[]>[])[handbook => handbook.Files, handbook => handbook.PublicFiles],
            files => Assert.True(Enumerable.Range(0, 200).Count(seed => files(new RandomHandbook(seed))
                .Any(file => file.Text.Contains(piece, StringComparison.Ordinal))) > 10));

    /// <summary>What is internal may say what it likes: break, repeat ids, be hostile.</summary>
    [Theory]
    [InlineData("x.md", "---\nrole: Keeper\nid: keeper\n---\nwords\n")]
    [InlineData("0.md", "---\nrole: Keeper\n---\nwords\n")]
    [InlineData("open.md/../x.md", "# Open\n")]
    [InlineData("0.md", "# Open\n\n(here)=\n")]
    [InlineData("roadmap/0.yml", "- {id: OW-1, title: Secret, depends_on: [OW-1], accountable: keeper}\n")]
    [InlineData("roadmap/0.yml", "- {title: Oars, accountable: nobody}\n- [\n")]
    [InlineData("roadmap/0.md", "# Introduction\n")]
    [InlineData("index.md", "# Another home\n\n[open](open.md) [[Keeper]] {role}`Keeper`\n")]
    [InlineData("matrix.md", "| What | Keeper |\n|-|-|\n| Keep the boats dry | A |\n")]
    [InlineData("0.md", "---\nrole: Mate\nreports_to: Keeper\naliases: [Keeper, Open]\n---\n\n## Responsibilities\n\n"
        + "- Keep the boats dry {#keep-the-boats-dry .accountable}\n- Own the boats\n")]
    public void One_more_internal_file_changes_nothing(string path, string text)
    {
        (string, string)[] open =
        [
            ("handbook.yml", "title: Harbour\nurl: https://example.org\n"),
            ("open.md", "---\nvisibility: public\n---\n# Open\n\nAsk the Keeper, see [[OW-1]].\n\n## Here\n"),
            ("keeper.md", "---\nrole: Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Keep the boats dry\n- Own the boats\n"),
            ("roadmap/x.yml", "- {id: OW-1, title: Oars, accountable: keeper, visibility: public}\n"),
        ];
        AssertSame(Published.Site(open, withTheme: true), Published.Site([.. open, (path, text)], withTheme: true), 0);
    }

    private static void AssertSame(Dictionary<string, string> expected, Dictionary<string, string> actual, int seed)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected)
            Assert.True(bytes == actual[path], $"seed {seed}: {path} differs:\n{Difference(bytes, actual[path])}");
    }

    private static string Difference(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Around(expected, at)}\nnow\n{Around(actual, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 150)];
}
