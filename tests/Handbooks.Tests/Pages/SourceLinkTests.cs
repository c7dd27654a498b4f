using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>"Edit this page" and the line behind a finding, as each host of repositories writes such addresses.</summary>
public sealed class SourceLinkTests
{
    [Theory]
    [InlineData("https://github.com/mill/book", "/edit/main/docs/a%20b.md", "/blob/main/docs/a%20b.md#L3")]
    [InlineData("https://git.mill.example/mill/book", "/edit/main/docs/a%20b.md", "/blob/main/docs/a%20b.md#L3")]
    [InlineData("https://gitlab.mill.example/mill/book", "/-/edit/main/docs/a%20b.md", "/-/blob/main/docs/a%20b.md#L3")]
    [InlineData("https://bitbucket.org/mill/book", "/src/main/docs/a%20b.md?mode=edit", "/src/main/docs/a%20b.md#lines-3")]
    [InlineData("https://codeberg.org/mill/book", "/_edit/main/docs/a%20b.md", "/src/branch/main/docs/a%20b.md#L3")]
    [InlineData("https://dev.azure.com/mill/_git/book", "?path=/docs/a%20b.md&version=GBmain&_a=contents",
        "?path=/docs/a%20b.md&version=GBmain&line=3&lineEnd=3&lineStartColumn=1&lineEndColumn=1")]
    public void The_address_of_the_repository_tells_the_host(string repository, string edit, string line) =>
        Assert.Equal((repository + edit, repository + line), Links($"repository: {repository}\n"));

    [Fact]
    public void A_host_that_its_address_does_not_show_is_named() =>
        Assert.Equal(("https://code.mill.example/book/-/edit/main/docs/a%20b.md", "https://code.mill.example/book/-/blob/main/docs/a%20b.md#L3"),
            Links("repository: https://code.mill.example/book\nhost: GitLab\n"));

    [Fact]
    public void Any_other_place_is_a_template() =>
        Assert.Equal(("https://write.mill.example/?file=docs/a%20b.md&on=a%2Fb%23c", "https://code.mill.example/book/see/docs/a%20b.md?l=3"),
            Links("""
                repository: https://code.mill.example/book
                branch: "{path}"
                edit_url: https://write.mill.example/?file={path}&on=a%2Fb%23c
                source_url: "{repository}/see/{path}?l={line}"

                """));

    [Theory]
    [InlineData("edit_url: https://write.mill.example/edit")]
    [InlineData("edit_url: 'javascript:alert({path})'")]
    [InlineData("edit_url: '{repository}/{path}'")]
    [InlineData("commit_url: https://write.mill.example/{path}")]
    [InlineData("host: sourceforge")]
    public void A_template_that_cannot_be_filled_is_reported(string line) =>
        Assert.Equal(2, Assert.Single(Compile.Files(("handbook.yml", $"title: Mill\n{line}\n")).Of("HB2003")).Span.StartPosition.Line);

    [Fact]
    public void The_public_site_has_no_such_link()
    {
        var built = Build("repository: https://github.com/mill/book\nedit_url: https://write.mill.example/{path}\n");
        Assert.Contains("write.mill.example", built.Text("team/a b/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("write.mill.example", built.Text("public/a b/index.html"), StringComparison.Ordinal);
    }

    private static (string? Edit, string? Line) Links(string settings)
    {
        var built = Build(settings);
        Assert.Empty(built.Of("HB2003"));
        return (built.Json("team/a b/index.html").Said("EditUrl"), SourceUrls(built.Json("team/findings/index.html")).First());
    }

    private static IEnumerable<string?> SourceUrls(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(SourceUrls),
        JsonValueKind.Object => value.EnumerateObject()
            .SelectMany(part => part.NameEquals("SourceHref") ? [part.Value.GetString()] : SourceUrls(part.Value)),
        _ => [],
    };

    private static Compilation Build(string settings) => Compile.Files(
        ("handbook.yml", $"title: Mill\npublic: [\"**\"]\nfolder: docs\n{settings}"), ("index.md", "# Home\n"),
            ("a b.md", "# Mill\n\n[gone](gone.md)\n"));
}
