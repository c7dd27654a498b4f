using System.Diagnostics;
using System.Text;

namespace Handbooks.BrowserTests;

/// <summary>"handbook pdf" with the browser of these tests.</summary>
public sealed class PdfPrintTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handbook-pdf-test-");

    [BrowserFact]
    public async Task A_browser_prints_the_handbook_with_an_outline()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "input"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "input", "keeper.md"),
            "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Paint the boats\n");
        using var tool = Process.Start(new ProcessStartInfo("dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "handbook.dll"), "pdf", "--no-history", "--browser", Browser.Executable!])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = tool.StandardError.ReadToEndAsync();
        Assert.Equal("Wrote handbook.pdf.\n", await tool.StandardOutput.ReadToEndAsync());
        await tool.WaitForExitAsync();
        Assert.Equal((0, ""), (tool.ExitCode, await said));
        var pdf = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "handbook.pdf")));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
        // The matrix stands across.
        Assert.Contains("/MediaBox [0 0 841", pdf, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 594", pdf, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
