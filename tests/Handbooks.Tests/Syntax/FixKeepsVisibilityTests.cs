using Handbooks.Sources;
using Handbooks.Tests.PublicSite;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>What is public before fix is public afterwards, and nothing else.</summary>
public sealed class FixKeepsVisibilityTests
{
    private static readonly string[] Damage =
    [
        "\ufeff", "\u200b", "\u00a0", "\u200e", "\0", "\u2028", "&nbsp;", "&#x20;", "\u00ad", "\\\n", "\t", "****", "\u202a", "\u00c3\u00a9",
            "\u201c", "\u201d", "---\n", "\n", " ", "---\u200b\n", ": ", "@", "title:x\n",
    ];

    private static readonly string[] Lines =
    [
        "title: Plans", "title: A: B", "title: \u201cPlans\u201d", "title:x", "visibility: public", "visibility: internal", "public: true",
        "\tvisibility: public", "  visibility: public", "draft: true", "owner: @ada", "meta:", "tags: [a]", "role: Pilot",
    ];

    [Fact]
    public void Random_damage_is_mended_without_publishing_or_withdrawing_anything()
    {
        var changed = 0;
        for (var seed = 0; seed < TestSize.Of(150, 5_000); seed++)
        {
            var dice = new Dice(seed);
            var settings = dice.One(["title: Harbour\n", "title: Harbour\npublic: [\"**\"]\n", "public: [\u201ca*/**\u201d]\n",
                "title: A: B\npublic: [\"**\", \"!a2/**\"]\n"]);
            var files = Enumerable.Range(0, 4).Select(number => ($"a{number}/p.md", Page(dice))).Append(("handbook.yml", settings))
                .Append(("index.md", "# Home\n")).ToList();
            var tree = SourceTree.Of(files);
            var mended = Mended.Run(tree);
            changed += mended.Files.Length;
            var before = Published.Compile(files);
            var after = mended.Last;
            Assert.True(Things(before).SetEquals(Things(after)),
                $"seed {seed}: {string.Join(' ', Things(before))} became {string.Join(' ', Things(after))}");
        }
        Assert.True(changed > 50, "the damage was hardly ever mended");
    }

    [Theory]
    [InlineData("\ufeff\ufeff")]
    [InlineData("\u200b")]
    [InlineData("\u00a0")]
    public void What_fix_would_publish_it_leaves_and_says_so(string damage)
    {
        var mended = Mended.Run(SourceTree.Of(("a.md", $"{damage}---\nvisibility: public\n---\n\nText\u200b here\n"),
            ("index.md", "# Home\u200b page\n")));
        Assert.DoesNotContain(mended.Last.Public.Pages, page => page.Source.Path == "a.md");
        Assert.Contains(mended.Files, file => file.Path == "index.md");
        if (mended.Files.FirstOrDefault(file => file.Path == "a.md") is { } file)
            Assert.StartsWith(damage[..1], file.After.Text.Text, StringComparison.Ordinal);
    }

    /// <summary>Reading and fixing agree: what is read as front matter is front matter once it is mended.</summary>
    [Theory]
    [InlineData("\ufeff---\ntitle: Plans\n---\n\nText\n")]
    [InlineData("\u200b\u200b---\ntitle: Plans\n---\n\nText\n")]
    [InlineData("\u00a0---\ntitle: Plans\n---\n\nText\n")]
    [InlineData("-\u200b--\ntitle: Plans\n---\n\nText\n")]
    public void Hidden_characters_at_front_matter_are_read_over_and_removed(string page)
    {
        var mended = Mended.Run(SourceTree.Of(("a.md", page)));
        Assert.Equal("---\ntitle: Plans\n---\n\nText\n", Assert.Single(mended.Files).After.Text.Text);
        Assert.All([page, mended.Files[0].After.Text.Text],
            text => Assert.Contains(Compile.Files(("a.md", text)).Files,
                file => file.Path == "team/a/index.html" && System.Text.Encoding.UTF8.GetString(file.Content.Span)
                .Contains("Plans", StringComparison.Ordinal)));
    }

    private static string Page(Dice dice)
    {
        if (dice.Once(4))
            return Disguises.Random(dice) + "\n\n# Slipway\n\nText\u200b here\n";
        var front = dice.Text([.. Lines.Select(line => line + "\n")], 1, 4);
        var page = $"---\n{front}---\n\n# Slipway\n\nText\u200b here\n";
        for (var i = dice.Below(4); i > 0; i--)
            page = page.Insert(dice.Once(2) ? 0 : dice.Below(Math.Min(page.Length, 60)), dice.One(Damage));
        return page;
    }

    private static HashSet<string> Things(Compilation compilation) =>
        [.. compilation.Public.Pages.Concat(compilation.Public.Roles).Select(thing => thing.Source.Path),
            .. compilation.Public.Items.Select(item => item.Name), .. compilation.Public.People.Select(person => person.Name)];
}
