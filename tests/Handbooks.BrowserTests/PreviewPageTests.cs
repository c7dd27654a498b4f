using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Handbooks.BrowserTests;

/// <summary>What an author sees while writing: the edit at the place where they were reading, and what is wrong on top of it.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class PreviewPageTests(Browser browser) : IDisposable
{
    private const string Panel = "document.querySelector('handbook-preview').shadowRoot";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handbook-preview-");
    private Process? _preview;

    [BrowserFact]
    public async Task An_edit_is_shown_where_the_reader_was_and_an_error_opens_the_editor_at_its_line()
    {
        Write("index.md", Long("First"));
        var page = await browser.Open("team/index.html");
        await page.GotoAsync(await StartAsync("--editor", "zed") + "/team/#paragraph-40");
        await page.EvaluateAsync("scrollTo(0, 1234)");

        Save("index.md", Long("Second"));
        await page.Becomes("document.body.textContent.includes('Second edition')");
        await page.Becomes("document.readyState === 'complete' && scrollY === 1234");

        // As editors save that write a new file and give it the old one's name.
        Save("roadmap.yml", "- title: Map\n  accountable: nobody-here\n");
        await page.Becomes($"{Panel}.querySelector('.errors')?.open");
        var link = await page.EvaluateAsync<string>($"{Panel}.querySelector('.errors a').getAttribute('href')");
        Assert.Equal($"zed://file{_folder.FullName}/input/roadmap.yml:2:16", link);
        var excerpt = await page.EvaluateAsync<string>($"{Panel}.querySelector('.errors pre').textContent");
        Assert.Equal("2 |   accountable: nobody-here\n  |                ^^^^^^^^^^^", excerpt);
        await page.Becomes("document.body.textContent.includes('Second edition') && scrollY === 1234");

        Save("roadmap.yml", "- title: Map\n");
        await page.Becomes($"{Panel}.querySelector('.badge') && !{Panel}.querySelector('.errors')");
        Assert.Contains("/public/", await page.EvaluateAsync<string>($"{Panel}.querySelector('.badge').innerHTML"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _preview?.Kill(entireProcessTree: true);
        _preview?.WaitForExit();
        _preview?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Long(string word) => $"# Home\n\n{word} edition\n\n"
        + string.Concat(Enumerable.Range(1, 80).Select(i => $"## Paragraph {i}\n\nSome words.\n\n"));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, "input", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Save(string name, string text)
    {
        Write(name + "~", text);
        File.Move(Path.Combine(_folder.FullName, "input", name + "~"), Path.Combine(_folder.FullName, "input", name), overwrite: true);
    }

    private async Task<string> StartAsync(params string[] options)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "handbook.dll");
        _preview = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, "preview", "--port", "0", .. options])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = _preview.StandardError.ReadToEndAsync();
        while (await _preview.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                _ = _preview.StandardOutput.ReadToEndAsync();
                return address.Value;
            }
        }
        throw new InvalidOperationException("preview ended before it served anything");
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
