using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The machine's own Chromium; where there is none, the tests of this project are skipped and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    // The shell without windows first: it starts and opens pages with a quarter of the work.
    private static readonly string[] Known =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? Known.FirstOrDefault(File.Exists);

    /// <summary>The sample handbook, built once.</summary>
    public SampleSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
    }

    /// <summary>A page at a path of the built sites ("team/roles/index.html"), opened from disk.</summary>
    /// <remarks>The tests of a collection run one after another: what an earlier one opened is closed here.</remarks>
    public async Task<IPage> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, bool touch = false)
    {
        foreach (var old in _browser!.Contexts)
            await old.CloseAsync();
        var page = await OpenBeside(width, scheme, script, touch);
        await page.GotoAsync(Site.Address(path));
        return page;
    }

    /// <summary>An empty page beside those that are open. Who opens it closes its context.</summary>
    internal async Task<IPage> OpenBeside(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, bool touch = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            HasTouch = touch
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Site.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}

public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "No Chromium on this machine (or set CHROMIUM to one)." : null;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "No Chromium on this machine (or set CHROMIUM to one)." : null;
}
