using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The sites under their Content-Security-Policy: a browser blocks nothing of them, and all of them works.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class SecurityPolicyTests(Browser browser)
{
    private const string Listener =
        "window.__violations = []; addEventListener('securitypolicyviolation', e => __violations.push(e.violatedDirective + ' ' + e.blockedURI + ' "
        + "' + e.sample));";

    private static readonly string[] Pages = [.. PageTests.Kinds, "team/roadmap/ow-21/index.html", "public/decisions/index.html",
        "public/matrix/index.html"];

    [BrowserFact]
    public async Task From_disk_nothing_is_blocked()
    {
        // The page for wrong addresses takes its style from the site's root, which there is none of on disk.
        var page = await Watched("file");
        await VisitAll(page, Pages.Where(path => !path.EndsWith("404.html", StringComparison.Ordinal)), browser.Site.Address);
    }

    [BrowserFact]
    public async Task From_a_server_nothing_is_blocked()
    {
        var page = await Watched("http");
        await VisitAll(page, Pages, OnServer);
    }

    [BrowserFact]
    public async Task In_the_preview_nothing_is_blocked()
    {
        using var preview = StartPreview(out var address);
        try
        {
            var page = await Watched("preview");
            await VisitAll(page, Pages.Where(path => !path.Contains("changes/", StringComparison.Ordinal)), path => $"{address}/{path}");
            Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelector('handbook-preview').shadowRoot.styleSheets.length"));
            // The event stream is open: EventSource says so itself, and a blocked one is closed.
            Assert.Equal(1, await page.EvaluateAsync<int>("new Promise(done => { const e = new EventSource('/.handbook/events'); e.onopen = () => "
                + "{ done(e.readyState); e.close(); }; e.onerror = () => done(-1); })"));
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await preview.WaitForExitAsync();
        }
    }

    [BrowserTheory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task The_scripts_of_the_site_run(string scheme)
    {
        var page = await Watched(scheme);
        string At(string path) => scheme == "file" ? browser.Site.Address(path) : OnServer(path);

        await page.GotoAsync(At("team/matrix/index.html"));
        await Assertions.Expect(page.Locator("form[data-matrix]")).ToBeVisibleAsync();
        // The tip is placed by the script, which sets its style.
        await page.Locator("#hb-matrix a.letter:visible").First.HoverAsync();
        await Assertions.Expect(page.Locator("#hb-tip")).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("__violations"));

        await page.GotoAsync(At("team/decisions/index.html"));
        await page.Locator("form[data-filter] input[type=search]").FillAsync("zzzz");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form[data-filter] .filter-count")).Not.ToBeEmptyAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("__violations"));
    }

    /// <summary>That the listener hears anything at all.</summary>
    [BrowserTheory]
    [InlineData("document.body.setAttribute('style', 'color:red')")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.__x = 1' }))")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'data:image/png;base64,AAAA' }))")]
    [InlineData("fetch('/').catch(() => {})")]
    [InlineData("document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }))")]
    public async Task What_would_need_an_exception_is_blocked(string script)
    {
        var page = await Watched("http");
        await page.GotoAsync(OnServer("public/index.html"));
        await page.EvaluateAsync(script);
        await page.Becomes("__violations.length > 0");
        Assert.Null(await page.EvaluateAsync<int?>("window.__x"));
    }

    private static string OnServer(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return $"http://{path[..slash]}.test{path[slash..]}";
    }

    /// <summary>Pages under the hosts team.test and public.test come from the built sites; there is no other network.</summary>
    private async Task<IPage> Watched(string scheme)
    {
        var page = await browser.Open("team/embed/now/index.html");
        await page.Context.AddInitScriptAsync(Listener);
        if (scheme == "http")
        {
            await page.Context.RouteAsync("**/*", async route =>
            {
                var url = new Uri(route.Request.Url);
                var path = Uri.UnescapeDataString(url.AbsolutePath);
                var file = new Uri(browser.Site.Address(url.Host.Split('.')[0] + (path.EndsWith('/') ? path + "index.html" : path))).LocalPath;
                await (File.Exists(file) && url.Host.EndsWith(".test", StringComparison.Ordinal)
                    ? route.FulfillAsync(new() { Path = file }) : route.AbortAsync());
            });
        }
        return page;
    }

    private static async Task VisitAll(IPage page, IEnumerable<string> paths, Func<string, string> address)
    {
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => errors.Add($"{page.Url}: {error}");
        foreach (var path in paths)
        {
            await page.GotoAsync(address(path));
            Assert.True(await page.EvaluateAsync<int>("document.styleSheets.length") > 0, path);
            Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.documentElement).getPropertyValue('--paper') !== ''"), path);
            errors.AddRange(await page.EvaluateAsync<string[]>("__violations"));
        }
        Assert.Empty(errors);
    }

    private static Process StartPreview(out string address)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "handbook.dll"), "preview", "--input",
            SampleSite.Input(), "--port", "0", "--poll", "--no-history"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        address = "";
        while (address.Length == 0)
        {
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("preview ended before it served anything");
            address = Address().Match(line).Value;
        }
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    [GeneratedRegex(@"http://localhost:\d+")]
    private static partial Regex Address();
}
