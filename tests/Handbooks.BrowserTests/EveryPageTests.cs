using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>All kinds of pages in all looks, as pictures to look at and as axe sees them.</summary>
[Collection(SharedBrowser.Name)]
public sealed class EveryPageTests(Browser browser)
{
    /// <summary>Into the folder that SCREENSHOTS names, with a page that shows all of them side by side.</summary>
    [AskedBrowserFact("SCREENSHOTS")]
    public async Task Is_taken_a_picture_of()
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("SCREENSHOTS")!).FullName;
        var rows = EveryPage.Kinds.ToDictionary(kind => kind, kind => new StringBuilder());
        foreach (var language in EveryPage.Languages)
        {
            using var site = new SampleSite(language);
            foreach (var width in (int[])[1280, 390])
            {
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    var look = $"{language}-{width}-{scheme}".ToLowerInvariant();
                    foreach (var kind in EveryPage.Kinds)
                    {
                        var name = $"{look}-{kind.Replace("/", "-", StringComparison.Ordinal).TrimEnd('-')}.png";
                        var page = await browser.OpenServed(site, kind, width, scheme);
                        // What comes below is as a reader who scrolled sees it; of long pages, three screens.
                        var height = await page.EvaluateAsync<int>("Math.min(document.documentElement.scrollHeight, 2700)");
                        await page.SetViewportSizeAsync(width, Math.Max(height, 900));
                        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
                        rows[kind].Append($"<td><a href=\"{name}\"><img src=\"{name}\" width=\"{width / 4}\" alt=\"{look}\"></a>");
                    }
                }
            }
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<!doctype html><meta charset=\"utf-8\"><title>Every page</title>"
            + "<style>td { vertical-align: top; }</style><table>" + string.Concat(rows.Select(row => $"<tr><th>{row.Key}{row.Value}\n"))
            + "</table>\n");
        Assert.True(Directory.GetFiles(folder, "*.png").Length >= EveryPage.Kinds.Length * EveryPage.Languages.Length * 4);
    }

    /// <summary>Where AXE is set: light, dark and forced colours, on a phone, a tablet and a desk.</summary>
    [AskedBrowserFact("AXE")]
    public async Task Every_look_has_nothing_that_axe_objects_to()
    {
        var found = new ConcurrentBag<string>();
        foreach (var language in EveryPage.Languages)
        {
            using SampleSite site = new(language), large = new(language, EveryPage.ManyDuties);
            var pages = EveryPage.Kinds.Select(kind => (Kind: kind, Site: site))
                .Concat(EveryPage.LongKinds.Select(kind => (Kind: kind, Site: large)));
            await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (one, _) =>
            {
                foreach (var fault in await FaultsInEachLook(one.Site, one.Kind))
                    found.Add($"{one.Kind} {language} {fault}");
            });
        }
        Assert.True(found.IsEmpty, string.Join("\n", found.Order(StringComparer.Ordinal)));
    }

    // Widths and colours change in place, as when a reader turns a tablet: nothing of a page depends on those it was opened with.
    private async Task<List<string>> FaultsInEachLook(SampleSite site, string kind)
    {
        var found = new List<string>();
        var page = await browser.OpenBeside();
        await page.GoServed(site, kind);
        foreach (var width in (int[])[320, 768, 1440])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var (look, colours) in Looks)
            {
                await page.EmulateMediaAsync(colours);
                found.AddRange((await page.Faults(colorsAlone: look == "dark")).Select(fault => $"{width} {look}: {fault}"));
            }
        }
        await page.Context.CloseAsync();
        return found;
    }

    private static readonly (string Name, PageEmulateMediaOptions Colours)[] Looks =
    [
        ("light", new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }),
        ("dark", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }),
        ("forced", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }),
    ];
}
