using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering;

/// <summary>Every page has its Content-Security-Policy, and nothing on it needs an exception.</summary>
public sealed class SecurityPolicyTests
{
    private const string Before = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
    private const string After = "; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

    private static readonly (string, string)[] Handbook =
    [
        ("index.md", "---\nvisibility: public\n---\n# Home\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n<p style=\"color:red\" onclick=\"x\">raw</p>\n"),
        ("roles/pilot.md", "---\nrole: Pilot\nvisibility: public\nmoved_from: /old/\n---\n## Responsibilities\n\n- Bring ships in\n"),
        ("roadmap/a.yml", "- id: RD-1\n  title: Night boat\n  accountable: pilot\n  target: 2027-Q1\n  status: planned\n  progress: 0.4\n"
            + "  theme: Boats\n  visibility: public\n"),
    ];

    [Theory]
    [InlineData("", "", " https:")]
    [InlineData("images: own", "", " https:")]
    [InlineData("images: any\nteam_images: own", " https:", "")]
    [InlineData("images: [https://img.example.org]", " https://img.example.org", " https:")]
    [InlineData("images: [img.example.org, \"*.cdn.example:8443\", https://IMG.example.org/]\nteam_images: https://bücher.example",
        " https://img.example.org https://*.cdn.example:8443", " https://xn--bcher-kva.example")]
    public void Stands_on_every_page_before_all_that_is_loaded(string settings, string images, string teamImages)
    {
        var compilation = WithTheme(("handbook.yml", settings + "\nbrand: {accent: \"#b01050\"}\n"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        var pages = Pages(compilation).ToList();
        Assert.Contains("team/findings/index.html", pages.Select(page => page.Path));
        Assert.Contains("public/embed/now/index.html", pages.Select(page => page.Path));
        Assert.Contains("public/old/index.html", pages.Select(page => page.Path));
        Assert.Contains("public/404.html", pages.Select(page => page.Path));
        foreach (var (path, html) in pages)
        {
            var head = new HtmlParser().ParseDocument(html).Head!.Children.SkipWhile(element => element.HasAttribute("charset")).ToList();
            Assert.True(head[0].GetAttribute("http-equiv") == "Content-Security-Policy", path);
            Assert.Equal(Before + (path.StartsWith("public/", StringComparison.Ordinal) ? images : teamImages) + After,
                head[0].GetAttribute("content"));
        }
    }

    [Fact]
    public void Needs_no_exception_for_a_style_or_a_script()
    {
        foreach (var (path, html) in Pages(WithTheme(("handbook.yml", "brand: {accent: \"#b01050\"}\n"))))
        {
            foreach (var element in new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html).All)
            {
                Assert.True(element.LocalName is not ("style" or "iframe" or "object" or "base"), $"{path}: {element.LocalName}");
                Assert.DoesNotContain(element.Attributes, attribute => attribute.Name == "style"
                    || attribute.Name.StartsWith("on", StringComparison.Ordinal));
                Assert.True(element.LocalName != "script" || (element.TextContent.Length == 0
                    && element.GetAttribute("src")!.EndsWith("assets/handbook.js", StringComparison.Ordinal)), path);
            }
        }
    }

    [Fact]
    public void The_accent_colour_is_a_style_sheet_of_its_own()
    {
        var compilation = WithTheme(("handbook.yml", "brand: {accent: \"#b01050\"}\n"));
        Assert.Equal(":root { --brand: #b01050; }\n", compilation.Text("public/assets/brand.css"));
        var page = new HtmlParser().ParseDocument(compilation.Text("public/roles/pilot/index.html"));
        Assert.True(page.DocumentElement.HasAttribute("data-brand"));
        Assert.Equal(["../../assets/handbook.css", "../../assets/brand.css"],
            page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")));

        var plain = WithTheme(("handbook.yml", "title: Plain\n"));
        Assert.DoesNotContain(plain.Files, file => file.Path.EndsWith("brand.css", StringComparison.Ordinal));
        Assert.DoesNotContain("brand.css", plain.Text("public/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_page_that_is_called_like_the_policy_is_no_leak() =>
        Assert.DoesNotContain(
            WithTheme(("security.md", "# Content security policy\n\nwords\n"), ("default-src.md", "# Default src\n\nwords\n"),
                ("b.md", "# Connect src none\n\nwords\n")).Diagnostics,
            diagnostic => diagnostic.Id is "HB5101" or "HB5110");

    [Theory]
    [InlineData("images: http://img.example.org", 9)]
    [InlineData("images: [own, any]", 10)]
    [InlineData("images: https://img.example.org/logos/", 9)]
    [InlineData("images: \"img.example.org; script-src *\"", 9)]
    [InlineData("images: \"'unsafe-inline'\"", 9)]
    [InlineData("images: \"*\"", 9)]
    [InlineData("images: https", 9)]
    [InlineData("images: \"https://[::1]\"", 9)]
    [InlineData("images: {a: b}", 9)]
    public void A_source_that_is_no_host_is_reported_and_allows_nothing(string settings, int column)
    {
        var compilation = WithTheme(("handbook.yml", settings + "\n"));
        var found = compilation.Of("HB2003")[0];
        Assert.Equal(("handbook.yml", 1, column), (found.Span.Path, found.Span.StartPosition.Line, found.Span.StartPosition.Column));
        Assert.Contains($"content=\"{Before}{After}\"", compilation.Text("public/index.html"), StringComparison.Ordinal);
    }

    private static Compilation WithTheme(params (string, string)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of([.. Handbook, .. files]), []), new HandbookTheme(), new CompilerOptions());

    private static IEnumerable<(string Path, string Html)> Pages(Compilation compilation) =>
        compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Span)));
}
