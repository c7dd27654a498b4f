using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Engineering Manager", "engineering-manager")]
    [InlineData("  R&D  lead ", "r-d-lead")]
    [InlineData("—a—b—", "a-b")]
    [InlineData("What's new", "whats-new")]
    [InlineData("What’s new", "whats-new")]
    [InlineData("Level 2 (interim)", "level-2-interim")]
    [InlineData("snake_case", "snake-case")]
    [InlineData("IT", "it")]
    [InlineData("Ingénieur réseau", "ingénieur-réseau")]
    [InlineData("ÄÖÜ ß", "äöü-ß")]
    [InlineData("Технический директор", "технический-директор")]
    [InlineData("Υπεύθυνος", "υπεύθυνος")]
    [InlineData("プロダクト 責任者", "プロダクト-責任者")]
    [InlineData("हिन्दी भूमिका", "हिन्दी-भूमिका")]
    [InlineData("ผู้จัดการ", "ผู้จัดการ")]
    [InlineData("مدير المنتج", "مدير-المنتج")]
    [InlineData("מנהל/ת", "מנהל-ת")]
    [InlineData("😀 Lead", "lead")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("C++ & C#", "c-c")]
    [InlineData("", "x")]
    [InlineData("!!!", "x")]
    [InlineData("😀", "x")]
    public void An_id_keeps_the_letters_of_every_script(string title, string id) => Assert.Equal(id, Slug.Of(title));

    [Fact]
    public void Slug_is_idempotent_and_storable()
    {
        string[] pieces = ["a", "B", "é", "e\u0301", "責", "न", "ि", "/", "\\", "..", ".", " ", "\t", "\n", "\0", "'", "’", "-", "_", "😀", "<", "%2e",
            ":", "9"];
        for (var seed = 0; seed < 2_000; seed++)
        {
            var slug = Slug.Of(new Dice(seed).Text(pieces, 0, 12));
            Assert.Equal(slug, Slug.Of(slug));
            Assert.NotEqual("", slug);
            Assert.DoesNotContain(slug, c => c is '/' or '\\' or '.' or ':' or '<' or '%' || char.IsWhiteSpace(c) || char.IsControl(c)
                || char.IsUpper(c));
            Assert.DoesNotContain("--", slug, StringComparison.Ordinal);
            Assert.False(slug.StartsWith('-') || slug.EndsWith('-'));
        }
    }

    [Fact]
    public void Composed_and_decomposed_accents_give_one_slug() =>
        Assert.Equal(Slug.Of("Ing\u00e9nieur"), Slug.Of("Inge\u0301nieur"));

    [Fact]
    public void Unpaired_surrogate_is_no_letter() => Assert.Equal("a-b", Slug.Of("a\uD83Db"));

    [Theory]
    [InlineData("Getting started", "getting-started")]
    [InlineData("What's new?", "whats-new")]
    [InlineData("A & B", "a--b")]
    [InlineData("snake_case and-hyphen", "snake_case-and-hyphen")]
    [InlineData("1. First", "1-first")]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("C++", "c")]
    [InlineData("Über uns", "über-uns")]
    [InlineData("責任 範囲", "責任-範囲")]
    [InlineData("😀 Smile", "-smile")]
    [InlineData(" trimmed ", "trimmed")]
    [InlineData("", "section")]
    [InlineData("!!!", "section")]
    public void An_anchor_is_the_one_that_GitHub_makes(string heading, string anchor) => Assert.Equal(anchor, Slug.Anchor(heading));
}
