using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Drawings that would set <c>window.__x</c>, opened by themselves as a reader does who follows a link to the file.</summary>
[Collection(SharedBrowser.Name)]
public sealed class DrawingTrapTests(Browser browser)
{
    /// <summary>Without the tool, so many of the payloads run here; the others need other browsers, or load from elsewhere.</summary>
    private const int LeastLive = 30;

    private const string Click =
        "document.querySelectorAll('[data-click]').forEach(e => { for (const kind of ['pointerdown', 'mouseover', 'click']) e.dispatchEvent(new "
        + "MouseEvent(kind, { bubbles: true, cancelable: true })); }); new Promise(done => setTimeout(done, 30))";

    [BrowserFact]
    public async Task No_published_drawing_runs_script()
    {
        using var folder = new Folder();
        var page = await browser.Open("team/index.html");
        var asWritten = 0;
        var live = new List<string>();
        var published = Published();
        for (var i = 0; i < ScriptedDrawings.All.Count; i++)
        {
            // Enough of them show that the trap closes.
            if (asWritten < LeastLive && await IsLive(page, folder.Save("raw", Encoding.UTF8.GetBytes(ScriptedDrawings.All[i]))))
                asWritten++;
            if (published.TryGetValue($"team/files/{i}.svg", out var drawing) && await IsLive(page, folder.Save("published", drawing)))
                live.Add(ScriptedDrawings.All[i]);
        }
        Assert.Empty(live);
        Assert.Equal(LeastLive, asWritten);
    }

    private static async Task<bool> IsLive(IPage opener, string address)
    {
        // What one drawing opens must not disturb the next.
        var page = await opener.Context.NewPageAsync();
        try
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            await page.EvaluateAsync(Click);
            return await page.EvaluateAsync<bool>("window.__x === 1");
        }
        catch (PlaywrightException)
        {
            // It went somewhere else.
            return true;
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    /// <summary>What the sites have of all drawings, by path.</summary>
    private static Dictionary<string, byte[]> Published()
    {
        var links = string.Concat(ScriptedDrawings.All.Select((_, i) => $"[drawing]({i}.svg)\n"));
        var tree = SourceTree.Of([("index.md", "# Home\n\n" + links), .. ScriptedDrawings.All.Select((svg, i) => ($"{i}.svg", svg))]);
        return HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions()).Files
            .Where(file => file.Path.EndsWith(".svg", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => file.Content.ToArray());
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handbook-drawings-");
        private int _count;

        public string Save(string name, byte[] bytes)
        {
            var path = Path.Combine(_folder.FullName, $"{name}-{_count++}.svg");
            File.WriteAllBytes(path, bytes);
            return new Uri(path).AbsoluteUri;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
