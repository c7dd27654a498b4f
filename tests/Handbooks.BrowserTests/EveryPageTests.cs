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
    [AskedBrowserTheory("AXE")]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Every_look_has_nothing_that_axe_objects_to(string language, int width)
    {
        using var site = new SampleSite(language);
        var found = new List<string>();
        foreach (var kind in EveryPage.Kinds)
        {
            var page = await browser.OpenServed(site, kind, width, ColorScheme.Light);
            foreach (var (look, colours) in Looks)
            {
                await page.EmulateMediaAsync(colours);
                found.AddRange((await page.Faults()).Select(fault => $"{look} {kind}: {fault}"));
            }
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    public static TheoryData<string, int> LanguagesAndWidths()
    {
        var data = new TheoryData<string, int>();
        foreach (var language in EveryPage.Languages)
        {
            foreach (var width in (int[])[320, 768, 1440])
                data.Add(language, width);
        }
        return data;
    }

    private static readonly (string Name, PageEmulateMediaOptions Colours)[] Looks =
    [
        ("light", new() { ColorScheme = ColorScheme.Light }),
        ("dark", new() { ColorScheme = ColorScheme.Dark }),
        ("forced", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }),
    ];
}
