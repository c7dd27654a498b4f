using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Handbooks.Pages.Prose;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Rendering;

/// <summary>The same payloads in the places that are no page's text: names of files, addresses, feeds, frames, the calendar.</summary>
public sealed class XssPlaceTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>What each place is called, and the file that has a payload there.</summary>
    private static readonly (string Place, Func<int, string, (string, string)> File)[] Places =
    [
        ("moved_from of a page", (i, text) => ($"p{i}.md",
            $"---\ntitle: Page {i}\nmoved_from: {Quoted("/old/" + i + text)}\nvisibility: public\n---\nwords\n")),
        ("moved_from of a role", (i, text) => ($"roles/p{i}.md",
            $"---\nrole: Role {i}\nmoved_from: [{Quoted(text)}]\nvisibility: public\n---\nwords\n")),
        ("moved_from of an item", (i, text) => ($"roadmap/p{i}.yml",
            $"id: X-{i}\ntitle: Item {i}\nmoved_from: {Quoted(text)}\nvisibility: public\n")),
        ("url of a link of an item", (i, text) => ($"roadmap/p{i}.yml",
            $"id: X-{i}\ntitle: Item {i}\nlinks: [{{title: Plan, url: {Quoted(text)}}}]\nvisibility: public\n")),
        ("roles of an item", (i, text) => ($"roadmap/p{i}.yml",
            $"id: X-{i}\ntitle: Item {i}\nresponsible: [{Quoted(text)}]\nconsulted: [{Quoted(text)}]\nvisibility: public\n")),
        ("depends_on", (i, text) => ($"roadmap/p{i}.yml", $"id: X-{i}\ntitle: Item {i}\ndepends_on: [{Quoted(text)}]\nvisibility: public\n")),
        ("target and confidence", (i, text) => ($"roadmap/p{i}.yml",
            $"id: X-{i}\ntitle: Item {i}\ntarget: {Quoted(text)}\nconfidence: {Quoted(text)}\nstatus: {Quoted(text)}\nvisibility: public\n")),
        ("reports_to and extends", (i, text) => ($"roles/p{i}.md",
            $"---\nrole: Role {i}\nreports_to: {Quoted(text)}\nextends: {Quoted(text)}\nvisibility: public\n---\nwords\n")),
        ("a folder's name", (i, text) => ($"{i}{FileName(text)}/p.md", "---\nvisibility: public\n---\n# Page\n")),
        ("a picture's name", (i, text) => ($"p{i}.md", $"---\nvisibility: public\n---\n![x](<{i}{FileName(text)}.png>)\n")),
        ("a letter table", (i, text) =>
            ($"p{i}.md", $"---\nvisibility: public\n---\n| Activity | {Cell(text)} |\n|-|-|\n| {Cell(text)} | A {Cell(text)} |\n")),
        ("an attribute list", (i, text) => ($"roles/p{i}.md",
            $"---\nrole: Role {i}\nvisibility: public\n---\n## Responsibilities\n\n- Keep {i} {{#{text} .accountable}}\n")),
        ("a target's name", (i, text) => ($"p{i}.md", $"---\nvisibility: public\n---\n({text})=\n## Words\n\n[x](#{text})\n")),
        ("a code fence's language", (i, text) => ($"p{i}.md", $"---\nvisibility: public\n---\n```{text}\ncode\n```\n")),
        ("a glossary", (i, text) => ($"p{i}.md", $"---\nvisibility: public\n---\n```{{glossary}}\n{text}\n: {text}\n```\n")),
        ("an embed", (i, text) => ($"p{i}.md",
            $"---\nvisibility: public\n---\n{{% embed url=\"{text.Replace("\"", "", StringComparison.Ordinal)}\" %}}\n\n"
            + $"{{{{< youtube {text} >}}}}\n")),
        ("a shortcode", (i, text) =>
            ($"p{i}.md", $"---\nvisibility: public\n---\n"
            + $"{{{{< figure src=\"{text.Replace("\"", "'", StringComparison.Ordinal)}\" alt='{text.Replace("'", "", StringComparison.Ordinal)}' "
            + $">}}}}\n")),
    ];

    public static TheoryData<string> PlaceNames() => [.. Places.Select(place => place.Place)];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void In(string place)
    {
        var file = Places.Single(known => known.Place == place).File;
        AssertHarmless(XssPayloads.Lines.Select((payload, i) => file(i, payload)));
    }

    [Fact]
    public void In_the_name_of_a_person_without_a_role() =>
        AssertHarmless([("people.yml", string.Concat(XssPayloads.Lines.Select(payload =>
            $"- {{name: {Quoted(payload)}, roles: [{Quoted(payload)}], visibility: public}}\n"))), ("index.md", "x")]);

    [Fact]
    public void In_the_menu_of_another_tool() =>
        AssertHarmless([("SUMMARY.md", "# Summary\n\n"
            + string.Concat(XssPayloads.Lines.Select(payload => $"* [{payload}]({payload})\n* [{payload}](a.md)\n"))), ("a.md", "# A\n"),
            ("index.md", "x"), ("handbook.yml", "public: [\"**\"]\n")]);

    [Fact]
    public void In_feeds_and_data_texts_are_cleaned_or_escaped()
    {
        var compilation = Compiled([.. Items(), ("handbook.yml", "title: Harbour\nurl: https://handbook.example.org\n")]);
        var texts = compilation.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(file => Html(JsonDocument.Parse(file.Content).RootElement)).ToList();
        foreach (var xml in compilation.Files.Where(file => file.Path.Contains("/feeds/", StringComparison.Ordinal)
            && file.Path.EndsWith(".xml", StringComparison.Ordinal)))
            texts.AddRange(XDocument.Parse(Encoding.UTF8.GetString(xml.Content.Span)).Descendants()
                .Where(element => element.Name.Namespace == Atom && element.Attribute("type")?.Value == "html").Select(element => element.Value));
        Assert.True(texts.Count > XssPayloads.Lines.Length, $"{texts.Count} texts");
        Assert.Empty(texts.SelectMany(LiveMarkup.Of));
    }

    [Fact]
    public void In_the_calendar_a_payload_begins_no_line_of_its_own()
    {
        var calendar = Compiled([
            .. Items(), ("roadmap/z.yml",
                "id: Z\ntitle: \"a\\r\\nATTACH:https://evil.example/\\r\\nX-EVIL:1\"\nsummary: \"b\\nBEGIN:VALARM\\u2028END:VEVENT\"\n"
                + "theme: \"c\\r\\nURL:javascript:x\"\ntarget: 2027-Q1\nvisibility: public\n"),
        ]).Text("public/feeds/roadmap.ics");
        string[] known = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "UID", "DTSTAMP",
            "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "CATEGORIES", "STATUS", "TRANSP", "SEQUENCE", "LAST-MODIFIED", "CREATED", "TZID",
            "TZOFFSETFROM", "TZOFFSETTO", "SOURCE", "X-PUBLISHED-TTL", "COLOR"];
        var lines = calendar.Split("\r\n").Where(line => line.Length > 0 && line[0] != ' ').ToList();
        Assert.All(lines, line => Assert.Contains(line.Split(':', ';')[0], known));
        Assert.DoesNotContain(lines, line => line.Contains("VALARM", StringComparison.Ordinal)
            && !line.StartsWith("DESCRIPTION", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("URL", StringComparison.Ordinal)
            && !line.StartsWith("URL:http", StringComparison.Ordinal) && !line.StartsWith("URL;VALUE=URI:http", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_cleaned_stays_as_it_is_when_it_is_cleaned_again()
    {
        foreach (var payload in XssPayloads.Pages)
        {
            var (_, handbook) = HandbookCompiler.Understand(SourceTree.Of([("a.md", payload)]));
            var scope = new ProseScope(handbook, new Handbooks.Pages.SiteMap(handbook, (page, _) => page), new Handbooks.Linking.SitePath("/a/"),
                "a.md",
                new Dictionary<Markdig.Syntax.HeadingBlock, string>(), new Dictionary<Markdig.Syntax.Block, DutyMark>())
            {
                Strings = Handbooks.Localization.Strings.English,
                MostBytes = long.MaxValue,
            };
            var once = HtmlCleaner.Clean(payload, scope, []);
            Assert.Equal(once, HtmlCleaner.Clean(once, scope, []));
            Assert.Empty(LiveMarkup.Of(once));
        }
    }

    /// <summary>Payloads cut, joined, doubled and bent at random.</summary>
    [Fact]
    public void Mutated_at_random()
    {
        var dice = new Dice(11);
        var count = TestSize.Of(300, 10_000);
        for (var done = 0; done < count; done += 500)
        {
            AssertHarmless(Enumerable.Range(done, Math.Min(500, count - done))
                .Select(i => ($"p{i}.md", $"---\ntitle: {Quoted($"{i} " + OneLine(Mutated(dice)))}\nvisibility: public\n---\n{Mutated(dice)}\n\n"
                    + $"after\n")).ToList());
        }
    }

    private static string Mutated(Dice dice)
    {
        string[] bits = ["<", ">", "\"", "'", "`", "/", "&#x3c;", "&lt;", "\n", "\n\n", " ", "\t", "\0", "\u0001", "\uE000", "\u00AD", "--", "<!--",
            "-->", "]]>", "<svg>", "</svg>", "<math>", "<style>", "</style>", "<b>", "{", "}", "](", "|", "    "];
        var text = new StringBuilder(dice.One(XssPayloads.Pages));
        for (var step = dice.Between(1, 4); step > 0; step--)
        {
            var at = dice.Below(text.Length + 1);
            switch (dice.Below(5))
            {
                case 0:
                    text.Insert(at, dice.One(bits));
                    break;
                case 1:
                    text.Remove(at, Math.Min(dice.Between(1, 6), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, dice.One(XssPayloads.Pages));
                    break;
                case 3:
                    text.Append(text.ToString(at, text.Length - at));
                    break;
                default:
                    for (var i = at; i < Math.Min(text.Length, at + 8); i++)
                        text[i] = dice.Once(2) ? char.ToUpperInvariant(text[i]) : char.ToLowerInvariant(text[i]);
                    break;
            }
        }
        return text.ToString();
    }

    private static IEnumerable<(string, string)> Items() => XssPayloads.Lines.Select((payload, i) =>
        ($"roadmap/p{i}.yml", $"id: X-{i}\ntitle: {Quoted($"{i} {payload}")}\ntheme: {Quoted(payload)}\nsummary: {Quoted(payload)}\n"
            + $"target: 2027-Q1\nstatus: planned\nvisibility: public\n"));

    /// <summary>The values of all members whose name says that they are HTML.</summary>
    private static IEnumerable<string> Html(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Value.ValueKind == JsonValueKind.String && member.Name.EndsWith("_html", StringComparison.Ordinal)
                ? [member.Value.GetString()!] : Html(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Html),
        _ => [],
    };

    private static string FileName(string text) =>
        text.Replace('/', '_').Replace("\0", "", StringComparison.Ordinal).Replace("\\", "_", StringComparison.Ordinal);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string OneLine(string payload) => payload.Split('\n')[0];

    private static string Quoted(string text) => JsonSerializer.Serialize(text.Replace("\0", "", StringComparison.Ordinal));

    private static Compilation Compiled(IEnumerable<(string, string)> files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());

    private static void AssertHarmless(IEnumerable<(string, string)> files)
    {
        var compilation = Compiled(files);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5003" or "HB5015");
        var pages = compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        var live = pages.AsParallel().SelectMany(file => LiveMarkup.Of(Encoding.UTF8.GetString(file.Content.Span))
            .Select(what => $"{file.Path}: {what}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(live.Count == 0, $"{live.Count} live:\n{string.Join('\n', live.Take(40))}");
    }
}
