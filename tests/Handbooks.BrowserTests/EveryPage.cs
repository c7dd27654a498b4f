using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Every kind of page of the sample in all its looks: too much for each run, so only if somebody asks for it.</summary>
internal static class EveryPage
{
    public static string[] Kinds { get; } =
    [
        "team/", "team/roles/", "team/roles/technology-lead/", "team/roles/steering-committee/", "team/roles/product-pair/", "team/map/",
        "team/matrix/", "team/decisions/", "team/roadmap/", "team/roadmap/ow-21/", "team/findings/", "team/changes/", "team/search/",
        "team/guide/boxes-and-blocks/", "team/guide/configuration/", "team/404.html", "team/embed/now/", "public/", "public/roadmap/",
        "public/roles/product-lead/", "public/embed/items/ow-21/",
    ];

    /// <summary>Kinds of page that only a handbook with <see cref="ManyDuties"/> has.</summary>
    public static string[] LongKinds { get; } = ["team/matrix/", "team/matrix/units/harbour/", "team/decisions/", "team/decisions/units/harbour/"];

    /// <summary>A role with more duties than one page of a matrix shows.</summary>
    public static (string Path, string Text) ManyDuties { get; } = ("roles/pilot.md", "---\nrole: Pilot\nunit: Harbour\n---\n\n## Duties\n\n"
        + string.Concat(Enumerable.Range(1, 300).Select(i => $"- Berth boat {i}\n")));

    public static string[] Languages { get; } = ["en", "ar"];

    /// <summary>A page whose site is served from the root of a host, as the page for missing addresses needs.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public static async Task<IPage> OpenServed(this Browser browser, SampleSite site, string kind, int width, ColorScheme scheme)
    {
        var page = await browser.Open("team/embed/now/index.html", width, scheme);
        await page.GoServed(site, kind);
        return page;
    }

    /// <summary>Serves a site to a page, and goes to one of its <see cref="Kinds"/>.</summary>
    public static async Task GoServed(this IPage page, SampleSite site, string kind)
    {
        await page.RouteAsync("http://*.test/**", route =>
        {
            var asked = new Uri(route.Request.Url);
            var path = asked.Host[..asked.Host.IndexOf('.', StringComparison.Ordinal)] + Uri.UnescapeDataString(asked.AbsolutePath);
            var file = new Uri(site.Address(path.EndsWith('/') ? path + "index.html" : path)).LocalPath;
            return File.Exists(file) ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404 });
        });
        var host = kind.IndexOf('/', StringComparison.Ordinal);
        var answer = await page.GotoAsync($"http://{kind[..host]}.test{kind[host..]}");
        Assert.True(answer is { Ok: true }, $"{kind} is no page.");
    }
}

/// <summary>What takes minutes, and runs only where an environment variable asks for it.</summary>
internal static class Asked
{
    /// <summary>Why a test is skipped; null where it runs.</summary>
    public static string? Skip(string variable) =>
        Environment.GetEnvironmentVariable(variable) is null or "" ? $"Set {variable} to run this: see CONTRIBUTING.md."
        : Browser.Executable is null ? "No Chromium on this machine (or set CHROMIUM to one)." : null;
}

public sealed class AskedBrowserFactAttribute : FactAttribute
{
    public AskedBrowserFactAttribute(string variable) => Skip = Asked.Skip(variable);
}

public sealed class AskedBrowserTheoryAttribute : TheoryAttribute
{
    public AskedBrowserTheoryAttribute(string variable) => Skip = Asked.Skip(variable);
}
