using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Cards;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>A picture of its own for the home page, each role and each item, where handbook.yml asks for them.</summary>
public sealed class PagePictureTests
{
    private const string Asked = "url: https://a.example/h\nteam_url: https://t.example\nbrand: { page_images: true }\n";

    [Fact]
    public void Pages_name_their_picture_with_size_and_words()
    {
        var built = Build(Asked);
        foreach (var (page, picture, words) in new[]
        {
            ("index.html", "home.png", "Mill"), ("roles/miller/index.html", "roles/miller.png", "Mill · Miller"),
            ("roadmap/wheel/index.html", "items/wheel.png", "Mill · Replace the wheel"),
        })
        {
            var head = built.Text("public/" + page);
            Assert.Contains($"<meta property=\"og:image\" content=\"https://a.example/h/assets/pages/{picture}\"", head, StringComparison.Ordinal);
            Assert.Contains("<meta property=\"og:image:width\" content=\"1200\"", head, StringComparison.Ordinal);
            Assert.Contains("<meta property=\"og:image:height\" content=\"630\"", head, StringComparison.Ordinal);
            Assert.Contains($"<meta property=\"og:image:alt\" content=\"{words}", head, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\"", head, StringComparison.Ordinal);
            Assert.Contains($"https://t.example/assets/pages/{picture}", built.Text("team/" + page), StringComparison.Ordinal);
            Assert.True(built.Files.Single(file => file.Path == "public/assets/pages/" + picture).Content.Length > 1000);
        }
        Assert.DoesNotContain(built.Diagnostics, diagnostic => diagnostic.Id is "HB5018" or "HB5019" || diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void Nothing_is_drawn_for_a_handbook_that_does_not_ask()
    {
        var built = Build("url: https://a.example\nteam_url: https://t.example\n");
        Assert.DoesNotContain(built.Files, file => file.IsDrawn);
        Assert.DoesNotContain("og:image", built.Text("public/roles/miller/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_signs_alone_has_no_picture()
    {
        var built = Build(Asked, ("roles/rocket.md", "---\nrole: 🚀🚀\nid: rocket\n---\n\n## Responsibilities\n\n- Fly\n"));
        Assert.Contains(built.Files, file => file.Path == "team/roles/rocket/index.html");
        Assert.DoesNotContain(built.Files, file => file.IsDrawn && file.Path.Contains("rocket", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_internal_is_on_a_public_picture()
    {
        var built = Build(Asked, ("roles/warden.md", "---\nrole: Harbour Warden\n---\n\n## Responsibilities\n\n- Keep the lock\n"));
        Assert.Contains(built.Files, file => file.IsDrawn && file.Path.Contains("warden", StringComparison.Ordinal));
        Assert.DoesNotContain(built.Files, file => file.Path.StartsWith("public/", StringComparison.Ordinal)
            && file.Path.Contains("warden", StringComparison.OrdinalIgnoreCase));
        Assert.False(built.HasLeak);
    }

    /// <summary>Pixels cannot be searched; the words that they show are.</summary>
    [Fact]
    public void The_gate_reads_the_words_on_a_picture()
    {
        var built = Build(Asked, ("roles/helper.md", "---\nrole: Helper\nunit: Quay\nvisibility: public\n---\n\n## Responsibilities\n\n- Help\n"));
        var picture = built.Files.Single(file => file.Path == "public/assets/pages/roles/helper.png");
        Assert.Equal("Mill · Helper · Quay", System.Text.Encoding.UTF8.GetString(picture.Readable.Span));
    }

    [Theory]
    [InlineData("brand: { page_images: true }\n", "HB5018")]
    [InlineData(Asked, "HB5019")]
    [InlineData("url: https://a.example\nbrand: { page_images: true, font: gone.ttf }\n", "HB3011")]
    [InlineData("url: https://a.example\nbrand: { page_images: true, font: bad.ttf }\n", "HB5018")]
    [InlineData("url: https://a.example\nbrand: { page_images: true, font: huge.ttf }\n", "HB5018")]
    [InlineData("url: https://a.example\nbrand: { page_images: true, font: notes.txt }\n", "HB2003")]
    public void What_cannot_be_drawn_is_reported(string settings, string id)
    {
        var built = Build(settings, ("roles/miller-2.md", "---\nrole: 粉屋\n---\n\n## Responsibilities\n\n- Grind\n"));
        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Id == id && diagnostic.Span.Path == "handbook.yml");
        Assert.DoesNotContain("og:image", built.Text("team/roles/粉屋/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_of_the_handbook_draws_other_letters_and_is_not_published()
    {
        var built = Build("url: https://a.example\nteam_url: https://t.example\nbrand: { page_images: true, font: boxes.ttf }\n",
            ("roles/miller-2.md", "---\nrole: 粉屋\n---\n\n## Responsibilities\n\n- Grind\n"));
        Assert.Empty(built.Of("HB5019"));
        Assert.Contains("og:image", built.Text("team/roles/粉屋/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(built.Files, file => file.Path.EndsWith(".ttf", StringComparison.Ordinal));
    }

    private static Compilation Build(string settings, params (string Path, string Text)[] more)
    {
        var tree = SourceTree.Of([("handbook.yml", "title: Mill\npublic: [\"roles/miller.md\", \"roadmap/*\", index.md]\n" + settings),
            ("index.md", "# Mill\n"), ("roles/miller.md", "---\nrole: Miller\n---\n\n## Responsibilities\n\n- Grind the corn\n"),
            ("roadmap/items.yml", "items:\n  - id: wheel\n    title: Replace the wheel\n    status: in progress\n"),
            .. more]);
        HostAsset[] fonts = [new("boxes.ttf", BoxFont.File, null), new("bad.ttf", "bad"u8.ToArray(), null), new("huge.ttf", [], 1L << 40)];
        return HandbookCompiler.Compile(
            new(tree with { Assets = [.. tree.Assets, .. fonts.Select(font => font.Asset)] }, []), new HandbookTheme(), new());
    }

    /// <param name="Length">As the disk says; null for a file in memory.</param>
    private sealed record HostAsset(string Path, byte[] File, long? Length)
    {
        public SourceAsset Asset => Length is { } length ? new(Path, () => File) { Length = () => length } : new(Path, () => File);
    }
}
