using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Diagnostics;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Text;
using Handbooks.Theme;

namespace Handbooks.Tests.Localization;

/// <summary>
/// A language is one file. A made-up one, in which each English word begins with a mark, says all that a site says: whatever else there
/// is to read on its pages is an author's.
/// </summary>
public sealed partial class OtherLanguageTests
{
    private const char Mark = '§';

    /// <summary>
    /// Words of our own that no language changes: names of letter schemes, file formats and the language of code, and the letters of a diagnostic's
    /// id.
    /// </summary>
    private static readonly string[] Names = ["RACI", "RASCI", "DACI", "RAPID", "DRI", "CSV", "JSON", "HB", "yaml"];

    /// <summary>Headings of the blank handbook that say which part of a role stands below them.</summary>
    private static readonly string[] Headings =
    [
        "Responsibilities", "Qualifications", "Nice to have", "Interactions", "Interview process", "Metrics", "Domains",
    ];

    private const string Boxes = """
        # Zqboxes

        > [!question]
        > Zqwhy

        > [!bug]- Zqbug
        > Zqwhy

        > [!tip]-
        > Zqfolded

        !!! example
            Zqlike

        ??? note
            Zqfolded

        ```{versionadded} 2.0
        Zqnew
        ```

        ```{deprecated} 2.0
        Zqold
        ```

        ```{dropdown}
        Zqmore
        ```

        ```{zqunknown}
        Zqwords
        ```

        {% hint style="abstract" %}
        Zqshort
        {% endhint %}

        {% tabs %}
        {% tab %}
        Zqfirst
        {% endtab %}
        {% tab %}
        Zqsecond
        {% endtab %}
        {% endtabs %}

        {{< youtube abcdefghijk >}}

        {{< vimeo 12345 >}}

        {{< gist zquser 12345 >}}

        {{< tweet 12345 >}}

        {% if zqcondition %}
        Zqpart
        {% endif %}

        {% for zqthings %}
        Zqpart
        {% endfor %}

        {% include "zqfile.md" %}

        {{< children >}}

        | Zqhead |
        |--------|
        | Zqcell |

        | Zqhead |
        |--------|
        | Zqcell |

        """;

    [Fact]
    public void Nothing_that_a_site_says_by_itself_is_left_in_English()
    {
        var english = Words(Strings.English);
        var left = Words(Marked());
        Assert.True(left.Count > 40);
        Assert.All(left, file => Assert.True(file.Value.Count == 0, $"{file.Key} says {string.Join(", ", file.Value)}"));
        // The same search finds what is not marked.
        Assert.Contains("Skip", english["public/index.html"]);
        Assert.Contains("Download", english["public/matrix/index.html"]);
    }

    /// <summary>Every file of both sites, with the words in it that are neither an author's nor marked.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Words(Strings strings)
    {
        var tree = SourceTree.Of([.. BlankHandbook.Tree.Files.Select(file => (file.Path, Zq(file.Text.Text))), ("zqguide/zqboxes.md", Boxes)]);
        return new[] { tree, BlankHandbook.EmptyTree }.SelectMany((handbook, i) => Render(handbook, strings)
                .Select(file => (Path: i == 0 ? file.Path : "empty/" + file.Path, Words: Left(file).Distinct().ToList())))
            .ToDictionary(file => file.Path, IReadOnlyList<string> (file) => file.Words);
    }

    /// <summary>The few English words of the blank handbook's author, in the author's language.</summary>
    private static string Zq(string text) => OrdinaryWord().Replace(text, " zqword ");

    private static IEnumerable<OutputFile> Render(SourceTree tree, Strings strings)
    {
        var (declarations, handbook) = HandbookCompiler.Understand(tree);
        var published = Linker.Link(PublicDeclarations.From(declarations));
        var past = HistoryReader.Read(BlankHandbook.Log, tree, declarations, handbook, published).Value;
        var day = new DateOnly(2027, 3, 1);
        var theme = new HandbookTheme();
        return SiteRenderer.Render(SitePlanner.Public(published, new SiteTime(past?.Public, day, IsPast: true), strings), theme).Value
            .Concat(SiteRenderer.Render(SitePlanner.Team(handbook, Findings, new SiteTime(past?.Team, day, IsPast: false), strings), theme).Value);
    }

    private static ImmutableArray<Diagnostic> Findings
    {
        get
        {
            var place = new SourceText("zqguide/zqtables.md", "Zqtables").Start;
            var descriptor = new DiagnosticDescriptor("HB4999", Severity.Warning, "Zqtitle");
            return [.. Enumerable.Range(0, 120).Select(i => (descriptor with { Id = i < 110 ? "HB4999" : i == 119 ? "HB4001" : "HB3999" })
                .At(place, "zqmessage", "Zqhelp.", new RelatedPlace(place, "zqrelated")))];
        }
    }

    private static IEnumerable<string> Left(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var said = Path.GetExtension(file.Path) switch
        {
            ".html" => Texts(new HtmlParser().ParseDocument(text)),
            ".csv" => [text.Split('\n')[0]],
            ".xml" when file.Path.Contains("feed", StringComparison.Ordinal) || file.Path.Contains("atom", StringComparison.Ordinal) =>
                System.Xml.Linq.XDocument.Parse(text).Descendants().Where(element => element.Name.LocalName is "title" or "summary")
                    .Select(element => element.Value),
            ".ics" => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")
                .Where(line => line.Split(':')[0] is "NAME" or "X-WR-CALNAME" or "SUMMARY" or "DESCRIPTION" or "CATEGORIES")
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("\\n", " ", StringComparison.Ordinal)),
            _ => [],
        };
        return said.Select(words => Headings.Aggregate(words, (rest, heading) => rest.Replace(heading, "", StringComparison.Ordinal)))
            .SelectMany(words => Word().Matches(words).Select(word => word.Value))
            .Where(word => word[0] != Mark && !word.StartsWith("zq", StringComparison.OrdinalIgnoreCase) && !Names.Contains(word));
    }

    /// <summary>Text, and what attributes show or a screen reader says. Code is an author's, or a command.</summary>
    private static IEnumerable<string> Texts(IDocument page) =>
        page.Descendants<IText>().Where(text => text.ParentElement!.Closest("code, script, style") is null).Select(text => text.Data)
            .Concat(page.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name is "aria-label" or "title" or "alt" or "placeholder" or "data-text" or "data-all" or "data-none"
                    or "data-tap" or "data-light" or "data-dark" or "data-label" or "summary" or "label")
                .Select(attribute => attribute.Value))
            .Concat(page.QuerySelectorAll("meta[name=description], meta[property]").Select(meta => meta.GetAttribute("content")!)
                .Where(content => content is not ("website" or "article") && !content.Contains("://", StringComparison.Ordinal)));

    /// <summary>English with a mark before each word.</summary>
    private static Strings Marked()
    {
        var file = JsonNode.Parse(Strings.Embedded("en"), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        var (strings, faults) = Strings.Read("en", Encoding.UTF8.GetBytes(WithMarks(file)!.ToJsonString()));
        Assert.Empty(faults);
        return strings;
    }

    private static JsonNode? WithMarks(JsonNode? node) => node switch
    {
        JsonObject texts => new JsonObject(texts.Select(text => KeyValuePair.Create(text.Key, WithMarks(text.Value)))),
        JsonArray texts => new JsonArray([.. texts.Select(WithMarks)]),
        JsonValue text => JsonValue.Create(ValueOrWord().Replace(text.GetValue<string>(),
            word => word.Value[0] == '{' ? word.Value : Mark + word.Value)),
        _ => node,
    };

    [GeneratedRegex("(?<=Zqwords) of | and (?=<zq)|(?<=Zqmet) the |(?<=Zqkeeper) works with the |(?<=Zqchief) is accountable for "
        + "|(?<=\\.) (The|See) ")]
    private static partial Regex OrdinaryWord();

    [GeneratedRegex(@"§?\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\w+\}|\p{L}+")]
    private static partial Regex ValueOrWord();
}
