using System.Text;
using System.Text.Json;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.BrowserTests;

/// <summary>Every payload in a real browser, with the security policy taken out: what authors write is harmless by itself.</summary>
[Collection(SharedBrowser.Name)]
public sealed class XssTrapTests(Browser browser)
{
    /// <summary>Shows each page in a frame, touches all that is on it, and tells the numbers of those that ran something or could.</summary>
    private const string Show = """
        async pages => {
          const found = [];
          const frame = document.body.appendChild(document.createElement('iframe'));
          for (const [i, html] of pages.entries()) {
            const shown = new Promise(done => frame.onload = done);
            frame.srcdoc = html;
            await shown;
            const window = frame.contentWindow, document = frame.contentDocument;
            for (const element of document.querySelectorAll('*')) {
              if (element.getAttributeNames().some(name => name.startsWith('on') || name === 'style' || name === 'srcdoc')) found.push(i + ' ' + element.outerHTML);
              if (/^(script|iframe|object|embed|base|style|link)$/i.test(element.localName)) found.push(i + ' ' + element.localName);
              if (element.protocol && !/^(https?|mailto|tel|about|file)?:$/.test(element.protocol)) found.push(i + ' ' + element.protocol);
              for (const event of ['focus', 'mouseover', 'pointerenter', 'toggle', 'error', 'load', 'begin', 'start'])
                element.dispatchEvent(new window.Event(event));
              if (!element.href) element.dispatchEvent(new window.MouseEvent('click', { cancelable: true }));
            }
            if (window.__x || window.parent.__x) found.push(i + ' ran');
            window.parent.__x = undefined;
          }
          return found;
        }
        """;

    [BrowserFact]
    public async Task On_pages_of_both_sites()
    {
        var payloads = XssPayloads.Pages.Select(XssPayloads.Trapped).ToArray();
        await AssertNothingRuns(payloads.Select((payload, i) => ($"p{i}.md",
            $"---\ntitle: {JsonSerializer.Serialize($"{i} {payload.Split('\n')[0]}".Replace("\0", "", StringComparison.Ordinal))}\n"
                + $"visibility: public\n---\n{payload}\n\nafter\n")));
    }

    [BrowserFact]
    public async Task On_pages_of_roadmap_items()
    {
        var payloads = XssPayloads.Lines.Select(XssPayloads.Trapped)
            .Select(payload => JsonSerializer.Serialize(payload.Replace("\0", "", StringComparison.Ordinal)));
        await AssertNothingRuns(payloads.Select((text, i) => ($"roadmap/p{i}.yml",
            $"id: X-{i}\ntitle: {text}\ntheme: {text}\nsummary: {text}\nlinks: [{{title: {text}, url: {text}}}]\nmilestones: [{text}]\n"
                + $"visibility: public\n")));
    }

    /// <summary>The trap closes when something does run.</summary>
    [BrowserTheory]
    [InlineData("<img src=x onerror=window.__x=1>")]
    [InlineData("<script>window.__x=1</script>")]
    [InlineData("<svg><a xlink:href='javascript:window.__x=1'><text>x</text></a></svg><a href='javascript:window.__x=1'>x</a>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.__x=1&gt;\">")]
    public async Task A_page_that_runs_something_is_caught(string html) =>
        Assert.NotEmpty(await Shown([html]));

    private async Task AssertNothingRuns(IEnumerable<(string, string)> files)
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());
        var pages = compilation.Files.Where(file => file.Path.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(file => (file.Path, Html: Bare(Encoding.UTF8.GetString(file.Content.Span)))).ToList();
        // The pages of the two sites differ in little: each run looks at every other page of each.
        pages = [.. pages.Where((_, i) => TestSize.IsNightly || i % 2 == 0)];
        Assert.True(pages.Count > 300, $"{pages.Count} pages");
        var found = await Shown([.. pages.Select(page => page.Html)]);
        Assert.True(found.Length == 0, string.Join('\n', found.Take(20)
            .Select(line => pages[int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)].Path + ": " + line)));
    }

    private async Task<string[]> Shown(string[] pages)
    {
        var page = await browser.Open("team/embed/now/index.html");
        await page.Context.RouteAsync("**/*", route => route.AbortAsync());
        await page.SetContentAsync("<!doctype html><title>Trap</title><body>");
        return await page.EvaluateAsync<string[]>(Show, pages);
    }

    /// <summary>A page without its policy, its files and what surrounds its text: the menu of hundreds of pages is the same on each.</summary>
    private static string Bare(string html)
    {
        var main = html.IndexOf("<main", StringComparison.Ordinal);
        var end = html.LastIndexOf("</main>", StringComparison.Ordinal);
        var title = html.IndexOf("<title>", StringComparison.Ordinal);
        var titleEnd = html.IndexOf("<link rel=\"icon\"", StringComparison.Ordinal) is >= 0 and var icon
            ? icon : html.IndexOf("<link rel=\"stylesheet\"", StringComparison.Ordinal);
        var head = html[title..titleEnd];
        // Addresses of the site itself: they load and run nothing.
        head = System.Text.RegularExpressions.Regex.Replace(head, "<link rel=\"(canonical|alternate)\"[^>]*>", "");
        return $"<!doctype html><html><head>{head}</head><body>{html[main..end]}</main></body></html>";
    }
}
