using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Rendering.Languages;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering.Languages;

/// <summary>English words of the tool's on sites in a language that has no file, and authors' texts in another language than the site.</summary>
public sealed partial class MarkedWordsTests
{
    [Theory]
    [InlineData("<h2>\uEFF0On this page\uEFF1</h2>", "<h2><span lang=\"en\" dir=\"ltr\">On this page</span></h2>")]
    [InlineData("<h2>&#xEFF0;On this page&#xEFF1;</h2>", "<h2><span lang=\"en\" dir=\"ltr\">On this page</span></h2>")]
    [InlineData("<p>\uEFF0held by \uEFF2Åsa\uEFF3\uEFF1</p>", "<p><span lang=\"en\" dir=\"ltr\">held by <bdi lang=\"sv\">Åsa</bdi></span></p>")]
    [InlineData("<p>\uEFF0one; \uEFF0two\uEFF1\uEFF1</p>", "<p><span lang=\"en\" dir=\"ltr\">one; two</span></p>")]
    [InlineData("<title>\uEFF0Roles\uEFF1 – X</title>", "<title>Roles – X</title>")]
    [InlineData("<option value=\"a\">\uEFF0All units\uEFF1</option>", "<option lang=\"en\" value=\"a\">All units</option>")]
    [InlineData("<input placeholder=\"\uEFF0Search\uEFF1\" />", "<input lang=\"en\" placeholder=\"Search\" />")]
    [InlineData("<a aria-label=\"\uEFF0Link to \uEFF2Åsa\uEFF3\uEFF1\">#</a>", "<a lang=\"en\" aria-label=\"Link to &#x2068;Åsa&#x2069;\">#</a>")]
    [InlineData("<nav aria-label=\"\uEFF0Main\uEFF1\"><a>Start</a></nav>", "<nav aria-label=\"Main\"><a>Start</a></nav>")]
    [InlineData("<a id=\"\uEFF0x\uEFF1\" data-text=\"\uEFF0y\uEFF2z\uEFF3\uEFF1\">Åsa</a>", "<a id=\"x\" data-text=\"yz\">Åsa</a>")]
    [InlineData("<svg><title>\uEFF0Now\uEFF1</title></svg>", "<svg><title>Now</title></svg>")]
    [InlineData("<p>\uEFF0cut</p>", "<p><span lang=\"en\" dir=\"ltr\">cut</span></p>")]
    [InlineData("<li>\uEFF4ar\uEFF4مرحبا\uEFF3</li>", "<li><bdi lang=\"ar\" dir=\"rtl\">مرحبا</bdi></li>")]
    [InlineData("<p>مسؤول \uEFF2Ops\uEFF3.</p>", "<p>مسؤول <bdi>Ops</bdi>.</p>")]
    public void A_page_has_elements_in_the_places_of_marks(string html, string expected) => Assert.Equal(expected, MarkedWords.InPage(html, "sv"));

    [Theory]
    [InlineData("\"\\uEFF0due \\uEFF2x\\uEFF3\\uEFF1\"", "\"due x\"")]
    [InlineData("<t>&#xEFF0;due&#xEFF1; \uEFF4ar\uEFF4x\uEFF3</t>", "<t>due x</t>")]
    public void Another_file_has_nothing(string data, string expected) => Assert.Equal(expected, MarkedWords.InData(data));

    /// <summary>The same sites, in Swedish, which has no file: without the elements that say so, each file is the English one.</summary>
    [Fact]
    public void In_a_language_without_a_file_every_word_is_marked_and_nothing_else_changes()
    {
        var english = Render(Strings.English).ToDictionary(file => file.Path, Text);
        var swedish = Render(Strings.For("sv")).ToDictionary(file => file.Path, Text);
        Assert.Equal(english.Keys, swedish.Keys);
        Assert.All(swedish, file => Assert.Equal(Unmarked(english[file.Key]), Unmarked(file.Value)));
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">Skip to content</span>", swedish["public/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(swedish.Values, text => TextMarks.AreIn(text) || text.Contains("uEFF", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_sites_of_a_language_with_a_file_have_no_marks() =>
        Assert.DoesNotContain("lang=\"en\" dir", Text(Render(Strings.For("de")).Single(file => file.Path == "public/404.html")),
            StringComparison.Ordinal);

    [Fact]
    public void A_page_in_another_language_says_so_wherever_it_is_named()
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of(
            ("handbook.yml", "title: Book\n"), ("index.md", "# Start\n\nSee [[الدليل]].\n"),
            ("about.md", "---\nlang: ar\n---\n\n# الدليل\n\nنص عربي. See [home](index.md).\n"),
            ("roles/cook.md", "---\nlanguage: fr\nrole: Cuisinier\n---\n\n## Responsabilités\n\n- Faire la soupe\n")), []),
            new HandbookTheme(), new CompilerOptions());
        Assert.DoesNotContain(compilation.Diagnostics, found => found.Descriptor.Id == "HB2002");
        var page = compilation.Text("team/about/index.html");
        Assert.Contains("<h1><bdi lang=\"ar\" dir=\"rtl\">الدليل</bdi></h1>", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"prose\" lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"ar\" dir=\"rtl\">الدليل</bdi>", compilation.Text("team/index.html"), StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\" dir=\"ltr\"", compilation.Text("team/roles/cuisinier/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(compilation.Files, file => file.Path.EndsWith(".json", StringComparison.Ordinal)
            && Text(file).Contains("uEFF", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<OutputFile> Render(Strings strings)
    {
        var (_, handbook) = HandbookCompiler.Understand(BlankHandbook.Tree);
        var (declarations, _) = HandbookCompiler.Understand(BlankHandbook.Tree);
        var published = Linker.Link(Handbooks.Model.PublicDeclarations.From(declarations));
        var time = new SiteTime(null, new DateOnly(2027, 3, 1), IsPast: false);
        var theme = new HandbookTheme();
        return SiteRenderer.Render(SitePlanner.Public(published, time, strings), theme).Value
            .Concat(SiteRenderer.Render(SitePlanner.Team(handbook, [], time, strings), theme).Value)
            .Where(file => Path.GetExtension(file.Path) is ".html" or ".json" or ".xml" or ".csv" or ".js");
    }

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static string Unmarked(string text)
    {
        text = EnglishSpan().Replace(text, "${words}");
        // In the index of the search, which is no markup, the mark is a text of its own.
        return Isolated().Replace(text, "${words}").Replace(" lang=\"en\"", "", StringComparison.Ordinal)
            .Replace("\"lang\": \"en\"", "\"lang\": \"\"", StringComparison.Ordinal)
            .Replace("&#x2068;", "", StringComparison.Ordinal).Replace("&#x2069;", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("<span lang=\"en\" dir=\"ltr\">(?<words>.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex EnglishSpan();

    [GeneratedRegex("<bdi lang=\"en\">(?<words>.*?)</bdi>", RegexOptions.Singleline)]
    private static partial Regex Isolated();
}
