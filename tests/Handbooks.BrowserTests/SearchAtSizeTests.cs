using System.Globalization;
using System.IO.Compression;
using Handbooks.Search;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Handbooks.BrowserTests;

/// <summary>The search of a handbook of a thousand roles in four languages: what it loads, finds and puts first.</summary>
[Collection(SharedBrowser.Name)]
public sealed class SearchAtSizeTests(Browser browser, ITestOutputHelper output)
{
    private const int RolesALanguage = 250, DutiesARole = 4, Shown = 10;

    /// <summary>As they are sent, compressed: the script, and as much of the index as the first ten results need.</summary>
    private const int MostBytes = 60 * 1024;

    private static readonly string[] Languages = [.. SearchRecallTests.Languages];

    private static readonly SearchDocument[] Documents =
        [.. Languages.SelectMany(Roles), .. Languages.SelectMany(language => SearchRecallTests.Documents(language, RolesALanguage * DutiesARole))];

    // What the interface says, in no language.
    private static readonly KeyValuePair<string, string>[] Texts = [.. Enum.GetValues<SearchKind>().Select(kind => $"kind{(int)kind}")
        .Concat(["field", "hint", "close", "results", "count", "none", "readAs", "someWords", "all", "more", "accountable", "responsible", "letters"])
        .Select(name => KeyValuePair.Create(name, $"{name} {{0}}")).Append(new("lang", ""))];

    private static readonly Dictionary<string, byte[]> Files =
        SearchFiles.Of([.. Documents], new([.. Texts], ["who", "the"], ["who"])).ToDictionary(file => file.Name, file => file.Content.ToArray());

    private static IEnumerable<SearchDocument> Roles(string language) => Enumerable.Range(0, RolesALanguage).Select(i =>
    {
        var words = SearchRecallTests.Sentence(language, i);
        var title = string.Create(CultureInfo.InvariantCulture, $"{words[0]} {words[3]} {i + 1}");
        return new SearchDocument(SearchKind.Role, title, $"roles/{language}-{i}/", words[3], [string.Join(' ', words)])
        {
            Names = [title, string.Create(CultureInfo.InvariantCulture, $"{language.ToUpperInvariant()}{words[2][0]}-{i + 1}")],
        };
    });

    [BrowserFact]
    public async Task Every_role_comes_first_for_its_title_and_its_other_name()
    {
        var page = await Ready([]);
        var names = Documents.Where(document => document.Kind == SearchKind.Role)
            .SelectMany((role, number) => role.Names.Select(name => (Name: name, Number: number)))
            .DistinctBy(name => name.Name).ToArray();
        var first = await page.EvaluateAsync<int[]>(
            "async names => { const all = []; for (const name of names) all.push(((await __hb.find(name))[0] || { document: -1 }).document);"
            + " return all; }",
            names.Select(name => name.Name));
        Assert.True(names.Length > 1990);
        Assert.Empty(names.Zip(first).Where(pair => Documents[pair.Second].Title != Documents[pair.First.Number].Title)
            .Select(pair => $"{pair.First.Name}: {(pair.Second < 0 ? "nothing" : Documents[pair.Second].Title)}"));
    }

    [BrowserFact]
    public async Task Of_ten_results_nearly_none_is_missing()
    {
        var page = await Ready([]);
        var texts = Array.ConvertAll(Documents, document => SearchRecallTests.Folded($"{document.Title} {string.Join(' ', document.Text)}"));
        var queries = Languages.SelectMany(SearchRecallTests.Asked).ToArray();
        var answers = await page.EvaluateAsync<Answer[]>(
            "async queries => { const all = []; for (const asked of queries) { const begin = performance.now();"
            + $" const found = (await __hb.results(__hb.read(asked), {Shown})).shown; const end = performance.now();"
            + $" all.push({{ found: (await __hb.find(asked)).slice(0, {Shown}).map(one => one.document), time: end - begin }}); }} return all; }}",
            queries);
        var recalls = queries.Zip(answers).Select(pair =>
        {
            var words = SearchRecallTests.Folded(pair.First).Split(' ');
            var relevant = Enumerable.Range(0, texts.Length)
                .Where(i => Array.TrueForAll(words, word => SearchRecallTests.Has(texts[i], word))).ToHashSet();
            return (double)pair.Second.Found.Count(relevant.Contains) / Math.Min(Shown, relevant.Count);
        }).ToArray();
        // How long it takes is for people to read: it differs from machine to machine.
        var times = answers.Select(answer => answer.Time).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries.Length} queries: recall {recalls.Average():0.000}, "
            + $"median {times[times.Length / 2]:0.0} ms, 95 % within {times[times.Length * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms"));
        Assert.Equal(200, recalls.Length);
        Assert.True(recalls.Average() >= 0.95, string.Join("\n", queries.Zip(recalls).Where(pair => pair.Second < 1)));
    }

    [BrowserFact]
    public async Task First_ten_results_take_few_bytes()
    {
        var most = 0;
        foreach (var asked in Languages.SelectMany(language => SearchRecallTests.Asked(language).Take(2)).Append("Carpemter").Append("Schr"))
        {
            var sent = new List<byte[]> { await File.ReadAllBytesAsync(new Uri(browser.Site.Address("team/assets/search.js")).LocalPath) };
            var page = await Ready(sent);
            var shown = await page.EvaluateAsync<int>($"asked => __hb.results(__hb.read(asked), {Shown}).then(found => found.shown.length)", asked);
            Assert.InRange(shown, 1, Shown);
            var (raw, compressed) = (sent.Sum(file => file.Length), sent.Sum(Compressed));
            output.WriteLine($"{asked}: {sent.Count} files, {raw} bytes, {compressed} compressed");
            most = Math.Max(most, compressed);
        }
        Assert.InRange(most, 1, MostBytes);
    }

    /// <summary>A page whose script reads this index.</summary>
    /// <param name="sent">Takes each file that it asks for.</param>
    internal async Task<IPage> Ready(List<byte[]> sent)
    {
        var page = await browser.OpenServed(browser.Site, "team/", 1280, ColorScheme.Light);
        await page.RouteAsync("**/data/search/*.js", route =>
        {
            var content = Files[Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)];
            sent.Add(content);
            return route.FulfillAsync(new() { BodyBytes = content, ContentType = "text/javascript; charset=utf-8" });
        });
        await page.Locator(".search-open").FocusAsync();
        await page.Becomes("window.__hb");
        await page.EvaluateAsync("__hb.ready()");
        return page;
    }

    private static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal))
            zip.Write(content);
        return target.ToArray().Length;
    }

    private sealed class Answer
    {
        public int[] Found { get; set; } = [];

        public double Time { get; set; }
    }
}
