using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Rendering;

/// <summary>The second look at what will be published, with themes that do it wrong.</summary>
public sealed class RenderingTests
{
    [Theory]
    [InlineData("<a href=\"none/\">x</a>")]
    [InlineData("<a href=\"/none/\">x</a>")]
    [InlineData("<a href=\"../../../none\">x</a>")]
    [InlineData("<a href=\"roles/../none\">x</a>")]
    [InlineData("<a href=\"roles/..\">x</a>")]
    [InlineData("<a href=\"#none\">x</a>")]
    [InlineData("<img src=\"none.png\">")]
    [InlineData("<script src=\"none.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"none.css\">")]
    public void A_link_to_nothing_is_found(string markup)
    {
        var found = With(markup).Of("HB5001");
        Assert.Contains(found, diagnostic => diagnostic.Span.Path == "team/index.html" && diagnostic.Span.StartPosition.Line == 3);
        Assert.All(found, diagnostic => diagnostic.AssertInside());
        // The page for wrong addresses links from the root of the site.
        Assert.DoesNotContain(found, diagnostic => diagnostic.Span.Path.EndsWith("404.html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java&#x73;cript:alert(1)")]
    [InlineData("&#32;javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("DATA:image/svg+xml,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:x")]
    [InlineData("java&#10;script:alert(1)")]
    public void An_address_that_runs_code_is_an_error(string href)
    {
        var compilation = With($"<a id=\"a\" href=\"{href}\">x</a>");
        var diagnostic = compilation.Of("HB5003").First(found => found.Span.Path == "team/index.html");
        Assert.Equal((Severity.Error, 3), (diagnostic.Severity, diagnostic.Span.StartPosition.Line));
        Assert.True(compilation.HasErrors);
    }

    [Theory]
    [InlineData("<p style=\"color:red\">x</p>")]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<p OnClick=x>x</p>")]
    [InlineData("<script>x</script>")]
    [InlineData("<script src=\"https://cdn.example/x.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://cdn.example/x.css\">")]
    [InlineData("<link rel=\"icon\" href=\"data:image/svg+xml,x\">")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<iframe src=\"./\"></iframe>")]
    [InlineData("<!--> <p onclick=x> -->")]
    public void What_the_security_policy_blocks_is_an_error(string markup)
    {
        var compilation = With(markup);
        Assert.All(compilation.Of("HB5015"), diagnostic => diagnostic.AssertInside());
        Assert.Equal((Severity.Error, 3), compilation.Of("HB5015").Where(found => found.Span.Path == "team/index.html")
            .Select(found => (found.Severity, found.Span.StartPosition.Line)).First());
    }

    [Fact]
    public void An_image_from_elsewhere_is_an_error_where_the_policy_blocks_it() =>
        Assert.All(With("<img src=\"https://cdn.example/x.png\" alt=\"x\">").Of("HB5015"),
            diagnostic => Assert.StartsWith("public/", diagnostic.Span.Path, StringComparison.Ordinal));

    [Theory]
    [InlineData("<link rel=\"stylesheet\" href=\"./\">")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">")]
    public void A_page_without_the_policy_before_all_else_is_an_error(string markup) =>
        Assert.Equal(
            "this page does not start with the site's Content-Security-Policy",
            HandbookCompiler.Compile(new(SourceTree.Of(("index.md", "# Home\n")), []), new BrokenTheme(markup) { IsBeforePolicy = true },
                new CompilerOptions()).Of("HB5015")[0].Message);

    [Fact]
    public void An_id_that_stands_twice_is_found_once_a_page() =>
        Assert.Equal("team/index.html:4:8", Assert.Single(With("<p id=\"a\">\n<p id=\"a\">").Of("HB5002"),
            diagnostic => diagnostic.Span.Path == "team/index.html").Place());

    [Theory]
    [InlineData("<a href=\"roles/\">x</a><a href=\"./\">y</a>")]
    [InlineData("<p id=\"here\"><a href=\"#here\">x</a><a href=\"#\">y</a>")]
    [InlineData("<a href=\"https://example.org/none\">x</a><a href=\"mailto:a@example.org\">y</a><a href=\"//example.org\">z</a>")]
    [InlineData("<a href=\"x/../roles/\">x</a><a href=\"./roles/./\">y</a><a href=\"../roles/\">z</a><a href=\"roles/../\">home</a><a "
        + "href=\".\">here</a><a href=\"roles//\">w</a>")]
    [InlineData("<a href=\"roles/?a:b\">x</a><a href=\"/roles/#\">y</a><a href=\"r%6Fles/\">z</a>")]
    [InlineData("<a href=\"http://example.org/\">x</a><a href=\"HTTPS://example.org/\">y</a><a href=\"tel:1\">z</a>")]
    [InlineData("<!-- <a href=\"none\" onclick=x> -->")]
    [InlineData("<p title=\"<a href='none'>\">x")]
    [InlineData("text href=\"none\"")]
    public void What_leads_somewhere_is_fine(string markup) =>
        Assert.DoesNotContain(With(markup).Diagnostics, diagnostic => diagnostic.Span.Path == "team/index.html"
            && diagnostic.Id.StartsWith("HB500", StringComparison.Ordinal));

    [Fact]
    public void Two_files_of_one_path_are_an_error_also_where_only_case_differs() =>
        Assert.Equal(["public/Robots.TXT", "team/Robots.TXT"],
            With("", ("/Robots.TXT", "x")).Of("HB5004").Select(diagnostic => diagnostic.Span.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Progress_is_told_of_every_page()
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<CompilerProgress>();
        HandbookCompiler.Compile(new(SourceTree.Of(("index.md", "x")), []), new BrokenTheme(""), new CompilerOptions { Progress = told.Add });
        Assert.Contains(told, progress => progress.Stage == "team site" && progress.Done == progress.Total);
    }

    private static Compilation With(string markup, params (string, string)[] assets) =>
        HandbookCompiler.Compile(new(SourceTree.Of(("index.md", "# Home\n")), []), new BrokenTheme(markup, assets), new CompilerOptions());
}
