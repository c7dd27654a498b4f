using AngleSharp.Html.Parser;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>An image that a site's policy blocks is a link on its pages, and its author hears of it; one that is allowed is an image.</summary>
public sealed class ForeignImageTests
{
    [Theory]
    [InlineData("![A quay](https://img.example.org/q.png)", "A quay", "https://img.example.org/q.png", "3:1")]
    [InlineData("words ![](https://img.example.org/the%20quay.png?x=1)", "the quay.png", "https://img.example.org/the%20quay.png?x=1", "3:7")]
    [InlineData("![A quay][q]\n\n[q]: https://img.example.org/q.png", "A quay", "https://img.example.org/q.png", "3:1")]
    [InlineData("<img alt='A quay' src=https://img.example.org/q.png>", "A quay", "https://img.example.org/q.png", "3:23")]
    [InlineData("<div>\n<IMG SRC = \"https://img.example.org/q.png\">\n</div>", null, null, null)]
    [InlineData("![A quay](//img.example.org/q.png)", "A quay", "https://img.example.org/q.png", "3:1")]
    [InlineData("![A quay](HTTPS://IMG.example.org/q.png)", "A quay", "HTTPS://IMG.example.org/q.png", "3:1")]
    [InlineData("## ![A quay](https://img.example.org/q.png)", "A quay", "https://img.example.org/q.png", "3:4")]
    [InlineData("| ![A quay](https://img.example.org/q.png) |\n|-|\n| x |", "A quay", "https://img.example.org/q.png", "3:3")]
    [InlineData("```{figure} https://img.example.org/q.png\nA quay\n```", null, "https://img.example.org/q.png", "3:13")]
    public void Is_a_link_on_the_public_site_and_an_image_on_the_teams(string markdown, string? words, string? href, string? place)
    {
        var compilation = Of("", markdown);
        Assert.Empty(Elements(compilation, "public/index.html", "main img"));
        if (place is null)
            return;
        var link = Assert.Single(Elements(compilation, "public/index.html", "main a.external"));
        Assert.Equal((words ?? link.TextContent, href), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal(href, Assert.Single(Elements(compilation, "team/index.html", "main img")).GetAttribute("src"));
        var found = Assert.Single(compilation.Of("HB2040"));
        Assert.Equal($"index.md:{place}", found.Span.ToString());
        Assert.Equal("the public site does not show images from img.example.org; a link is shown instead", found.Message);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5015");
    }

    [Theory]
    [InlineData("[![A quay](https://img.example.org/q.png)](https://example.org/)")]
    [InlineData("<a href='https://example.org/'><img alt='A quay' src='https://img.example.org/q.png'></a>")]
    [InlineData("<a href='https://img.example.org/q.png'><img alt='A quay' src='https://img.example.org/q.png'></a>")]
    public void Within_a_link_its_words_are_the_links(string markdown)
    {
        var compilation = Of("", markdown);
        Assert.Equal("A quay", Assert.Single(Elements(compilation, "public/index.html", "main .prose a")).TextContent);
        Assert.Single(compilation.Of("HB2040"));
    }

    [Theory]
    [InlineData("![A quay](https://img.example.org/q.png \"At low tide\")")]
    [InlineData("[![A quay](https://img.example.org/q.png \"At low tide\")](https://example.org/)")]
    [InlineData("<img alt='A quay' title='At low tide' src='https://img.example.org/q.png'>")]
    [InlineData("<a href='https://example.org/'><img title='At low tide' src='https://img.example.org/q.png'></a>")]
    public void Its_title_stays(string markdown) =>
        Assert.Single(Elements(Of("", markdown), "public/index.html", "main [title='At low tide']"));

    [Theory]
    [InlineData("images: any")]
    [InlineData("images: [https://img.example.org]")]
    [InlineData("images: [https://*.example.org]")]
    public void Is_an_image_where_its_host_is_allowed(string settings)
    {
        var compilation = Of(settings, "![A quay](https://img.example.org/q.png)");
        Assert.Single(Elements(compilation, "public/index.html", "main img"));
        Assert.Empty(compilation.Of("HB2040"));
    }

    [Theory]
    [InlineData("https://other.example.org/q.png")]
    [InlineData("https://img.example.org.evil.example/q.png")]
    [InlineData("https://img.example.org@evil.example/q.png")]
    [InlineData("https://img.example.org:444/q.png")]
    [InlineData("https://evilimg.example.org/q.png")]
    [InlineData("http://img.example.org/q.png")]
    [InlineData("https:img.example.org/q.png")]
    public void Is_a_link_where_only_another_host_is_allowed(string url)
    {
        var compilation = Of("images: [https://img.example.org]", $"![A quay]({url})");
        Assert.Empty(Elements(compilation, "public/index.html", "main img"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5015");
    }

    [Fact]
    public void Of_an_internal_page_is_no_matter_of_the_public_site()
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of([("a.md", "# A\n\n![A quay](https://img.example.org/q.png)\n")]), []),
            new HandbookTheme(), new CompilerOptions());
        Assert.Empty(compilation.Of("HB2040"));
    }

    [Fact]
    public void The_message_says_which_setting_would_show_it()
    {
        Assert.Equal("Save the image in the input folder, or add https://img.example.org to \"images\" in handbook.yml.",
            Of("", "![x](https://img.example.org/q.png)").Of("HB2040")[0].Help);
        var both = Of("team_images: own", "![x](https://img.example.org/q.png)").Of("HB2040")[0];
        Assert.Equal("no site shows images from img.example.org; a link is shown instead", both.Message);
        Assert.Equal("Use an https address if the host has one, or save the image in the input folder.",
            Of("images: any", "![x](http://img.example.org/q.png)").Of("HB2040")[0].Help);
    }

    /// <summary>Feeds and data hold the same text as the pages.</summary>
    [Fact]
    public void In_an_items_summary_is_a_link_in_its_data()
    {
        var compilation = HandbookCompiler.Compile(
            new(SourceTree.Of([("roadmap/a.yml",
                "- id: RD-1\n  title: Night boat\n  visibility: public\n  summary: |\n    ![A quay](https://img.example.org/q.png)\n")]), []),
                new HandbookTheme(), new CompilerOptions());
        Assert.DoesNotContain("<img", compilation.Text("public/data/roadmap.json"), StringComparison.Ordinal);
        Assert.Contains("A quay</a>", compilation.Text("public/data/roadmap.json").Replace("\\u003C", "<", StringComparison.OrdinalIgnoreCase)
            .Replace("\\u003E", ">", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
        Assert.Equal("roadmap/a.yml", Assert.Single(compilation.Of("HB2040")).Span.Path);
    }

    private static Compilation Of(string settings, string markdown) =>
        HandbookCompiler.Compile(
            new(SourceTree.Of([("handbook.yml", settings + "\npublic: [index.md]\n"), ("index.md", $"# Quays\n\n{markdown}\n")]), []),
                new HandbookTheme(), new CompilerOptions());

    private static AngleSharp.Dom.IHtmlCollection<AngleSharp.Dom.IElement> Elements(Compilation compilation, string path, string selector) =>
        new HtmlParser().ParseDocument(compilation.Text(path)).QuerySelectorAll(selector);
}
