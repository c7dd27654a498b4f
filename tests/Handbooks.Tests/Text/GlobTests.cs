using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class GlobTests
{
    [Theory]
    [InlineData("roles/**", "roles/a.md")]
    [InlineData("roles/**", "roles/x/y/a.md")]
    [InlineData("**/roles/**", "roles/a.md")]
    [InlineData("**/roles/**", "x/y/roles/z/a.md")]
    [InlineData("**", "a.md")]
    [InlineData("**", "x/y/a.md")]
    [InlineData("**/*.md", "a.md")]
    [InlineData("**/*.md", "x/a.md")]
    [InlineData("*.md", "a.md")]
    [InlineData("a?.md", "ab.md")]
    [InlineData("guide/*/index.md", "guide/x/index.md")]
    [InlineData("./a.md", "a.md")]
    [InlineData("/a.md", "a.md")]
    [InlineData("docs/", "docs")]
    [InlineData("x\\a.md", "x/a.md")]
    [InlineData("a*b*c.md", "aXXbYYc.md")]
    [InlineData("**/**/**", "a.md")]
    [InlineData("a**b.md", "axxb.md")]
    [InlineData("[a].md", "[a].md")]
    [InlineData("責任/*", "責任/範囲.md")]
    public void A_pattern_matches(string pattern, string path) => Assert.True(new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("roles/**", "Roles/a.md")]
    [InlineData("roles/**", "xroles/a.md")]
    [InlineData("roles/**", "x/roles/a.md")]
    [InlineData("**/roles/**", "x/roles2/a.md")]
    [InlineData("*.md", "x/a.md")]
    [InlineData("*", "x/a.md")]
    [InlineData("a?.md", "a.md")]
    [InlineData("a?.md", "a/.md")]
    [InlineData("a**b.md", "a/b.md")]
    [InlineData("guide/*/index.md", "guide/index.md")]
    [InlineData("guide/*/index.md", "guide/x/y/index.md")]
    [InlineData("a.md", "axmd")]
    [InlineData("a.md", "a.md.bak")]
    [InlineData("a.md", "xa.md")]
    [InlineData("roadmap/public.yml", "roadmap/public.yaml")]
    public void A_pattern_does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));

    [Fact]
    public void Hostile_pattern_matches_in_linear_time()
    {
        // With backtracking over every star, neither would end in this life.
        var stars = string.Concat(Enumerable.Repeat("*a", 60));
        Assert.False(new Glob(stars + "b").Matches(new string('a', 5_000)));
        Assert.True(new Glob(stars).Matches(new string('a', 5_000)));
        var folders = string.Join('/', Enumerable.Repeat("**/a", 40));
        Assert.False(new Glob(folders + "/b").Matches(string.Join('/', Enumerable.Repeat("a", 400))));
    }

    [Fact]
    public void A_pattern_is_kept_as_it_was_written() => Assert.Equal("./x/**", new Glob("./x/**").Pattern);
}
